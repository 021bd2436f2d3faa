"""Doubt as data: an issue has a stable code, a message and a place."""

from dataclasses import dataclass

from crosswitness.model.annotation import Origin
from crosswitness.model.identity import digest
from crosswitness.model.span import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Something a person should know about a file or a passage; it never stops a run.

    Attributes:
        code: Stable code, documented in ``docs/issues.md`` (``"Q101"``).
        message: One sentence for the reader.
        place: The passage, or the file and what in it.
        origin: Which stage says so.
    """

    code: str
    message: str
    place: Place
    origin: Origin

    @property
    def id(self) -> str:
        """Id from code, message and place."""
        return "i" + digest(self.code, self.message, self.place)
