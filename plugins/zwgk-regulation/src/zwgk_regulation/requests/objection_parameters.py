"""Which objections of a third party keep information from being disclosed."""

from __future__ import annotations

from enum import StrEnum

from zwgk import DatedValue, Parameter
from zwgk.national_texts import REGULATION_2008
from zwgk_regulation.source import REGULATION, SINCE_2008, SINCE_2019


class BindingObjection(StrEnum):
    """The objections that bind unless the public interest weighs more."""

    ANY = "any"
    REASONABLE = "reasonable"

    @property
    def chinese(self) -> str:
        """The objections as a rule's page names them."""
        return {"any": "不同意即不公开", "reasonable": "不同意且理由合理的不公开"}[self.value]


BINDING_OBJECTIONS: Parameter[BindingObjection] = Parameter(
    name="regulation-binding-objections",
    title="第三方哪些反对意见应当采纳",
    values=(
        DatedValue(since=SINCE_2008, value=BindingObjection.ANY, citation=REGULATION_2008.cite("第二十三条")),
        DatedValue(since=SINCE_2019, value=BindingObjection.REASONABLE, citation=REGULATION.cite("第三十二条")),
    ),
)
