"""The national texts that several packs and the core cite: each stands here once, and a pack adds its clause table.

Document numbers are given where a copy of the text shows them. The texts of one pack alone stand in that pack.
"""

from __future__ import annotations

from datetime import date

from zwgk.sources import Source

_CONGRESS = "全国人民代表大会"
_STANDING_COMMITTEE = "全国人民代表大会常务委员会"

GENERAL_PRINCIPLES_OF_CIVIL_LAW = Source(
    id="general-principles-of-civil-law",
    title="中华人民共和国民法通则",
    issuer=_CONGRESS,
    in_force_from=date(1987, 1, 1),
    in_force_until=date(2020, 12, 31),
)
"""Adopted on 1986-04-12."""

GENERAL_PROVISIONS_OF_CIVIL_LAW = Source(
    id="general-provisions-of-civil-law",
    title="中华人民共和国民法总则",
    issuer=_CONGRESS,
    in_force_from=date(2017, 10, 1),
    in_force_until=date(2020, 12, 31),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对公开转载的第二百零一条",
)
"""Adopted on 2017-03-15."""

CIVIL_CODE = Source(
    id="civil-code",
    title="中华人民共和国民法典",
    issuer=_CONGRESS,
    in_force_from=date(2021, 1, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对公开转载的第二百条至第二百零四条",
)
"""Adopted on 2020-05-28."""

REGULATION_2008 = Source(
    id="regulation-2008",
    title="中华人民共和国政府信息公开条例（2007年公布）",
    issuer="国务院",
    number="国务院令第492号",
    in_force_from=date(2008, 5, 1),
    in_force_until=date(2019, 5, 14),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载2007年公布的全文",
)
"""政府信息公开条例 before its revision."""

REGULATION = Source(
    id="regulation-2019",
    title="中华人民共和国政府信息公开条例",
    issuer="国务院",
    number="国务院令第711号",
    in_force_from=date(2019, 5, 15),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
)
"""政府信息公开条例, revised on 2019-04-03."""

RECONSIDERATION_LAW_1999 = Source(
    id="reconsideration-law-1999",
    title="中华人民共和国行政复议法（1999年通过，2017年修正）",
    issuer=_STANDING_COMMITTEE,
    in_force_from=date(1999, 10, 1),
    in_force_until=date(2023, 12, 31),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载2017年修正后的全文",
)

RECONSIDERATION_LAW = Source(
    id="reconsideration-law-2023",
    title="中华人民共和国行政复议法（2023年修订）",
    issuer=_STANDING_COMMITTEE,
    number="主席令第9号",
    in_force_from=date(2024, 1, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
)

LITIGATION_LAW = Source(
    id="litigation-law",
    title="中华人民共和国行政诉讼法",
    issuer=_CONGRESS,
    in_force_from=date(1990, 10, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载2017年修正后的全文；2014年修正前的文本未见",
)

SECRECY_LAW = Source(
    id="secrecy-law-2024",
    title="中华人民共和国保守国家秘密法",
    issuer=_STANDING_COMMITTEE,
    number="主席令第20号",
    in_force_from=date(2024, 5, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
)

MAJOR_DECISION_RULES = Source(
    id="major-decision-rules-2019",
    title="重大行政决策程序暂行条例",
    issuer="国务院",
    number="国务院令第713号",
    in_force_from=date(2019, 9, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
)
"""Binds governments of counties and above; departments and townships follow it by its article 42."""

BUSINESS_ENVIRONMENT_RULES = Source(
    id="business-environment-rules-2019",
    title="优化营商环境条例",
    issuer="国务院",
    number="国务院令第722号",
    in_force_from=date(2020, 1, 1),
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="逐条核对公开法规库所载全文",
)

WEBSITE_INSPECTION = Source(
    id="website-inspection-2019",
    title="政府网站与政务新媒体检查指标",
    issuer="国务院办公厅秘书局",
    number="国办秘函〔2019〕19号",
    in_force_from=date(2019, 4, 1),  # unverified; the inspections of the second quarter of 2019 already went by it
    last_confirmed_on=date(2026, 11, 24),
    confirmed_how="核对政府网站转载的单项否决指标摘录和各地通报，未见全文",
)
"""The national indicators by which government websites are inspected."""
