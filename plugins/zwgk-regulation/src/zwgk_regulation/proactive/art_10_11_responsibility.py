"""第十条、第十一条: who discloses what, and who has to agree before it goes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

from zwgk import (
    Authority,
    Clearance,
    Context,
    InformationOrigin,
    Mechanism,
    Provenance,
    Publication,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.mechanisms import laid_down
from zwgk_regulation.source import REGULATION, SINCE_2008

_OURSELVES = frozenset({"本机关", "本单位", "本部门", "本级政府", "本局", "我局", "本办", "我办"})
_SHORTEST = len("财政局")
"""No shorter rest of a body's name tells that a name that begins with it is of a part of the body."""


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split())


def _same_body(one: str, other: str) -> bool:
    """Whether two names may be of one body: the same, or one with the name of its area before it."""
    first, second = sorted((_plain(one), _plain(other)), key=len)
    return bool(first) and second.endswith(first)


def _is_of(name: str, body: str) -> bool:
    """Whether a name is a body's, or of a part of it, which may disclose in its own name."""
    part, whole = _plain(name), _plain(body)
    shortened = (whole[start:] for start in range(len(whole) - _SHORTEST + 1))
    return _same_body(name, body) or any(part.startswith(one) for one in shortened)


def is_us(name: str, authority: Authority) -> bool:
    """Whether a name is the authority's, or of a part of it."""
    if _plain(name) in _OURSELVES or _is_of(name, authority.name):
        return True
    return any(_same_body(name, own) for own in authority.departments)


def _judge(
    publication: Publication, context: Context, judge: Callable[[Provenance], Verdict], *, joint: bool
) -> Verdict:
    """What is to be said of the body that the register names, where the law leaves it to the regulation."""
    provenance = publication.provenance
    if provenance is None or (provenance.origin is None and provenance.discloser is None):
        return inapplicable("没有登记信息来源和公开主体")
    if provenance.origin is None and joint:
        return inapplicable("没有登记信息来源，由REG1001提示补记")
    origin = context.need(provenance.origin, "origin")
    if (origin is InformationOrigin.JOINT) is not joint:
        return inapplicable("不是共同制作的信息" if joint else "与其他机关共同制作，由REG1003检查")
    if not says_nothing(provenance.special_basis):
        return inapplicable(f"公开权限依{provenance.special_basis}另有规定")
    discloser = context.need(provenance.discloser, "discloser")
    if says_nothing(discloser):
        return failed("没有确定由哪个机关负责公开")
    return judge(provenance)


@PACK.rule(
    "REG1001",
    clause=("art-10-01", "2008-art-17"),
    title="公开主体登记错误",
    since=SINCE_2008,
)
def wrong_discloser(publication: Publication, context: Context) -> Verdict:
    """登记的公开主体是不是依法应当负责公开的机关。

    检查内容：本机关制作的、从公民法人获取由本机关保存的，由本机关（含派出、内设机构）公开，登记由别的机关公开的，是不是由其保存由人核对；从其他行政机关获取的，由制作或者最初获取的机关公开，旧条例没有写，由人判断。名称只差地区前缀的算同一机关。法律、法规另定权限的不查，共同制作的由REG1003检查。

    为什么：公开主体认错了，该公开的没人公开，申请人也会被来回推送。

    如何整改：按信息来源更正公开主体；不归本机关公开的，告知负责的机关。
    """

    def judge(provenance: Provenance) -> Verdict:
        discloser, origin = provenance.discloser or "", provenance.origin
        if origin is not InformationOrigin.FROM_AUTHORITY and is_us(discloser, context.dossier.authority):
            return passed("由本机关负责公开")
        if origin is InformationOrigin.OWN:
            return failed(f"信息是本机关制作的，应由本机关公开，登记的公开主体是{discloser}")
        if origin is InformationOrigin.FROM_PUBLIC:
            return needs_human(f"信息由保存的机关公开，登记的公开主体是{discloser}，是不是由其保存须核对")
        maker = context.need((provenance.maker or "").strip() or None, "maker")
        if _is_of(discloser, maker):
            return passed(f"由{maker}负责公开")
        says = f"信息从{maker}获取，应由该机关公开，登记的公开主体是{discloser}"
        if context.governing_date < REGULATION.in_force_from:
            return needs_human(f"{says}；旧条例没有写从其他机关获取的由谁公开，须由人判断")
        return failed(says)

    return _judge(publication, context, judge, joint=False)


@PACK.rule("REG1003", clause="art-10-03", title="共同制作信息公开主体有误")
def wrong_lead_authority(publication: Publication, context: Context) -> Verdict:
    """共同制作的信息，是不是由牵头机关负责公开。

    检查内容：与其他机关共同制作的信息，登记的公开主体就是牵头制作的机关。牵头机关没有登记的，无法判断；法律、法规另定权限的不查。

    为什么：几家共同制作的信息最容易互相推，条例把责任定给牵头机关。

    如何整改：查清牵头机关并登记；由本机关牵头的，及时公开。
    """

    def judge(provenance: Provenance) -> Verdict:
        lead = context.need((provenance.maker or "").strip() or None, "maker")
        if _is_of(provenance.discloser or "", lead):
            return passed(f"由牵头的{lead}负责公开")
        return failed(f"信息由{lead}牵头制作，登记的公开主体是{provenance.discloser}")

    return _judge(publication, context, judge, joint=True)


@PACK.rule("REG1101", clause=("art-11-01", "2008-art-07"), title="没有公开协调机制", since=SINCE_2008)
def missing_coordination(authority: Authority, context: Context) -> Verdict:
    """有没有与其他机关协调公开的机制。

    检查内容：在用的公开制度里，至少一件规定了与有关机关怎样协商、确认。没有登记任何制度的，或者有制度没有登记内容的，无法判断。

    为什么：涉及几家的信息各发各的，口径容易不一致。

    如何整改：在公开工作制度中写明协商确认的程序，登记制度规定的机制。
    """
    return laid_down(context, Mechanism.COORDINATION)


def _before_publication(
    publication: Publication, context: Context, day: Callable[[Clearance], date | None], field: str, what: str
) -> Verdict:
    """Whether somebody agreed before a publication went out."""
    clearance, published = publication.clearance, publication.published_on
    agreed = None if clearance is None else day(clearance)
    if published is None:
        return inapplicable("信息没有公开发布的记录")
    if agreed is None:
        if context.lies_ahead(publication, "clearance"):
            return needs_human(f"信息于{published}公开，{what}登记在检查日以后，是否先发布须核对")
        return missing_facts(f"信息于{published}公开，没有登记{what}的日期", field)
    if agreed > published:
        return failed(f"信息于{published}公开，{agreed}才{what}")
    return passed(f"{agreed}已{what}，{published}公开")


@PACK.rule("REG1102", clause=("art-11-01", "2008-art-07"), title="涉及他机关未先确认即公开", since=SINCE_2008)
def unconfirmed_publication(publication: Publication, context: Context) -> Verdict:
    """信息涉及其他机关的，公开以前有没有同它们确认。

    检查内容：登记了涉及其他机关的信息，协商确认的日期不晚于公开日期。没有登记确认日期的无法判断；没有登记涉及哪些机关的、不涉及的不查。

    为什么：公开的内容同别的机关掌握的不一致，群众不知道该信谁。

    如何整改：立即同有关机关核对，不一致的更正；以后确认了再公开。
    """
    clearance = publication.clearance
    if clearance is None or clearance.concerned is None:
        return inapplicable("没有登记信息涉及的其他机关")
    if not clearance.concerned:
        return inapplicable("信息不涉及其他机关")
    return _before_publication(publication, context, lambda one: one.confirmed_on, "confirmed_on", "协商确认")


@PACK.rule("REG1103", clause=("art-11-02", "2008-art-07"), title="应经批准未经批准即公开", since=SINCE_2008)
def unapproved_publication(publication: Publication, context: Context) -> Verdict:
    """依规定须经批准才能公开的信息，公开以前有没有批准。

    检查内容：登记为须经批准的信息，批准日期不晚于公开日期。没有登记批准日期的无法判断；不须批准的、没有登记的不查。

    为什么：疫情、地震、统计等信息的发布权限由法律规定，未经批准发布可能造成误导。

    如何整改：报有权机关处理；以后取得批准再公开，登记批准日期。
    """
    clearance = publication.clearance
    if clearance is None or clearance.approval_required is None:
        return inapplicable("没有登记信息是否须经批准")
    if not clearance.approval_required:
        return inapplicable("信息不须批准即可公开")
    return _before_publication(publication, context, lambda one: one.approved_on, "approved_on", "批准公开")
