"""四·3 队伍建设: the numbers and lists of this section."""

from __future__ import annotations

from zwgk import DatedValue, Parameter, Span, Stricter, months
from zwgk_xuanzhou.parameters.assumed import SINCE, assumed
from zwgk_xuanzhou.source import PLAN

STAFF: Parameter[int] = assumed(
    "xuanzhou-staff",
    "政务公开工作机构工作人员人数的下限",
    1,
    place="四·3",
    note="充实人员力量未写人数，按至少一人理解",
    stricter=Stricter.HIGHER,
)

DEPARTURES: Parameter[int] = assumed(
    "xuanzhou-departures",
    "每年离开政务公开岗位人数的上限",
    2,
    place="四·3",
    note="相对稳定未写人数，按一年不超过两人理解；新增人员不算变动",
    stricter=Stricter.LOWER,
)

OWN_TRAININGS: Parameter[int] = assumed(
    "xuanzhou-own-trainings",
    "每年本单位组织业务培训次数的下限",
    1,
    place="四·3",
    note="分级组织未写次数，按每一级每年一次理解",
    stricter=Stricter.HIGHER,
)

TRAININGS_A_PERSON: Parameter[int] = Parameter(
    name="xuanzhou-trainings-a-person",
    title="每人每年参加业务培训次数的下限",
    stricter=Stricter.HIGHER,
    values=(DatedValue(since=SINCE, value=1, citation=PLAN.cite("四·3")),),
)

TRAINING_TERM: Parameter[Span] = assumed(
    "xuanzhou-training-term",
    "到岗后参加培训的宽限期",
    months(3),
    place="四·3",
    note="年中到岗、离岗的未写如何计算：在岗满三个月的应当受训，十月以后到岗的可以延到满三个月之日",
    stricter=Stricter.LOWER,
)

WORK_REPORTS: Parameter[int] = assumed(
    "xuanzhou-work-reports",
    "每年报送政务公开工作信息条数的下限",
    1,
    place="四·3",
    note="未写条数，按每年一条理解",
    stricter=Stricter.HIGHER,
)

EXCHANGES: Parameter[int] = assumed(
    "xuanzhou-exchanges",
    "每年政务公开情况交流次数的下限",
    1,
    place="四·3",
    note="未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)
