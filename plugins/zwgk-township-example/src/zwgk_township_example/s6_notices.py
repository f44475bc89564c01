"""第六条: what a notice in a village has to say."""

from __future__ import annotations

import re
from functools import partial

from zwgk import Context, Verdict, VillageNotice, failed, needs_human, passed, says_nothing

from zwgk_township_example import PACK

TELEPHONE = re.compile(r"(?<!\d)(?:(?:0\d{2,3}[-－]?)?\d{7,8}|1\d{10}|12345)(?!\d)")


@PACK.rule("TE0601", clause="6-1", title="村务公示未写监督电话", needs=["text"])
def unnamed_telephone(notice: VillageNotice, context: Context) -> Verdict:
    """村务公示是否写明监督电话。

    检查内容：公示文字里有没有“监督”字样和一个电话号码；号码没有说明用途的，由人判断。

    为什么：看到公示不对的人，要知道打给谁。

    如何整改：在公示中补写监督电话，重新张贴并登记。
    """
    text = notice.text or ""
    number = TELEPHONE.search(text)
    if number and "监督" in text:
        return passed(partial("公示写明监督电话{}".format, number[0]))
    if number:
        return needs_human(f"公示有号码{number[0]}，没有说明是监督电话，须由人判断")
    if says_nothing(text) or "附件" in text:
        return needs_human("没有登记公示的全文，是否写明监督电话须由人判断")
    return failed("公示没有监督电话")
