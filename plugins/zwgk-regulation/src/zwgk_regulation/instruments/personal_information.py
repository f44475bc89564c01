"""个人信息保护法: what an authority may show of people, on which ground, and for how long."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, ClauseKind, Disposition, Source
from zwgk_regulation.instruments.articles import place, unchecked


def _apart(first: int, last: int, title: str, reason: str) -> Clause:
    """Articles that ask nothing which the records of disclosure work could show."""
    if first == last:
        return unchecked(f"pipl-art-{first:02}", place(first), title, reason)
    return unchecked(f"pipl-art-{first:02}-{last:02}", f"{place(first)}至{place(last)}", title, reason)


def _checked(number: int, title: str, disposition: Disposition = Disposition.AUTOMATIC) -> Clause:
    return Clause(
        id=f"pipl-art-{number:02}",
        place=place(number),
        title=title,
        kind=ClauseKind.LINKED,
        disposition=disposition,
    )


_PRINCIPLES = "规定适用范围和处理个人信息的原则，由规定公开、敏感信息、删除等的各条落实"
_NOT_DISCLOSED = "规定收集、委托、提供、自动化决策、出境等其他处理活动，不是向社会公开"

PERSONAL_INFORMATION_LAW = Source(
    id="personal-information-law",
    title="中华人民共和国个人信息保护法",
    issuer="全国人民代表大会常务委员会",
    in_force_from=date(2021, 11, 1),  # adopted on 2021-08-20; the copy that was read gives no document number
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
    clauses=(
        _apart(1, 12, "适用范围、定义和处理原则", _PRINCIPLES),
        _checked(13, "处理个人信息要有同意或者其他法定情形"),
        _apart(
            14,
            18,
            "同意怎样作出和撤回，处理前怎样告知",
            "同意是否自愿、告知是否充分只有当事人和当时的材料能说明，例外情形须由人判断",
        ),
        _checked(19, "个人信息只保存到目的所必需的时候"),
        _apart(20, 24, "共同处理、委托、提供和自动化决策", _NOT_DISCLOSED),
        _checked(25, "没有单独同意不得公开个人信息"),
        _apart(
            26,
            27,
            "公共场所采集的信息，已经公开的信息",
            "信息的来源和个人是否拒绝不在公开工作的记录之内",
        ),
        _checked(28, "敏感个人信息要有特定目的和充分必要", Disposition.ASSISTED),
        _checked(29, "敏感个人信息要有单独同意", Disposition.ASSISTED),
        _apart(
            30,
            30,
            "告知处理敏感信息的必要和影响",
            "告知是否充分只有当时的材料能说明，依法可以不告知的须由人判断",
        ),
        _checked(31, "不满十四周岁的要有监护人同意", Disposition.ASSISTED),
        _apart(32, 33, "其他法律的限制，国家机关适用本法", _PRINCIPLES),
        _checked(34, "国家机关依权限处理，不超出必需的范围", Disposition.ASSISTED),
        _apart(
            35,
            35,
            "国家机关履行告知义务",
            "告知妨碍履职等例外须由人判断，告知材料不在公开工作的记录之内",
        ),
        _apart(36, 43, "境内存储和向境外提供", _NOT_DISCLOSED),
        _apart(
            44,
            46,
            "个人查阅、复制、更正的权利",
            "要求更正政府信息的，由政府信息公开条例第四十一条的规则检查；其余申请不在公开工作的记录之内",
        ),
        _checked(47, "目的实现以后主动删除"),
        _apart(
            48,
            50,
            "解释处理规则，受理个人的请求",
            "个人的请求不在公开工作的记录之内",
        ),
        _checked(51, "采取去标识化等安全措施", Disposition.ASSISTED),
        _apart(
            52,
            54,
            "保护负责人和合规审计",
            "适用于处理数量大的处理者和内部审计，不涉及某条信息能否公开",
        ),
        _checked(55, "公开个人信息以前评估影响并记录"),
        _apart(56, 56, "影响评估的内容和保存三年", "评估报告写得够不够须由人看，保存满三年以后才能查"),
        _apart(
            57,
            57,
            "泄露以后立即补救并通知",
            "泄露事件由保密、网信渠道登记，不在公开工作的记录之内",
        ),
        _apart(
            58,
            74,
            "平台和受托人的义务、监管部门、法律责任和附则",
            "规定平台、受托人和监管部门的职责以及法律责任，不涉及某条信息能否公开",
        ),
    ),
)
"""个人信息保护法 with its clause table."""
