"""Which mentions of a document name one country, body, law or other thing that is no person."""

import re
from collections.abc import Sequence
from itertools import pairwise

from crosswitness.lang.names.bodies import telling_words
from crosswitness.lang.tokens import fold
from crosswitness.model.annotation import ChainMember, Mention, MentionKind
from crosswitness.model.span import Span

_OPENING = re.compile(r'\s?\(["“‘]?')
_ONLY = "the only"
_BEARERS = {"islamic republic": ("IR", "PK", "MR"), "people's republic": ("CN",)}
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GOVERNMENT})
_SPACE = re.compile(r"[\s\-–]+")


class Thing:
    """Mentions of one thing, in text order.

    Attributes:
        mentions: The mentions.
        members: A chain member for each of them.
    """

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.members: list[ChainMember] = []

    @property
    def hub(self) -> Span:
        """The fullest form: the longest name, the first of equals; no other name by a table."""
        return min(self.mentions, key=lambda m: (-len(m.name), m.name)).name

    def add(self, mention: Mention, rule: str, detail: str = "") -> None:
        """Add a mention with the rule that joins it."""
        self.mentions.append(mention)
        self.members.append(ChainMember(place=mention.name, rule=rule, detail=detail))


def things(text: str, mentions: Sequence[Mention]) -> list[Thing]:
    """Join mentions of one kind by table row, folded name, definition or unique last word.

    Args:
        text: Text of the document.
        mentions: Its mentions that are no people, in text order.

    Returns:
        The things, in the order of their first mention.
    """
    definitions = {
        **_initials(text, mentions),
        **_definitions(text, mentions),
        **_epithets(text, mentions),
    }
    found: dict[tuple[str, str], Thing] = {}
    later: list[Mention] = []
    for mention in mentions:
        if mention.rule == "the and last word":
            later.append(mention)
            continue
        key = _key(text, mention)
        detail = ""
        if key in definitions:
            key, detail = definitions[key]
        thing = found.setdefault(key, Thing())
        rule = (
            "epithet"
            if detail.startswith(_ONLY)
            else "definition"
            if detail
            else "table"
            if mention.referent
            else "same words"
            if thing.mentions and not _alike(text, mention, thing)
            else "same name"
        )
        thing.add(mention, rule, detail)
    if later:
        _add_short(text, later, found)
    for thing in found.values():
        order = sorted(range(len(thing.mentions)), key=lambda i: thing.mentions[i].name)
        thing.mentions = [thing.mentions[i] for i in order]
        thing.members = [thing.members[i] for i in order]
    return sorted(found.values(), key=lambda thing: thing.mentions[0].name)


def _alike(text: str, mention: Mention, thing: Thing) -> bool:
    return fold(mention.name.of(text)) == fold(thing.mentions[0].name.of(text))


def _key(text: str, mention: Mention) -> tuple[str, str]:
    if mention.referent:
        return mention.kind.value, mention.referent
    name = mention.name.of(text)
    if mention.kind in _BODIES:
        # "South Korea's military" and "the South Korean military" have the same telling words
        return mention.kind.value, " ".join(sorted(telling_words(name)))
    return mention.kind.value, _SPACE.sub(" ", fold(name)).removeprefix("the ")


def _add_short(text: str, mentions: Sequence[Mention], found: dict[tuple[str, str], Thing]) -> None:
    """Add short forms ("the Council") to the only thing of their kind whose name ends so."""
    ending: dict[tuple[str, str], list[Thing]] = {}
    for (kind, _), thing in found.items():
        words = re.findall(r"\w+", thing.hub.of(text))
        if len(words) > 1:
            ending.setdefault((kind, words[-1]), []).append(thing)
    for mention in mentions:
        word = mention.name.of(text)
        fitting = ending.get((mention.kind.value, word), [])
        if len(fitting) == 1:
            full = fitting[0].hub.of(text)
            fitting[0].add(mention, "short form", f"the only {word} named here is {full}")
        else:
            found.setdefault(_key(text, mention), Thing()).add(mention, "same name")


def _definitions(
    text: str, mentions: Sequence[Mention]
) -> dict[tuple[str, str], tuple[tuple[str, str], str]]:
    """Return, for keys of short forms, the key of the long form that a bracket joins to it."""
    found: dict[tuple[str, str], tuple[tuple[str, str], str]] = {}
    for left, right in pairwise(mentions):
        between = text[left.name.end : right.name.start]
        if left.kind is not right.kind or not _OPENING.fullmatch(between):
            continue
        if text[right.name.end : right.name.end + 2].lstrip('"”’')[:1] not in {")", ","}:
            continue
        long, short = left, right
        if len(left.name) < len(right.name):
            long, short = right, left
        if _stands_for(short.name.of(text), long.name.of(text)):
            here, there = _key(text, short), _key(text, long)
            if here != there and there not in found:
                detail = f"{short.name.of(text)} is given for {long.name.of(text)}"
                found[here] = (there, detail)
    return found


def _initials(
    text: str, mentions: Sequence[Mention]
) -> dict[tuple[str, str], tuple[tuple[str, str], str]]:
    """Return, for acronyms without definition, the key of the only name with these initials."""
    long: dict[tuple[str, str], dict[tuple[str, str], str]] = {}
    for mention in mentions:
        name = mention.name.of(text)
        initials = "".join(re.findall(r"\b[A-Z]", name))
        if mention.rule != "acronym" and len(initials) > 1:
            long.setdefault((mention.kind.value, initials), {})[_key(text, mention)] = name
    found: dict[tuple[str, str], tuple[tuple[str, str], str]] = {}
    for mention in mentions:
        short = mention.name.of(text)
        fitting = long.get((mention.kind.value, short), {})
        if mention.rule == "acronym" and len(fitting) == 1:
            ((key, name),) = fitting.items()
            if key != _key(text, mention):
                found[_key(text, mention)] = (key, f"{short} are the initials of {name}")
    return found


def _epithets(
    text: str, mentions: Sequence[Mention]
) -> dict[tuple[str, str], tuple[tuple[str, str], str]]:
    """Return, for an epithet of several countries, the key of the only one named in the text."""
    countries = {m.country for m in mentions if m.referent.startswith("country:")}
    found: dict[tuple[str, str], tuple[tuple[str, str], str]] = {}
    for mention in mentions:
        name = mention.name.of(text)
        fitting = sorted(countries.intersection(_BEARERS.get(fold(name), ())))
        if mention.referent or len(fitting) != 1:
            continue
        key = (MentionKind.PLACE.value, f"country:{fitting[0]}")
        found[_key(text, mention)] = (key, f"{_ONLY} {name} that is named here")
    return found


def _stands_for(short: str, long: str) -> bool:
    """Say whether the letters of ``short`` begin words of ``long``, in order."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    initials = [word[0].lower() for word in re.findall(r"[^\W\d_]+", long)]
    place = 0
    for letter in letters:
        while place < len(initials) and initials[place] != letter:
            place += 1
        if place == len(initials):
            return False
        place += 1
    return len(letters) > 1
