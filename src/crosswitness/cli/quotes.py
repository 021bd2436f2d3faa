"""Quotations as a person reads them on the terminal: grouped, filtered, each with its chain."""

from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.cli.labels import Labels, Row
from crosswitness.exports import wording
from crosswitness.exports.evidence import Words
from crosswitness.exports.json_layers import Owners, quotations
from crosswitness.model.record import Contrast, Entity, Story, Utterance, Verdict
from crosswitness.pipeline.ports import Store

_SHOWN = 160  # code points of a quotation on one line
_STATIONS = {
    "document": "in",
    "reader": "read by",
    "occasion": "in or at",
    "publisher": "to",
    "relay": "via",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which quotations are wanted; ``""`` takes all.

    Attributes:
        person: Part of the speaker's name or of the words that name it.
        story: Id of a story.
        outlet: Part of an outlet's name.
        via: Part of the words of a station of the chain.
        words: Part of what is said.
        kind: ``direct``, ``mixed`` or ``indirect``.
    """

    person: str = ""
    story: str = ""
    outlet: str = ""
    via: str = ""
    words: str = ""
    kind: str = ""

    def takes(self, row: Row) -> bool:
        """Say whether a quotation as `_row` makes it is wanted."""
        named = " ".join((row["speaker"] or "", row["source"]))
        chain = " ".join(station["words"] for station in row["chain"])
        return (
            (not self.kind or row["kind"] == self.kind)
            and (not self.story or row["story"] == self.story)
            and all(
                part.casefold() in whole.casefold()
                for part, whole in (
                    (self.person, named),
                    (self.outlet, row["outlet"]),
                    (self.via, chain),
                    (self.words, " ".join(row["words"].split())),
                )
            )
        )


def grouped(store: Store, by: str, wanted: Filter) -> list[Row]:
    """Return the quotations that are wanted, in groups, those of most reports first.

    Args:
        store: The store of a case that ran.
        by: ``person``, ``story`` or ``utterance``.
        wanted: The filter.

    Returns:
        Groups with ``id`` (None where nobody is named), ``title``, ``reports``, ``moved`` (why,
        where reports give one utterance to different ones) and their ``quotations``; each has
        offsets, source, cue and chain, and in ``differs`` the half-open ranges of its ``words``
        in which it differs from the first wording of its utterance.
    """
    names = {entity.id: entity.name for entity in store.records(Entity)}
    stories = {story.id: story.title for story in store.records(Story)}
    utterances = {said.id: said for said in store.records(Utterance)}
    groups: dict[str | None, list[Row]] = {}
    for row in _rows(store, names):
        if wanted.takes(row):
            key = row["entity"] if by == "person" else row[by]
            groups.setdefault(key, []).append(row)

    def title(key: str | None) -> str:
        if key is None:
            return {"person": "no name known", "story": "no story"}.get(by, "no utterance")
        if by == "person":
            return names.get(key, key)
        if by == "story":
            return stories[key]
        speakers = [names[speaker] for speaker in utterances[key].speakers]
        return ", ".join(speakers) or f"no speaker: {utterances[key].unknown}"

    moved = _moved(store) if by == "utterance" else {}
    made = [
        {
            "id": key,
            "title": title(key),
            "reports": len({row["report"] for row in rows}),
            "moved": moved.get(key or "", ""),
            "quotations": _compared(rows) if by == "utterance" and key else rows,
        }
        for key, rows in groups.items()
    ]
    return sorted(
        made, key=lambda g: (g["id"] is None, -g["reports"], -len(g["quotations"]), g["id"] or "")
    )


def _moved(store: Store) -> dict[str, str]:
    """Return why an utterance is given to different ones, by its id."""
    owner = {place: said.id for said in store.records(Utterance) for place in said.members}
    return {
        owner[place]: found.reason
        for found in store.records(Contrast)
        if found.verdict is Verdict.ATTRIBUTION
        for place in found.members
        if place in owner
    }


def _compared(rows: list[Row]) -> list[Row]:
    """Add where each wording differs from the first."""
    ranges = wording.of_all([row["words"] for row in rows])
    return [
        {**row, "differs": [list(place) for place in places]}
        for row, places in zip(rows, ranges, strict=True)
    ]


def _rows(store: Store, names: dict[str, str]) -> Iterator[Row]:
    owners = Owners(store.records(Entity), store.records(Utterance))
    stories = {document: s.id for s in store.records(Story) for document in s.documents}
    words, labels = Words(store), Labels(store)
    for document in store.documents():
        layers = store.layers(document)
        for quotation in quotations(layers, words, owners):
            row = _row(quotation, names, labels.of(document))
            yield {**row, "story": stories.get(document)}


def _row(quotation: Row, names: dict[str, str], outlet: str) -> Row:
    speaker = quotation["speaker"]
    return {
        "id": quotation["id"],
        "report": quotation["document"],
        "outlet": outlet,
        "kind": quotation["kind"],
        "words": " … ".join(part["text"] for part in quotation["evidence"]),
        "spans": [[part["start"], part["end"]] for part in quotation["evidence"]],
        "utterance": quotation["utterance"],
        "entity": speaker["entity"],
        "speaker": names.get(speaker["entity"]),
        "source": _words(speaker["source"]),
        "cue": _words(speaker["cue"]),
        "unknown": speaker["reason"],
        "flags": quotation["flags"],
        "chain": [
            {
                "role": station["role"],
                "scope": station["scope"],
                "words": _words(station["source"]) or _words(station["cue"]),
                "named": bool(station["source"]),
                "spans": [[part["start"], part["end"]] for part in station["source"]],
            }
            for station in quotation["chain"]
        ],
    }


def _words(evidence: list[Row]) -> str:
    return " … ".join(part["text"] for part in evidence)


def text(groups: list[Row]) -> str:
    """Return groups as plain text."""
    return "\n".join(line for group in groups for line in _lines(group))


def _lines(group: Row) -> Iterator[str]:
    head = f"{group['id']}  " if group["id"] else ""
    yield f"{head}{group['title']}"
    if group["moved"]:
        yield f"    ! {group['moved']}"
    for row in group["quotations"]:
        flat = " ".join(_marked(row).split())
        flat = flat if len(flat) <= _SHOWN else _cut(flat)
        yield f"    {flat}" if row["kind"] == "indirect" else f"    “{flat}”"
        yield f"        {chain(row)}"


def _marked(row: Row) -> str:
    """Return the words with brackets around those that the first wording lacks."""
    words: str = row["words"]
    for start, end in reversed(row.get("differs", ())):
        words = f"{words[:start]}[{words[start:end]}]{words[end:]}"
    return words


def _cut(flat: str) -> str:
    """Cut a line short; a bracket that was opened is closed."""
    kept = flat[: _SHOWN - 1]
    return f"{kept}…]" if kept.rfind("[") > kept.rfind("]") else f"{kept}…"


def chain(row: Row) -> str:
    """Return the way of a quotation from the speaker to the report, in one line."""
    who = " ".join(row["source"].split()) or "nobody named"
    if row["kind"] == "indirect" and row["source"] and row["cue"]:
        who += f" ({row['cue']})"
    stations = []
    for station in row["chain"]:
        words = " ".join(station["words"].split())
        if station["role"] == "document" and station["words"] == row["source"]:
            continue  # the text is named as the source already
        part = "credited to" if station["scope"] == "report" else _STATIONS[station["role"]]
        stations.append(f"{part} {words}" if station["named"] else f"unnamed ({words})")
    return " > ".join([who, *stations, row["outlet"]])
