"""二·2 集成式做好政策发布: the metadata of the policy library."""

from __future__ import annotations

from zwgk import Context, PolicyDocument, Verdict, facts_of, failed, inapplicable, passed
from zwgk_xuanzhou import PACK
from zwgk_xuanzhou.parameters.s2_2_publication import POLICY_METADATA


def _stands_online(document: PolicyDocument, context: Context) -> bool:
    """Whether the public can see a document of which no time of publication is recorded."""
    to_come = "published_at" in context.dossier.masked.get(document.id, ())
    return not to_come and bool(document.url or document.on_public_web)


@PACK.rule("XZ2202", clause="2.2-02", title="政策文件元数据不全或时间矛盾", uses=[POLICY_METADATA])
def faulty_policy_metadata(document: PolicyDocument, context: Context) -> Verdict:
    """已发布的政策文件，元数据是否齐全，发布是否不早于成文。

    检查内容：政策文件库要求的各项元数据都已填写，空白就是缺项；发布时间不早于成文日期，两者都有时分的按分钟比较，缺时分的按日比较。未发布的文件不查。

    为什么：索引号、有效性等是公众检索和判断文件能否适用的依据；发布早于成文，说明其中一个时间是错的，以发布日起算的期限也会跟着错。

    如何整改：在政策文件库中补齐所列元数据；核对发文稿纸和网站后台的时间，更正写错的一项。
    """
    published, issued = document.published_at, document.issued_at
    if published is None and not _stands_online(document, context):
        return inapplicable("文件没有公开发布的记录，发布后再查元数据")
    empty = [name for name in context.value(POLICY_METADATA) if not str(getattr(document, name) or "").strip()]
    wrong = []
    if empty:
        facts = facts_of(PolicyDocument)
        wrong.append(f"{'、'.join(facts[name].title for name in empty)}为空")
    if published and issued and published.precedes(issued):
        wrong.append(f"发布时间{published}早于成文时间{issued}，相差{published.until(issued)}")
    return failed("；".join(wrong)) if wrong else passed("元数据齐全，发布时间不早于成文日期")
