"""A back-end that finds the words it is told to find."""

import re
from collections.abc import Sequence
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from crosswitness.lang import backends
from crosswitness.lang.ports import Detection


class Fake:
    """Finds each of ``known`` with its label and score."""

    id = "fake"
    version = "1"
    licence = "none"
    languages = frozenset({"en"})
    needs_network = False
    provides = frozenset({"mentions"})
    summary = "Words it is told."

    def __init__(self, known: dict[str, tuple[str, float]] | None = None) -> None:
        self.known = known or {}

    def fingerprint(self) -> str:
        return f"fake-{len(self.known)}"

    def mentions(self, texts: Sequence[str]) -> list[list[Detection]]:
        return [
            sorted(
                Detection(match.start(), match.end(), *found)
                for name, found in self.known.items()
                for match in re.finditer(re.escape(name), text)
            )
            for text in texts
        ]


class Said(NamedTuple):
    """A word of a tree."""

    start: int
    stop: int
    upos: str
    xpos: str
    head: int
    relation: str


class FakeParser:
    """Hangs every word of a sentence on the first, or on the word ``head``."""

    id = "fake"
    version = "1"
    licence = "none"
    languages = frozenset({"en"})
    needs_network = False
    provides = frozenset({"syntax"})
    summary = "Trees of one level."

    def __init__(self, head: int = 0) -> None:
        self.head = head

    def fingerprint(self) -> str:
        return f"parser-{self.head}"

    def parse(self, sentences: Sequence[str]) -> list[list[Said]]:
        return [
            [
                Said(m.start(), m.end(), "NOUN", "", self.head, "dep")
                if at
                else Said(m.start(), m.end(), "PROPN", "NNP", -1, "root")
                for at, m in enumerate(re.finditer(r"\S+", sentence))
            ]
            for sentence in sentences
        ]


class FakeResolver:
    """Finds the words of each of ``told`` wherever they stand, as one cluster."""

    id = "fake"
    version = "1"
    licence = "none"
    languages = frozenset({"en"})
    needs_network = False
    provides = frozenset({"coreference"})
    summary = "Clusters it is told."

    def __init__(self, told: Sequence[Sequence[str]] = ()) -> None:
        self.told = told

    def fingerprint(self) -> str:
        return f"resolver-{self.told}"

    def clusters(self, text: str) -> list[list[tuple[int, int]]]:
        return [
            [m.span() for words in cluster for m in re.finditer(rf"\b{re.escape(words)}\b", text)]
            for cluster in self.told
        ]


class Signs(Fake):
    """Gives each of ``words`` itself as its sign."""

    provides = frozenset({"symbols"})

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words

    def symbols(self, word: str) -> frozenset[str]:
        return frozenset({word} & set(self.words))


def install(monkeypatch: pytest.MonkeyPatch, **makers: object) -> None:
    """Make entry points of the functions ``makers``, in place of those installed."""

    def points(*, group: str) -> list[SimpleNamespace]:
        assert group == "crosswitness.backends"
        return [
            SimpleNamespace(
                name=name.replace("_", "-"), load=lambda maker=maker: maker, module=__name__
            )
            for name, maker in makers.items()
        ]

    monkeypatch.setattr(backends, "entry_points", points)
    backends.load.cache_clear()
