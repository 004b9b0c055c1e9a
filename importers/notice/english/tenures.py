"""Whether who is named beside a post holds it: {former} Minister, {incoming} Director, {candidate for} President."""

from __future__ import annotations

from ....graph.model import Modality
from ...grammar.english_words import listed
from ..claims import Mark
from .sentences import Sentences


def tenure(s: Sentences, post: Mark) -> Modality:
    """Ended, planned or actual, by the words right before a post.

    Args:
        s: the sentences of a page.
        post: a post beside a name.
    """
    place = s.reading.token_at(post.start) - 1
    place -= s.page.key(place) in {"a", "an", "the"}
    if s.page.key(place) in listed("tenures", "past"):
        return Modality.ENDED
    sought = s.page.key(place) == "for" and s.page.key(place - 1) in listed("tenures", "sought")
    return Modality.PLANNED if sought or s.page.key(place) in listed("tenures", "ahead") else Modality.ACTUAL
