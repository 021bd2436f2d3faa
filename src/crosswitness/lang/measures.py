"""What a measure without a noun of its own measures, and of what: "flew 2,400 km", "$3m fine".

The words right beside it say the role: a property ("an altitude of"), an adjective ("12 metres
deep"), a verb ("weighs"), a thing ("a $3m loan") or a place that it is measured from. The subject
of the sentence says of what. Both must be found, or the measure stays without a subject and is
compared with nothing.
"""

import re
from functools import cache
from typing import NamedTuple

from crosswitness.lang.bearers import Head, Words, head_at, subject_before, subject_of, words_before
from crosswitness.lang.counted import singular
from crosswitness.lang.events.inflection import verb_forms
from crosswitness.lang.intervals import dimension
from crosswitness.lang.speechwords import words
from crosswitness.lang.tables import rows
from crosswitness.lang.tokens import fold
from crosswitness.lang.whereabouts import bare_name

_PER_UNIT = frozenset(("money", "share"))
"""Dimensions of which a role alone does not tell the unit: a price may rise in dollars or %."""
_BEHIND = 60
"""Code points behind a measure that are read."""


class Measure(NamedTuple):
    """What a measure is about.

    Attributes:
        bearer: Head noun of what is measured, folded and singular (``"missile"``).
        role: What is measured of it (``"height"``, ``"distance from Orlan"``).
        unit: The unit, "pounds" told apart by the role; ``""`` where it is that of the words.
    """

    bearer: str
    role: str
    unit: str = ""

    def __str__(self) -> str:
        """Return both in words."""
        return f"{self.bearer}, {self.role}"


class _Known(NamedTuple):
    kind: str
    role: str


@cache
def _table() -> dict[tuple[str, str], _Known]:
    """Return kind and role by dimension and form of a word; the first row of a form holds."""
    found: dict[tuple[str, str], _Known] = {}
    for row in rows("measure_words"):
        word, kind = row["words"], row["kind"]
        plain = kind == "adjective"
        noun = kind in ("attribute", "thing")
        forms = {word} if plain else {word, word + "s"} if noun else verb_forms(word)
        for form in sorted(forms):
            known = _Known(kind, row["role"])
            found.setdefault((row["dimension"], _key(kind, form)), known)
    return found


def _key(kind: str, form: str) -> str:
    group = {"attribute": "noun", "thing": "noun", "adjective": "adjective"}.get(kind, "verb")
    return f"{group} {form}"


def measure_of(
    text: str, extent: tuple[int, int], unit: str, sentence: tuple[int, int]
) -> Measure | None:
    """Return what a measure measures, or None where the words beside it do not say.

    Args:
        text: The whole text.
        extent: Half-open range of the measure with the words that bound it.
        unit: Its unit, as `crosswitness.model.annotation.Quantity` has it.
        sentence: Half-open range of its sentence.
    """
    kinds = (("mass", "lb"), ("money", unit)) if unit == "pound" else ((dimension(unit), unit),)
    line = words_before(text, sentence[0], extent[0])
    behind = text[extent[1] : min(sentence[1], extent[1] + _BEHIND)]
    behind = _GLOSS.sub("", behind, count=1)
    for kind, known in kinds:
        found = (
            _from_place(line, behind, kind)
            or _named_behind(line, behind, kind)
            or _named_before(line, kind)
            or _by_verb(line, kind)
            or _attributive(line, behind, kind, text[extent[0] : extent[1]])
        )
        if kind and found is not None and found.bearer:
            told = found.role + (f" in {known}" if kind in _PER_UNIT or known == "°" else "")
            return Measure(found.bearer, told, known)
    return None


_GLOSS = re.compile(r"^\s\([^()]{1,30}\)")  # "40 km (25 miles) east of"
_PLACE = re.compile(
    r"\s(?:away\s)?(?:(?:to\sthe\s)?(?:north|south)?[- ]?(?:east|west|north|south)(?:ern)?\s)?"
    r"(?:off|from|of|outside)\s(?:of\s)?(?:the\s)?(?:coast\sof\s|(?-i:[A-Z])?[a-z]{3,12}\sof\s)?"
    r"(?P<name>(?-i:[A-Z])[\w’-]{1,24}(?:\s(?-i:[A-Z])[\w’-]{1,24}){0,2})",
    re.IGNORECASE,
)


def _from_place(line: Words, behind: str, kind: str) -> Measure | None:
    """Return a distance from a place: "landed 40 km east of Cape Orlan"."""
    match = _PLACE.match(behind) if kind == "length" else None
    if match is None:
        return None
    role = f"distance from {bare_name(match['name'])}"
    return Measure(_called(subject_before(line, len(line.low))), role)


_NEXT = re.compile(r"[\s-](?P<in>in\s|of\s)?(?P<word>[a-z]{3,20})\b")


def _named_behind(line: Words, behind: str, kind: str) -> Measure | None:
    """Return what the word behind says: "12 metres deep", "40 km in length", "$3m in damages"."""
    match = _NEXT.match(behind)
    if match is None:
        return None
    adjective = _table().get((kind, f"adjective {match['word']}"))
    if adjective is not None and not match["in"]:
        noun = re.match(r"\s([a-z]{3,20})\b", behind[match.end() :])
        if noun and behind[:1] == "-":
            return Measure(fold(singular(noun[1])), adjective.role)  # "a 300-metre-long bridge"
        return Measure(_called(subject_before(line, len(line.low))), adjective.role)
    known = _table().get((kind, f"noun {match['word']}")) if match["in"] else None
    if known is None:
        return None
    return _of_noun(known, match["word"], line, len(line.low))


_LINKS = frozenset(
    (
        *("of", "at", "is", "was", "were", "are", "to", "reached", "reaching", "hit", "hitting"),
        *("exceeding", "exceeded", "by", "stood", "as", "much", "up", "topped", "topping"),
    )
)
_MOST_LINKS = 3


def _named_before(line: Words, kind: str) -> Measure | None:
    """Return what the noun before says: "an altitude of", "the bridge's length is"."""
    at = len(line.low) - 1
    for _ in range(_MOST_LINKS):
        if at < 0 or line.low[at] not in _LINKS:
            break
        at -= 1
    if at < 0 or at == len(line.low) - 1 or line.low[at] in words("verb"):
        return None
    known = _table().get((kind, f"noun {line.low[at]}"))
    if known is not None:
        return _of_noun(known, line.low[at], line, at)
    return _complement(line, at, kind)


def _complement(line: Words, at: int, kind: str) -> Measure | None:
    """Return what "the depth of the lake was" says."""
    for index in range(at - 1, max(-1, at - 5), -1):
        if line.low[index] == "of":
            known = _table().get((kind, f"noun {line.low[index - 1]}")) if index else None
            if known is None or known.kind != "attribute":
                return None
            return Measure(fold(singular(line.low[at].removesuffix("’s"))), known.role)
    return None


def _of_noun(known: _Known, word: str, line: Words, at: int) -> Measure:
    if known.kind == "thing":
        return Measure(fold(singular(word)), known.role)
    owner = line.low[at - 1] if at else ""
    for ending in ("’s", "'s"):
        if owner.endswith(ending):
            return Measure(fold(owner.removesuffix(ending)), known.role)
    return Measure(_called(subject_before(line, at)), known.role)


_STEPS = frozenset(("by", "to", "at", "another", "further", "a", "an", "some", "almost", "for"))


def _by_verb(line: Words, kind: str) -> Measure | None:
    """Return what the verb before says: "weighs", "rose to", "a deal worth"."""
    at, step = len(line.low) - 1, ""
    while at >= 0 and line.low[at] in _STEPS and len(line.low) - at <= _MOST_LINKS:
        step = line.low[at] if line.low[at] in ("to", "by") else step
        at -= 1
    if at < 1:
        return None
    if line.low[at] == "worth" and kind == "money":
        return Measure(_bearer(line, at), "sum")
    known = _table().get((kind, f"verb {line.low[at]}"))
    if known is None:
        return None
    role = "level" if known.kind == "change" and step == "to" else known.role
    return _of_property(_subject(line, at), role, kind)


def _of_property(head: Head | None, role: str, kind: str) -> Measure:
    """Return a level of a property as that property: "the price of rice rose to" is its price."""
    known = _table().get((kind, f"noun {head.noun}")) if head else None
    if head and head.whose and known is not None and known.kind == "attribute" and role == "level":
        return Measure(head.whose, known.role)
    return Measure(_called(head), role)


def _bearer(line: Words, at: int) -> str:
    return _called(_subject(line, at))


def _subject(line: Words, at: int) -> Head | None:
    """Return the subject of the verb at index ``at``: the noun before, or that of the sentence."""
    if line.low[at] != "worth" and not line.low[at].endswith("ing"):
        own = subject_of(line, at)
        return own if own is not None else subject_before(line, at)
    if line.low[at - 1] == ",":
        return subject_before(line, at) or head_at(line, at - 2)
    return head_at(line, at - 1) or subject_before(line, at)


_PARTS = frozenset(("share", "stock", "index", "number", "part", "value"))


def _called(head: Head | None) -> str:
    """Return a head in words; whose it is stands with it where it says little alone."""
    if head is None:
        return ""
    if head.whose and (head.noun in _PARTS or head.noun in _nouns()):
        return f"{head.noun} of {head.whose}"
    return head.noun


@cache
def _nouns() -> frozenset[str]:
    kinds = ("attribute", "thing")
    return frozenset(row["words"] for row in rows("measure_words") if row["kind"] in kinds)


_PHRASE = re.compile(r"\s(?P<words>[a-z][a-z-]{1,20}(?:\s[a-z][a-z-]{1,20}){0,3})")
_OF_ITSELF = {"money": "sum", "length": "size", "mass": "weight"}
"""Role of a measure that stands before its noun, where it is not the name of the dimension."""
_ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "this", "that"))


def _attributive(line: Words, behind: str, kind: str, own: str) -> Measure | None:
    """Return what a measure before its noun is of: "a 40-km stretch", "the $3m loan"."""
    joined = re.search(r"\d-[a-zA-Z]{1,12}$|[a-z]-[a-z]{2,12}$", own) is not None
    if not joined and not (kind == "money" and line.low and line.low[-1] in _ARTICLES):
        return None
    match = _PHRASE.match(behind)
    if match is None:
        return None
    head = ""
    for word in match["words"].split():
        if word in words("preposition") or word in words("auxiliary") or word in words("boundary"):
            break
        if head and (word.endswith("ed") or word in words("verb") or word in words("coordinator")):
            break
        head = word
    return Measure(fold(singular(head)), _OF_ITSELF.get(kind, kind))
