"""一·2 紧扣民生领域: the year's list of livelihood projects, item by item with what was published about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from zwgk import (
    Authority,
    Context,
    LivelihoodProject,
    Publication,
    Verdict,
    failed,
    missing_facts,
    passed,
    pending,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s1_2_livelihood import LIVELIHOOD_PROJECTS


def _runs(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow each other drawn together: 第3、7至9项."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return f"第{'、'.join(str(low) if low == high else f'{low}至{high}' for low, high in runs)}项"


def _named(project: LivelihoodProject) -> str:
    number = "" if project.number is None else f"第{project.number}项"
    return f"{number}{project.title}" or project.id


def _list_faults(projects: Iterable[LivelihoodProject], length: int, *, unplaced: int) -> list[str]:
    """What is wrong with the numbers of a list; those that unplaced projects may fill are not yet missing."""
    counts = Counter(one.number for one in projects if one.number is not None)
    missing = [number for number in range(1, length + 1) if number not in counts]
    doubled = [number for number, count in counts.items() if count > 1]
    beyond = [number for number in counts if not 1 <= number <= length]
    faults = []
    if len(missing) > unplaced:
        faults.append(f"清单缺{_runs(missing)}")
    if doubled:
        faults.append(f"{_runs(doubled)}重复登记")
    if beyond:
        faults.append(f"多出{_runs(beyond)}")
    return faults


def _unpublished(project: LivelihoodProject, context: Context) -> str | None:
    """The field that would tell whether a project was published in the year; empty where it certainly was not."""
    first, last = context.period()
    unknown = ""
    for link in project.publications:
        found = context.dossier.get(link)
        if not isinstance(found, Publication):
            ahead = any(one.id == link for one in context.dossier.not_yet)
            unknown = unknown or ("" if ahead else "publications")
        elif found.published_on is None:
            unknown = unknown or ("" if context.lies_ahead(found, "published_at") else "published_at")
        elif first <= found.published_on <= last:
            return None
    return unknown


@PACK.rule("XZ1201", clause="1.2-01", title="民生实事未逐项公开", uses=[LIVELIHOOD_PROJECTS])
def unpublished_projects(authority: Authority, context: Context) -> Verdict:
    """当年的民生实事是否逐项列入清单、逐项公开。

    检查内容：清单的序号从1到规定项数，一项不缺、一项不重、一项不多；每一项都对应到年内公开的信息。缺号、重号、多出的序号和没有公开的项目逐个列出。几项合用一条信息的算公开，并在结果里说明。年度未结束的，先列出尚缺的。

    为什么：承诺办多少件就是多少件，少列一件、漏公开一件，群众就无从对账。

    如何整改：对照印发的清单补齐序号、删去重复；给没有公开的项目发布进展或结果，把信息编号登记到该项。
    """
    length, (_, last) = context.value(LIVELIHOOD_PROJECTS), context.period()
    projects = context.dossier.of(LivelihoodProject)
    ours = [one for one in projects if one.year == last.year]
    yearless = [one for one in projects if one.year is None]
    unnumbered = [one for one in ours if one.number is None]
    faults = _list_faults(ours, length, unplaced=len(unnumbered) + len(yearless))
    if len(ours) > length and not faults:
        faults.append(f"清单登记{len(ours)}项，多于{length}项")
    states = {one.id: _unpublished(one, context) for one in ours}
    silent = [one for one in sorted(ours, key=lambda one: (one.number or 0, one.id)) if states[one.id] == ""]
    if silent:
        faults.append(f"{'、'.join(map(_named, silent))}年内没有公开信息")
    unclear = {name for name, some in (("year", yearless), ("number", unnumbered)) if some}
    unclear.update(state for state in states.values() if state)
    if not faults and not unclear:
        return passed(f"{last.year}年民生实事{length}项逐项公开{_shared(ours)}")
    found = f"{last.year}年民生实事清单应有{length}项，登记{len(ours)}项"
    if context.as_of <= last:
        told = f"{found}，{'；'.join(faults) or '登记要素不全'}，年度未结束"
        return pending(told, deadline=context.end_of_period())
    if faults:
        return failed(f"{found}，{'；'.join(faults)}")
    return missing_facts(f"{found}，登记要素不全，无法判断是否逐项公开", *sorted(unclear))


def _shared(projects: Iterable[LivelihoodProject]) -> str:
    """How many items share what was published with another item."""
    projects = tuple(projects)
    uses = Counter(link for one in projects for link in dict.fromkeys(one.publications))
    shared = sum(bool(one.publications) and all(uses[link] > 1 for link in one.publications) for one in projects)
    return f"，其中{shared}项与别的项合用一条信息" if shared else ""
