"""二·2 政策文件公开: the numbers and lists of this section."""

from __future__ import annotations

from functools import partial

from zwgk import Parameter, PolicyDocument, Span, Stricter, working_days
from zwgk_xuanzhou.parameters.assumed import assumed, titles
from zwgk_xuanzhou.parameters.s3_1_review import STOCK_SINCE

LIBRARY_LINK_WORDS: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-library-link-words",
    "首页上政策文件库入口的链接文字",
    ("政策文件库", "政府文件库"),
    place="二·2",
    note="未写入口的名称，按通行的名称识别",
    show="、".join,
)

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

POLICY_TOPICS: Parameter[tuple[str, ...]] = assumed(
    "xuanzhou-policy-topics",
    "政策文件的主题分类词表",
    (
        "国务院组织机构",
        "综合政务",
        "国民经济管理、国有资产监管",
        "财政、金融、审计",
        "国土资源、能源",
        "农业、林业、水利",
        "工业、交通",
        "商贸、海关、旅游",
        "市场监管、安全生产监管",
        "城乡建设、环境保护",
        "科技、教育",
        "文化、广电、新闻出版",
        "卫生、体育",
        "人口与计划生育、妇女儿童工作",
        "劳动、人事、监察",
        "公安、安全、司法",
        "民政、扶贫、救灾",
        "民族、宗教",
        "对外事务",
        "港澳台侨工作",
        "港澳台工作",
        "国防",
        "其他",
    ),
    place="二·2",
    note="领域细分未附词表，按中国政府网公文的主题分类归纳",
    show="；".join,
)

VALIDITY_UPDATE_LIMIT: Parameter[Span] = assumed(
    "xuanzhou-validity-update-limit",
    "文件废止、修改、到期后更新有效性的宽限期",
    working_days(20),
    place="二·2",
    note="动态更新未写期限，按《政府信息公开条例》第二十六条信息变更后20个工作日内公开理解",
    stricter=Stricter.LOWER,
    since=STOCK_SINCE,
)

LIBRARY_LIMIT: Parameter[Span] = assumed(
    "xuanzhou-library-limit",
    "主动公开的文件成文后入库的宽限期",
    working_days(20),
    place="二·2",
    note="应入尽入未写期限，按《政府信息公开条例》第二十六条信息形成后20个工作日内公开理解",
    stricter=Stricter.LOWER,
)

NORMATIVE_CLEAN_UPS: Parameter[int] = assumed(
    "xuanzhou-normative-clean-ups",
    "每年公布规范性文件清理结果次数的下限",
    1,
    place="二·2",
    note="按要求清理未写次数，按每年一次理解",
    stricter=Stricter.HIGHER,
)
