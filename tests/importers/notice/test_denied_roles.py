"""Who did not lead an event, and where it was not: what is denied is no fact. All people and events are made up."""

from __future__ import annotations

import pytest

from rawabit.importers.notice.extract import extract


def _told(text: str, type_: str) -> set[tuple[str, str, str]]:
    found = [r for r in extract(text).relations if r.type == type_]
    return {(r.modality.value, r.polarity.value, r.review.value) for r in found}


@pytest.mark.parametrize(
    ("verb", "polarity"),
    [("ترأسه", "affirmed"), ("لم يترأسه", "negated"), ("لن يترأسه", "negated"), ("ولم يترأسه", "negated")],
)
@pytest.mark.parametrize("stop", ["", "."])
def test_who_is_said_not_to_have_led_an_event_did_not(verb: str, polarity: str, stop: str) -> None:
    found = _told(f"عقدت اللجنة اجتماعا {verb} الوزير محمد علي الورفلي{stop}", "chaired")
    assert {how for _, how, _ in found} == {polarity}


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("احتضنت مدينة بنغازي المؤتمر الوطني للصناعة.", "actual", "affirmed"),
        ("لم تحتضن مدينة بنغازي المؤتمر الوطني للصناعة.", "actual", "negated"),
        ("لن تستضيف مدينة بنغازي المؤتمر الوطني للصناعة.", "planned", "negated"),
        ("عقدت الوزارة ندوة احتضنتها مدينة بنغازي.", "actual", "affirmed"),
        ("ندوة لم تحتضنها مدينة بنغازي", "actual", "negated"),
    ],
)
def test_who_is_said_not_to_have_given_room_to_an_event_did_not(text: str, modality: str, polarity: str) -> None:
    found = _told(text, "located_in")
    assert {(how, whether) for how, whether, _ in found} == {(modality, polarity)}
    assert polarity == "affirmed" or {review for *_, review in found} == {"proposed"}
