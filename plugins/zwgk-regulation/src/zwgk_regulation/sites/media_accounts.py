"""国办秘函〔2019〕19号, new media: accounts that went silent, do not answer, cannot be used or did something grave."""

from __future__ import annotations

from functools import partial

import attrs

from zwgk import Context, MediaAccount, MediaPlatform, Outcome, Verdict, failed, inapplicable, missing_facts, passed
from zwgk_regulation import PACK
from zwgk_regulation.sites.account_standing import shut
from zwgk_regulation.sites.parameters import MEDIA_CYCLE


@PACK.rule("REG6811", clause="sites19-media-updates", title="新媒体两周没有更新", uses=[MEDIA_CYCLE])
def silent_account(account: MediaAccount, context: Context) -> Verdict:
    """政务新媒体两周内有没有更新。

    检查内容：到核对日，最近一条信息的发布日期没有超过两周；没有登记最近更新日期的，开设不满两周的没有超过，此后按事实未登记处理。没有登记哪一日核对的，不知道此后有没有更新，无法判断。已经关停的不查。

    为什么：不更新的账号就是常说的“僵尸”“睡眠”账号，一项达到即判为不合格。

    如何整改：安排专人保证更新；确实没有力量维护的，按程序关停并公告。
    """
    closed = shut(account, context)
    if closed is not None:
        return closed
    seen = context.need(account.checked_on, "checked_on")
    last = context.need(account.last_updated_on or account.opened_on, "last_updated_on")
    if last > seen:
        return missing_facts(f"登记的最近更新日期{last}晚于核对日{seen}，须核对", "last_updated_on", "checked_on")
    timely = context.timely(seen, by=context.deadline(last, MEDIA_CYCLE), action="更新账号")
    if account.last_updated_on is None and timely.outcome is not Outcome.PASSED:
        return missing_facts(f"账号{last}开设，没有登记最近更新日期，到{seen}有没有更新不明", "last_updated_on")
    what = "最近更新于" if account.last_updated_on else "开设于"
    ending = "没有超过两周" if timely.outcome is Outcome.PASSED else f"已有{(seen - last).days}日没有更新，被单项否决"
    return attrs.evolve(timely, says=f"{what}{last}，到{seen}{ending}")


@PACK.rule("REG6812", clause="sites19-media-interaction", title="新媒体没有有效互动功能")
def deaf_account(account: MediaAccount, context: Context) -> Verdict:
    """政务新媒体能不能互动。

    检查内容：账号或者客户端能留言、咨询并得到回应；由核对的人登记。已经关停的不查。

    为什么：只发不答的账号，群众有问题没有地方问；没有有效互动功能即判为不合格。

    如何整改：开通留言、私信或者咨询菜单，指定专人回应；也可以接入本级统一的互动平台。
    """
    closed = shut(account, context)
    if closed is not None:
        return closed
    if context.need(account.interactive, "interactive"):
        return passed("有有效互动功能")
    return failed("没有有效互动功能，被单项否决")


@PACK.rule("REG6813", clause="sites19-media-grave", title="新媒体有严重问题", needs=["grave_problems"])
def grave_account_problem(account: MediaAccount, context: Context) -> Verdict:
    """政务新媒体有没有一经发现就不合格的严重问题。

    检查内容：经人工核实的严重表述错误、泄露国家秘密、有害内容、购买粉丝等弄虚作假、严重负面舆情，一项也没有。由检查的人登记；账号关停以后，曾经有过的问题仍然算数。

    为什么：政务账号代表政府说话，出现这些问题损害公信力，一项就否决。

    如何整改：立即删除有问题的内容并查清原因；严格先审后发，不得强制要求群众关注、点赞。
    """
    found = tuple(dict.fromkeys(account.grave_problems or ()))
    if found:
        return failed(partial("账号存在{}，被单项否决".format, "、".join(one.chinese for one in found)))
    return passed("没有发现严重问题")


@PACK.rule("REG6814", clause="sites19-media-updates", title="移动客户端不能使用", needs=["platform"])
def useless_client(account: MediaAccount, context: Context) -> Verdict:
    """自己开发的移动客户端能不能下载和使用。

    检查内容：移动客户端能正常下载、安装和使用；其他平台的账号不查，已经关停的不查。

    为什么：下载不了、打不开的客户端与没有一样，还占着名字。

    如何整改：修复并重新上架；用的人很少的，并入本级统一的客户端或者小程序。
    """
    if account.platform is not MediaPlatform.CLIENT:
        return inapplicable("不是移动客户端")
    closed = shut(account, context)
    if closed is not None:
        return closed
    if context.need(account.usable, "usable"):
        return passed("移动客户端能正常下载和使用")
    return failed("移动客户端不能正常下载或者使用，被单项否决")
