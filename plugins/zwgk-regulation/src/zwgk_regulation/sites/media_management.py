"""国办发〔2018〕123号: accounts on new media are opened where owed, one to a platform, named and registered."""

from __future__ import annotations

from collections.abc import Iterable

from zwgk import (
    Authority,
    Context,
    MediaAccount,
    MediaPlatform,
    Severity,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.sites.account_standing import shut

_OWN = (MediaPlatform.CLIENT, MediaPlatform.OTHER)
"""Where one cannot say that two accounts stand on one platform of a third party."""


def _open(context: Context) -> list[MediaAccount]:
    """The accounts that are in use on the day of the check, whenever somebody last looked at them."""
    accounts = context.dossier.of(MediaAccount)
    return [one for one in accounts if one.closed_on is None and not context.lies_ahead(one, "opened_on")]


def _names(accounts: Iterable[MediaAccount]) -> str:
    return "、".join(sorted(one.name or one.id for one in accounts))


@PACK.rule("REG6821", clause="media123-accounts", title="同一平台重复开设账号", severity=Severity.WARNING)
def doubled_accounts(authority: Authority, context: Context) -> Verdict:
    """本单位在同一个第三方平台上是否只有一个账号。

    检查内容：在用的账号按平台归类，每个平台只有一个；另设的账号写明了理由的不算。移动客户端和归不进所列平台的不查。

    为什么：账号多了没有力量维护，群众也分不清哪一个是主账号。

    如何整改：集中力量办好主账号，功能相近、关注少的账号迁移合并后关停；确需保留的写明理由。
    """
    accounts = _open(context)
    if not accounts:
        return inapplicable("卷宗里没有登记在用的政务新媒体")
    doubled, unclear = [], []
    for platform in MediaPlatform:
        ours = [] if platform in _OWN else [one for one in accounts if one.platform is platform]
        reasons = [one.separate_reason for one in ours]
        without = [reason for reason in reasons if reason is not None and not reason.strip()]
        if len(without) > 1:
            doubled.append(f"{platform.chinese}上有{_names(ours)}共{len(ours)}个账号")
        elif len(without) + reasons.count(None) > 1:
            unclear.append(f"{platform.chinese}上有{_names(ours)}共{len(ours)}个账号")
    if doubled:
        return failed(f"{'；'.join(doubled)}，没有另设的理由")
    if unclear:
        return missing_facts(f"{'；'.join(unclear)}，没有登记另设的理由", "separate_reason")
    unknown = [one for one in accounts if one.platform is None]
    if unknown and len(accounts) > 1:
        return missing_facts(f"{_names(unknown)}没有登记平台，是否重复开设不明", "platform")
    return passed(f"在用账号{len(accounts)}个，没有在同一平台重复开设")


@PACK.rule("REG6822", clause="media123-names", title="账号没有标明主办单位")
def unnamed_host(account: MediaAccount, context: Context) -> Verdict:
    """政务新媒体的认证信息里有没有写明主办单位。

    检查内容：公开的认证信息里标明主办单位名称；已经关停的不查。

    为什么：看不出是谁办的账号，群众分不清真假，也容易被仿冒。

    如何整改：向平台申请机构认证，把主办单位全称写进认证信息。
    """
    closed = shut(account, context)
    if closed is not None:
        return closed
    if context.need(account.host_shown, "host_shown"):
        return passed("认证信息标明了主办单位")
    return failed("公开的认证信息没有标明主办单位")


@PACK.rule("REG6823", clause="media123-registration", title="新媒体账号没有备案")
def unregistered_account(account: MediaAccount, context: Context) -> Verdict:
    """政务新媒体的开设、变更、关停、注销是否备案。

    检查内容：登记为已向主管单位备案；关停的账号同样检查。

    为什么：没有备案的账号没有人监管，关了也没有人知道。

    如何整改：补办备案，并在全国政务新媒体信息报送系统更新账号状态。
    """
    if context.need(account.registered, "registered"):
        return passed("已经备案")
    return failed("账号没有向主管单位备案")


@PACK.rule("REG6824", clause="media123-opening", title="政府没有开设政务新媒体")
def government_without_account(authority: Authority, context: Context) -> Verdict:
    """县级以上人民政府有没有开设政务新媒体。

    检查内容：卷宗里至少有一个在用的账号或者客户端；登记过的账号都已经关停的不符合要求。一个也没有登记的，可能由别的单位登记，按事实未登记处理。

    为什么：政务新媒体是移动时代公开和服务的主要渠道，县级以上政府应当开设。

    如何整改：开设并认证主账号；由办公室或者融媒体机构代为运营的，把账号登记进来。
    """
    accounts = context.dossier.of(MediaAccount)
    standing = _open(context)
    if standing:
        return passed(f"有在用的政务新媒体{_names(standing)}")
    if any(one.closed_on is None for one in accounts) or not accounts:
        return missing_facts("没有登记在用的政务新媒体", "media-account")
    return failed(f"登记的政务新媒体{_names(accounts)}都已关停")
