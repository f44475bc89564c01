"""What stands in the texts of a record, by the Chinese title of the fact and by the examples that its meaning gives.

Braces are filled when the record is made: the year of its own dates, the departments and posts of its authority.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256

from zwgk.records.base import Fact

_EXAMPLES = re.compile(r"(?:^|，|（)如\s?([^，；。）]+)")
_EXAMPLE_YEAR = re.compile(r"20\d\d(?=年|〕)")
_NUMBERS = tuple(
    f"{signs}〔{{year}}〕{number}号"
    for number in (12, 3, 38)
    for signs in ("宣区财", "宣区财预", "宣区政办", "财库", "宣区财公开")
)
_PAGE = "https://www.xuanzhou.gov.cn/OpennessContent/show/{}.html"

_BY_TITLE = {
    r"申请内容|诉求": ("{year}年部门预算执行情况", "宣区财〔{year}〕12号文件", "所在村耕地地力保护补贴发放明细"),
    r"补正事项": ("所申请信息的名称、文号或者特征描述不明确", "没有提供身份证明"),
    r"获取时间": ("收到本答复之日起5个工作日内",),
    r"机关职能|机构设置": ("贯彻执行财税法律法规，编制区本级预决算草案", "内设办公室、预算科、国库科等机构"),
    r"法规名称|依据名称": ("中华人民共和国政府信息公开条例", "安徽省行政规范性文件管理办法"),
    r"各部分标题": ("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"),
    r"编码": ("0134180200001", "0134180200002"),
    r"校验值": tuple(sha256(text.encode()).hexdigest() for text in "甲乙丙"),
    r"审查单号": ("审查单{year}-012", "审查单{year}-031"),
    r"令$|文号|发文字号": _NUMBERS,
    r"信用代码": ("113418020032501282", "113418020032518760", "1134180277281360XB"),
    r"区划": ("341802", "341802102", "341800", "340000"),
    r"索引号": ("113418020032501282/{year}-00012", "113418020032501282/{year}-00108"),
    r"网站$": ("www.xuanzhou.gov.cn", "宣州区人民政府网站"),
    r"网址|链接地址|入口|复议渠道|^页面$": tuple(_PAGE.format(number) for number in (2471, 2503, 2588)),
    r"电话|联系方式": ("0563-3012345", "0563-3026781", "0563-12345"),
    r"地址$": ("宣城市宣州区昭亭中路1号", "宣城市宣州区鳌峰中路62号"),
    r"科室|清理单位": ("{departments[0]}", "{departments[1]}", "{departments[2]}"),
    r"岗位名称": ("信息发布岗", "政务公开机构负责人", "分管负责人"),
    r"岗位": ("{posts[0]}", "{posts[1]}", "{posts[2]}"),
    r"存放位置": ("文书档案{year}-012", "文书档案{year}-105"),
    r"^申请人$|征求对象$|^参加人员$": ("申请人甲", "申请人乙", "宣城市某建筑公司"),
    r"负责人姓名": ("张某", "李某"),
    r"保密审查机构|审查机构": ("宣州区财政局保密工作领导小组",),
    r"公开工作机构": ("{departments[0]}",),
    r"本级人民政府": ("宣州区人民政府",),
    r"单位|机关|主体|主管部门|接收|报送对象|交流对象": (
        "宣州区财政局",
        "宣州区审计局",
        "宣州区人民政府办公室",
        "宣城市财政局",
    ),
    r"救济告知": (
        "如不服本答复，可以自收到本答复之日起60日内向宣州区人民政府申请行政复议，或者在6个月内向宣州区人民法院提起行政诉讼",
    ),
    r"办公时间|服务时间": ("工作日8:30—12:00、14:30—17:30",),
    r"渠道|方式|平台$|媒体": ("政府网站", "政务新媒体", "公告栏"),
    r"栏目": ("通知公告", "财政预决算", "政策解读"),
    r"村居": ("洪林镇洪林村", "狸桥镇金云村", "向阳街道叠翠社区"),
    r"依据|条文|条款$": (
        "《中华人民共和国政府信息公开条例》第十四条",
        "《中华人民共和国政府信息公开条例》第十六条第二款",
        "《中华人民共和国预算法》第十四条",
    ),
    r"理由|原因|说明|必要性|情形": ("情况复杂，需要向有关单位核实", "涉及面广，需要集体研究"),
    r"正文|内容|概述|草案|职能|机构设置|条件|程序|语句|点$": (
        "为规范财政资金管理，现将有关事项公开如下",
        "自印发之日起施行，有效期五年，由区财政局负责解释",
    ),
    r"问题|事项|主题|诉求|热点|领域|层级": ("部门预算公开", "涉农补贴发放", "政府采购"),
    r"措施|结果|结论": ("已督促限期整改", "未发现问题"),
}
"""What the meaning gives as examples goes before what stands below `办公时间` here."""

_BY_KIND = {
    "政策文件": (
        "关于印发《宣州区财政专项资金管理办法》的通知",
        "关于做好{year}年部门预算编制工作的通知",
        "关于废止部分行政规范性文件的通知",
    ),
    "政策解读": ("《宣州区财政专项资金管理办法》政策解读", "一图读懂{year}年惠民惠农补贴政策"),
    "主动公开信息": (
        "宣州区财政局{year}年部门预算",
        "{year}年一季度财政预算执行情况",
        "{year}年耕地地力保护补贴发放公示",
    ),
    "意见征集": ("关于《宣州区财政专项资金管理办法（征求意见稿）》公开征求意见的公告",),
    "政府采购项目": ("宣州区{year}年办公设备采购项目", "宣州区城区道路养护服务采购项目"),
}
_PLACED_FIRST = tuple(_BY_TITLE)[: tuple(_BY_TITLE).index(r"办公时间|服务时间")]
_NAMES = re.compile(r"标题|名称|名目|目录项|项目$|制度$|材料$")


@cache
def texts_of(record_title: str, described: Fact) -> tuple[str, ...]:
    """The texts that a field of a record type takes; the plainest first, empty text last where that means something.

    Args:
        record_title: the Chinese name of the record type.
        described: the fact of the field.
    """
    if described.among:
        return described.among
    blank = ("",) if "填空白" in described.meaning else ()
    return (*_worded(record_title, described), *blank)


def _worded(record_title: str, described: Fact) -> tuple[str, ...]:
    title = described.title
    for pattern in _PLACED_FIRST:
        if re.search(pattern, title):
            return _BY_TITLE[pattern]
    if _NAMES.search(title) and record_title in _BY_KIND:
        return _BY_KIND[record_title]
    if found := _EXAMPLES.search(described.meaning):
        listed = re.split(r"、|或", _EXAMPLE_YEAR.sub("{year}", found[1]))
        return tuple(one.strip() for one in listed if one.strip())
    if _NAMES.search(title):
        return (f"宣州区财政局{record_title}", f"宣州区财政局{{year}}年{record_title}")
    later = (texts for pattern, texts in _BY_TITLE.items() if re.search(pattern, title))
    return next(later, (f"{title}一", f"{title}二", f"{title}三"))
