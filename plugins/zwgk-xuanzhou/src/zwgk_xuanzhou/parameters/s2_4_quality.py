"""二·4 政策解读质量: the numbers and lists of this section."""

from __future__ import annotations

from zwgk import DatedValue, InterpretationForm, Parameter, Stricter
from zwgk_xuanzhou.parameters.assumed import SINCE, assumed
from zwgk_xuanzhou.source import PLAN

_PLACE = "二·4"
_PERCENT = "{:.0%}".format


def _quoted(phrases: tuple[str, ...]) -> str:
    return "、".join(f"“{phrase}”" for phrase in phrases)


VIVID_FORMS: Parameter[tuple[InterpretationForm, ...]] = Parameter(
    name="xuanzhou-vivid-forms",
    title="规范性文件形象化解读的形式",
    values=(
        DatedValue(
            since=SINCE,
            value=(
                InterpretationForm.PRESS_CONFERENCE,
                InterpretationForm.INFOGRAPHIC,
                InterpretationForm.ANIMATION,
                InterpretationForm.VIDEO,
            ),
            citation=PLAN.cite(_PLACE),
        ),
    ),
)

ILLUSTRATED_FORMS: Parameter[int] = Parameter(
    name="xuanzhou-illustrated-forms",
    title="文字解读之外图解、视频种数的下限",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=SINCE, value=1, citation=PLAN.cite(_PLACE)),),
)

INTERPRETATION_CONTESTS: Parameter[int] = assumed(
    "xuanzhou-interpretation-contests",
    "每年优秀政策解读案例评选次数的下限",
    1,
    place=_PLACE,
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)

SERIES_LENGTH: Parameter[int] = assumed(
    "xuanzhou-series-length",
    "构成系列解读的件数下限",
    2,
    place=_PLACE,
    note="未写件数，两件以上才成系列",
    stricter=Stricter.HIGHER,
)

SHORTEST_PASSAGE: Parameter[int] = assumed(
    "xuanzhou-shortest-passage",
    "算作照抄的最短语句字数",
    13,
    place=_PLACE,
    note="未写字数；取8字时如实的解读也有四分之一与文件相同，取13字时只有一成多",
    stricter=Stricter.LOWER,
)

SHORTEST_COMPARED: Parameter[int] = assumed(
    "xuanzhou-shortest-compared",
    "能够认定全文照抄的解读最少字数",
    100,
    place=_PLACE,
    note="未写字数，更短的解读偶然相同的可能大，由人判断",
    stricter=Stricter.LOWER,
)

SHORT_QUOTATION: Parameter[int] = assumed(
    "xuanzhou-short-quotation",
    "少于多少字的引文不算照抄",
    40,
    place=_PLACE,
    note="未写字数，解读须引用文件的关键语句",
    stricter=Stricter.LOWER,
)

SET_PHRASES: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-set-phrases",
    "不算照抄的套语",
    (
        "现印发给你们，请结合实际认真贯彻执行",
        "现印发给你们，请认真贯彻执行",
        "现印发给你们，请认真抓好贯彻落实",
        "各县、市、区人民政府，市政府各部门、各直属机构",
        "各乡镇人民政府、街道办事处，区政府各部门、各直属机构",
        "保障公众知情权、参与权、表达权、监督权",
        "以习近平新时代中国特色社会主义思想为指导",
    ),
    place=_PLACE,
    note="未列套语，按公文通行用语归纳；书名号内的名称和文号另行排除",
    show=_quoted,
)

COPIED_SHARE: Parameter[float] = assumed(
    "xuanzhou-copied-share",
    "解读与文件相同的字数占比，达到即由人判断是否照抄",
    0.25,
    place=_PLACE,
    note="未写比例；试算中如实的解读占一成上下，照抄的占八成以上，取四分之一",
    stricter=Stricter.LOWER,
    show=_PERCENT,
)

SHORTENED_SHARE: Parameter[float] = assumed(
    "xuanzhou-shortened-share",
    "解读与文件相同的字数占比，达到才可能是精简版",
    0.5,
    place=_PLACE,
    note="未写比例，精简版以文件原句为主体",
    stricter=Stricter.LOWER,
    show=_PERCENT,
)

SHORTENED_ORDER: Parameter[float] = assumed(
    "xuanzhou-shortened-order",
    "相同语句按文件先后排列的占比，达到才可能是精简版",
    0.8,
    place=_PLACE,
    note="未写比例，精简版沿用文件的次序",
    stricter=Stricter.LOWER,
    show=_PERCENT,
)

SHORTENED_OWN_SHARE: Parameter[float] = assumed(
    "xuanzhou-shortened-own-share",
    "解读自己的语句字数占比，不超过才可能是精简版",
    0.2,
    place=_PLACE,
    note="未写比例，精简版很少新写的语句",
    stricter=Stricter.HIGHER,
    show=_PERCENT,
)

LONGEST_HEADING: Parameter[int] = assumed(
    "xuanzhou-longest-heading",
    "小标题的最多字数",
    30,
    place=_PLACE,
    note="未写字数，更长的编号语句按段落理解",
)

SHORTEST_BODY: Parameter[int] = assumed(
    "xuanzhou-shortest-body",
    "小标题下应有的最少字数",
    15,
    place=_PLACE,
    note="未写字数，约一句话",
    stricter=Stricter.HIGHER,
)

BARE_HEADINGS: Parameter[int] = assumed(
    "xuanzhou-bare-headings",
    "下面没有内容的小标题个数，达到才可能是罗列",
    2,
    place=_PLACE,
    note="未写个数，一个不成罗列",
    stricter=Stricter.LOWER,
)

BARE_HEADING_SHARE: Parameter[float] = assumed(
    "xuanzhou-bare-heading-share",
    "下面没有内容的小标题占比，达到即由人判断是否罗列",
    0.5,
    place=_PLACE,
    note="未写比例，按半数理解",
    stricter=Stricter.LOWER,
    show=_PERCENT,
)
