"""Whether papers on file and signed statements show that something was done in a year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import TypeVar

import attrs

from zwgk.records import Attestation, Evidence, Record
from zwgk.verdicts import Verdict, failed, missing_facts, needs_human, passed

R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True)
class AttestationFile:
    """The papers and statements on one clause, for one period."""

    papers: tuple[Evidence, ...]
    statements: tuple[Attestation, ...]
    first: date
    last: date

    def settled(self) -> Verdict | None:
        """That a statement of the period, with a post and a paper of the period behind it, settles the clause."""
        on_file = {paper.id for paper in self._within(self.papers)}
        for one in self._within(self.statements):
            if one.statement and one.post and on_file.intersection(one.evidence):
                says = partial("{}，声明岗位{}，附佐证材料".format, one.statement, one.post)
                return passed(says, attested=True)
        return None

    def unsettled(self, action: str) -> Verdict:
        """What is to be said of an unsettled clause after the period: what is missing, or that there is nothing."""
        everything: tuple[Evidence | Attestation, ...] = (*self.papers, *self.statements)
        undated = [one.id for one in everything if one.governing_date is None]
        if undated:
            return missing_facts(f"{'、'.join(undated)}没有登记日期，无法认定年度内已{action}", "filed_on", "signed_on")
        late = [one.id for one in everything if one.year == self.last.year and not self._within([one])]
        if late:
            return needs_human(f"{'、'.join(late)}不是在年度内形成的，是否足以认定年度内已{action}须由人判断")
        papers, statements = self._within(self.papers), self._within(self.statements)
        if papers and not statements:
            titles = "、".join(paper.title or paper.id for paper in papers)
            return missing_facts(f"已有佐证材料{titles}，尚缺负责岗位签署的声明", "attestation")
        if statements:
            problem = f"已有声明，但声明未写明内容、岗位或所依据的佐证材料，无法认定已{action}"
            return missing_facts(problem, "statement", "post", "evidence")
        return failed(f"应{action}，年度内没有佐证材料和声明")

    def _within(self, records: Iterable[R]) -> tuple[R, ...]:
        days = ((one, one.governing_date) for one in records)
        return tuple(one for one, day in days if day is not None and self.first <= day <= self.last)
