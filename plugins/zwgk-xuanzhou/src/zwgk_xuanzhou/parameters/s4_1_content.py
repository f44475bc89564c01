"""四·1 内容贴合实际、杜绝无效信息: the lists of what is no content."""

from __future__ import annotations

from zwgk import Parameter, Stricter
from zwgk_xuanzhou.parameters.assumed import assumed

PLACEHOLDERS: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-placeholders",
    "没有替换的占位文字",
    (
        "(具体网址)",
        "(具体链接)",
        "(此处填写",
        "(此处插入",
        "请输入正文",
        "正文待补充",
        "内容待补充",
        "(待补充)",
        "http://xxx",
        "https://xxx",
        "http://www.xxx",
        "https://www.xxx",
        "http://)",
        "https://)",
        "lorem ipsum",
    ),
    place="四·1",
    note="无效信息未列样式，按发布页面上见过的占位文字归纳，全角半角、大小写不论",
)

CONTENTLESS: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-contentless",
    "单独成篇即为无效的文字",
    ("测试", "测试信息", "测试内容", "test", "标题", "正文", "123", "111"),
    place="四·1",
    note="无效信息未列样式，标题或正文只有这些字的按无效理解",
)

DOUBTFUL_PLACEHOLDERS: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-doubtful-placeholders",
    "可能是占位、须由人核对的文字",
    ("x年x月", "xx年", "x月x日", "xx月", "xx单位", "xx局", "此处填写", "在此输入", "请输入内容"),
    place="四·1",
    note="叉号也用于打码和文书样式，填写、输入也用于办事说明，只提示，由人判断",
)

SHORTEST_TEXT: Parameter[int] = assumed(
    "xuanzhou-shortest-text",
    "正文少于多少字须由人核对",
    10,
    place="四·1",
    note="无效信息未写字数，过短的只提示，由人判断",
    stricter=Stricter.HIGHER,
)
