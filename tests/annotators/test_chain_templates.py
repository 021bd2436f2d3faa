"""Chains of made-up sentences: each pattern with each speaker and outlet, and its stations."""

from itertools import cycle, islice, product

import pytest

from crosswitness.model.annotation import Attribution, Quotation
from crosswitness.model.layers import Layers
from tests.annotators.marked_text import attributed, paragraphs, speaker

SAID = (
    "The harbour wall will stand for a hundred years.",
    "We counted every boat before the storm came in.",
    "Nobody in the valley was told about the new road.",
)
SPEAKERS = (
    "Oda Lindqvist",
    "General Imre Sandor",
    "the mayor of Netherby",
    "Tomas Breck, head of the river board,",
    "Ayla Demir",
    "a spokeswoman for the miners’ union",
)
OUTLETS = ("Reuters", "the Norland Gazette", "Radio Harbour", "the BBC", "Lower Volta News Agency")
OCCASIONS = ("a press conference", "a televised speech", "an interview", "a statement")

# P speaker, O outlet, U another outlet, Q words with a comma, W with a point, X occasion.
PATTERNS = (
    ("“Q” P said.", ()),
    ("P said in X: “W”", ("occasion X",)),
    ("“Q” P said during X.", ("occasion X",)),
    ("In X, P said, “W”", ("occasion X",)),
    ("Speaking at X, P said: “W”", ("occasion X",)),
    ("P told O: “W”", ("publisher O",)),
    ("“Q” P told O in X.", ("occasion X", "publisher O")),
    ("“Q” P said in an interview with O.", ("occasion an interview", "publisher O")),
    ("“Q” P said in remarks carried by O.", ("occasion remarks", "relay O")),
    ("“Q” P said, according to O.", ("relay O",)),
    ("According to a report by O, P said “W”", ("relay O",)),
    ("P said “Q” O reported.", ("relay O",)),
    ("O reported that P said “W”", ("relay O",)),
    ("“Q” P told U, according to O.", ("publisher U", "relay O")),
    ("“Q” P said on Monday, O reported, citing U.", ("relay U", "relay O")),
    ("P reportedly said “W”", ("relay ?",)),
)


def sentences() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return sentences with their speaker and the stations expected, some 220 of them."""
    said, outlets, occasions = cycle(SAID), cycle(OUTLETS), cycle(OCCASIONS)
    made = []
    for (pattern, stations), who in product(PATTERNS, SPEAKERS):
        for _ in range(3 if "O" in pattern else 2):
            words, outlet, occasion = next(said), next(outlets), next(occasions)
            other = next(islice(cycle(OUTLETS), OUTLETS.index(outlet) + 2, None))
            fill = {"P": who, "O": outlet, "U": other, "X": occasion}
            fill |= {"Q": words[:-1] + ",", "W": words}
            text = "".join(fill.get(piece, piece) for piece in _pieces(pattern))
            expected = tuple("".join(fill.get(p, p) for p in _pieces(s)) for s in stations)
            made.append((text[0].upper() + text[1:], who.rstrip(","), expected))
    return made


def _pieces(pattern: str) -> list[str]:
    return [piece for word in pattern.split(" ") for piece in (*_split(word), " ")][:-1]


def _split(word: str) -> list[str]:
    return [word] if len(word) > 3 or word in ("O", "P") else list(word)


def stations(read: Layers, quotation: Quotation) -> tuple[str, ...]:
    """Return role and words of the stations of a quotation, nearest to the speaker first."""
    found = [a for a in read.of(Attribution) if a.quotation == quotation.id and a.step]
    found.sort(key=lambda station: station.step)
    assert [station.step for station in found] == list(range(1, len(found) + 1))
    return tuple(f"{a.role} {read.text(a.source) if a.source else '?'}" for a in found)


@pytest.mark.parametrize(("text", "who", "expected"), sentences())
def test_stations(text: str, who: str, expected: tuple[str, ...]):
    read = attributed(paragraphs(text))
    (quotation,) = [q for q in read.of(Quotation) if read.text(q.extent).startswith("“")]
    source = speaker(read, quotation.id).source
    assert source is not None
    assert read.text(source).rstrip(",").casefold() == who.casefold()
    assert [s.casefold() for s in stations(read, quotation)] == [s.casefold() for s in expected]


def test_there_are_many():
    assert len(sentences()) >= 200
