"""What an application contains, through which channels it may come, and how far its handling may go."""

from __future__ import annotations

from zwgk import ApplicationElement, DatedValue, Parameter, RequestChannel, Span, Stricter, months
from zwgk.national_texts import REGULATION_2008
from zwgk_regulation.source import REGULATION, SINCE_2008, SINCE_2019

_OF_EVERY_LAW = (
    ApplicationElement.NAME,
    ApplicationElement.CONTACT,
    ApplicationElement.DESCRIPTION,
    ApplicationElement.FORM,
)

APPLICATION_ELEMENTS: Parameter[tuple[ApplicationElement, ...]] = Parameter(
    name="regulation-application-elements",
    title="可以要求申请人提供的申请要素",
    values=(
        DatedValue(
            since=SINCE_2008,
            value=(*_OF_EVERY_LAW, ApplicationElement.PURPOSE),
            citation=REGULATION_2008.cite("第二十条", note="用途即第十三条所说的自身特殊需要"),
        ),
        DatedValue(
            since=SINCE_2019,
            value=(*_OF_EVERY_LAW, ApplicationElement.IDENTITY),
            citation=REGULATION.cite("第二十九条第二款"),
        ),
    ),
)

BASIC_CHANNELS: Parameter[tuple[RequestChannel, ...]] = Parameter(
    name="regulation-basic-channels",
    title="不得拒绝的申请渠道",
    values=(
        DatedValue(
            since=SINCE_2019,
            value=(RequestChannel.IN_PERSON, RequestChannel.REGISTERED_MAIL, RequestChannel.ORDINARY_MAIL),
            citation=REGULATION.cite(
                "第二十八条", note="条文未列渠道，按主管部门2017年答复部门的函以当面提交、邮寄为基本渠道理解"
            ),
            stated=False,
        ),
    ),
)

ARCHIVING_LIMIT: Parameter[Span] = Parameter(
    name="regulation-archiving-limit",
    title="申请在答复当年年底以后归档的期限",
    stricter=Stricter.LOWER,
    values=(
        DatedValue(
            since=SINCE_2019,
            value=months(6),
            citation=REGULATION.cite("第四十五条", note="条文未写归档期限，按机关文件一般于次年6月底前归档提醒"),
            stated=False,
        ),
    ),
)
