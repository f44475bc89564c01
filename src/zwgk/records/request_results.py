"""How applications are closed: the result rows of the annual report's third table."""

from __future__ import annotations

from enum import StrEnum


class ResultGroup(StrEnum):
    """The groups of results under 本年度办理结果, in the order of the form."""

    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly-disclosed"
    WITHHELD = "withheld"
    NOT_AVAILABLE = "not-available"
    NOT_PROCESSED = "not-processed"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        """The group as the form names it."""
        return {
            "disclosed": "予以公开",
            "partly-disclosed": "部分公开",
            "withheld": "不予公开",
            "not-available": "无法提供",
            "not-processed": "不予处理",
            "other": "其他处理",
        }[self.value]


class RequestResult(StrEnum):
    """The row of the annual report that a closed application falls under, in the order of the form."""

    DISCLOSED = "disclosed"
    PARTLY_DISCLOSED = "partly-disclosed"
    STATE_SECRET = "state-secret"  # noqa: S105 (a ground for withholding, no password)
    PROHIBITED = "prohibited"
    ENDANGERING = "endangering"
    THIRD_PARTY_RIGHTS = "third-party-rights"
    INTERNAL_AFFAIRS = "internal-affairs"
    PROCESS_INFORMATION = "process-information"
    ENFORCEMENT_FILE = "enforcement-file"
    OTHER_PROCEDURE = "other-procedure"
    NOT_HELD = "not-held"
    TO_BE_MADE = "to-be-made"
    STILL_UNCLEAR = "still-unclear"
    PETITION = "petition"
    REPEATED = "repeated"
    PUBLICATION = "publication"
    UNREASONABLE_FREQUENCY = "unreasonable-frequency"
    CONFIRMATION = "confirmation"
    NOT_SUPPLEMENTED = "not-supplemented"
    FEE_UNPAID = "fee-unpaid"
    OTHER = "other"

    @property
    def group(self) -> ResultGroup:
        """The group it stands in."""
        return _GROUPS[self]

    @property
    def chinese(self) -> str:
        """The row in short, as a finding names it."""
        return _CHINESE[self]


_GROUPS = {
    RequestResult.DISCLOSED: ResultGroup.DISCLOSED,
    RequestResult.PARTLY_DISCLOSED: ResultGroup.PARTLY_DISCLOSED,
    RequestResult.STATE_SECRET: ResultGroup.WITHHELD,
    RequestResult.PROHIBITED: ResultGroup.WITHHELD,
    RequestResult.ENDANGERING: ResultGroup.WITHHELD,
    RequestResult.THIRD_PARTY_RIGHTS: ResultGroup.WITHHELD,
    RequestResult.INTERNAL_AFFAIRS: ResultGroup.WITHHELD,
    RequestResult.PROCESS_INFORMATION: ResultGroup.WITHHELD,
    RequestResult.ENFORCEMENT_FILE: ResultGroup.WITHHELD,
    RequestResult.OTHER_PROCEDURE: ResultGroup.WITHHELD,
    RequestResult.NOT_HELD: ResultGroup.NOT_AVAILABLE,
    RequestResult.TO_BE_MADE: ResultGroup.NOT_AVAILABLE,
    RequestResult.STILL_UNCLEAR: ResultGroup.NOT_AVAILABLE,
    RequestResult.PETITION: ResultGroup.NOT_PROCESSED,
    RequestResult.REPEATED: ResultGroup.NOT_PROCESSED,
    RequestResult.PUBLICATION: ResultGroup.NOT_PROCESSED,
    RequestResult.UNREASONABLE_FREQUENCY: ResultGroup.NOT_PROCESSED,
    RequestResult.CONFIRMATION: ResultGroup.NOT_PROCESSED,
    RequestResult.NOT_SUPPLEMENTED: ResultGroup.OTHER,
    RequestResult.FEE_UNPAID: ResultGroup.OTHER,
    RequestResult.OTHER: ResultGroup.OTHER,
}

_CHINESE = {
    RequestResult.DISCLOSED: "予以公开",
    RequestResult.PARTLY_DISCLOSED: "部分公开",
    RequestResult.STATE_SECRET: "属于国家秘密",
    RequestResult.PROHIBITED: "其他法律行政法规禁止公开",
    RequestResult.ENDANGERING: "危及“三安全一稳定”",
    RequestResult.THIRD_PARTY_RIGHTS: "保护第三方合法权益",
    RequestResult.INTERNAL_AFFAIRS: "属于三类内部事务信息",
    RequestResult.PROCESS_INFORMATION: "属于四类过程性信息",
    RequestResult.ENFORCEMENT_FILE: "属于行政执法案卷",
    RequestResult.OTHER_PROCEDURE: "属于行政查询事项",
    RequestResult.NOT_HELD: "本机关不掌握相关政府信息",
    RequestResult.TO_BE_MADE: "没有现成信息需要另行制作",
    RequestResult.STILL_UNCLEAR: "补正后申请内容仍不明确",
    RequestResult.PETITION: "信访举报投诉类申请",
    RequestResult.REPEATED: "重复申请",
    RequestResult.PUBLICATION: "要求提供公开出版物",
    RequestResult.UNREASONABLE_FREQUENCY: "无正当理由大量反复申请",
    RequestResult.CONFIRMATION: "要求确认或重新出具已获取信息",
    RequestResult.NOT_SUPPLEMENTED: "逾期不补正，不再处理",
    RequestResult.FEE_UNPAID: "逾期不缴费，不再处理",
    RequestResult.OTHER: "其他",
}
