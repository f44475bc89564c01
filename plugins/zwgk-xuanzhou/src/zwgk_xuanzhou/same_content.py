"""Publications that say the same: of one kind, with the same title and the same text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from zwgk import Dossier, Publication

Content = tuple[type[Publication], str, str]


def earlier_with_same_content(publication: Publication, dossier: Dossier) -> tuple[Publication, ...]:
    """What had gone out before and still stood when a publication with the same title and text went out."""
    if not (publication.text or "").strip():
        return ()
    alike = _by_content(dossier).get(_content(publication), ())
    return tuple(other for other in alike if other is not publication and _stood_before(other, publication))


def _stood_before(other: Publication, publication: Publication) -> bool:
    if other.published_at is None:
        return False
    if publication.published_at is None:
        return other.withdrawn_on is None
    went_first = (other.published_at.sort_key, other.id) < (publication.published_at.sort_key, publication.id)
    return went_first and (other.withdrawn_on is None or other.withdrawn_on > publication.published_at.day)


@lru_cache(maxsize=2)
def _by_content(dossier: Dossier) -> Mapping[Content, tuple[Publication, ...]]:
    """Every publication by what it says; kept for the dossier under check, or each look would read all of them."""
    found: dict[Content, list[Publication]] = {}
    for publication in dossier.of(Publication):
        if publication.text:
            found.setdefault(_content(publication), []).append(publication)
    return {content: tuple(alike) for content, alike in found.items()}


def _content(publication: Publication) -> Content:
    return type(publication), _unspaced(publication.title), _unspaced(publication.text or "")


def _unspaced(words: str) -> str:
    return "".join(words.split())
