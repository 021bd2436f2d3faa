"""Pronouns that the rules leave open, by a back-end that reads coreference."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from crosswitness.annotators.chain_known import Person
from crosswitness.lang.ports import CorefResolver
from crosswitness.model.annotation import ChainMember
from crosswitness.model.span import Span

_PRONOUN = re.compile(r"[Hh]e|[Ss]he")


def resolved(
    text: str, body: Sequence[Span], found: Sequence[Person], resolver: CorefResolver
) -> None:
    """Add ``he`` and ``she`` to the one person who is named in their cluster.

    What the rules joined stays. A cluster that names nobody or two people, and a pronoun of the
    other sex than titles and given name tell, are left alone.

    Args:
        text: Text of the document.
        body: Its running text, in text order; it is read from the first to the last as a whole.
        found: The people of the document.
        resolver: The back-end.
    """
    if not body:
        return
    start = body[0].start
    starts = [span.start for span in body]
    taken = {member.place for person in found for member in person.members}
    for cluster in resolver.clusters(text[start : body[-1].end]):
        spans = (
            Span(document=body[0].document, start=start + first, end=start + last)
            for first, last in cluster
        )
        places = [s for s in spans if body[bisect_right(starts, s.start) - 1].contains(s)]
        person = _named(places, found)
        if person is None:
            continue
        for place in places:
            if place not in taken and _fits(place.of(text), person):
                taken.add(place)
                detail = f"{resolver.id} reads {person.hub.of(text)}"
                rule = f"back-end {resolver.id}"
                person.members.append(ChainMember(place=place, rule=rule, detail=detail))


def _named(places: Sequence[Span], found: Sequence[Person]) -> Person | None:
    """Return the only person of whom a name ends a place of the cluster, or None.

    "The minister, Orla Quandt" is she; "Orla Quandt's brother" is not.
    """
    here = [
        person
        for person in found
        if any(
            place.contains(mention.name) and place.end == mention.name.end
            for mention in person.mentions
            for place in places
        )
    ]
    return here[0] if len(here) == 1 else None


def _fits(words: str, person: Person) -> bool:
    if _PRONOUN.fullmatch(words) is None:
        return False
    return person.sex in {"", "f" if words.lower() == "she" else "m"}
