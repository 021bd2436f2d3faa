"""What a back-end is: something that reads text better than the rules and returns places in it.

A back-end sees text and says where something stands; it never edits text and never decides
alone. It comes through an entry point of the group ``crosswitness.backends``.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable


class Detected(Protocol):
    """A name that a back-end found; any object with these four will do.

    Attributes:
        start: First code point in the text given.
        stop: Code point after the last one.
        label: ``PER``, ``ORG``, ``LOC``, ``NORP`` (peoples), ``MISC`` (a name, none of these).
        score: How sure the back-end is, 0 to 1.
    """

    @property
    def start(self) -> int: ...  # noqa: D102 - see the attributes of the class

    @property
    def stop(self) -> int: ...  # noqa: D102

    @property
    def label(self) -> str: ...  # noqa: D102

    @property
    def score(self) -> float: ...  # noqa: D102


class Detection(NamedTuple):
    """A plain `Detected`, for back-ends that have no type of their own."""

    start: int
    stop: int
    label: str
    score: float


class Parsed(Protocol):
    """A word or sign of a sentence with its place in the tree; any object with these will do.

    Attributes:
        start: First code point in the sentence given.
        stop: Code point after the last one.
        upos: Part of speech of Universal Dependencies (``NOUN``).
        xpos: Tag of the Penn treebank (``NNS``), or ``""``.
        head: Position of the governor among the words of the sentence, -1 for the root.
        relation: Relation to it of Universal Dependencies, with its subtype (``nmod:poss``).
    """

    @property
    def start(self) -> int: ...  # noqa: D102 - see the attributes of the class

    @property
    def stop(self) -> int: ...  # noqa: D102

    @property
    def upos(self) -> str: ...  # noqa: D102

    @property
    def xpos(self) -> str: ...  # noqa: D102

    @property
    def head(self) -> int: ...  # noqa: D102

    @property
    def relation(self) -> str: ...  # noqa: D102


LABELS = frozenset({"PER", "ORG", "LOC", "NORP", "MISC"})
"""What `Detected.label` may be; anything else is passed over."""


@runtime_checkable
class Backend(Protocol):
    """What every back-end says about itself.

    Attributes:
        id: Its name in settings.
        version: Its version.
        licence: Licence of its weights.
        languages: ISO 639-1 codes that it reads; empty for all.
        needs_network: Whether it asks another computer; such back-ends run only when named.
        provides: What it can do: ``"mentions"``, ``"syntax"``, ``"coreference"``, ``"symbols"``.
        summary: What it adds and what it costs, in one sentence.
    """

    id: str
    version: str
    licence: str
    languages: frozenset[str]
    needs_network: bool
    provides: frozenset[str]
    summary: str

    def fingerprint(self) -> str:
        """Return a hash of weights, options and version: whatever its answers depend on."""


@runtime_checkable
class MentionDetector(Backend, Protocol):
    """A back-end that finds names."""

    def mentions(self, texts: Sequence[str]) -> Sequence[Sequence[Detected]]:
        """Return the names of each text, in text order, apart from each other.

        The answer for a text must not depend on the other texts.
        """


class Answered(NamedTuple):
    """What a back-end that checks its model says about one text.

    Attributes:
        names: The names, in text order, apart from each other.
        refused: For each answer of the model that does not re-read in the text, why, in a
            sentence for the reader.
    """

    names: Sequence[Detected]
    refused: Sequence[str]


@runtime_checkable
class CheckedDetector(MentionDetector, Protocol):
    """A back-end whose model may answer what does not stand in the text."""

    def answered(self, texts: Sequence[str]) -> Sequence[Answered]:
        """Return the names of each text, and what was refused."""


@runtime_checkable
class SyntaxParser(Backend, Protocol):
    """A back-end that parses sentences by Universal Dependencies."""

    def parse(self, sentences: Sequence[str]) -> Sequence[Sequence[Parsed]]:
        """Return the words of each sentence, in text order, as one tree.

        The answer for a sentence must not depend on the other sentences.
        """


@runtime_checkable
class CorefResolver(Backend, Protocol):
    """A back-end that says which places of a text speak of one thing."""

    def clusters(self, text: str) -> Sequence[Sequence[tuple[int, int]]]:
        """Return the half-open places of each thing that is spoken of more than once."""


@runtime_checkable
class NameSymbols(Backend, Protocol):
    """A back-end that knows spellings of one name."""

    def symbols(self, word: str) -> frozenset[str]:
        """Return the signs of a folded word of a name; spellings of one name share a sign."""
