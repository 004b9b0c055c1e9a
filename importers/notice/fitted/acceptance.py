"""From how probable on a relation is accepted without review, and which claims of a rule fall that nothing supports; by type.

Measured on held-out halves of the corpus: the models were fitted to one half and read the other, 13,900 claims in 900 notices
(docs/extraction.md has the table). A relation is accepted where 19 of 20 like it were right in both ends, modality and polarity.
"""

from __future__ import annotations

from collections.abc import Mapping

NEVER = 2.0
SURE = 0.9  # from here it is not the words that leave a doubt, but that too few of the type were right
ALONE: Mapping[str, float] = {
    "holds": 0.99,
    "post_in": 0.95,
    "met_with": 0.98,
    "hinders": 0.9,
    "visited": 0.97,
    "pays": 0.95,
}
WITH_RULE: Mapping[str, float] = {"holds": 0.9, "post_in": 0.97, "met_with": 0.9, "pays": 0.9, "visited": 0.9, "located_in": 0.99}
# In one sentence with the event or post before: 241 claims of attended at 0.967, 92 of holds at 0.957 that the above leave out.
LED_IN: Mapping[str, float] = {"attended": 0.9, "holds": 0.9}
# Of the claims of rules that the classifier does not see, one in twenty-five of these types was right (10 of 249), of stated and
# visited one in six (13 of 72).
DROPPED = frozenset({"chaired", "directed", "met_with", "member_of", "signed", "part_of", "stated", "visited"})


def is_accepted(type_: str, probability: float, *, ruled: bool, led: bool = False) -> bool:
    """Whether a relation of a type is accepted without review.

    Args:
        type_: a relation type.
        probability: how probable the classifier holds it, 0 to 1.
        ruled: whether a rule reads it too.
        led: whether both ends stand in one sentence, the event or the post first.

    >>> is_accepted("holds", 0.95, ruled=True), is_accepted("holds", 0.95, ruled=False), is_accepted("signed", 1.0, ruled=True)
    (True, False, False)
    """
    least = (WITH_RULE if ruled else ALONE).get(type_, NEVER)
    return probability >= (min(least, LED_IN.get(type_, NEVER)) if led and not ruled else least)
