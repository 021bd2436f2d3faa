"""What a reader may ask of a dossier, with the limits that keep its page small."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierOptions:
    """Settings of the dossier; limits cut the page only, except `links`.

    Attributes:
        title: Heading of the dossier, ``""`` for the title of its one shared story, or the
            numbers of reports and stories where it has several.
        full_texts: Most reports whose whole text the page shows; a larger case shows the
            sentences around cited words instead, and says so.
        stories: Most stories of two or more reports on the page.
        rows: Most rows in each table of a story.
        brief_rows: The same for a case whose whole texts are not shown.
        entities: Most people, most bodies and most other names on the page.
        brief_entities: The same for a case whose whole texts are not shown.
        issues: Most issues listed under one code on the page.
        singles: Most stories of one report on the page.
        links: Most reasons (links) written for one record, strongest first, in JSON too.
        bom: Whether tables begin with a byte order mark, without which Excel takes their UTF-8
            for another encoding; most programs want none.
    """

    title: str = ""
    full_texts: int = 60
    stories: int = 100
    rows: int = 40
    brief_rows: int = 8
    entities: int = 200
    brief_entities: int = 80
    issues: int = 20
    singles: int = 300
    links: int = 40
    bom: bool = False

    def brief(self) -> "DossierOptions":
        """Return the limits for a case whose whole texts are not shown."""
        return replace(
            self,
            rows=min(self.rows, self.brief_rows),
            entities=min(self.entities, self.brief_entities),
        )
