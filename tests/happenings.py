"""Reports with every annotation up to their events, made by the stages themselves."""

from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.events.sentence import Found, read
from crosswitness.model.annotation import Annotation
from crosswitness.model.document import Given
from crosswitness.model.events import EventMention
from crosswitness.model.layers import Layers
from crosswitness.pipeline.builtin import ANNOTATORS
from tests.support import document


def read_report(text: str, published: str = "", outlet: str = "") -> Layers:
    """Return a report with all annotations; ``published`` is an ISO date from outside."""
    given = (Given(field="published", value=published, source="test"),) if published else ()
    layers = Layers(document=document(text, outlet, given))
    for annotator in ANNOTATORS:
        made = annotator.run(layers, annotator.options)
        layers = layers.adding([item for item in made if isinstance(item, Annotation)])
    return layers


def events(layers: Layers, kind: str = "") -> list[EventMention]:
    """Return the event mentions of one type, or all."""
    return [item for item in layers.of(EventMention) if kind in ("", item.type)]


def words(layers: Layers, event: EventMention, *parts: str) -> list[str]:
    """Return the words of an event's arguments that play one of ``parts``."""
    return [layers.text(argument.place) for argument in event.of(*parts)]


def triggers(text: str) -> list[Found]:
    """Return the triggers of one sentence."""
    return read(tokens(text, 0, len(text)))
