"""Common nouns that stand for the only body or government they fit: "the ministry said"."""

import re
from collections.abc import Iterator, Sequence

from crosswitness.annotators.chain_things import Thing
from crosswitness.lang.lexicon import words
from crosswitness.model.annotation import MentionKind
from crosswitness.model.span import Span

_NOUNS = words("noun of a body")
_THE = re.compile(
    r"\b[Tt]he (" + "|".join(sorted(_NOUNS)) + r")\b(?! (?:of|for|in) )(?!-)", re.ASCII
)
_NEXT = re.compile(r"(?:[’']s)? ([a-z]{2,30})")
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GOVERNMENT})
_VERBS, _SPEECH = words("act"), words("speech")


def nouns(text: str, read: Sequence[Span], found: Sequence[Thing]) -> Iterator[tuple[Thing, Span]]:
    """Yield "the government" and the like with the thing it stands for.

    The only body or government of the document whose name ends with the noun, once it has been
    named; and only where the noun acts or speaks, ends its clause, or owns something.

    Args:
        text: Text of the document.
        read: The stretches that are read, in text order.
        found: Its things.
    """
    ending: dict[str, list[Thing]] = {}
    for thing in found:
        if thing.mentions[0].kind in _BODIES:
            last = re.findall(r"\w+", thing.hub.of(text))[-1:]
            ending.setdefault("".join(last).lower(), []).append(thing)
    for stretch in read:
        for match in _THE.finditer(text, stretch.start, stretch.end):
            fitting = ending.get(match.group(1), [])
            named = len(fitting) == 1 and fitting[0].mentions[0].name.end <= match.start()
            if named and _stands_alone(text, match.end()):
                place = Span(document=stretch.document, start=match.start(), end=match.end())
                yield fitting[0], place


def _stands_alone(text: str, end: int) -> bool:
    """Say whether no noun follows, which the word before it would only describe."""
    following = _NEXT.match(text, end)
    if following is None:
        return True
    word = following.group(1)
    return word in _VERBS or word in _SPEECH or word.endswith("ed") or text[end] in "’'"
