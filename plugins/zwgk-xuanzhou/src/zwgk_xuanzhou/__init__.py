"""The zwgk pack of the 2024 disclosure plan of the finance bureau of Xuanzhou district (宣州区财政局).

One module for each section of the plan, named after its place: the rules of section 二·3 stand in
`s2_3_interpretation`, with their cases in the TOML file beside it.
"""

from __future__ import annotations

from zwgk import RulePack, hookimpl
from zwgk_xuanzhou.source import PLAN

XUANZHOU_DISTRICT = "341802"

PACK = RulePack(
    "xuanzhou",
    prefix="XZ",
    source=PLAN,
    region=XUANZHOU_DISTRICT,
    package=__name__,
    sections=(
        "s2_2_publication",
        "s2_3_interpretation",
        "s3_1_review",
        "s3_1_levels",
        "s3_1_scope",
        "s3_1_clean_up",
        "s3_2_requests",
    ),
    distribution="zwgk-xuanzhou",
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack of the plan."""
    return [PACK]
