"""The pack holds to what every pack holds to, but where the texts have it otherwise."""

from __future__ import annotations

from zwgk.testing import Check, parametrize_with_checks
from zwgk_regulation import PACK

WITHOUT_ARTICLES = (
    *("REG5001", "REG5501", "REG5502", "REG6401", "REG6421", "REG6422", "REG6423", "REG6603", "REG6621", "REG6622"),
    *("REG6623", "REG6624", "REG6704", "REG6705", "REG6706", "REG6707", "REG6708", "REG6709", "REG6801", "REG6802"),
    *("REG6803", "REG6804", "REG6805", "REG6806", "REG6807", "REG6811", "REG6812", "REG6813", "REG6814", "REG6821"),
    *("REG6822", "REG6823", "REG6824", "REG6831", "REG6833"),
)
FEES = ("REG3301", "REG3302", "REG3502", "REG6104", "REG6106")
BY_THE_DAY_OF_THE_APPLICATION = ("REG3602", "REG3605")
AN_ASSUMPTION_THAT_IS_SHOWN = ("REG6416", "REG6432")
COMES_ROUND = ("REG1802", "REG4602", "REG4801")

EXPECTED_FAILURES = {
    **{
        f"{code}-cites-a-numbered-place": "所引文件不编条文，或者只见到转述，引到其中的部分"
        for code in WITHOUT_ARTICLES
    },
    **{f"{code}-cites-each-value-by-its-place": "没有见到国办函〔2020〕109号的原文，不知道是第几条" for code in FEES},
    **{
        f"{code}-reads-each-parameter-it-declares": "按所答复的申请收到之日的法律取值，不按答复书的日期"
        for code in BY_THE_DAY_OF_THE_APPLICATION
    },
    **{
        f"{code}-reads-each-parameter-it-declares": "参数写的是口径，供报告列出，不参与计算"
        for code in AN_ASSUMPTION_THAT_IS_SHOWN
    },
    **{
        f"{code}-passed-does-not-fall-ill": "定期履行的义务：上一次在周期内即为合规，到下一次期满仍没有履行才不合规"
        for code in COMES_ROUND
    },
}


@parametrize_with_checks(PACK, expected_failures=EXPECTED_FAILURES)
def test_conformance(check: Check) -> None:
    check()
