"""Whether an account on new media was there to be judged on the day it was looked at."""

from __future__ import annotations

from zwgk import Context, MediaAccount, Verdict, inapplicable


def shut(account: MediaAccount, context: Context) -> Verdict | None:
    """Why an account was not there to be judged; None where it was."""
    seen = account.checked_on or context.as_of
    if context.lies_ahead(account, "opened_on") or (account.opened_on is not None and account.opened_on > seen):
        return inapplicable(f"到{seen}账号尚未开设")
    if account.closed_on is not None and account.closed_on <= seen:
        return inapplicable(f"账号已于{account.closed_on}关停")
    return None
