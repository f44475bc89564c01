"""第四条: meetings of villagers, how many there are and when their minutes are posted."""

from __future__ import annotations

from zwgk import Authority, Context, Verdict

from zwgk_township_example import PACK
from zwgk_township_example.parameters import MINUTES_LIMIT, YEARLY_MEETINGS
from zwgk_township_example.records import VillagersMeeting


@PACK.rule("TE0401", clause="4-1", title="村民议事会次数不足", uses=[YEARLY_MEETINGS])
def too_few_meetings(authority: Authority, context: Context) -> Verdict:
    """年度内召开村民议事会的次数是否达到规定。

    检查内容：年度内召开的村民议事会次数；年度未结束的，算未到期。

    为什么：议事会是村民当面过问村务的机会，次数写进了细则，村民就有理由等着它。

    如何整改：在年度内补开；已经召开而没有登记的，补登召开日期。
    """
    minimum = context.value(YEARLY_MEETINGS)
    return context.counted(context.dossier.of(VillagersMeeting), minimum, action="召开村民议事会", day="held_on")


@PACK.rule("TE0402", clause="4-2", title="议事会纪要逾期公示", uses=[MINUTES_LIMIT])
def late_minutes(meeting: VillagersMeeting, context: Context) -> Verdict:
    """村民议事会的纪要是否在期限内公示。

    检查内容：自会议召开的次日起计算工作日，期满当日公示算及时；镇里的庙会放假日不算工作日。

    为什么：纪要贴得晚，没有到会的村民就不知道议了什么、定了什么。

    如何整改：立即张贴纪要并登记公示日期；以后开会当日登记届满日。
    """
    due = context.deadline(meeting.held_on, MINUTES_LIMIT, fact="held_on")
    return context.timely(meeting.minutes_posted_on, by=due, action="公示议事会纪要")
