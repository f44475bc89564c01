"""What a reply of each kind has to tell the applicant."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, ReplyLetter, facts_of
from zwgk.national_texts import REGULATION_2008
from zwgk_regulation.source import REGULATION, SINCE_2008, SINCE_2019


def _titles(names: tuple[str, ...]) -> str:
    titles = facts_of(ReplyLetter)
    return "、".join(titles[name].title for name in names) or "不要求"


def _told(
    name: str, title: str, old: tuple[tuple[str, ...], str], new: tuple[tuple[str, ...], str]
) -> Parameter[tuple[str, ...]]:
    return Parameter(
        name=name,
        title=title,
        values=(
            DatedValue(since=SINCE_2008, value=old[0], citation=REGULATION_2008.cite(old[1])),
            DatedValue(since=SINCE_2019, value=new[0], citation=REGULATION.cite(new[1])),
        ),
        show=_titles,
    )


ACCESS_FACTS = _told(
    "regulation-access-facts",
    "可以公开而没有随答复提供的，应当告知什么",
    (("access",), "第二十一条第（一）项"),
    (("access", "access_time"), "第三十六条第（二）项"),
)

NOT_OURS_FACTS = _told(
    "regulation-not-ours-facts",
    "不属于本机关负责公开的，应当告知什么",
    ((), "第二十一条第（三）项"),
    (("reasons",), "第三十六条第（五）项"),
)

COMPETENT_BODY_FACTS = _told(
    "regulation-competent-body-facts",
    "能够确定负责公开的机关的，还应当告知什么",
    (("competent_body", "competent_contact"), "第二十一条第（三）项"),
    (("competent_body", "competent_contact"), "第三十六条第（五）项"),
)
