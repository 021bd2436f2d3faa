"""Which name a source phrase stands for: names inside it, pronouns and descriptions by chains.

Nothing is guessed: two names joined, a pronoun with two candidates and a spokesman without a
name stay without a speaker, with the reason.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crosswitness.annotators.attribution_rules import Said
from crosswitness.lang.speechwords import words
from crosswitness.model.annotation import Chain, Mention, MentionKind
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

_THING = frozenset(("it", "its"))
_PERSON = frozenset(("he", "she"))
_FAR = 2000  # characters; beyond, a pronoun is not safely the last speaker
_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.GOVERNMENT, MentionKind.PLACE))


_NEAR = 300  # characters; beyond, "a spokesman" is not safely the last body's
_SPOKESMAN = frozenset(("spokesman", "spokeswoman", "spokesperson"))
"""Whoever is called so speaks in the name of the body."""
_SPOKESMEN = frozenset(
    f"{article} {noun}"
    for article in ("a", "its", "the", "one", "another")
    for noun in (*_SPOKESMAN, "statement")
)
_NAMED_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.GOVERNMENT))
_MOST_WORDS = 5
_NO_VERB = frozenset(("armed", "banned", "governing", "outlawed", "ruling", "united"))
"""Words like participles that describe a body before its name."""
_CLAUSE = frozenset(("who", "that", "which", "whose", "and", "or", "but", "as", "than", "not"))


def _speaks_for(before: Sequence[str]) -> bool:
    """Say whether words before a name are "a spokesman for the"."""
    low = [word.lower() for word in before]
    while low and low[-1] in words("determiner"):
        low.pop()
    return low[-1:] in (["for"], ["of"]) and low[-2:-1] != [] and low[-2] in _SPOKESMAN


def _says_what(before: Sequence[str]) -> bool:
    """Say whether words only tell what the body named next is: "the state broadcaster"."""
    if not before or len(before) > _MOST_WORDS or not before[-1].isascii():
        return False
    opens = before[0].lower() in words("determiner") or before[0].endswith(("'s", "’s"))
    return opens and not any(
        word.lower() in words("preposition")
        or word.lower() in words("pronoun")
        or word in _CLAUSE
        or (word.endswith(("ed", "ing")) and "-" not in word and word not in _NO_VERB)
        or not word.replace("-", "").replace("’", "").replace("'", "").isalpha()
        for word in before[1:]
    )


@dataclass(frozen=True, slots=True)
class _Known:
    speaker: Span
    kind: MentionKind


class Speakers:
    """Finds the name that a source phrase stands for, met in text order."""

    def __init__(self, layers: Layers) -> None:
        self._text = layers.document.text
        self._mentions = sorted(layers.of(Mention), key=lambda m: (m.name.start, m.name.end))
        self._starts = [mention.name.start for mention in self._mentions]
        self._places = sorted(
            ((member.place, chain) for chain in layers.of(Chain) for member in chain.members),
            key=lambda pair: (pair[0].start, pair[0].end),
        )
        self._place_starts = [place.start for place, _ in self._places]
        self._names = {(m.name.start, m.name.end) for m in self._mentions}
        self._last: _Known | None = None
        self._nameless = -1

    def named(self, found: Said) -> tuple[Span | None, str]:
        """Return the name that a source stands for, or None and why it is not known."""
        speaker, kind, reason = self._resolve(found)
        if speaker is not None and kind is not None:
            self._last = _Known(speaker, kind)
        elif self._text[slice(*found.source)].lower() not in words("pronoun"):
            self._last, self._nameless = None, found.source[0]
        return speaker, reason

    def name_in(self, source: Span) -> Span | None:
        """Return the last name inside ``source``, which for an outlet is its own."""
        inside = self._inside(source.start, source.end)
        return self._place(inside[-1].name) if inside else None

    def _resolve(self, found: Said) -> tuple[Span | None, MentionKind | None, str]:
        start, end = found.source
        low = self._text[start:end].lower()
        if low in words("pronoun"):
            return self._pronoun(start, end, low)
        heads = self._heads(found)
        if len(heads) > 1:
            return None, None, "Several are named together."
        if heads:
            return self._place(heads[0].name), heads[0].kind, ""
        comma = self._text.find(",", start, end)
        chain = self._chain(start, end) or self._chain(start, comma if comma > 0 else end)
        if chain is not None:
            return self._antecedent(chain, start), chain.kind, ""
        body = self._spoken_for(start, low)
        if body is not None:
            return body.speaker, body.kind, ""
        return None, None, "The words describe a source and do not name it."

    def _spoken_for(self, start: int, low: str) -> _Known | None:
        """Return the body that spoke last where "a spokesman" goes on for it."""
        last = self._last
        if low not in _SPOKESMEN or last is None or last.kind not in _NAMED_BODIES:
            return None
        return None if self._rival(last, start) or start - last.speaker.end > _NEAR else last

    def _pronoun(
        self, start: int, end: int, low: str
    ) -> tuple[Span | None, MentionKind | None, str]:
        chain = self._chain(start, end)
        if chain is not None:
            antecedent = self._antecedent(chain, start)
            if antecedent.start < self._nameless < start:
                return None, None, "Somebody without a name spoke between the name and the pronoun."
            return antecedent, chain.kind, ""
        last = self._last
        fits = last is not None and (
            (low in _PERSON and last.kind is MentionKind.PERSON)
            or (low in _THING and last.kind in _BODIES)
        )
        if last is not None and fits and not self._rival(last, start):
            return last.speaker, last.kind, ""
        return None, None, f"Nothing shows safely whom “{self._text[start:end]}” means."

    def _rival(self, last: _Known, start: int) -> bool:
        """Say whether a name and a pronoun are far apart or have such a name between them."""
        if start - last.speaker.end > _FAR:
            return True
        between = self._inside(last.speaker.end, start)
        known = self._chain(last.speaker.start, last.speaker.end)
        name = last.speaker.of(self._text)
        return any(
            mention.kind is last.kind
            and mention.name.of(self._text) not in name
            and (known is None or self._chain(mention.name.start, mention.name.end) is not known)
            for mention in between
        )

    def _heads(self, found: Said) -> list[Mention]:
        """Return the mentions that a source phrase is about, not those it only uses."""
        start, end = found.source
        inside = self._inside(start, end)
        persons = [
            mention
            for mention in inside
            if mention.kind is MentionKind.PERSON and not self._dependent(mention, (start, end))
        ]
        if persons:
            first = persons[0]
            joined = [
                mention
                for mention in persons[1:]
                if self._text[first.extent.end : mention.extent.start].strip()
                in ("and", ", and", "&")
            ]
            return [first, *joined]
        return [mention for mention in inside if self._is_head(mention, start, end)]

    def _dependent(self, mention: Mention, bounds: tuple[int, int]) -> bool:
        """Say whether a name hangs on another noun: "a lawyer for Ana Ruiz", "Ruiz’s lawyer"."""
        start, end = bounds
        after = self._text[mention.name.end : mention.name.end + 2]
        if after in ("'s", "’s") and mention.name.end + 2 < end:
            return True
        before = self._text[start : mention.extent.start].split()
        return bool(before) and (
            before[-1].lower() in words("preposition")
            or (
                len(before) > 1
                and before[-1].lower() in words("determiner")
                and before[-2].lower() in words("preposition")
            )
        )

    def _is_head(self, mention: Mention, start: int, end: int) -> bool:
        if mention.kind not in _BODIES and mention.kind is not MentionKind.PEOPLE:
            return False
        if self._text[mention.extent.end : mention.extent.end + 2] in ("'s", "’s"):
            return False
        before = self._text[start : mention.extent.start].split()
        after = self._text[mention.extent.end : end].split()
        if mention.kind in _NAMED_BODIES:
            if not after and (_says_what(before) or _speaks_for(before)):
                return True
            if after and after[-1].lower() in _SPOKESMAN and len(after) <= 2:
                return all(word.lower() in words("determiner") for word in before)
        if any(
            word.lower() not in words("determiner")
            and not word[0].isupper()
            and not word.endswith(("'s", "’s"))
            for word in before
        ):
            return False
        return not after or after[0][0] in ",(" or after[0].lower() in words("preposition")

    def _inside(self, start: int, end: int) -> list[Mention]:
        first = bisect_left(self._starts, start)
        inside = self._mentions[first : bisect_left(self._starts, end, first)]
        return [mention for mention in inside if mention.name.end <= end]

    def _chain(self, start: int, end: int) -> Chain | None:
        """Return the one chain that has a place with these very words, give or take an article."""
        near = len("the ")
        first = bisect_left(self._place_starts, start - near)
        last = bisect_right(self._place_starts, min(start + near, end - 1), first)
        for place, chain in self._places[first:last]:
            if place.end == end:
                return chain
        return None

    def _place(self, name: Span) -> Span:
        """Return the place of a chain at a name, or the name itself."""
        first = bisect_left(self._place_starts, name.start)
        for place, _ in self._places[first : first + 2]:
            if place.overlap(name):
                return place
        return name

    def _antecedent(self, chain: Chain, start: int) -> Span:
        """Return the last name of a chain before ``start``, or its fullest form."""
        before = [
            member.place
            for member in chain.members
            if member.place.start < start and (member.place.start, member.place.end) in self._names
        ]
        return before[-1] if before else chain.extent
