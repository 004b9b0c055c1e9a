"""The review session: one question after the other, one key a decision, every decision stored at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .entry_words import changed
from .review_screen import show
from .review_words import help_lines, keys
from .terminal import Keys, Screen, safe
from .words import action, amount

if TYPE_CHECKING:
    from ..graph.journal import Entry
    from ..graph.store import Store
    from ..graph.vocabulary import Lang
    from ..queries.review import Question

_SAID = {
    "later": ("تُرك إلى الجلسة القادمة", "left for the next session"),
    "settled": ("لم يعد بحاجة إلى قرار", "needs no decision any more"),
    "no key": ("هذا المفتاح لا يجيب عن هذا السؤال؛ ? تعرض المفاتيح", "that key answers nothing here; ? lists the keys"),
    "nothing": ("لا قرار في هذه الجلسة للتراجع عنه", "there is no decision of this session to undo"),
    "undone": ("تم التراجع", "undone"),
    "unchanged": ("لم يتغير شيء", "nothing was changed"),
    "none": ("لا قرار", "nothing decided"),
    "back": (" الأمر `rawabit undo` يتراجع عن آخر قرار.", " `rawabit undo` takes back the latest decision."),
}


@dataclass(slots=True)
class Session:
    """A store, the questions that wait, and what was decided so far."""

    store: Store
    questions: list[Question]
    screen: Screen
    keys: Keys
    lang: Lang
    by: str
    place: int = 0
    made: list[tuple[int, int]] = field(default_factory=list)  # the entry of the journal, and the place of its question
    counts: Counter[str] = field(default_factory=Counter)

    def run(self) -> None:
        """Ask until nothing waits or the person leaves."""
        from ..queries.confirming import again

        total = len(self.questions)
        while self.place < total:
            question = again(self.store, self.questions[self.place])
            if question is None:
                self.place += 1
                continue
            show(self.screen, self.store, question, self.lang, self.place + 1, total)
            if not self._answered(question):
                return

    def _answered(self, question: Question) -> bool:
        """Take keys until the question is answered, passed over or left; False to leave."""
        while True:
            key = self.keys.key()
            if key == "q":
                return False
            if key == "l":
                self.say("later")
                self.counts["later"] += 1
                self.place += 1
                return True
            if key == "u":
                if self._undone():
                    return True
            elif key == "?":
                for line in help_lines(question, self.lang):
                    self.screen.line(line, indent=2)
            elif (decide := self._decision(question, key)) is None:
                self.say("no key")
            elif self._decided(decide):
                return True
            self.screen.line(keys(question, self.lang))

    def _decision(self, question: Question, key: str) -> Callable[[], Entry | None] | None:
        """What a key does with a question; None where it does nothing."""
        from ..graph import deciding

        store, by = self.store, self.by
        if question.proposal:
            pair = question.proposal.one, question.proposal.other
            verbs = {"m": deciding.merge, "k": deciding.keep_apart}
            return (lambda: verbs[key](store, *pair, by=by)) if key in verbs else None
        if question.name:
            named = {"a": deciding.accept_name, "r": deciding.reject_name}
            return (lambda: named[key](store, question.id, by=by)) if key in named else None
        relation = question.relation
        assert relation
        if key.isdigit() and 0 < int(key) <= len(relation.alternatives):
            return lambda: deciding.choose(store, relation.id, relation.alternatives[int(key) - 1], by=by)
        if key == "e":
            return lambda: self._edited(question)
        plain = {"a": deciding.accept, "r": deciding.reject}
        return (lambda: plain[key](store, relation.id, by=by)) if key in plain else None

    def _edited(self, question: Question) -> Entry | None:
        from ..graph.deciding import edit
        from .review_edit import ask

        assert question.relation
        changes = ask(self.screen, self.keys, self.store, question, self.lang)
        return edit(self.store, question.relation.id, changes, by=self.by) if changes else None

    def _decided(self, decide: Callable[[], Entry | None]) -> bool:
        """Carry a decision out and say so; False where it was refused or given up."""
        from ..graph.errors import InputError, NotFound

        try:
            entry = decide()
        except (InputError, NotFound) as error:
            from .review_edit import tell_error

            tell_error(self.screen, error, self.lang)
            return False
        if entry is None:
            self.say("unchanged")
            return False
        self.made.append((entry.number, self.place))
        self.counts[entry.action] += 1
        told = self.screen.piece(safe(changed(self.store, entry, self.lang)))
        self.screen.line(self.screen.style(f"{action(entry.action, self.lang)}: {told}", dim=True))
        self.place += 1
        return True

    def _undone(self) -> bool:
        """Take the latest decision of this session back and ask it again."""
        if not self.made:
            self.say("nothing")
            return False
        number, self.place = self.made.pop()
        entry = self.store.undo(number, by=self.by)
        self.counts[entry.action] -= 1
        self.say("undone", f"{action(entry.action, self.lang)} {changed(self.store, entry, self.lang)}")
        return True

    def say(self, what: str, more: str = "") -> None:
        """Say what happened."""
        words = _SAID[what][self.lang != "ar"]
        self.screen.line(self.screen.style(f"{words}: {safe(more)}" if more else words, dim=True))

    def closing(self) -> str:
        """What was done and what still waits; how to take a decision back only where one of this session holds."""
        from ..queries.review import pairs

        ar, store = self.lang == "ar", self.store
        done = [f"{action(name, self.lang)} {n}" if ar else f"{n} {name}" for name, n in sorted(self.counts.items()) if n]
        waiting = {
            "relations": store.counts().reviews.get("proposed", 0),
            "pairs": pairs(store),
            "names": len(store.doubtful()),
        }
        left = [amount(n, what, self.lang) for what, n in waiting.items() if n or what != "names"]
        listed = ("، " if ar else ", ").join(done) or _SAID["none"][not ar]
        waits = f"؛ ينتظر القرار: {'، '.join(left)}." if ar else f"; {', '.join(left[:-1])} and {left[-1]} wait."
        return listed + waits + (_SAID["back"][not ar] if self.made else "")
