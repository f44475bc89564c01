"""二·4 提升解读质量: what an interpretation has to dwell on, and whom a reader can ask.

Points are copied from the interpretation into the ledger. Where its text is on file, they have to be found in it.
"""

from __future__ import annotations

from zwgk import (
    Context,
    Interpretation,
    Severity,
    Stage,
    Verdict,
    failed,
    inapplicable,
    needs_human,
    passed,
    says_nothing,
)
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.contacts import numbers_without_area, usable_contacts
from zwgk_xuanzhou.text_overlap import read

_BEFORE_AND_AFTER = (Stage.GATE, Stage.AUDIT)
_SHOWN = 40
"""How many characters of a point a finding shows."""


def _written(points: tuple[str, ...] | None) -> list[str]:
    """The points that say something."""
    return [point for point in points or () if read(point).characters and not says_nothing(point)]


def _dwelt_on(points: tuple[str, ...], interpretation: Interpretation, *, what: str) -> Verdict:
    """Whether points are on record, and stand in the text where that is on file."""
    written = _written(points)
    if not written:
        return failed(f"登记为没有讲{what}")
    text = read(interpretation.text or "").characters
    found = [point for point in written if not text or read(point).characters in text]
    if not found:
        return needs_human(f"登记的{what}“{written[0][:_SHOWN]}”在正文中没有找到，须核对")
    return passed(f"讲了{what}{len(found)}处，如“{found[0][:_SHOWN]}”")


@PACK.rule("XZ2407", clause="2.4-07", title="解读没有讲利益点", severity=Severity.WARNING, stages=_BEFORE_AND_AFTER)
def missing_interests(interpretation: Interpretation, context: Context) -> Verdict:
    """解读是否讲清社会关切的利益点。

    检查内容：登记了解读中讲利益的语句，并且能在正文中找到；没有正文可查的，以登记为准。讲得深不深由人判断。原文把利益点、差异点、创新点列为重点而没有写明每篇都要有，所以按“原则上”提醒。

    为什么：群众最想知道政策给自己带来什么、要付出什么，不讲这些，解读就没有人看。

    如何整改：补写谁能受益、能得多少、怎样申领、有什么义务，并把这些语句登记在册。
    """
    points = context.need(interpretation.interest_points, "interest_points")
    return _dwelt_on(points, interpretation, what="利益点")


@PACK.rule("XZ2408", clause="2.4-08", title="解读没有讲新旧差异", severity=Severity.WARNING, stages=_BEFORE_AND_AFTER)
def missing_differences(interpretation: Interpretation, context: Context) -> Verdict:
    """有旧政策可比的，解读是否讲清新旧政策的差异点。

    检查内容：所解读文件修订、替代或者接续以前政策的，登记了解读中讲新旧差异的语句，并且能在正文中找到；没有旧政策的不检查。按“原则上”提醒的原因与XZ2407相同。

    为什么：熟悉旧政策的群众和企业只想知道哪里变了，不讲差异，他们会照老办法办事。

    如何整改：补写新旧对照，说明改了什么、何时起改、已经受理的怎么办，并把这些语句登记在册。
    """
    compared = interpretation.revises_policy
    if compared is None and _written(interpretation.difference_points):
        compared = True
    if not context.need(compared, "revises_policy"):
        return inapplicable("所解读文件没有旧政策可比")
    points = context.need(interpretation.difference_points, "difference_points")
    return _dwelt_on(points, interpretation, what="差异点")


@PACK.rule("XZ2409", clause="2.4-09", title="解读没有讲创新点", severity=Severity.WARNING, stages=_BEFORE_AND_AFTER)
def missing_innovations(interpretation: Interpretation, context: Context) -> Verdict:
    """解读是否讲清重要举措的创新点。

    检查内容：登记了解读中讲重要举措新在何处的语句，并且能在正文中找到；没有正文可查的，以登记为准。按“原则上”提醒的原因与XZ2407相同。

    为什么：新举措没有先例可循，不讲清楚为什么这样做，执行的人和享受的人都会走样。

    如何整改：补写重要举措与通行做法有什么不同、想解决什么问题，并把这些语句登记在册。
    """
    points = context.need(interpretation.innovation_points, "innovation_points")
    return _dwelt_on(points, interpretation, what="创新点")


def _named(value: str, *, what: str) -> Verdict:
    return failed(f"解读材料没有写明{what}") if says_nothing(value) else passed(f"写明{what}为{value.strip()}")


@PACK.rule("XZ2413", clause="2.4-13", title="解读未写明解读机关", stages=_BEFORE_AND_AFTER)
def missing_explaining_authority(interpretation: Interpretation, context: Context) -> Verdict:
    """解读材料是否写明由哪个机关解读。

    检查内容：解读机关一栏已经填写；填为空白或者“无”的不符合要求，没有登记的按事实未登记处理。

    为什么：群众对解读有疑问时，先要知道这是谁说的、该找谁。

    如何整改：在解读末尾写明解读机关的全称，并登记。
    """
    return _named(context.need(interpretation.organ, "organ"), what="解读机关")


@PACK.rule("XZ2414", clause="2.4-14", title="解读未写明解读科室", stages=_BEFORE_AND_AFTER)
def missing_explaining_department(interpretation: Interpretation, context: Context) -> Verdict:
    """解读材料是否写明由哪个科室解读。

    检查内容：解读科室一栏已经填写；填为空白或者“无”的不符合要求，没有登记的按事实未登记处理。

    为什么：只写机关不写科室，电话打进来还要转几道，多数人就不问了。

    如何整改：在解读末尾写明承办科室的名称，并登记。
    """
    return _named(context.need(interpretation.office, "office"), what="解读科室")


@PACK.rule("XZ2415", clause="2.4-15", title="解读没有可用的联系方式", stages=_BEFORE_AND_AFTER)
def missing_contact(interpretation: Interpretation, context: Context) -> Verdict:
    """解读材料是否留有可用的联系方式。

    检查内容：联系方式里有带区号的办公电话（可以带分机）、手机号码、400电话、12345一类短号或者电子邮箱；不要求公布个人手机。办公电话没有区号的由人核对。

    为什么：只写“请咨询有关部门”或者号码缺位，群众有问题还是找不到人。

    如何整改：写明办公电话（区号在前，如0563）或者单位邮箱，拨打、发信试过再发布。
    """
    contact = context.need(interpretation.contact, "contact")
    if says_nothing(contact):
        return failed("解读材料没有写明联系方式")
    usable = usable_contacts(contact)
    if usable:
        return passed(f"联系方式为{'、'.join(usable)}")
    bare = numbers_without_area(contact)
    if bare:
        return needs_human(f"电话{'、'.join(bare)}没有区号，是否可用须由人核对")
    return failed(f"“{contact.strip()[:_SHOWN]}”里没有完整的电话号码或者电子邮箱")
