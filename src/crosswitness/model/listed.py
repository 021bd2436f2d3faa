"""A person, body or place that people listed beforehand: a line of a watch-list."""

from dataclasses import dataclass

from crosswitness.model.errors import ModelError
from crosswitness.model.kinds import MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One entry of a case's ``gazetteer.tsv``.

    Attributes:
        id: Its id in the list that it came from, or one made from name, kind and country.
        name: The name.
        aliases: Other spellings and names of the same one.
        kind: What it is.
        country: ISO 3166-1 alpha-2 code in capitals, or ``""``.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: MentionKind = MentionKind.PERSON
    country: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip() or not self.id.strip():
            raise ModelError("a listed name needs words and an id")

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)
