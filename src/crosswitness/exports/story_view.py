"""What the page shows of one story: nothing here that is not in the JSON."""

from collections.abc import Iterable, Mapping
from typing import Any

from crosswitness.exports import wording
from crosswitness.exports.citations import Capped, Chip, Citations, Cite
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.timeline import timeline
from crosswitness.exports.views import (
    Cell,
    ClaimRow,
    Difference,
    Passage,
    Reason,
    Rendering,
    Saying,
    Source,
    Speaker,
    StoryView,
)

PASSAGE = 700
"""Code points of a passage or claim that the page prints; the rest is a click away."""


class Stories:
    """Makes story views from a decoded dossier."""

    def __init__(
        self, dossier: Mapping[str, Any], citations: Citations, options: DossierOptions
    ) -> None:
        self.citations = citations
        self.options = options
        self.documents = {item["id"]: item for item in dossier["documents"]}
        self._by_id = {
            kind: {item["id"]: item for item in dossier[kind]}
            for kind in ("utterances", "entities", "quotations", "claims")
        }
        self._of = {
            kind: _grouped(dossier[kind], lambda item: [item["story"]])
            for kind in ("utterances", "claims", "contrasts")
        }
        self._copies = _grouped(dossier["copies"], lambda item: item["documents"])
        self._times = _grouped(dossier["timeline"], lambda item: [item["evidence"][0]["document"]])

    def view(self, story: Mapping[str, Any], number: int) -> StoryView:
        """Return the view of one story; ``number`` counts stories on the page from 1."""
        limit = self.options.rows
        claims = self._of["claims"].get(story["id"], [])
        carried = [claim for claim in claims if len(claim["carriers"]) > 1]
        copies = self._copies_of(story)
        passages = tuple(self._passage(copy, number, i) for i, copy in enumerate(copies[:limit], 1))
        anchors = {copy["id"]: p for copy, p in zip(copies, passages, strict=False)}
        shared = [(copy, anchors[copy["id"]]) for copy in copies if copy["id"] in anchors]
        rows = sorted(carried, key=lambda c: (-len(c["carriers"]), *self._first(c)))
        sayings = [u for u in self._of["utterances"].get(story["id"], []) if _shared(u)]
        sayings.sort(key=lambda u: (-len(u["documents"]), *self._place(_all(u["renderings"]))))
        times = [t for d in story["documents"] for t in self._times.get(d, [])]
        contrasts = self._of["contrasts"].get(story["id"], [])
        return StoryView(
            number=number,
            anchor=f"story-{number}",
            title=self.citations.cite(story["title"]),
            chips=tuple(self.citations.chip(d) for d in story["documents"]),
            headlines=tuple(
                self.citations.cite(e, clip=PASSAGE) for e in self._ordered(story["evidence"])
            ),
            dates=tuple(
                (self.citations.chip(d), self.documents[d]["published"]) for d in story["documents"]
            ),
            claims=Capped(
                tuple(self._row(claim, story["documents"], shared) for claim in rows[:limit]),
                len(rows),
            ),
            sayings=Capped(tuple(self._saying(u) for u in sayings[:limit]), len(sayings)),
            differences=Capped(
                tuple(self._difference(c) for c in contrasts[:limit]), len(contrasts)
            ),
            alone=self._alone(claims, story["documents"], shared),
            passages=Capped(passages, len(copies)),
            timeline=timeline(times, self.citations, limit),
            reasons=self._reasons(story["links"]),
            refused=self._reasons(story["refused"]),
            documents=tuple(story["documents"]),
        )

    def speaker(self, identity: str) -> Speaker:
        """Return an entity as a speaker."""
        entity = self._by_id["entities"].get(identity)
        if entity is None:
            return Speaker(identity, "", ())
        offices = tuple(form["text"] for form in entity["titles"][:2])
        return Speaker(entity["name"], f"#e-{identity}", offices)

    def reason(self, link: Mapping[str, Any]) -> Reason:
        """Return one link as a reason with both of its places."""
        return Reason(
            left=self.citations.cite(link["left"], clip=90),
            right=self.citations.cite(link["right"], clip=90),
            relation=link["relation"],
            features=tuple((f["name"], f["weight"], f["detail"]) for f in link["features"]),
        )

    def _reasons(self, links: Mapping[str, Any]) -> Capped:
        shown = links["shown"][: self.options.rows]
        return Capped(
            tuple(self.reason(link) for link in shown), len(links["shown"]) + links["left_out"]
        )

    def _row(
        self,
        claim: Mapping[str, Any],
        documents: Iterable[str],
        shared: list[tuple[Mapping[str, Any], Passage]],
    ) -> ClaimRow:
        carriers = {carrier["document"]: carrier for carrier in claim["carriers"]}
        saying = self._by_id["utterances"].get(claim["subject"])
        first = claim["carriers"][0]["evidence"][0]
        return ClaimRow(
            anchor=f"c-{claim['id']}",
            kind=claim["kind"],
            words=self.citations.cite(first, clip=PASSAGE),
            label="" if saying else ": ".join(filter(None, (claim["subject"], claim["value"]))),
            speakers=tuple(self.speaker(s) for s in saying["speakers"]) if saying else (),
            cells=tuple(self._cell(carriers.get(document)) for document in documents),
            carriers=len(carriers),
            texts=claim["texts"],
            shared=_passages(claim, shared) if claim["texts"] < len(carriers) else (),
        )

    def _cell(self, carrier: Mapping[str, Any] | None) -> Cell:
        if carrier is None:
            return Cell(None)
        return Cell(self.citations.cite(carrier["evidence"][0], clip=160), tuple(carrier["via"]))

    def _alone(
        self,
        claims: Iterable[Mapping[str, Any]],
        documents: Iterable[str],
        shared: list[tuple[Mapping[str, Any], Passage]],
    ) -> tuple[tuple[Chip, Capped], ...]:
        single = [claim for claim in claims if len(claim["carriers"]) == 1]
        of_report = _grouped(single, lambda claim: [claim["carriers"][0]["document"]])
        made = []
        for document in documents:
            rows = sorted(of_report.get(document, []), key=self._first)
            shown = tuple(
                self._row(claim, [document], shared) for claim in rows[: self.options.rows]
            )
            if shown:
                made.append((self.citations.chip(document), Capped(shown, len(rows))))
        return tuple(made)

    def _saying(self, saying: Mapping[str, Any]) -> Saying:
        forms = saying["renderings"]
        spoken = [self._spoken(form["evidence"]) for form in forms]
        ranges = wording.of_all([parts[0]["text"] for parts in spoken])
        quotations = [
            self._by_id["quotations"][q]
            for q in saying["quotations"]
            if q in self._by_id["quotations"]
        ]
        return Saying(
            anchor=f"u-{saying['id']}",
            speakers=tuple(self.speaker(s) for s in saying["speakers"]),
            unknown=saying["unknown"],
            renderings=tuple(
                self._rendering(form, parts, marked, quotations)
                for form, parts, marked in zip(forms, spoken, ranges, strict=True)
            ),
            reports=len(saying["documents"]),
            reasons=tuple(
                dict.fromkeys(
                    f["detail"] for link in saying["links"]["shown"] for f in link["features"]
                )
            )[:6],
            possible=tuple(
                (
                    self.citations.cite(link["left"], clip=160),
                    self.citations.cite(link["right"], clip=160),
                    "; ".join(f["detail"] for f in link["features"]),
                )
                for link in saying["possible"]["shown"][:6]
            ),
        )

    def _spoken(self, places: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        ordered = self._ordered(places)
        return [e for e in ordered if e["document"] == ordered[0]["document"]][:1]

    def _rendering(
        self,
        form: Mapping[str, Any],
        parts: list[Mapping[str, Any]],
        marked: tuple[tuple[int, int], ...],
        quotations: list[Mapping[str, Any]],
    ) -> Rendering:
        mine = [q for q in quotations if _meet(q["evidence"], form["evidence"])]
        return Rendering(
            parts=tuple(self.citations.cite(part, marked) for part in parts),
            chips=self.citations.by_report(form["evidence"]),
            sources=tuple(self._source(q) for q in mine),
        )

    def _source(self, quotation: Mapping[str, Any]) -> Source:
        speaker = quotation["speaker"]
        return Source(
            source=self._one(speaker["source"]),
            cue=self._one(speaker["cue"]),
            relays=tuple(
                self.citations.cite(e) for relay in quotation["relays"] for e in relay["source"]
            ),
            reason=speaker["reason"],
        )

    def _one(self, evidence: list[Mapping[str, Any]]) -> Cite | None:
        return self.citations.cite(evidence[0]) if evidence else None

    def _difference(self, contrast: Mapping[str, Any]) -> Difference:
        claims = [
            self._by_id["claims"][c] for c in contrast["claims"] if c in self._by_id["claims"]
        ]
        return Difference(
            subject=contrast["subject"],
            verdict=contrast["verdict"],
            reason=contrast["reason"],
            sides=tuple(
                (
                    claim["value"],
                    self.citations.by_report(e for c in claim["carriers"] for e in c["evidence"]),
                )
                for claim in claims
            ),
        )

    def _passage(self, copy: Mapping[str, Any], story: int, number: int) -> Passage:
        return Passage(
            anchor=f"k-{story}-{number}",
            words=copy["words"],
            whole=copy["whole"],
            places=tuple(
                self.citations.cite(e, clip=PASSAGE) for e in self._ordered(copy["evidence"])
            ),
        )

    def _copies_of(self, story: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        inside = {c["id"]: c for d in story["documents"] for c in self._copies.get(d, [])}
        members = set(story["documents"])
        found = [c for c in inside.values() if len(members & set(c["documents"])) > 1]
        return sorted(found, key=lambda c: (-c["words"], *self._place(c["evidence"])))

    def _ordered(self, evidence: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        number = self.citations.number
        return sorted(evidence, key=lambda e: (number[e["document"]], e["start"], e["end"]))

    def _place(self, evidence: Iterable[Mapping[str, Any]]) -> tuple[int, int, int]:
        first = self._ordered(evidence)[0]
        return self.citations.number[first["document"]], first["start"], first["end"]

    def _first(self, claim: Mapping[str, Any]) -> tuple[int, int, int]:
        return self._place(claim["carriers"][0]["evidence"])


def _grouped(items: Iterable[Any], keys: Any) -> dict[Any, list[Any]]:
    made: dict[Any, list[Any]] = {}
    for item in items:
        for key in keys(item):
            made.setdefault(key, []).append(item)
    return made


def _shared(utterance: Mapping[str, Any]) -> bool:
    return len(utterance["documents"]) > 1


def _all(forms: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [evidence for form in forms for evidence in form["evidence"]]


def _meet(left: Iterable[Mapping[str, Any]], right: Iterable[Mapping[str, Any]]) -> bool:
    others = list(right)
    return any(
        a["document"] == b["document"] and a["start"] < b["end"] and b["start"] < a["end"]
        for a in left
        for b in others
    )


def _passages(
    claim: Mapping[str, Any], shared: Iterable[tuple[Mapping[str, Any], Passage]]
) -> tuple[tuple[str, str], ...]:
    """Return the passages that hold words of this claim in two or more reports."""
    places = [e for carrier in claim["carriers"] for e in carrier["evidence"]]
    made = []
    for copy, passage in shared:
        inside = {e["document"] for e in copy["evidence"] if _meet([e], places)}
        if len(inside) > 1:
            labels = " and ".join(p.chip.label for p in passage.places)
            made.append((f"#{passage.anchor}", labels))
    return tuple(made)
