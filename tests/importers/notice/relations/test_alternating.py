"""Lists in which names and posts take turns. All names are made up."""

from __future__ import annotations

import pytest

from ..reads import accepted, ends, related

PEOPLE = ["سامي عواد", "منى العوادي", "كريم منصور"]
TITLES = dict(zip(PEOPLE, ["السيد", "السيدة", "السيد"], strict=True))
POSTS = ["مدير المركز الوطني للمياه", "رئيسة جمعية النخيل", "أمين عام اتحاد المزارعين"]
PAIRS = set(zip(PEOPLE, POSTS, strict=True))


@pytest.mark.parametrize("comma", ["، ", " ، "])
def test_names_before_their_posts(comma: str) -> None:
    listed = comma.join(f"{TITLES[person]} {person} {post}" for person, post in zip(PEOPLE, POSTS, strict=True))
    assert accepted(f"وكان في استقبال الوفد {listed}.", "holds") == PAIRS
    assert ends(f"وكان في استقبال الوفد {listed}.", "holds") == PAIRS


def test_posts_before_their_names_all_in_commas() -> None:
    listed = "، ".join(f"{post}، {TITLES[person]} {person}" for person, post in zip(PEOPLE, POSTS, strict=True))
    assert ends(f"وشارك في الاجتماع كل من {listed}، ومسؤولون آخرون.", "holds") == PAIRS


def test_a_conjunction_parts_the_pairs() -> None:
    text = f"حضر الاجتماع السيد {PEOPLE[0]} و{POSTS[1]} السيدة {PEOPLE[1]} و{POSTS[2]}."
    assert (PEOPLE[0], POSTS[1]) not in ends(text, "holds")
    assert (PEOPLE[1], POSTS[2]) not in accepted(text, "holds")


def test_a_former_post_is_no_office() -> None:
    listed = f"السيد {PEOPLE[0]} {POSTS[0]} السابق، السيدة {PEOPLE[1]} {POSTS[1]}، السيد {PEOPLE[2]} {POSTS[2]}"
    found = related(f"وكان في استقبال الوفد {listed}.", "holds")
    assert (PEOPLE[0], POSTS[0], "actual", "affirmed") not in found


def test_posts_of_one_name_are_one_turn() -> None:
    text = "التقى السيد سامي عواد، رئيس اتحاد الغرف، رئيس جمعية النخيل، كريم منصور، مدير المركز الوطني للمياه، أمس."
    assert ends(text, "holds") == {
        ("سامي عواد", "رئيس اتحاد الغرف"),
        ("سامي عواد", "رئيس جمعية النخيل"),
        ("كريم منصور", "مدير المركز الوطني للمياه"),
    }


def test_what_is_not_plainly_so_waits_in_a_list_too() -> None:
    text = "كان السيد سامي عواد، وزير المالية، والسيد كريم منصور، وزير الصحة، في عهد الحكومة السابقة."
    assert ("كريم منصور", "وزير الصحة") not in accepted(text, "holds")
