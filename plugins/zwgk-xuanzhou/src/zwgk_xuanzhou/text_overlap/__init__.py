"""How much of a text stands word for word in another: the measure, and the passages that anybody can look up.

A passage is a run of letters and digits that stands in both texts, `shortest` of them or more. Punctuation, spaces and
the width of signs do not count. The source is indexed by its runs of `shortest` characters, and the text is read once
along that index, so the time grows with the length of the two texts and no faster.

What any interpretation has to name can be left out of both texts before they are compared: titles, numbers of
documents, whom to ask, short quotations, set phrases.
"""

from __future__ import annotations

from zwgk_xuanzhou.text_overlap.comparison import Overlap, Passage, compare
from zwgk_xuanzhou.text_overlap.leaving_out import LeftOut, without
from zwgk_xuanzhou.text_overlap.reading import Reading, read

__all__ = ["LeftOut", "Overlap", "Passage", "Reading", "compare", "read", "without"]
