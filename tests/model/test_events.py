from crosswitness.model.base import Argument, Origin
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.span import Span

ORIGIN = Origin(stage="events", version=1)


def span(start: int, end: int, document: str = "d1") -> Span:
    return Span(document=document, start=start, end=end)


def mention(*arguments: Argument) -> EventMention:
    return EventMention(
        extent=span(10, 16),
        origin=ORIGIN,
        sentence=span(0, 40),
        type="agreement.signed",
        plover="SUPPORT",
        codebook="PLOVER",
        arguments=arguments,
        realis=Realis.ASSERTED,
        rule="v:sign",
    )


def test_arguments_are_asked_for_by_their_part() -> None:
    actor = Argument(role=Part.ACTOR, place=span(0, 4))
    place = Argument(role=Part.PLACE, place=span(20, 26))
    found = mention(actor, place)
    assert found.of(Part.PLACE) == (place,)
    assert found.of(Part.ACTOR, Part.PLACE) == (actor, place)


def test_evidence_holds_every_span_of_every_argument() -> None:
    office, side, hub = span(0, 2), span(3, 4), span(30, 34)
    signatory = Argument(
        role=Part.SIGNATORY, place=span(5, 9), chain=hub, offices=(office,), party=side
    )
    assert {office, side, hub, span(5, 9), span(10, 16), span(0, 40)} == set(
        mention(signatory).evidence
    )


def test_the_id_depends_on_the_arguments() -> None:
    one = mention(Argument(role=Part.ACTOR, place=span(0, 4)))
    assert one.id != mention().id
    assert one.id == mention(Argument(role=Part.ACTOR, place=span(0, 4))).id
