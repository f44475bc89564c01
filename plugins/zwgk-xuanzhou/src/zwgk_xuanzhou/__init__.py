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
        "s1_1_growth",
        "s1_2_projects",
        "s1_2_topics",
        "s1_2_concerns",
        "s1_3_powers",
        "s1_3_progress",
        "s1_3_handover",
        "s1_3_institutions",
        "s1_3_utilities",
        "s1_3_columns",
        "s2_1_participation",
        "s2_1_consultation",
        "s2_1_feedback",
        "s2_1_open_days",
        "s2_2_publication",
        "s2_2_library",
        "s2_2_register",
        "s2_2_upkeep",
        "s2_3_interpretation",
        "s2_4_forms",
        "s2_4_points",
        "s2_4_substance",
        "s2_5_dialogue",
        "s3_1_review",
        "s3_1_levels",
        "s3_1_scope",
        "s3_1_clean_up",
        "s3_2_requests",
        "s4_1_mechanisms",
        "s4_1_catalogue",
        "s4_1_content",
        "s4_2_channels",
        "s4_2_zones",
        "s4_2_payments",
        "s4_2_gazette",
        "s4_3_staff",
        "s4_3_training",
        "s4_4_assessment",
    ),
    distribution="zwgk-xuanzhou",
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack of the plan."""
    return [PACK]
