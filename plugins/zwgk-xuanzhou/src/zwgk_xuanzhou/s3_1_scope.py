"""三·1 强化审核清理: how, before whom and for how long something is disclosed.

Method, scope and time limit are settled while a publication is reviewed. Where its three levels are on file and nothing
was settled, that is the fault; where no finished review is on file, a blank field may only mean that nobody entered it.
"""

from __future__ import annotations

from zwgk import (
    Authority,
    Context,
    Publication,
    PublicationReview,
    Scope,
    Severity,
    Stage,
    Verdict,
    failed,
    inapplicable,
    is_kept_back,
    missing_facts,
    passed,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s3_1_review import PUBLICATION_CHANNELS

_BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)
_SCOPES = {Scope.PUBLIC: "全面公开", Scope.LIMITED: "限特定范围公开"}


def _unsettled(publication: Publication, context: Context, *fields: str, what: str) -> Verdict:
    """What a finished review left open is a fault; without one on file, the field may only not be filled in."""
    reviews = context.linked(PublicationReview, to=publication)
    if any(review.final is not None for review in reviews):
        return failed(f"三级审核已经完成，没有定明{what}")
    return missing_facts(f"没有登记{what}，也没有已完成的审核记录可查", *fields)


@PACK.rule("XZ3112", clause="3.1-12", title="公开方式未定", stages=_BEFORE_AND_AFTER)
def undetermined_method(publication: Publication, context: Context) -> Verdict:
    """每条信息是否定明公开方式。

    检查内容：公开方式已经填写，如网站公开、公告栏公示。三级审核完成而方式空白的不符合要求；没有审核记录的，空白按事实未登记处理。

    为什么：方式不定，信息发在哪里全凭经办人习惯，该看到的人未必看得到。

    如何整改：在审查单上增设公开方式一栏，送审时填写；已发布的按实际方式补登。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    if (publication.method or "").strip():
        return passed(f"公开方式为{publication.method}")
    return _unsettled(publication, context, "method", what="公开方式")


@PACK.rule("XZ3113", clause="3.1-13", title="公开范围未定", stages=_BEFORE_AND_AFTER)
def undetermined_scope(publication: Publication, context: Context) -> Verdict:
    """每条信息是否定明公开范围。

    检查内容：公开范围定为全面公开或者限特定范围公开。三级审核完成而范围空白的不符合要求；没有审核记录的，空白按事实未登记处理。范围与实际渠道是否一致由XZ3116、XZ3117检查。

    为什么：范围不定，既可能把只该少数人知道的放上公网，也可能把该让大家知道的关在内部。

    如何整改：在审查单上增设公开范围一栏，由二级审核确定；已发布的补定并核对渠道。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    if publication.scope is not None:
        return passed(f"公开范围定为{_SCOPES[publication.scope]}")
    return _unsettled(publication, context, "scope", what="公开范围")


@PACK.rule("XZ3114", clause="3.1-14", title="公开时限未定或矛盾", stages=_BEFORE_AND_AFTER)
def undetermined_time_limit(publication: Publication, context: Context) -> Verdict:
    """每条信息是否定明公开时限。

    检查内容：有公开截止日，或者写明长期公开，两者只能居其一；截止日不早于发布日。三级审核完成而时限空白的不符合要求；没有审核记录的，空白按事实未登记处理。到期有没有撤下由XZ3123检查。

    为什么：没有时限的公示会一直挂在网上，名单、账目一类信息挂得越久，泄露个人信息的风险越大。

    如何整改：送审时写明公示到哪一日或者长期公开；两项都填的，按信息性质保留一项。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    until, published = publication.public_until, publication.published_on
    if until is not None and publication.kept_permanently:
        return failed(f"既写明长期公开，又写明公开到{until}为止")
    if until is not None and published is not None and until < published:
        return failed(f"公开截止日{until}早于发布日{published}")
    if until is not None:
        return passed(f"公开到{until}为止")
    if publication.kept_permanently:
        return passed("写明长期公开")
    return _unsettled(publication, context, "public_until", "kept_permanently", what="公开时限")


@PACK.rule("XZ3115", clause="3.1-15", title="未见分类研判材料", severity=Severity.NOTE)
def unattested_audience_assessment(authority: Authority, context: Context) -> Verdict:
    """是否有材料说明公开前按性质、受众和影响作过分类研判。

    检查内容：年度内有对应本条的佐证材料，并由负责岗位声明落实情况；研判是否得当由人判断，机器只看材料是否齐全。

    为什么：同一类信息该全面公开还是限定范围，要看它的性质、看的人和可能的影响，没有数字可以自动核对。

    如何整改：归档研判记录、分类清单或会商纪要，由负责岗位签署声明。
    """
    return context.attested(authority, "3.1-15", action="按性质、受众和影响分类研判")


def _not_for_everyone(publication: Publication, context: Context) -> Verdict | None:
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    if publication.widely_relevant is None and publication.limited_audience:
        return inapplicable("该信息只需在一定范围内知晓，由XZ3117检查")
    if not context.need(publication.widely_relevant, "widely_relevant"):
        return inapplicable("该信息不需要广泛知晓")
    return None


@PACK.rule(
    "XZ3116",
    clause="3.1-16",
    title="应广泛知晓而未全面公开",
    uses=[PUBLICATION_CHANNELS],
    stages=_BEFORE_AND_AFTER,
)
def incomplete_public_reach(publication: Publication, context: Context) -> Verdict:
    """需要广泛知晓的信息是否面向社会全面公开。

    检查内容：需要广泛知晓的信息，公开范围定为全面公开，实际使用的不同渠道达到规定的种数；种数原文没有写明，按参数检查。尚未发布又没有登记渠道的，只看范围有没有限定。

    为什么：只发在一处或者限定范围，许多需要知道的群众看不到，等于没有公开。

    如何整改：把范围改为全面公开，并通过政府网站、政务新媒体、公告栏等补发。
    """
    spared = _not_for_everyone(publication, context)
    if spared is not None:
        return spared
    minimum, used = context.value(PUBLICATION_CHANNELS), publication.channels
    if publication.scope is Scope.LIMITED:
        return failed("需要广泛知晓的信息，公开范围却限于特定范围")
    if used is not None and len(set(used)) < minimum:
        return failed(f"需要广泛知晓的信息只用了{len(set(used))}种渠道，少于{minimum}种")
    context.need(publication.scope, "scope")
    if used is None and publication.published_at is None:
        return inapplicable("公开范围为全面公开，尚未发布，渠道待发布后检查")
    return passed(f"面向社会全面公开，使用了{'、'.join(context.need(used, 'channels'))}")


@PACK.rule("XZ3117", clause="3.1-17", title="限定范围的信息上了公网", stages=_BEFORE_AND_AFTER)
def exposed_limited_information(publication: Publication, context: Context) -> Verdict:
    """只需在一定范围内知晓的信息是否限于特定范围公开。

    检查内容：只需在一定范围内知晓的信息，公开范围限定为特定范围，并且没有在互联网公开。撤下以后，曾经上网的事实仍然算数。

    为什么：只与少数人有关的信息放上公网，多半涉及个人隐私或者内部事项，传播后收不回来。

    如何整改：立即从互联网撤下，改用公告栏、会议、点对点告知等方式，并核查是否已被转载。
    """
    if is_kept_back(publication):
        return inapplicable("该文件不主动公开，没有发布")
    if publication.limited_audience is None and publication.widely_relevant:
        return inapplicable("该信息需要广泛知晓，由XZ3116检查")
    if not context.need(publication.limited_audience, "limited_audience"):
        return inapplicable("该信息不限于一定范围内知晓")
    if publication.on_public_web:
        return failed("只需在一定范围内知晓的信息，在互联网上公开")
    if publication.scope is Scope.PUBLIC:
        return failed("只需在一定范围内知晓的信息，公开范围却定为全面公开")
    context.need(publication.scope, "scope")
    context.need(publication.on_public_web, "on_public_web")
    return passed("限特定范围公开，没有在互联网公开")
