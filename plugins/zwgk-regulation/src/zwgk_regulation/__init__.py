"""The zwgk pack of the Regulation on Open Government Information (政府信息公开条例) and the national texts around it.

`instruments` holds the texts, each with its clause table; the other folders hold the rules, one module for each article
or group of articles, with its cases in the TOML file beside it. `requests.request_clock` holds what the terms of a
reply share: when an application was received, until when a reply is owed, and which day counts as the reply.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk import RulePack, hookimpl
from zwgk_regulation.instruments.annual_report_formats import REPORT_FORMAT_2019, REPORT_FORMAT_2021
from zwgk_regulation.instruments.business_environment import BUSINESS_RULES
from zwgk_regulation.instruments.decision_rules import DECISION_RULES
from zwgk_regulation.instruments.normative_documents import LEGALITY_REVIEW, NORMATIVE_DOCUMENTS
from zwgk_regulation.instruments.openness_rules import OPENNESS_RULES, WORK_POINTS_2016
from zwgk_regulation.instruments.personal_information import PERSONAL_INFORMATION_LAW
from zwgk_regulation.instruments.regulation_2008 import REGULATION_2008
from zwgk_regulation.instruments.remedy_texts import REMEDY_TEXTS
from zwgk_regulation.instruments.rule_making import RULE_MAKING
from zwgk_regulation.instruments.secrecy import SECRECY_LAW, SECRECY_LAW_2010, SECRECY_RULES_2014, SECRECY_RULES_2024
from zwgk_regulation.instruments.site_guidelines import GAZETTES, NEW_MEDIA, SITE_GUIDELINES, SITE_REPORTS
from zwgk_regulation.instruments.site_inspection import WEBSITE_INSPECTION
from zwgk_regulation.instruments.utility_rules import UTILITY_RULES
from zwgk_regulation.remedies.owed_remedies import OwedStatement, statement_for
from zwgk_regulation.source import FEE_RULES, RECEIPT_LETTER, REGULATION, SERVICE_LETTER

if TYPE_CHECKING:
    import click

__all__ = ["PACK", "OwedStatement", "statement_for"]

PACK = RulePack(
    "regulation",
    prefix="REG",
    source=REGULATION,
    others=(
        REGULATION_2008,
        FEE_RULES,
        RECEIPT_LETTER,
        SERVICE_LETTER,
        *REMEDY_TEXTS,
        UTILITY_RULES,
        DECISION_RULES,
        BUSINESS_RULES,
        RULE_MAKING,
        NORMATIVE_DOCUMENTS,
        LEGALITY_REVIEW,
        OPENNESS_RULES,
        WORK_POINTS_2016,
        WEBSITE_INSPECTION,
        SITE_GUIDELINES,
        SITE_REPORTS,
        GAZETTES,
        NEW_MEDIA,
        SECRECY_LAW,
        SECRECY_LAW_2010,
        SECRECY_RULES_2014,
        SECRECY_RULES_2024,
        PERSONAL_INFORMATION_LAW,
        REPORT_FORMAT_2021,
        REPORT_FORMAT_2019,
    ),
    package=__name__,
    sections=(
        "proactive.art_04_office",
        "proactive.art_10_11_responsibility",
        "proactive.art_12_guide_and_catalogue",
        "proactive.art_17_18_review",
        "proactive.art_19_20_items",
        "proactive.art_20_22_coverage",
        "proactive.art_23_25_channels",
        "proactive.art_26_term",
        "proactive.art_46_48_supervision",
        "proactive.art_55_utilities",
        "requests.art_27_29_applications",
        "requests.art_30_supplement",
        "requests.art_31_receipt",
        "requests.art_32_34_inquiries",
        "requests.art_32_decisions",
        "requests.art_33_reply",
        "requests.art_35_frequency",
        "requests.art_36_replies",
        "requests.art_36_unavailable",
        "requests.art_37_40_disclosure",
        "requests.art_41_45_services",
        "requests.official_letters",
        "fees.amounts",
        "fees.notices",
        "remedies.art_51_statements",
        "remedies.reconsideration_22_channel",
        "remedies.procedural_notices",
        "annual_report.terms",
        "annual_report.contents",
        "annual_report.identities",
        "annual_report.continuity",
        "annual_report.text_numbers",
        "annual_report.plausibility",
        "annual_report.register",
        "decisions.consultation",
        "decisions.hearings",
        "decisions.review",
        "decisions.publication",
        "documents.consultation",
        "documents.rule_making",
        "documents.normative",
        "documents.attribute",
        "documents.interpretation",
        "sites.availability",
        "sites.columns",
        "sites.interaction",
        "sites.media_accounts",
        "sites.media_management",
        "sites.gazettes",
        "sites.year_reports",
        "sites.document_marks",
        "safeguards.secrecy_review",
        "safeguards.personal_information",
    ),
    distribution="zwgk-regulation",
)


@hookimpl
def zwgk_rule_packs() -> list[RulePack]:
    """The pack of the regulation."""
    return [PACK]


@hookimpl
def zwgk_commands(cli: click.Group) -> None:
    """The commands of the pack."""
    from zwgk_regulation.commands.annual_report import annual_report_command  # click loads where a command is asked for
    from zwgk_regulation.commands.remedy import remedy_command

    cli.add_command(annual_report_command)
    cli.add_command(remedy_command)
