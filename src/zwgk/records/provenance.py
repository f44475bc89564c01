"""Where information comes from, who has to disclose it, and who has to agree before it goes out."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import attrs

from zwgk.dates import optional_day
from zwgk.records.base import as_tuple, fact


class InformationOrigin(StrEnum):
    """How an authority came to have information (信息来源); decides who discloses it."""

    OWN = "own"
    JOINT = "joint"
    FROM_PUBLIC = "from-public"
    FROM_AUTHORITY = "from-authority"

    @property
    def chinese(self) -> str:
        """The origin as a register names it."""
        return {
            "own": "本机关制作",
            "joint": "与其他机关共同制作",
            "from-public": "从公民、法人和其他组织获取",
            "from-authority": "从其他行政机关获取",
        }[self]


@attrs.frozen(kw_only=True)
class Provenance:
    """Where information comes from, and whom the register names as the one to disclose it."""

    origin: InformationOrigin | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(InformationOrigin),
        metadata=fact("信息来源", "本机关制作、共同制作、从公民法人获取，或从其他行政机关获取"),
    )
    maker: str | None = attrs.field(
        default=None,
        metadata=fact("制作或牵头机关", "共同制作的填牵头机关；从其他机关获取的填制作或者最初获取的机关"),
    )
    discloser: str | None = attrs.field(
        default=None, metadata=fact("公开主体", "登记由哪个机关负责公开，填全称；没有确定的填空白")
    )
    special_basis: str | None = attrs.field(
        default=None, metadata=fact("权限依据", "法律、法规另定由谁公开的，填其名称和条款；没有的不填")
    )


@attrs.frozen(kw_only=True)
class Clearance:
    """Who has to agree before information goes out, and when they did."""

    concerned: tuple[str, ...] | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(as_tuple),
        metadata=fact("涉及的机关", "信息涉及的其他机关；查过不涉及的填空表"),
    )
    confirmed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("协商确认日期", "涉及的机关都已确认的日期")
    )
    approval_required: bool | None = attrs.field(
        default=None, metadata=fact("是否须经批准", "依照规定须经批准才能公开的填是")
    )
    approved_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("批准日期", "批准公开的日期")
    )
