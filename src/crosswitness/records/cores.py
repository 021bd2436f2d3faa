"""Judged cores: what people alone hold together, and the ids that it has for ever.

An entity is a core and whatever the program joins to it. A report more may bring the program to
join two cores, or to part what it held together; the ids of a core come from the judgements and
not from what stands beside it, so each goes on leading somewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from crosswitness.model.identity import digest
from crosswitness.model.judgement import Anchor, Decisions
from crosswitness.model.link import Relation
from crosswitness.model.span import Span
from crosswitness.records.owners import Union


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """Chains that people hold for one.

    Attributes:
        hub: Hub of one of its chains; where people joined several, the first in text order.
        ids: The ids under which people saw it, in order of the judgements, each given to the
            first core that was seen so; where there is none, one from the words that it was
            judged by.
    """

    hub: Span
    ids: tuple[str, ...]


@dataclass(slots=True)
class _Making:
    ids: list[str] = field(default_factory=list)
    words: list[Span] = field(default_factory=list)


def cores(decisions: Decisions) -> list[Core]:
    """Return the judged cores, the earliest judged first.

    Chains that SAMEs of persons join are one core; any other judged chain is one alone.
    """
    joined = _joined(decisions)
    made: dict[Span, _Making] = {}
    seen: set[str] = set()
    for anchor, hub in _places(decisions):
        core = made.setdefault(joined.find(hub), _Making())
        core.words.append(anchor.span)
        if anchor.entity and anchor.entity not in seen:
            seen.add(anchor.entity)
            core.ids.append(anchor.entity)
    return [
        Core(hub=hub, ids=tuple(core.ids) or ("e" + digest("entity", "judged", min(core.words)),))
        for hub, core in made.items()
    ]


def _joined(decisions: Decisions) -> Union[Span]:
    same = [
        (link.left, link.right)
        for link in decisions.links
        if link.origin.person and link.relation is Relation.SAME
    ]
    joined = Union([hub for _, hub in _places(decisions)] + [hub for pair in same for hub in pair])
    for left, right in same:
        joined.join(left, right)
    return joined


def _places(decisions: Decisions) -> Iterator[tuple[Anchor, Span]]:
    for one in decisions.decided:
        yield from zip(one.judgement.places, one.hubs, strict=True)
