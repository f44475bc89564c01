"""The zwgk pack of the Regulation on Open Government Information (政府信息公开条例) and the national texts around it.

One module for each article or group of articles, with its cases in the TOML file beside it. `request_clock` holds what
they share: when an application was received, until when a reply is owed, and which day counts as the reply.
"""

from __future__ import annotations

from zwgk import RulePack, hookimpl
from zwgk_regulation.source import REGULATION

PACK = RulePack(
    "regulation",
    prefix="REG",
    source=REGULATION,
    package=__name__,
    sections=(
        "art_30_supplement",
        "art_31_receipt",
        "art_32_34_inquiries",
        "art_33_reply",
        "remedies",
    ),
    distribution="zwgk-regulation",
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack of the regulation."""
    return [PACK]
