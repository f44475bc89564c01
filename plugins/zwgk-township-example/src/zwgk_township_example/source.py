"""The town's text (invented), and what becomes of each of its clauses."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source

TOWN = Source(
    id="township-example",
    title="某某镇2024年政务公开实施细则",
    issuer="某某镇",
    in_force_from=date(2024, 1, 1),
    in_force_until=date(2024, 12, 31),
    last_confirmed_on=date(2024, 1, 2),
    confirmed_how="核对镇政府印发的文本",
    clauses=(
        Clause(
            id="2-1",
            place="第二条",
            title="政策解读2个工作日内公开",
            disposition=Disposition.AUTOMATIC,
            implemented_by=("XZ2307",),
        ),
        Clause(
            id="2-2",
            place="第二条",
            title="每年举办2次开放日",
            disposition=Disposition.AUTOMATIC,
            implemented_by=("XZ2110",),
        ),
        Clause(
            id="4-1",
            place="第四条",
            title="每年召开村民议事会4次",
            owners=("党政办",),
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="4-2",
            place="第四条",
            title="会后5个工作日内公示纪要",
            owners=("党政办",),
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="6-1",
            place="第六条",
            title="村务公示写明监督电话",
            owners=("党政办",),
            disposition=Disposition.AUTOMATIC,
        ),
        Clause(
            id="7-1",
            place="第七条",
            title="提高村民满意率",
            disposition=Disposition.OUT_OF_SCOPE,
            reason="满意率由区里委托的第三方测评，镇里没有数据",
        ),
    ),
)
