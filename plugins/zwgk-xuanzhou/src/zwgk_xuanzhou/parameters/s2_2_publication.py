"""二·2 政策文件公开: the numbers and lists of this section."""

from __future__ import annotations

from functools import partial

from zwgk import Parameter, PolicyDocument
from zwgk_xuanzhou.parameters.assumed import assumed, titles

POLICY_METADATA: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-policy-metadata",
    "政策文件库要求填写的元数据",
    (
        "index_number",
        "topic",
        "publisher",
        "title",
        "document_number",
        "issued_at",
        "published_at",
        "validity",
        "summary",
    ),
    place="二·2",
    note="省定网络版格式原文未见，按省内测评认可的要素和政策文件库页面的栏目归纳",
    show=partial(titles, PolicyDocument),
)
