"""国办发〔2018〕22号: who publishes a government gazette, and that it can be read online."""

from __future__ import annotations

from zwgk import (
    AdministrativeLevel,
    Authority,
    Context,
    GazetteIssue,
    Severity,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    needs_human,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.instruments.site_guidelines import GAZETTES


@PACK.rule("REG6831", clause="gazette22-system", title="部门或者乡镇办了政府公报")
def gazette_of_a_department(authority: Authority, context: Context) -> Verdict:
    """部门、乡镇政府、街道办事处是否自己办政府公报。

    检查内容：通知发布以后，没有出版过政府公报；此前办过、此后停办的符合要求；国务院部门的由人工判断。

    为什么：政府公报是规章和规范性文件的标准文本，各单位都办，标准文本就不止一个。

    如何整改：停办公报，把应当刊登的文件报送本级或者上级政府公报。
    """
    issues = context.dossier.of(GazetteIssue)
    since = GAZETTES.in_force_from
    late = [one for one in issues if one.published_on is not None and one.published_on >= since]
    if late:
        issue = min(late, key=lambda one: (one.published_on or since, one.id))
        named = issue.number or issue.id
        says = f"{authority.name}属于{authority.kind.chinese}，{issue.published_on}仍出版政府公报{named}"
        if authority.level is AdministrativeLevel.NATIONAL:
            return needs_human(f"{says}，国务院部门办的是否属于部门公报、通知是否包括，未见原文，须由人判断")
        return failed(says)
    undated = [one for one in issues if context.undated([one], "published_at")]
    if undated:
        return missing_facts("登记的政府公报没有出版时间，是否在通知发布以后不明", "published_at")
    if not any(one.published_on is not None for one in issues):
        return inapplicable("没有登记政府公报")
    return passed(f"{since}以后没有出版政府公报")


@PACK.rule("REG6833", clause="gazette22-electronic", title="政府公报缺电子版", severity=Severity.WARNING)
def unreadable_gazette(issue: GazetteIssue, context: Context) -> Verdict:
    """出版的政府公报网上能不能读到。

    检查内容：已经出版的公报登记有电子版和网址；尚未出版的不查。与纸质版是否一致须由人核对。

    为什么：多数人不会去领纸质公报，没有电子版就查不到标准文本。

    如何整改：在政府网站公报专栏上传本期电子版，登记网址。
    """
    if issue.published_at is None:
        return inapplicable("尚未出版，出版后再查")
    if issue.electronic is False:
        return failed("本期公报没有电子版")
    if (issue.electronic_url or "").strip():
        return passed(f"电子版网址为{issue.electronic_url}")
    context.need(issue.electronic, "electronic")
    return missing_facts("登记有电子版，没有登记网址", "electronic_url")
