"""Who pays for a programme or body in English: {Funded by} A with USD 2 million and {co-financed by} B, the Programme …; A is
{backed by} B; B, {sponsor of} our Award; {Donor:} B; who carries it out: implemented by A, {Implementing partner:} A.
"""

from __future__ import annotations

from collections.abc import Collection

from .....graph.amounts import amounts
from .....graph.model import Form, Modality, Polarity
from ....grammar.cues import reason
from ....grammar.english_words import listed, phrases_of, starts
from ...claims import Mark
from ..clauses.clauses import PARTIES
from ..clauses.doers import BODY, beside, doers, leading, names_at, told_near
from ..clauses.postures import Posture
from ..clauses.sentences import Sentences
from ..clauses.telling import DONE, claim_told
from ..clauses.verb_groups import group_posture, group_start
from ..page.runs import Piece
from .programmes import programme_before

_PROGRAMME = frozenset({"programme"})
_ANY = _PROGRAMME | BODY
_NEAR = 8  # characters from by to a backer
_OPENING = 30  # tokens of a participle that opens a sentence
_SUM = 40  # characters from a backer to its sum


def backers(s: Sentences) -> None:
    """Claim ``sponsors`` of who pays, with the sum beside, and ``related_to`` of who implements."""
    for place, end in s.find(phrases_of("backing", "by")):
        _passive(s, (place, end), "sponsors")
    for place, end in s.find(phrases_of("backing", "helped")):
        _passive(s, (place, end), "sponsors", {"programme"})
    for place, end in s.find(phrases_of("backing", "implemented")):
        _passive(s, (place, end), "related_to")
    for place, end in s.find(phrases_of("backing", "noun")):
        _noun(s, (place, end))
    for place, end in s.find(phrases_of("backing", "active")):
        _active(s, (place, end))
    for place, end in s.find(phrases_of("backing", "thanks")):
        _thanks(s, (place, end))
    for place, end in s.find(phrases_of("thanked", "for")):
        _thanked(s, (place, end))
    for place, end in s.find(phrases_of("programmes", "fields")):
        _field(s, (place, end))


def _passive(s: Sentences, verb: Piece, type_: str, kinds: Collection[str] = _ANY) -> None:
    backers_ = names_at(s, verb[1], PARTIES, told_near(s, verb[1]))
    target, how = _backed(s, verb, backers_) if backers_ else (None, None)
    if target is None or how is None or target.kind not in kinds:
        return
    for backer in backers_:
        if type_ == "sponsors":
            _tell(s, backer, target, verb, how)
        elif backer.kind == "organization" and target.kind == "programme":
            claim_told(s, type_, backer, target, verb, how, why=reason("implementer"))


def _tell(s: Sentences, backer: Mark, target: Mark, verb: Piece, how: Posture) -> None:
    """Claim who sponsors what, up to the sum that stands right behind the backer."""
    _, limit = s.sentence(verb[0])
    stretch = s.reading.text[backer.end : min(backer.end + _SUM, limit)]
    sums = [end for start, end in amounts(stretch) if stretch[:start].strip() in listed("backing", "sum")]
    high = max(verb[1], s.reading.token_at(backer.end + sums[0] - 1) + 1) if sums else verb[1]
    claim_told(s, "sponsors", backer, target, (verb[0], high), how)


def _backed(s: Sentences, verb: Piece, backers_: list[Mark]) -> tuple[Mark | None, Posture | None]:
    """What somebody pays for or implements, and how far along: what stands before the verb, or behind a participle that opens."""
    first = group_start(s, verb[0])
    low, high = s.sentence(verb[0])
    opens = _opens(s, first, low)
    if opens is not None:
        behind = _behind_comma(s, s.reading.token_at(backers_[-1].end), high)
        return behind, DONE if s.polarity(low, s.page.tokens[verb[0]].start) is Polarity.AFFIRMED else None
    before = s.reading.before(s.page.tokens[first].start, _PROGRAMME)
    target = before if before and before.start >= low and _is_beside(s, before, first) else None
    if target is None and s.page.key(first - 1) in {"and", "which", "it"}:
        subjects = s.reading.outer(low, s.page.tokens[first].start, PARTIES | _PROGRAMME)
        lead = leading(s, low, first)
        target = next((m for m in subjects if m.kind == "programme" and (not lead or m.start < lead[0].start)), None)
    target = target or _unnamed(s, first)
    if target is None:
        found = doers(s, verb[0], BODY) or ([one] if (one := beside(s, verb[0], BODY)) else [])
        target = next(reversed(found), None)
    if target is None:
        return None, None
    start = target.end if low <= target.start else s.page.tokens[first].start
    return target, group_posture(s, start, verb[0], verb[1])


def _is_beside(s: Sentences, mark: Mark, at: int) -> bool:
    """Whether nothing but a comma, or what the programme is for, stands between its name and the group of a verb."""
    words = s.words(mark.end, s.page.tokens[at].start)
    return not words or (len(words) <= _NEAR and words[0] in {",", "which", "for", "on", "in"} and "." not in words[:-1])


def _unnamed(s: Sentences, at: int) -> Mark | None:
    """A project without a name before a token: {the project} is backed by …; {a project on pumps}, which is financed by …"""
    at -= s.page.key(at - 1) in {"which", "that"}
    at -= s.page.word(at - 1) == ","
    kept = programme_before(s, at)
    low, _ = s.sentence(at)
    last = s.reading.before(s.page.tokens[at].start, BODY)
    if kept is None or (last and last.start >= low and last.end > kept[1]) or at - s.reading.token_at(kept[1]) > _NEAR:
        return None
    return Mark(kept[1], kept[1], "programme", Form.NOMINAL, kept[0])


def _opens(s: Sentences, first: int, low: int) -> int | None:
    """Where a participle begins that opens a sentence: {Funded by} A and co-financed by B, …"""
    at = s.reading.token_at(low)
    if first == at or (first == at + 1 and not s.page.word(at).isalpha()):
        return first
    opener = starts(s.page.tokens, at, phrases_of("backing", "by"))
    return at if opener and first - at < _OPENING and s.page.key(first - 1) == "and" else None


def _behind_comma(s: Sentences, at: int, high: int) -> Mark | None:
    """The programme or body that begins right behind the comma that ends an opening participle."""
    for place in range(at, min(at + _OPENING, s.page.last)):
        if s.page.tokens[place].end > high:
            return None
        if s.page.word(place) == ",":
            after = place + 1 + (s.page.key(place + 1) in {"the", "this"})
            mark = s.reading.at(s.page.tokens[after].start, _PROGRAMME | BODY) if after < s.page.last else None
            if mark:
                return mark
    return None


def _noun(s: Sentences, words: Piece) -> None:
    """B, {sponsor of} our Award; B is {the main donor of} the Project; {the donor of} the project {is} B."""
    target = _programme_at(s, words[1])
    if target is None:
        return
    at = words[0]
    while s.page.key(at - 1) in listed("backing", "before"):
        at -= 1
    backer = beside(s, at, PARTIES) if s.page.word(at - 1) == "," else next(iter(doers(s, at, PARTIES)), None)
    how = group_posture(s, backer.end, words[0], words[1]) if backer and s.page.word(at - 1) != "," else DONE
    if backer is None:
        after = s.reading.token_at(target.end)
        backer = next(iter(names_at(s, after + 1, PARTIES)), None) if s.page.key(after) in {"is", "are"} else None
    if backer and how:
        _tell(s, backer, target, words, how)


def _programme_at(s: Sentences, at: int) -> Mark | None:
    """The programme or body whose name begins at a token, past an article."""
    at += s.page.key(at) in {"the", "our", "its", "this", "their"}
    return s.reading.at(s.page.tokens[at].start, _PROGRAMME | BODY) if at < s.page.last else None


def _active(s: Sentences, verb: Piece) -> None:
    """B {is funding} the Project, B {sponsors} our Award."""
    target = _programme_at(s, verb[1])
    for backer in doers(s, verb[0], PARTIES) if target and target.kind == "programme" else []:
        low, _ = s.sentence(verb[0])
        start = backer.end if backer.start >= low else s.page.tokens[group_start(s, verb[0])].start
        how = group_posture(s, start, verb[0], verb[1])
        if target and how and not s.reading.tells("sponsors", backer.referent, target.referent):
            _tell(s, backer, target, verb, how)


def _thanks(s: Sentences, words: Piece) -> None:
    """{With financial support from} A, the Institute trained …; the Institute runs the Programme {with support from} A."""
    backers_ = names_at(s, words[1], PARTIES)
    low, high = s.sentence(words[0])
    opens = s.reading.token_at(low) == words[0]
    target = _behind_comma(s, s.reading.token_at(backers_[-1].end), high) if opens and backers_ else None
    if not opens:
        before = s.reading.before(s.page.tokens[words[0]].start, _PROGRAMME)
        target = before if before and before.start >= low else None
    at = s.page.tokens[words[0]].start
    if target is None or (not opens and s.polarity(low, at) is Polarity.NEGATED):
        return
    along = Modality.ACTUAL if opens else s.modality(low, at)
    for backer in backers_:
        if along in {Modality.ACTUAL, Modality.PLANNED}:
            _tell(s, backer, target, words, (along, Polarity.AFFIRMED))


def _thanked(s: Sentences, words: Piece) -> None:
    """Grateful to A {for sponsoring} our Programme."""
    target, backer = _programme_at(s, words[1]), beside(s, words[0], PARTIES)
    low, _ = s.sentence(words[0])
    thanks = backer is not None and not listed("thanked", "words").isdisjoint(s.words(low, backer.start))
    if backer and target and target.kind == "programme" and thanks and group_posture(s, backer.end, *words) == DONE:
        _tell(s, backer, target, words, DONE)


def _field(s: Sentences, words: Piece) -> None:
    """{Donor:} Government of Finland. {Implementing partner:} the Institute."""
    if s.page.word(words[1]) != ":":
        return
    target = s.reading.before(s.page.tokens[words[0]].start, _PROGRAMME)
    if target is None or s.page.tokens[words[0]].start - target.end > s.page.tokens[words[0]].start:
        return
    donor = starts(s.page.tokens, words[0], phrases_of("programmes", "donors"))
    for backer in names_at(s, words[1] + 1, PARTIES):
        if donor:
            _tell(s, backer, target, words, DONE)
        elif backer.kind == "organization":
            claim_told(s, "related_to", backer, target, words, DONE, why=reason("implementer"))
