"""Who is named to an office in English. Everybody in these sentences is fictional."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract

Held = tuple[str, str, str, str | None, str | None]
DIRECTOR, CHAIRMAN = "Director of the Industrial Development Authority", "Chairman of the National Oil Corporation"


def held(sentence: str) -> list[Held]:
    found = extract(sentence)
    names = {entity.id: entity.label() for entity in found.entities}
    claims = [r for r in found.relations if r.type == "holds" and names[r.target] in {DIRECTOR, CHAIRMAN}]
    told = ((names[r.source], r.modality.value, r.polarity.value, r.start, r.end) for r in claims)
    return sorted(told)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (f"Ahmed Salem was appointed {DIRECTOR}.", ("Ahmed Salem", "actual", "affirmed", None, None)),
        (
            f"The Prime Minister appointed Ahmed Salem {DIRECTOR} on 3 March 2025.",
            ("Ahmed Salem", "actual", "affirmed", "2025-03-03", None),
        ),
        (f"Ms. Leila Haddad has not been appointed {DIRECTOR}.", ("Leila Haddad", "actual", "negated", None, None)),
        (f"The Council will appoint Mr. Khaled Omar as {DIRECTOR}.", ("Khaled Omar", "planned", "affirmed", None, None)),
        (f"The Council nominated Mr. Khaled Omar as {DIRECTOR}.", ("Khaled Omar", "wished", "affirmed", None, None)),
    ],
)
def test_who_is_named_to_a_post_holds_it_as_far_as_the_verb_says(sentence: str, found: Held) -> None:
    assert held(sentence) == [found]


def test_whom_somebody_follows_held_the_post_until_then() -> None:
    sentence = f"Mr. Khaled Omar was named {CHAIRMAN} on 4 May 2024, succeeding Mr. Sami Nasser."
    assert held(sentence) == [
        ("Khaled Omar", "actual", "affirmed", "2024-05-04", None),
        ("Sami Nasser", "ended", "affirmed", None, "2024-05-04"),
    ]


def test_no_theme_is_seen_in_an_english_line() -> None:
    found = extract("Ahmed Salem was appointed Director of the Industrial Development Authority.")
    assert {entity.kind for entity in found.entities} == {"person", "post", "organization"}
