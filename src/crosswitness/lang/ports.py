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
        provides: What it can do: ``"mentions"``.
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
