"""Who is named between two posts after a verb of meeting: استقبل رئيس المجلس {السيدة فلانة} سفيرة كوبا.

The name may be the host's, with a guest who is told by the post alone, or the guest's. Where the post is somebody else's, or
nothing else gives it to the name, it waits. So does a post that two are said to lead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .....graph.model import Modality, Polarity
from .....graph.names.keys import fold
from ....grammar.cues import cues, reason
from ....grammar.lexicon import lexicon
from ...claims import Claim, Mark
from ...genders import is_womans
from ...over_titles import meets, only_titles, verb_before
from ...reading import Reading

_POST, _PERSON = frozenset({"post"}), frozenset({"person"})
_LEADERS = frozenset(
    fold(w) for w in ("رئيس", "رئيسة", "وزير", "وزيرة", "مدير", "مديرة", "محافظ", "والي", "عميد", "سفير", "سفيرة")
)
_OFFICES = frozenset(fold(w) for w in ("السفير", "السفيرة", "القنصل", "المستشار", "المستشارة", "النائب", "النائبة"))
_PARTIES = frozenset({"post", "person", "organization"})
_FEMININE = "ة"
_GAP = 3  # characters between a name and the post after it: a comma


def doubt_guests(reading: Reading) -> None:
    """Let it wait who holds a host's post, where the name beside it may be the guest's, and claim a likely guest's own post."""
    held = [claim for claim in reading.claims if _is_held(claim)]
    doubted = {id(claim): guest for claim in held for guest in _guests(reading, claim, held)}
    rivals = {id(claim) for claim in held if id(claim) not in doubted and _is_rival(claim, held, doubted)}
    rivals |= {id(claim) for claim in held if _is_of_office(reading, claim)}
    if not doubted and not rivals:
        return
    own = [guest for claim in held if (guest := doubted.get(id(claim))) and _is_guest(reading, claim, guest, held)]
    reading.replace_claims([_waiting(claim) if id(claim) in rivals | doubted.keys() else claim for claim in reading.claims])
    for person, post in own:
        own_post = Claim("holds", person.referent, post.referent, person.start, post.end, confidence=0.5, reason=reason("doubt"))
        reading.claim(own_post)


def _is_held(claim: Claim) -> bool:
    return claim.type == "holds" and claim.modality is Modality.ACTUAL and claim.polarity is Polarity.AFFIRMED


def _waiting(claim: Claim) -> Claim:
    return replace(claim, sure=False, reason=claim.reason or reason("doubt"))


def _guests(reading: Reading, claim: Claim, held: list[Claim]) -> Iterator[tuple[Mark, Mark]]:
    """The name and the post after it, where the name may be that of a guest of whom the post is."""
    name, host = reading.holding(claim)
    if not (host and name and host.end < name.start and meets(reading, host.start)):
        return
    post = reading.after(name.end, _POST)
    if not post or not _is_between(reading, host, name, post) or _is_borne(post, held) or _is_host(reading, host, name, post):
        return
    if _is_led_by_another(claim, held) or not _is_told_elsewhere(reading, host, name):
        yield name, post


def _is_of_office(reading: Reading, claim: Claim) -> bool:
    """Whether a title that is an office too stands before the name after a host's post, and nobody else is met: استقبل وزير الصحة
    {السفير فلان}."""
    name, host = reading.holding(claim)
    if not (host and name and host.end < name.start and _is_toward(reading, host) and only_titles(reading, host.end, name.start)):
        return False
    titles = [reading.phrases.key(n) for n in range(reading.token_at(host.end), reading.token_at(name.start))]
    met = reading.after(name.end, _PARTIES)
    beside = met is not None and met.start - name.end <= _GAP
    return not _OFFICES.isdisjoint(titles) and not beside and not _is_told_elsewhere(reading, host, name)


def _is_toward(reading: Reading, host: Mark) -> bool:
    """Whether what its holder does is done to somebody: استقبل, هنأ."""
    return meets(reading, host.start) or verb_before(reading, host.start) in cues("acts")["address"]


def _is_host(reading: Reading, host: Mark, name: Mark, post: Mark) -> bool:
    """Whether a name without title follows the host's post, or its title has the gender of that, and not of the post after:
    استقبلت وزيرة … السيدة فلانة {سفير} …."""
    title = _is_titled(reading, name)
    return title is None or title == is_womans(reading, host) != is_womans(reading, post)


def _is_guest(reading: Reading, claim: Claim, guest: tuple[Mark, Mark], held: list[Claim]) -> bool:
    """Whether the post after a name is likely its own, of no other gender than its title: the host is another, or it is a woman's
    as the title is, and the host's is not."""
    person, post = guest
    title, womans = _is_titled(reading, person), is_womans(reading, post)
    if title not in (None, womans):
        return False
    if _is_led_by_another(claim, held):
        return True
    _, host = reading.holding(claim)
    return title is True and host is not None and not is_womans(reading, host)


def _is_titled(reading: Reading, person: Mark) -> bool | None:
    """Whether the title right before a name is a woman's, or a man's; None without a title that tells it."""
    before = reading.token_at(person.start) - 1
    title = reading.phrases.word(before)
    titles = lexicon().honorifics
    if before < 0 or fold(title) not in titles:
        return None
    return True if title.endswith(_FEMININE) else False if fold(title + _FEMININE) in titles else None


def _is_led_by_another(claim: Claim, held: list[Claim]) -> bool:
    return any(one.target is claim.target and one.source is not claim.source for one in held)


def _is_between(reading: Reading, host: Mark, name: Mark, post: Mark) -> bool:
    """Whether a name stands between two posts with nothing but titles around it, and no comma that makes it the first one's."""
    near = post.start - name.end <= _GAP and not reading.text[name.end : post.start].strip(" ،,")
    return near and only_titles(reading, host.end, name.start)


def _is_borne(post: Mark, held: list[Claim]) -> bool:
    """Whether somebody is named after a post whose it is: السيد فلان {سفير كوبا السيد فلان}."""
    return any(claim.target is post.referent and claim.start <= post.start < claim.end for claim in held)


def _is_told_elsewhere(reading: Reading, host: Mark, name: Mark) -> bool:
    """Whether a post and a name stand beside each other at another place too."""
    for post in reading.within(0, len(reading.text), _POST):
        person = reading.after(post.end, _PERSON) if post.referent is host.referent and post.start != host.start else None
        if person and person.referent is name.referent and only_titles(reading, post.end, person.start):
            return True
    return False


def _is_rival(claim: Claim, held: list[Claim], doubted: dict[int, tuple[Mark, Mark]]) -> bool:
    """Whether somebody else leads by the same post, who is no guest."""
    words = claim.target.names[0].text.split()
    if not words or fold(words[0]) not in _LEADERS:
        return False
    sure = claim.sure and not claim.reason
    others = (one for one in held if sure and one.sure and one.target is claim.target and id(one) not in doubted)
    return any(not _is_short(one, claim) for one in others)


def _is_short(one: Claim, other: Claim) -> bool:
    """Whether one of two names may be a short form of the other."""
    names = ({*one.source.key.split()}, {*other.source.key.split()})
    return names[0] <= names[1] or names[1] <= names[0]
