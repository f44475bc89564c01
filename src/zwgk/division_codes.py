"""Administrative division codes (行政区划代码): two digits each for province, city and county, three for a township.

A code that ends in pairs of zeros names a province or city, and takes in everything inside it.
"""

from __future__ import annotations

import re

_CODE = re.compile(r"[1-9][0-9]{5}(?:[0-9]{3})?")
_WIDER = re.compile(r"(?:00)+$")


def division_code_problem(code: str) -> str | None:
    """What is wrong with the form of a code, and the cure; None where it is well formed."""
    if _CODE.fullmatch(code):
        return None
    return f"expected a division code (行政区划代码) of six digits such as 450000, nine for a township, found {code!r}"


def lies_in(code: str, wider: str) -> bool:
    """Whether a division is another one or lies inside it; everything lies in the country, whose code is empty."""
    return code.startswith(_WIDER.sub("", wider))
