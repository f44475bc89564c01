"""二·5 精准化做好政策评议: windows for questions, advice and ratings; replies; ways to reach people."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import attrs

from zwgk import (
    Authority,
    Context,
    MessageThread,
    Moment,
    Outcome,
    PolicyDocument,
    PolicyWindow,
    PolicyWindowKind,
    Severity,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    passed,
    says_nothing,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_5_dialogue import MESSAGE_REPLY_FLOOR, MESSAGE_REPLY_LIMIT
from zwgk_xuanzhou.public_pages import is_out


def _later(opened: Moment, published: Moment) -> bool:
    """Whether a window opened after publication: by the minute where both have one, else by the day."""
    if opened.day != published.day or opened.time is None or published.time is None:
        return opened.day > published.day
    return opened.time.replace(second=0) > published.time.replace(second=0)


def _opened_in_time(kind: PolicyWindowKind, document: PolicyDocument, context: Context) -> Verdict:
    """Whether the document's page has had a window of a kind since publication."""
    if is_kept_back(document):
        return inapplicable("该文件不主动公开，没有发布")
    if not is_out(document, context):
        return inapplicable("文件尚未发布，发布后再查窗口")
    windows = [one for one in context.need(document.windows, "windows") if one.kind is kind and _has_entry(one)]
    if not windows and not context.lies_ahead(document, "windows"):
        return failed(f"文件页面没有可用的{kind.chinese}窗口")
    published = context.need(document.published_at, "published_at")
    if not windows:
        return failed(f"文件于{published}发布，截至{context.as_of}页面没有可用的{kind.chinese}窗口")
    return _no_later(windows, published, kind.chinese)


def _no_later(windows: Sequence[PolicyWindow], published: Moment, name: str) -> Verdict:
    """Whether the first of the windows opened no later than publication."""
    opened = [one.opened_at for one in windows if one.opened_at is not None]
    first = min(opened, key=lambda moment: moment.sort_key, default=None)
    if first is not None and not _later(first, published):
        return passed(f"{name}窗口于{first}开通，不晚于发布时间{published}")
    if first is None or len(opened) < len(windows):
        return missing_facts(f"没有登记{name}窗口的开通时间", "opened_at")
    return failed(f"文件于{published}发布，{name}窗口到{first}才开通，晚{published.until(first)}")


def _has_entry(window: PolicyWindow) -> bool:
    """Whether people can use the window; one of which no entry is on record is taken to have one."""
    return window.entry is None or not says_nothing(window.entry)


@PACK.rule("XZ2501", clause="2.5-01", title="发布时没有咨询窗口")
def late_consultation_window(document: PolicyDocument, context: Context) -> Verdict:
    """政策文件发布的时候，页面上有没有政策咨询的窗口。

    检查内容：文件页面有政策咨询窗口，写明电话、邮箱或网址，开通时间不晚于文件发布时间；两者都有时分的按分钟比较，缺时分的按日比较。未发布和不主动公开的文件不查。

    为什么：文件刚发布时问的人最多，没有窗口，问题只能散到各处。

    如何整改：在文件页面补设咨询窗口；以后把窗口写进发布模板，与文件同时上线。
    """
    return _opened_in_time(PolicyWindowKind.CONSULTATION, document, context)


@PACK.rule("XZ2502", clause="2.5-02", title="发布时没有建议窗口")
def late_advice_window(document: PolicyDocument, context: Context) -> Verdict:
    """政策文件发布的时候，页面上能不能提建议。

    检查内容：文件页面有提建议的窗口，开通时间不晚于文件发布时间；两者都有时分的按分钟比较，缺时分的按日比较。未发布和不主动公开的文件不查。

    为什么：执行中的问题，用政策的人最先碰到，没有地方提，就改不了。

    如何整改：在文件页面补设建议窗口；以后把窗口写进发布模板，与文件同时上线。
    """
    return _opened_in_time(PolicyWindowKind.ADVICE, document, context)


@PACK.rule("XZ2503", clause="2.5-03", title="发布时没有评价窗口")
def late_evaluation_window(document: PolicyDocument, context: Context) -> Verdict:
    """政策文件发布的时候，页面上能不能作评价。

    检查内容：文件页面有评价的窗口，开通时间不晚于文件发布时间；两者都有时分的按分钟比较，缺时分的按日比较。未发布和不主动公开的文件不查。

    为什么：评价告诉机关文件看不看得懂、管不管用，晚开通就收不到最初的看法。

    如何整改：在文件页面补设评价窗口；以后把窗口写进发布模板，与文件同时上线。
    """
    return _opened_in_time(PolicyWindowKind.EVALUATION, document, context)


@PACK.rule("XZ2504", clause="2.5-04", title="未见留言回应制度")
def unattested_reply_system(authority: Authority, context: Context) -> Verdict:
    """政策留言由谁收、谁办、几日回，有没有制度。

    检查内容：年度内有对应本条的佐证材料，如留言办理制度、分办流程，并由负责岗位声明落实情况；制度好不好由人判断。

    为什么：没有分工和时限，留言容易无人认领。

    如何整改：制定或修订留言办理制度，写明受理、转办、回复、抽查各环节，归档制度文件并签署声明。
    """
    return context.attested(authority, "2.5-04", action="健全政策留言回应机制")


_OFF_THE_POINT = "回复没有回答所问的问题"


def _beyond_floor(verdict: Verdict, thread: MessageThread, context: Context) -> Verdict:
    """The verdict on a late reply, with the national limit where it was overrun as well."""
    floor = context.deadline(thread.asked_on, MESSAGE_REPLY_FLOOR)
    if (thread.replied_on or context.as_of) <= floor.latest:
        return verdict
    says = partial("{}，已超过国办检查指标单项否决的{}".format, verdict.message, context.value(MESSAGE_REPLY_FLOOR))
    return attrs.evolve(verdict, says=says)


@PACK.rule(
    "XZ2505",
    clause="2.5-05",
    title="留言逾期或者答非所问",
    same_as="REG6805",
    uses=[MESSAGE_REPLY_LIMIT, MESSAGE_REPLY_FLOOR],
    needs=["asked_on"],
)
def poor_reply(thread: MessageThread, context: Context) -> Verdict:
    """政策留言是否按期回复，回复是否切题。

    检查内容：自收到留言的次日起，在期限内回复；期限原文没有写明，按参数检查，同时提示国家检查指标三个月的底线。已经回复的，由人判断是否正面回答了所问，登记为答非所问的不符合要求。

    为什么：回得慢、答非所问，群众还得再问一遍，留言板就成了摆设。

    如何整改：立即回复，逾期的说明原因；答非所问的补充回复，写明依据、条件和办理渠道。
    """
    by = context.deadline(thread.asked_on, MESSAGE_REPLY_LIMIT, fact="asked_on")
    timely = context.timely(thread.replied_on, by=by, action="回复留言")
    if timely.outcome is Outcome.FAILED:
        late = _beyond_floor(timely, thread, context)
        if thread.replied_on is None or thread.replied_to_the_point is not False:
            return late
        return attrs.evolve(late, says=partial("{}；{}".format, late.message, _OFF_THE_POINT))
    if thread.replied_on is None:
        return timely
    if thread.replied_to_the_point is False:
        return failed(f"{thread.replied_on}的{_OFF_THE_POINT}")
    context.need(thread.replied_to_the_point, "replied_to_the_point")
    return timely


@PACK.rule("XZ2506", clause="2.5-06", title="未见数字技术应用材料", severity=Severity.NOTE)
def unattested_digital_technology(authority: Authority, context: Context) -> Verdict:
    """是否试过用数字技术改进政务公开。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；用得好不好由人判断，机器只看材料是否齐全。

    为什么：本条要求探索，没有可以自动核对的数量。

    如何整改：归档智能问答、政策图谱、数据核验等应用的说明和使用情况，由负责岗位签署声明。
    """
    return context.attested(authority, "2.5-06", action="探索数字技术在政务公开中的应用")


@PACK.rule("XZ2507", clause="2.5-07", title="未见政策订阅推送材料", severity=Severity.NOTE)
def unattested_subscription(authority: Authority, context: Context) -> Verdict:
    """有条件的单位是否提供政策订阅和点对点推送。

    检查内容：年度内有对应本条的佐证材料，如订阅功能说明、推送记录，并由负责岗位声明落实情况；有没有条件、效果如何由人判断。

    为什么：本条是鼓励，条件不具备的可以暂不开展；开展了的留下记录，才能评价效果。

    如何整改：具备条件的开通订阅、按对象推送并归档记录；不具备条件的，在声明中说明。
    """
    return context.attested(authority, "2.5-07", action="完善政策订阅和推送")


@PACK.rule("XZ2508", clause="2.5-08", title="未见政策直达材料", severity=Severity.NOTE)
def unattested_direct_delivery(authority: Authority, context: Context) -> Verdict:
    """惠民利企政策是否送到了该享受的人手中。

    检查内容：年度内有对应本条的佐证材料，如免申即享、兑现台账，并由负责岗位声明落实情况；兑现得准不准由人判断。

    为什么：政策出台不等于享受到，直达要看兑现记录。

    如何整改：按政策列出对象和兑现情况，归档台账，由负责岗位签署声明。
    """
    return context.attested(authority, "2.5-08", action="实现惠民利企政策精准直达")
