"""The policy library, the register of issued documents it is held against, and the clean-up of normative documents."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import attrs

from zwgk.dates import Moment, day_of, optional_day, optional_moment
from zwgk.records.base import Record, as_tuple, fact
from zwgk.records.publications import DisclosureCategory, Validity


@attrs.frozen(kw_only=True)
class LibraryEntry(Record):
    """A document as it stands in a policy library (政策文件库)."""

    record_kind: ClassVar[str] = "library-entry"
    record_title: ClassVar[str] = "政策文件库条目"

    place: str | None = attrs.field(
        default=None, metadata=fact("所在文件库", "收录该条目的文件库，如区政府政策文件库；只有一个文件库的可以不填")
    )
    document_number: str | None = attrs.field(default=None, metadata=fact("文号", "文件库页面上的发文字号"))
    title: str | None = attrs.field(default=None, metadata=fact("标题", "文件库页面上的文件名称"))
    issued_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("成文日期", "文件库页面上的成文（发文）日期")
    )
    published_at: Moment | None = attrs.field(
        default=None, converter=optional_moment, metadata=fact("发布时间", "文件库页面上的发布时间")
    )
    text_digest: str | None = attrs.field(
        default=None, metadata=fact("正文校验值", "正文去掉空白后的SHA-256，各处用同一种办法计算")
    )
    entered_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("入库日期", "收入文件库的日期，补录的旧文件晚于发布日期")
    )
    validity: Validity | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(Validity),
        metadata=fact("有效性", "文件库页面上标注的有效、已修改、已废止或已失效"),
    )
    validity_updated_on: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("有效性更新日期", "有效性最近一次改动的日期，没有改过的不填"),
    )
    valid_until: date | None = attrs.field(
        default=None,
        converter=optional_day,
        metadata=fact("有效期至", "有效期的最后一日，没有规定的不填", planned=True),
    )
    amended_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("修改日期", "文件被修改的日期，没有修改的不填")
    )
    repealed_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("废止日期", "文件被废止或被宣布失效的日期，没有的不填")
    )

    @property
    def issued_on(self) -> date | None:
        """The day of issue that the library shows."""
        return day_of(self.issued_at)

    @property
    def published_on(self) -> date | None:
        """The day of publication that the library shows."""
        return day_of(self.published_at)

    @property
    def governing_date(self) -> date | None:
        """The day of publication, failing which that of issue or of entry into the library."""
        return self.published_on or self.issued_on or self.entered_on


@attrs.frozen(kw_only=True)
class DocumentRegisterEntry(Record):
    """A line of the register of issued documents (发文登记簿)."""

    record_kind: ClassVar[str] = "document-register-entry"
    record_title: ClassVar[str] = "发文登记簿条目"

    document_number: str | None = attrs.field(
        default=None, metadata=fact("文号", "登记的发文字号，确实没有文号的填空白")
    )
    title: str | None = attrs.field(default=None, metadata=fact("标题", "登记的文件名称"))
    issued_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("发文日期", "文件成文（印发）的日期")
    )
    category: DisclosureCategory | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(DisclosureCategory),
        metadata=fact("公开属性", "登记的公开属性：主动公开、依申请公开或不予公开"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day of issue."""
        return self.issued_on


@attrs.frozen(kw_only=True)
class NormativeCleanUp(Record):
    """A review of all normative documents (规范性文件清理) that decides which stay in force."""

    record_kind: ClassVar[str] = "normative-clean-up"
    record_title: ClassVar[str] = "规范性文件清理"

    concluded_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("清理完成日期", "作出清理结论的日期")
    )
    results_published_on: date | None = attrs.field(
        default=None, converter=optional_day, metadata=fact("结果公布日期", "清理结果向社会公布的日期")
    )
    url: str | None = attrs.field(default=None, metadata=fact("网址", "公布清理结果的页面地址"))
    documents: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        metadata=fact("所清理文件", "作出保留、修改、废止或失效结论的文件编号", link="policy-document"),
    )

    @property
    def governing_date(self) -> date | None:
        """The day its results were published."""
        return self.results_published_on
