"""One kind for a word that a back-end reads now as a person, now as a place.

A trained reader looks at one sentence; the report as a whole knows more. A single word that it
calls by several kinds gets the kind that most of its places have, and a last word of a place
("Amra" of "Tal Amra") is that place and no person, unless a person of the report is so called.
"""

from collections import Counter
from collections.abc import Sequence

from crosswitness.lang.naming.line import Found, Line
from crosswitness.lang.naming.merge import BACKEND
from crosswitness.model.annotation import MentionKind

_PAIR = 3
"""Words of "Tolbek and Merova"."""
_ORDER = (MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.PERSON)
"""Which kind wins between equals: a place is the harder one to take for something else."""


def agreed(lines: Sequence[Line], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """Return the names of each line, a back-end's single words of one kind in the whole report.

    Args:
        lines: The lines of one document.
        found: Their names, none overlapping, in text order.
    """
    votes: dict[str, Counter[MentionKind]] = {}
    firm: dict[str, MentionKind] = {}
    ends: dict[MentionKind, set[str]] = {kind: set() for kind in _ORDER}
    for line, names in zip(lines, found, strict=True):
        for name in names:
            last = line.key(name.last - 1)
            if _is_open(name):
                votes.setdefault(last, Counter())[name.kind] += 1
            elif name.last - name.first == 1:
                firm.setdefault(last, name.kind)
            elif name.kind in ends:
                ends[name.kind].add(last)
    alone = {*votes, *firm}
    kinds = {word: _kind(word, counts, firm, ends) for word, counts in votes.items()}
    return [
        [
            name._replace(kind=kinds[line.key(name.last - 1)]) if _is_open(name) else name
            for name in names
            if not _is_pair(line, name, alone)
        ]
        for line, names in zip(lines, found, strict=True)
    ]


def _is_pair(line: Line, name: Found, alone: set[str]) -> bool:
    """Say whether a back-end took two names that the report also has alone for one name."""
    if not name.rule.startswith(BACKEND) or name.last - name.first != _PAIR:
        return False
    one, joint, two = (line.key(at) for at in range(name.first, name.last))
    return joint == "and" and (one in alone or two in alone)


def _is_open(name: Found) -> bool:
    """Say whether a back-end alone made a name of one word, with no title and no table row."""
    alone = name.last - name.first == 1 and not name.titles and not name.referent
    return alone and name.rule.startswith(BACKEND) and name.kind in _ORDER


def _kind(
    word: str,
    counts: Counter[MentionKind],
    firm: dict[str, MentionKind],
    ends: dict[MentionKind, set[str]],
) -> MentionKind:
    if word in firm:
        return firm[word]
    if word in ends[MentionKind.PERSON]:
        return MentionKind.PERSON
    if word in ends[MentionKind.PLACE]:
        return MentionKind.PLACE
    return max(_ORDER, key=lambda kind: (counts[kind], -_ORDER.index(kind)))
