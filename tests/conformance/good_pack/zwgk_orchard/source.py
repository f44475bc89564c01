"""The text, and the law that one of its rules cites."""

from __future__ import annotations

from datetime import date

from zwgk import Clause, Disposition, Source

LAW = Source(
    id="orchard-law",
    title="果园公开条例",
    issuer="省人大常委会",
    in_force_from=date(2010, 1, 1),
    in_force_until=date(2030, 12, 31),
    last_confirmed_on=date(2024, 1, 2),
    confirmed_how="核对公报",
)
ORCHARD = Source(
    id="orchard",
    title="果园镇政务公开办法",
    issuer="果园镇人民政府",
    in_force_from=date(2024, 1, 1),
    last_confirmed_on=date(2024, 1, 3),
    confirmed_how="核对印发的文本",
    clauses=(
        Clause(id="art-3", place="第三条", title="按期回复留言", disposition=Disposition.AUTOMATIC),
        Clause(id="art-4", place="第四条", title="摊位公示价格", disposition=Disposition.AUTOMATIC),
        Clause(id="art-5", place="第五条", title="加强领导", disposition=Disposition.OUT_OF_SCOPE, reason="无从检查"),
    ),
)
