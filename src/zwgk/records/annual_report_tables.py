"""The tables of an annual report: each row a value with named cells, in the order of the form.

A row can be written as the list of its cells, or by name; a cell that is not on record is None, never 0.
"""

# ruff: noqa: RUF009 (`_cell` makes a field, as attrs.field does)
from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from zwgk.records.base import fact


def _cell(title: str, meaning: str = "") -> Any:  # noqa: ANN401 (what attrs makes of a field)
    return attrs.field(default=None, metadata=fact(title, meaning or f"表中“{title}”一格的数，空格不填"))


@attrs.frozen
class ApplicantCounts:
    """A row of table three: a number for each kind of applicant, and their total."""

    natural_person: int | None = _cell("自然人")
    business: int | None = _cell("商业企业")
    research: int | None = _cell("科研机构")
    social_organisation: int | None = _cell("社会公益组织")
    legal_services: int | None = _cell("法律服务机构")
    other: int | None = _cell("其他")
    total: int | None = _cell("总计")


@attrs.frozen(kw_only=True)
class RequestTable:
    """Table three: applications received, brought forward, closed by result, and carried over (表三)."""

    received: ApplicantCounts | None = _cell("一、本年新收政府信息公开申请数量")
    carried_in: ApplicantCounts | None = _cell("二、上年结转政府信息公开申请数量")
    disclosed: ApplicantCounts | None = _cell("（一）予以公开")
    partly_disclosed: ApplicantCounts | None = _cell("（二）部分公开", "区分处理的只计这一行，不计其他行")
    state_secret: ApplicantCounts | None = _cell("（三）1.属于国家秘密")
    prohibited: ApplicantCounts | None = _cell("（三）2.其他法律行政法规禁止公开")
    endangering: ApplicantCounts | None = _cell("（三）3.危及“三安全一稳定”")
    third_party_rights: ApplicantCounts | None = _cell("（三）4.保护第三方合法权益")
    internal_affairs: ApplicantCounts | None = _cell("（三）5.属于三类内部事务信息")
    process_information: ApplicantCounts | None = _cell("（三）6.属于四类过程性信息")
    enforcement_file: ApplicantCounts | None = _cell("（三）7.属于行政执法案卷")
    other_procedure: ApplicantCounts | None = _cell("（三）8.属于行政查询事项")
    not_held: ApplicantCounts | None = _cell("（四）1.本机关不掌握相关政府信息")
    to_be_made: ApplicantCounts | None = _cell("（四）2.没有现成信息需要另行制作")
    still_unclear: ApplicantCounts | None = _cell("（四）3.补正后申请内容仍不明确")
    petition: ApplicantCounts | None = _cell("（五）1.信访举报投诉类申请")
    repeated: ApplicantCounts | None = _cell("（五）2.重复申请")
    publication: ApplicantCounts | None = _cell("（五）3.要求提供公开出版物")
    unreasonable_frequency: ApplicantCounts | None = _cell("（五）4.无正当理由大量反复申请")
    confirmation: ApplicantCounts | None = _cell("（五）5.要求行政机关确认或重新出具已获取信息")
    not_supplemented: ApplicantCounts | None = _cell("（六）1.逾期不补正、不再处理", "2019年表样没有这一行，不填")
    fee_unpaid: ApplicantCounts | None = _cell("（六）2.逾期不缴费、不再处理", "2019年表样没有这一行，不填")
    other: ApplicantCounts | None = _cell("（六）3.其他", "2019年表样为“（六）其他处理”一行，填在这里")
    total: ApplicantCounts | None = _cell("（七）总计")
    carried_out: ApplicantCounts | None = _cell("四、结转下年度继续办理")


@attrs.frozen
class DisputeCounts:
    """A group of table four: reconsiderations or lawsuits by their result."""

    upheld: int | None = _cell("结果维持")
    corrected: int | None = _cell("结果纠正")
    other: int | None = _cell("其他结果")
    pending: int | None = _cell("尚未审结")
    total: int | None = _cell("总计")


@attrs.frozen(kw_only=True)
class DisputeTable:
    """Table four: reconsiderations and lawsuits over disclosure work (表四)."""

    reconsideration: DisputeCounts | None = _cell("行政复议")
    direct_lawsuit: DisputeCounts | None = _cell("未经复议直接起诉")
    lawsuit_after_reconsideration: DisputeCounts | None = _cell("复议后起诉")


@attrs.frozen
class DocumentCounts:
    """Regulations or normative documents in table two of the form of 2021."""

    made: int | None = _cell("本年制发件数")
    repealed: int | None = _cell("本年废止件数")
    valid: int | None = _cell("现行有效件数")


@attrs.frozen(kw_only=True)
class ProactiveTable:
    """Table two of the form of 2021: what was disclosed of its own motion (表二)."""

    regulations: DocumentCounts | None = _cell("规章")
    normative: DocumentCounts | None = _cell("行政规范性文件")
    licences: int | None = _cell("行政许可本年处理决定数量")
    penalties: int | None = _cell("行政处罚本年处理决定数量")
    coercions: int | None = _cell("行政强制本年处理决定数量")
    fees: Decimal | None = _cell("行政事业性收费本年收费金额（万元）")


@attrs.frozen
class DocumentCounts2019:
    """Regulations or normative documents in table two of the form of 2019."""

    made: int | None = _cell("本年新制作数量")
    disclosed: int | None = _cell("本年新公开数量")
    all_disclosed: int | None = _cell("对外公开总数量")


@attrs.frozen
class ItemCounts2019:
    """Licences, penalties and the like in table two of the form of 2019."""

    items: int | None = _cell("上一年项目数量")
    change: int | None = _cell("本年增/减")
    decisions: int | None = _cell("处理决定数量")


@attrs.frozen
class FeeCounts2019:
    """Fees in table two of the form of 2019."""

    items: int | None = _cell("上一年项目数量")
    change: int | None = _cell("本年增/减")


@attrs.frozen
class ProcurementCounts2019:
    """Central procurement in table two of the form of 2019."""

    projects: int | None = _cell("采购项目数量")
    amount: Decimal | None = _cell("采购总金额")


@attrs.frozen(kw_only=True)
class ProactiveTable2019:
    """Table two of the form of 2019, which was for the reports for 2019 and 2020 (2019年表样的表二)."""

    regulations: DocumentCounts2019 | None = _cell("规章")
    normative: DocumentCounts2019 | None = _cell("规范性文件")
    licences: ItemCounts2019 | None = _cell("行政许可")
    other_services: ItemCounts2019 | None = _cell("其他对外管理服务事项")
    penalties: ItemCounts2019 | None = _cell("行政处罚")
    coercions: ItemCounts2019 | None = _cell("行政强制")
    fees: FeeCounts2019 | None = _cell("行政事业性收费")
    procurement: ProcurementCounts2019 | None = _cell("政府集中采购")
