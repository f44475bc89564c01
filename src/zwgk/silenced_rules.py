"""Rules of other packs that a local text takes off its authorities, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

import attrs

from zwgk.dates import ensure_day
from zwgk.errors import PackError
from zwgk.sources import Citation

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@attrs.frozen(kw_only=True)
class SilencedRule:
    """A rule of another pack that a local text silences (停止检查), from one governing day to another."""

    code: str
    citation: Citation
    """The article that says so."""
    reason: str
    """Why, in Chinese, as a finding tells it."""
    since: date = attrs.field(converter=ensure_day)
    until: date = attrs.field(converter=ensure_day)

    def __attrs_post_init__(self) -> None:
        faults = []
        if not self.citation.place:
            faults.append(f"the citation of {self.citation.source} names no place; cite the article that says so")
        if not _CHINESE.search(self.reason) or self.reason.endswith("。"):
            faults.append(f"the reason {self.reason!r} is no Chinese phrase without a full stop; findings quote it")
        if self.since > self.until:
            faults.append(f"it ends on {self.until}, before it begins on {self.since}; swap the days")
        if faults:
            raise PackError(f"the silence of {self.code}: {'; '.join(faults)}")


def silenced_rules(
    codes: Iterable[str], citation: Citation, *, reason: str, since: date | None = None, until: date | None = None
) -> tuple[SilencedRule, ...]:
    """The silences of several rules by one article, in order of code; by default for as long as its text is in force.

    Raises:
        PackError: the citation names no place, the reason is no Chinese, or it ends before it begins.
    """
    text = citation.source
    first, last = since or text.in_force_from, until or text.in_force_until or date.max
    return tuple(
        SilencedRule(code=code, citation=citation, reason=reason, since=first, until=last) for code in sorted(codes)
    )
