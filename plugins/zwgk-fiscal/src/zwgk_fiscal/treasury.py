"""Whose duty it is: the finance department publishes a government's budget, and supervises procurement."""

from __future__ import annotations

from zwgk import AuthorityKind, Context, Verdict, inapplicable

_FINANCE = "finance"


def not_the_treasury(context: Context) -> Verdict | None:
    """Why an authority does not owe what the finance department owes; None where it may.

    A department whose functions are not on record may be the one.
    """
    authority = context.dossier.authority
    if authority.kind is not AuthorityKind.DEPARTMENT or not authority.functions or _FINANCE in authority.functions:
        return None
    return inapplicable(f"该要求由财政部门承担，{authority.name}没有财政职能")
