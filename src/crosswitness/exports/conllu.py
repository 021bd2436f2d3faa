"""Sentences as trees, for whoever searches or trains on syntax: CoNLL-U (Nivre et al. 2020).

One document a report; places in the report stand in the last column, as Stanza writes them, and
the product's own names as ``NER`` in its begin-inside-outside notation. Lemmas and features are
left open (``_``): the parser gives none.
"""

from collections.abc import Iterator

from crosswitness.model.annotation import Mention, Parse
from crosswitness.model.errors import SettingsError
from crosswitness.model.layers import Layers
from crosswitness.pipeline.ports import Store

NAME = "reports.conllu"
"""File name."""
_LACKING = (
    'conllu: no report was parsed; set syntax.parsers (to ["crosswitness-en"], for instance) '
    "and run again"
)


def dump(store: Store) -> str:
    """Return the sentences of all reports.

    Raises:
        SettingsError: If no sentence was parsed.
    """
    found = [
        line
        for identity in store.documents()
        for line in _document(store.layers(identity, ("syntax", "mentions")))
    ]
    if not found:
        raise SettingsError(_LACKING)
    return "\n".join(found) + "\n"


def _document(layers: Layers) -> Iterator[str]:
    parses = layers.of(Parse)
    if parses:
        yield f"# newdoc id = {layers.document.id}"
        yield f"# outlet = {_plain(layers.document.outlet)}"
    tags = named(layers)
    for number, parse in enumerate(parses, start=1):
        yield f"# sent_id = {layers.document.id}-{number}"
        yield f"# text = {_plain(layers.text(parse.extent))}"
        yield from rows(layers, parse, tags)
        yield ""


def named(layers: Layers) -> dict[int, str]:
    """Return, for each code point of a name, the kind of the name with ``B-`` or ``I-``."""
    found: dict[int, str] = {}
    for mention in layers.of(Mention):
        kind = str(mention.kind).upper()
        for at in range(mention.name.start, mention.name.end):
            found.setdefault(at, f"{'B' if at == mention.name.start else 'I'}-{kind}")
    return found


def rows(layers: Layers, parse: Parse, tags: dict[int, str]) -> Iterator[str]:
    """Yield the ten columns of each word of a sentence."""
    text = layers.document.text
    for number, word in enumerate(parse.words, start=1):
        place = word.place
        more = [f"start_char={place.start}", f"end_char={place.end}"]
        if place.start in tags:
            more.append(f"NER={tags[place.start]}")
        if place.end < parse.extent.end and not text[place.end].isspace():
            more.append("SpaceAfter=No")
        above, relation = str(word.head + 1), word.relation
        form, tag = place.of(text), word.xpos or "_"
        cells = [str(number), form, "_", word.upos, tag, "_", above, relation, "_", "|".join(more)]
        yield "\t".join(cells)


def _plain(text: str) -> str:
    return " ".join(text.split())
