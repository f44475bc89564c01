"""第五十五条 and 国办发〔2020〕50号: what public utilities disclose, and what becomes of appeals against them.

The regulation leaves the contents to rules of the ministries. What an authority registered as the items a utility has
to disclose is held against what it disclosed.
"""

from __future__ import annotations

from zwgk import (
    Context,
    DisclosureComplaint,
    Publication,
    PublicUtility,
    Verdict,
    failed,
    inapplicable,
    missing_facts,
    passed,
)
from zwgk_regulation import PACK
from zwgk_regulation.proactive.parameters import APPEAL_LIMIT

_ADDRESS = ("http://", "https://", "www.")


def _is_there(information: str, context: Context) -> bool | None:
    """Whether an id or address leads to something online; None for a text that is neither of the two."""
    named = information.strip()
    if not named or any(one.id == named for one in context.dossier.not_yet):
        return False
    found = context.dossier.get(named)
    if not isinstance(found, Publication):
        return True if found is not None or named.startswith(_ADDRESS) else None
    if found.withdrawn_on is not None:
        return False
    if found.published_at is not None or found.on_public_web or (found.url or "").strip():
        return True
    return False if context.lies_ahead(found, "published_at") else None


@PACK.rule(
    "REG5501",
    clause=("art-55-01", "utilities-contents"),
    title="公共企事业单位信息未公开",
    needs=["items"],
)
def undisclosed_utility_items(utility: PublicUtility, context: Context) -> Verdict:
    """公共企事业单位应当公开的事项，是不是每项都有公开的信息。

    检查内容：登记的每个应公开事项都有已公开的信息。登记为空白表示没有信息，填的编号尚未发布或者已经下架也算没有；没有登记的，或者填的既不是卷宗里的编号也不是网址的，无法判断。哪些事项应当公开，由国务院主管部门的规定和省定目录确定，机器只看登记的事项。

    为什么：水电气热、学校医院的信息关系每家每户，缺一项就有一件事查不到。

    如何整改：督促该单位补充公开，登记信息的编号或者网址。
    """
    items = utility.items or ()
    if not items:
        return missing_facts("没有登记应当公开的事项", "items")
    there = [(one.name, None if one.information is None else _is_there(one.information, context)) for one in items]
    blank = [name for name, is_there in there if is_there is False]
    if blank:
        return failed(f"{len(items)}个应公开事项中{len(blank)}项没有信息：{'、'.join(blank)}")
    unknown = [name for name, is_there in there if is_there is None]
    if unknown:
        return missing_facts(f"{'、'.join(unknown)}没有登记能查到的信息编号或者网址", "information")
    return passed(f"{len(items)}个应公开事项都有信息")


@PACK.rule("REG5502", clause="utilities-contents", title="公共单位办事服务信息缺失", needs=["guide"])
def undisclosed_service_guide(utility: PublicUtility, context: Context) -> Verdict:
    """公共企事业单位有没有公开办事服务信息。

    检查内容：登记了已公开的服务指南的编号或者网址。登记为空白表示没有，填的编号尚未发布或者已经下架也算没有；没有登记的，或者填的既不是卷宗里的编号也不是网址的，无法判断。

    为什么：入学、就诊、开户、报修怎么办，是群众最常问的，也是国务院办公厅列明的公开重点。

    如何整改：督促该单位编制并公开服务指南，登记网址。
    """
    guide = utility.guide or ""
    is_there = _is_there(guide, context)
    if is_there is None:
        return missing_facts(f"服务指南登记为“{guide}”，查不到已公开的信息，也不是网址", "guide")
    return passed(f"服务指南见{guide}") if is_there else failed(f"{utility.name or utility.id}没有公开的服务指南")


@PACK.rule("REG5503", clause="art-55-02", title="对公共单位的申诉未答复", uses=[APPEAL_LIMIT])
def unanswered_appeal(complaint: DisclosureComplaint, context: Context) -> Verdict:
    """对公共企事业单位不公开的申诉，主管部门有没有及时处理并告知结果。

    检查内容：自收到申诉之日起60日内把处理结果告知申诉人；条文只写“及时”，期限按参数检查。对行政机关的投诉由REG4702检查。

    为什么：公共企事业单位的信息不能申请复议，申诉是群众唯一的办法。

    如何整改：立即调查处理，把结果告知申诉人并登记日期。
    """
    if complaint.utility is None:
        return inapplicable("不是对公共企事业单位的申诉")
    due = context.deadline(complaint.received_on, APPEAL_LIMIT, fact="received_on")
    return context.timely(complaint.answered_on, by=due, action="告知申诉处理结果")
