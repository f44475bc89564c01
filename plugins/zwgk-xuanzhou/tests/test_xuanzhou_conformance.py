"""The pack holds to what every pack holds to, but where the plan has it otherwise."""

from __future__ import annotations

from zwgk.testing import Check, parametrize_with_checks
from zwgk_xuanzhou import PACK

_COMES_ROUND = "定期更新的义务：上一次更新没有超过周期即为合规，到下一次期满仍没有更新才不合规"


@parametrize_with_checks(
    PACK,
    expected_failures={
        "XZ1315-passed-does-not-fall-ill": _COMES_ROUND,
        "XZ1365-passed-does-not-fall-ill": _COMES_ROUND,
        "XZ2209-passed-does-not-fall-ill": "公布过清理结果以后又有文件有效期届满，须在年内再处理",
        "XZ4301-passed-does-not-fall-ill": "工作人员离岗的次日起不再计入在岗人数",
    },
)
def test_conformance(check: Check) -> None:
    check()
