"""个人信息保护法: personal information is shown on a ground or with consent, assessed first, and taken down in time.

Whether a publication shows any is a fact of the record; a text is not searched here. What was settled before stands in
a record of its own (个人信息公开登记), one or several to a publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from zwgk import (
    Context,
    Outcome,
    PersonalInformationCategory,
    PersonalInformationDisclosure,
    Publication,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.gravest import gravest
from zwgk_regulation.instruments.personal_information import PERSONAL_INFORMATION_LAW
from zwgk_regulation.safeguards.blanks import notes_nothing
from zwgk_regulation.safeguards.personal_information_parameters import RETENTION
from zwgk_regulation.safeguards.publication_moments import BEFORE_AND_AFTER, published_moment
from zwgk_regulation.source import SINCE_2008

_NATIONAL_LAW = re.compile(r"\w\w(?:(?<![办依合无方做违])法|条例)(?:》|[（(]|第[一二三四五六七八九十百零0-9]|$)")
"""A law or regulation named as such, alone, in marks, or with its article; measures (办法) are none."""
_LOCAL_LAW = re.compile(r"(?:省|自治[区州县]|(?<!城)市(?![场政]))[^，、；》]*(?:条例|办法)")
_MASKED = "已去标识化"


def _of_each(
    publication: Publication,
    context: Context,
    judge: Callable[[PersonalInformationDisclosure], Verdict],
) -> Verdict:
    """The gravest answer over what was settled about a publication's personal information."""
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    settled = context.linked(PersonalInformationDisclosure, to=publication)
    if settled:
        return gravest(_unless_masked(judge(one), one, publication) for one in settled)
    if publication.shows_personal_information is False:
        return inapplicable("没有载有个人信息")
    return inapplicable("没有个人信息公开登记，由REG7101检查")


def _unless_masked(verdict: Verdict, settled: PersonalInformationDisclosure, publication: Publication) -> Verdict:
    """A fault stands where something is in the clear; nobody can tell where that is not on record."""
    if (
        verdict.outcome is Outcome.FAILED
        and settled.deidentified is None
        and not publication.shows_personal_information
    ):
        return missing_facts(f"{verdict.message}，没有登记是否去标识化", "deidentified")
    return verdict


def _grounded(settled: PersonalInformationDisclosure) -> Verdict:
    if settled.deidentified:
        return passed(_MASKED)
    if settled.separate_consent:
        return passed("取得本人单独同意")
    ground = "" if notes_nothing(settled.ground) else (settled.ground or "").strip()
    if _NATIONAL_LAW.search(ground) and not _LOCAL_LAW.search(ground):
        return passed(f"公开的依据为{ground}")
    if ground:
        return needs_human(f"登记的公开依据{ground}不像法律或者行政法规，能否作为公开个人信息的依据须由人判断")
    absent = [name for name in ("ground", "separate_consent") if getattr(settled, name) is None]
    if absent:
        return missing_facts("没有登记公开个人信息的依据或者单独同意", *absent)
    return failed("公开个人信息既没有法律、行政法规的依据，也没有本人单独同意")


@PACK.rule(
    "REG7101",
    clause=("pipl-art-13", "pipl-art-25", "pipl-art-34"),
    title="公开个人信息没有依据",
    stages=BEFORE_AND_AFTER,
)
def groundless_personal_information(publication: Publication, context: Context) -> Verdict:
    """公开个人信息有没有法律依据或者本人同意。

    检查内容：载有个人信息的公开信息，登记了法律、行政法规的依据，或者取得本人单独同意，或者已经去标识化。依据不是法律、行政法规的，由人判断；两样都没有的不符合要求。没有登记载有个人信息的不查，正文由人或者扫描程序先看。

    为什么：没有单独同意不得公开个人信息；机关为履行法定职责公开的，要有法律、行政法规规定的权限。

    如何整改：先撤下或者打码，再查有没有依据；没有依据又确需公开的，逐一取得同意并登记。
    """
    settled = context.linked(PersonalInformationDisclosure, to=publication)
    if not settled and not is_kept_back(publication):
        if publication.shows_personal_information is None:
            return inapplicable("没有登记载有个人信息")
        if publication.shows_personal_information:
            return missing_facts("载有个人信息，没有登记公开的依据和同意", "personal-information-disclosure")
        return inapplicable("没有载有个人信息")
    return _of_each(publication, context, _grounded)


def _in_the_clear(settled: PersonalInformationDisclosure, named: str) -> Verdict:
    """Whether sensitive information that is not masked is needed and consented to."""
    absent = [] if settled.necessity is not None else ["necessity"]
    if settled.separate_consent is None and (settled.ground is None or notes_nothing(settled.ground)):
        absent.append("separate_consent")
    if notes_nothing(settled.necessity):
        return failed(f"公开{named}，没有去标识化，也说不出特定目的和必要")
    if settled.separate_consent is False and notes_nothing(settled.ground):
        return failed(f"公开{named}，没有去标识化，也没有本人单独同意")
    if absent:
        return missing_facts(f"公开{named}，没有登记特定目的和必要性或者单独同意", *absent)
    if settled.separate_consent:
        return passed(f"公开{named}取得单独同意，并写明了必要性")
    return needs_human(f"没有单独同意而公开{named}，依据是否足够、是否充分必要须由人判断")


def _sensitive(settled: PersonalInformationDisclosure) -> Verdict:
    if settled.categories is None:
        return missing_facts("没有登记公开的是哪几类个人信息", "categories")
    kinds = [one for one in PersonalInformationCategory if one.sensitive and one in settled.categories]
    if not kinds:
        return inapplicable("没有敏感个人信息")
    named = "、".join(one.chinese for one in kinds)
    if settled.deidentified is None:
        return missing_facts(f"公开{named}，没有登记是否去标识化", "deidentified")
    return passed(f"{named}{_MASKED}") if settled.deidentified else _in_the_clear(settled, named)


@PACK.rule(
    "REG7102",
    clause=("pipl-art-28", "pipl-art-29", "pipl-art-51"),
    title="公开敏感个人信息不必要",
    stages=BEFORE_AND_AFTER,
)
def needless_sensitive_information(publication: Publication, context: Context) -> Verdict:
    """公开的敏感个人信息是否确有必要，并作了保护。

    检查内容：生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹和不满十四周岁未成年人的信息，已经去标识化；没有去标识化的，写明特定目的和必要性，并取得单独同意。没有同意而有依据的，由人判断是否充分必要。

    为什么：身份证号、银行账号、病情一类信息泄露后容易害人，法律要求有特定目的、充分必要和严格保护。

    如何整改：立即打码：身份证号、账号只留头尾几位，病情、家庭情况不写；公开到什么程度够用就到什么程度。
    """
    return _of_each(publication, context, _sensitive)


def _of_children(settled: PersonalInformationDisclosure) -> Verdict:
    if settled.categories is None:
        return missing_facts("没有登记公开的是哪几类个人信息", "categories")
    if PersonalInformationCategory.CHILD not in settled.categories:
        return inapplicable("没有不满十四周岁未成年人的信息")
    if settled.deidentified or settled.guardian_consent:
        return passed(_MASKED if settled.deidentified else "取得父母或者其他监护人同意")
    if settled.ground is not None and not notes_nothing(settled.ground):
        return needs_human(f"没有监护人同意，公开的依据为{settled.ground}，能否不经同意须由人判断")
    absent = [name for name in ("guardian_consent", "deidentified", "ground") if getattr(settled, name) is None]
    if absent:
        return missing_facts("公开不满十四周岁未成年人的信息，没有登记监护人同意、依据或者去标识化", *absent)
    return failed("公开不满十四周岁未成年人的信息，没有监护人同意，也没有依据和去标识化")


@PACK.rule("REG7103", clause="pipl-art-31", title="公开儿童信息没有同意", stages=BEFORE_AND_AFTER)
def child_without_guardian(publication: Publication, context: Context) -> Verdict:
    """公开不满十四周岁未成年人的信息，监护人同意没有。

    检查内容：载有不满十四周岁未成年人信息的，取得父母或者其他监护人的同意，或者已经去标识化。没有同意而有依据的，由人判断。

    为什么：入学、救助、保障名单常带出孩子的姓名和家庭情况，孩子自己作不了主。

    如何整改：撤下并打码；学区、救助公示改用编号或者只写监护人姓氏。
    """
    return _of_each(publication, context, _of_children)


@PACK.rule("REG7104", clause="pipl-art-55", title="公开前没有评估影响", stages=BEFORE_AND_AFTER)
def unassessed_disclosure(publication: Publication, context: Context) -> Verdict:
    """公开个人信息以前作没有作影响评估。

    检查内容：公开未去标识化的个人信息，个人信息保护影响评估的日期不晚于发布日期。评估内容是否完整须由人看。

    为什么：公开以后收不回来，法律要求事前想清楚是否必要、有什么风险、怎样保护，并留下记录。

    如何整改：补作评估，认为不必要的撤下或者打码；以后把评估放进公开审查的环节，评估报告至少保存三年。
    """

    def assessed(settled: PersonalInformationDisclosure) -> Verdict:
        day = settled.assessed_on
        if settled.deidentified:
            return inapplicable(f"{_MASKED}，没有公开能识别个人的信息")
        moment = published_moment(publication, context)
        published = None if moment is None else moment.day
        if day is not None and (published is None or day <= published):
            return passed(f"{day}完成影响评估，不晚于发布")
        if published is None:
            return inapplicable("尚未发布，发布前完成评估即可")
        if day is not None:
            return failed(f"信息于{published}发布，{day}才完成影响评估，晚{(day - published).days}日")
        if context.lies_ahead(settled, "assessed_on"):
            return failed(f"信息于{published}发布，截至{context.as_of}没有完成影响评估")
        return missing_facts("没有登记个人信息保护影响评估的日期", "assessed_on")

    return _of_each(publication, context, assessed)


@PACK.rule(
    "REG7105",
    clause=("pipl-art-47", "pipl-art-19"),
    title="目的实现后未删除个人信息",
    uses=[RETENTION],
    since=SINCE_2008,
)
def overdue_deletion(publication: Publication, context: Context) -> Verdict:
    """公开的目的实现以后，个人信息撤下没有。

    检查内容：登记的目的实现日，没有登记的看公开截止日，过后信息已经撤下；晚撤而已经撤下的不算问题。法律没有写几日内删除，按参数检查。2021年11月1日前发布、其后目的才实现的也要检查。

    为什么：评审、救助、补贴的公示期过了，名单继续挂着只会扩大泄露。

    如何整改：撤下或者把个人信息打码；以后发布时就设好自动下架的日期。
    """

    def deleted(settled: PersonalInformationDisclosure) -> Verdict:
        ended = settled.purpose_ended_on or publication.public_until
        ahead = context.lies_ahead(settled, "purpose_ended_on")
        if settled.deidentified or ahead or ended is None:
            return inapplicable(
                f"{_MASKED}，没有能识别个人的信息" if settled.deidentified else "没有目的已经实现的记录"
            )
        if ended < PERSONAL_INFORMATION_LAW.in_force_from:
            return inapplicable(f"{ended}目的已经实现，早于个人信息保护法的适用期间")
        if publication.withdrawn_on is not None:
            return passed(f"{ended}目的实现，已于{publication.withdrawn_on}撤下")
        if publication.published_at is None and not publication.url:
            return inapplicable("信息没有发布记录")
        return context.timely(None, by=context.deadline(ended, RETENTION), action="撤下载有个人信息的内容")

    return _of_each(publication, context, deleted)
