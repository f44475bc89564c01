"""国办秘函〔2019〕19号, the site as a whole: whether it opens, how fresh its home page is, what grave things it did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial

import attrs

from zwgk import Context, Deadline, Outcome, ProbeDay, SiteInspection, Verdict, failed, missing_facts, passed
from zwgk_regulation import PACK
from zwgk_regulation.sites.parameters import HOME_CYCLE, PROBE_DAYS, PROBE_SECONDS, PROBES_A_DAY, UNOPENED_PERCENT

_WHOLE = 100
_DAY = timedelta(days=1)


@attrs.frozen
class _Sample:
    """The probes of a run of days."""

    first: date
    attempts: int
    unopened: int


def _full_days(probes: Iterable[ProbeDay], least: int) -> dict[date, tuple[int, int]]:
    """The days with enough probes, and how many of them failed; what several lines say of a day is added up."""
    by_day: dict[date, list[ProbeDay]] = {}
    for one in probes:
        by_day.setdefault(one.probed_on, []).append(one)
    full = {}
    for day, lines in by_day.items():
        pairs = [(one.attempts, one.unopened) for one in lines if one.attempts is not None and one.unopened is not None]
        attempts, unopened = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
        if len(pairs) == len(lines) and attempts >= least and 0 <= unopened <= attempts:
            full[day] = (attempts, unopened)
    return full


def _samples(full: dict[date, tuple[int, int]], length: int) -> Iterator[_Sample]:
    """Every run of so many days that has enough probes on each."""
    for first in sorted(full):
        run = [full.get(first + _DAY * later) for later in range(length)]
        counts = [count for count in run if count is not None]
        if len(counts) == length:
            yield _Sample(first, sum(count[0] for count in counts), sum(count[1] for count in counts))


@PACK.rule(
    "REG6801",
    clause="sites19-unreachable",
    title="站点打不开达到否决比例",
    uses=[PROBE_DAYS, PROBES_A_DAY, PROBE_SECONDS, UNOPENED_PERCENT],
    needs=["inspected_on", "probes"],
)
def unreachable_site(inspection: SiteInspection, context: Context) -> Verdict:
    """网站首页打不开的次数是否达到一票否决的比例。

    检查内容：连续一周、每天间隔访问20次以上，等到15秒首页仍打不开的次数占全部次数的比例低于5%。登记了更长时间的，任何连续一周达到比例都算。监测不足一周或者有一天不足20次的，不能计算。

    为什么：网站打不开，上面公开得再全也没有用；达到比例，整个网站在全国检查中不合格，不再评分。

    如何整改：查明是带宽、服务器还是域名解析的问题，排除后连续监测一周；检修停机事先公告并报备。
    """
    length, least, limit = context.value(PROBE_DAYS), context.value(PROBES_A_DAY), context.value(UNOPENED_PERCENT)
    samples = list(_samples(_full_days(inspection.probes or (), least), length))
    if not samples:
        return missing_facts(f"没有连续{length}天、每天{least}次以上的访问监测，不能计算打不开的比例", "probes")
    worst = max(samples, key=lambda one: (one.unopened / one.attempts, one.first))
    seconds = context.value(PROBE_SECONDS)
    found = f"{worst.first}起一周访问{worst.attempts}次，{seconds}秒仍打不开{worst.unopened}次"
    if worst.unopened * _WHOLE >= limit * worst.attempts:
        return failed(f"{found}，达到{limit}%，被单项否决")
    return passed(f"{found}，低于{limit}%")


def _home_freshness(seen: date, last: date, due: Deadline, timely: Verdict) -> str:
    if timely.outcome is Outcome.PASSED:
        return f"首页最近更新于{last}，到{seen}没有超过两周"
    return f"首页最近更新于{last}，到{seen}已有{(seen - last).days}日没有更新，超过{due.term}，被单项否决"


@PACK.rule(
    "REG6802",
    clause="sites19-home",
    title="首页两周没有更新",
    uses=[HOME_CYCLE],
    needs=["inspected_on", "home_last_updated_on"],
)
def stale_home_page(inspection: SiteInspection, context: Context) -> Verdict:
    """网站首页两周内有没有更新。

    检查内容：到监测时间点，首页最近一条信息的发布日期没有超过两周；首页只有导航的，看各二级页面中最近的一条。没有注明发布时间的信息不算更新。

    为什么：首页不更新，群众会以为网站已经没有人管；这一项达到即整站不合格。

    如何整改：及时发布动态、通知，转载上级重要政策；在后台设置更新提醒。
    """
    seen = context.need(inspection.inspected_on, "inspected_on")
    last = context.need(inspection.home_last_updated_on, "home_last_updated_on")
    if last > seen:
        problem = f"登记的首页最近更新日期{last}晚于监测时间点{seen}，须核对"
        return missing_facts(problem, "home_last_updated_on", "inspected_on")
    due = context.deadline(last, HOME_CYCLE)
    timely = context.timely(seen, by=due, action="更新首页")
    return attrs.evolve(timely, says=partial(_home_freshness, seen, last, due, timely))


@PACK.rule("REG6807", clause="sites19-grave", title="网站有严重问题", needs=["grave_problems"])
def grave_site_problem(inspection: SiteInspection, context: Context) -> Verdict:
    """网站有没有一经发现就整站不合格的严重问题。

    检查内容：经人工核实的严重表述错误、泄露国家秘密、有害内容、安全攻击处置不力、伪造发稿日期等弄虚作假、严重负面舆情，一项也没有。由检查的人登记，没有登记的按事实未登记处理。

    为什么：这些问题直接损害公信力和安全，一项就否决；为了应付检查倒填发稿日期也在其列。

    如何整改：立即下线有问题的内容，保留后台日志查清原因；日期一律用后台实际发布时间。
    """
    found = tuple(dict.fromkeys(inspection.grave_problems or ()))
    if found:
        return failed(f"网站存在{'、'.join(one.chinese for one in found)}，被单项否决")
    return passed("没有发现严重问题")
