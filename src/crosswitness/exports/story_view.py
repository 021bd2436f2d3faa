"""What the page shows of one story: nothing here that is not in the JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from crosswitness.exports.citations import Capped, Chip, Citations, Cite
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.readable import number_in, opening, readable
from crosswitness.exports.saying_view import INDIRECT, Sayings
from crosswitness.exports.timeline import timeline
from crosswitness.exports.views import (
    Cell,
    ClaimRow,
    Difference,
    Reason,
    Sharing,
    StoryView,
)

PASSAGE = 700
"""Code points of a passage or claim that the page prints; the rest is a click away."""


VERDICTS = (
    "contradiction",
    "two events",
    "update",
    "rounding",
    "finer or coarser",
    "attribution",
    "typo",
    "variant",
    "metadata",
)
"""Relations of two values, the one that a reader must see first in front."""

Shared = tuple[Mapping[str, Any], str]
"""A copy of the dossier and its anchor on the page."""

Wording = tuple[tuple[str, str], ...]
"""Link to shared wording, and the labels of the reports that share it."""


class Stories:
    """Makes story views from a decoded dossier."""

    def __init__(
        self, dossier: Mapping[str, Any], citations: Citations, options: DossierOptions
    ) -> None:
        self.citations = citations
        self.options = options
        self.sayings = Sayings(dossier, citations)
        self.documents = {item["id"]: item for item in dossier["documents"]}
        self.judgements = {item["seq"]: item for item in dossier["judgements"]}
        self._by_id = {
            kind: {item["id"]: item for item in dossier[kind]} for kind in ("utterances", "claims")
        }
        self._of = {
            kind: _grouped(dossier[kind], lambda item: [item["story"]])
            for kind in ("utterances", "claims", "contrasts")
        }
        self._copies = _grouped(dossier["copies"], lambda item: item["documents"])
        self._quotations = _grouped(dossier["quotations"], lambda item: [item["document"]])
        self._times = _grouped(dossier["timeline"], lambda item: [item["evidence"][0]["document"]])

    def view(self, story: Mapping[str, Any], number: int) -> StoryView:
        """Return the view of one story; ``number`` counts stories on the page from 1."""
        limit = self.options.rows
        claims = self._of["claims"].get(story["id"], [])
        carried = [claim for claim in claims if len(claim["carriers"]) > 1]
        copies = self._copies_of(story)
        anchors = {copy["id"]: f"k-{number}-{i}" for i, copy in enumerate(copies[:limit], 1)}
        shared = [(copy, anchors[copy["id"]]) for copy in copies[:limit]]
        rows = sorted(carried, key=lambda c: (-len(c["carriers"]), *self._first(c)))
        sayings = [u for u in self._of["utterances"].get(story["id"], []) if _shared(u)]
        sayings.sort(key=lambda u: (-len(u["documents"]), *self.citations.place(_all(u))))
        times = [t for d in story["documents"] for t in self._times.get(d, [])]
        contrasts = self._of["contrasts"].get(story["id"], [])
        return StoryView(
            number=number,
            anchor=f"story-{number}",
            title=self.citations.cite(story["title"]),
            chips=tuple(self.citations.chip(d) for d in story["documents"]),
            headlines=tuple(
                (self.citations.cite(e, clip=PASSAGE), self.documents[e["document"]]["published"])
                for e in self.citations.ordered(story["evidence"])
            ),
            claims=Capped(
                tuple(self._row(claim, story["documents"], shared) for claim in rows[:limit]),
                len(rows),
            ),
            sayings=Capped(tuple(self.sayings.saying(u) for u in sayings[:limit]), len(sayings)),
            differences=Capped.of(self._differences(contrasts), limit),
            origins=self._origins(story["documents"]),
            alone=self._alone(claims, story["documents"], shared),
            sharing=Capped(
                tuple(self._sharing(copy, anchor) for copy, anchor in shared), len(copies)
            ),
            timeline=timeline(times, self.citations, limit),
            reasons=self._reasons(story["links"]),
            refused=self._reasons(story["refused"]),
            documents=tuple(story["documents"]),
        )

    def statements(self, document: Mapping[str, Any]) -> Capped:
        """Return what a report states that no other report tells the story of."""
        claims = sorted(self._of["claims"].get(document["story"], []), key=self._first)
        mine = [c for c in claims if c["carriers"][0]["document"] == document["id"]]
        shown = mine[: self.options.rows]
        return Capped(tuple(self._row(c, [document["id"]], []) for c in shown), len(mine))

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
        shared: list[Shared],
    ) -> ClaimRow:
        carriers = {carrier["document"]: carrier for carrier in claim["carriers"]}
        saying = self._by_id["utterances"].get(claim["subject"])
        first = self._leading(claim, saying)
        said = self.sayings.quotation(first) if saying else self.sayings.holding(first)
        return ClaimRow(
            anchor=f"c-{claim['id']}",
            kind=claim["kind"],
            words=self.citations.cite(first, clip=PASSAGE),
            label="" if saying or not claim["value"] else f"{claim['subject']}: {readable(claim)}",
            verbatim=said is not None and said["kind"] != INDIRECT,
            own=said is None and not saying,
            speakers=tuple(self.sayings.speaker(s) for s in saying["speakers"]) if saying else (),
            source=None if saying and saying["speakers"] else self.sayings.source(said),
            cells=tuple(self._cell(carriers.get(document)) for document in documents),
            carriers=len(carriers),
            texts=claim["texts_most"],
            least=claim["texts_least"],
            named=tuple(dict.fromkeys(origin["name"] for origin in claim["origins"])),
            shared=self._wording(carriers, shared) if claim["texts_most"] < len(carriers) else (),
            graded=(claim["grade"], claim["graded_by"]) if claim["graded_by"] else None,
        )

    def _leading(
        self, claim: Mapping[str, Any], saying: Mapping[str, Any] | None
    ) -> Mapping[str, Any]:
        """Return the words that stand for a claim: what most print, or a whole sentence."""
        if saying:
            return self.citations.ordered(saying["renderings"][0]["evidence"])[0]
        if claim["kind"] != "statement":
            return self.citations.ordered(claim["carriers"][0]["evidence"])[0]
        every = self.citations.ordered(e for c in claim["carriers"] for e in c["evidence"])
        return every[opening([evidence["text"] for evidence in every])]

    def _wording(self, carriers: Iterable[str], shared: list[Shared]) -> Wording:
        """Return the shared wording that makes carriers of one claim count as one text."""
        made: dict[str, str] = {}
        for copy, anchor in shared:
            inside = [document for document in carriers if document in copy["documents"]]
            if len(inside) > 1:
                labels = [self.citations.chip(document).label for document in inside]
                made.setdefault(f"{', '.join(labels[:-1])} and {labels[-1]}", f"#{anchor}")
        return tuple((anchor, labels) for labels, anchor in made.items())

    def _cell(self, carrier: Mapping[str, Any] | None) -> Cell:
        if carrier is None:
            return Cell(None)
        return Cell(self.citations.cite(carrier["evidence"][0], clip=160), tuple(carrier["via"]))

    def _alone(
        self,
        claims: Iterable[Mapping[str, Any]],
        documents: Iterable[str],
        shared: list[Shared],
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

    def _origins(self, documents: Iterable[str]) -> tuple[tuple[Chip, tuple[Cite, ...]], ...]:
        """Return for each report the bodies it says to have words from, most named first."""
        made = []
        for document in documents:
            named: dict[str, list[Mapping[str, Any]]] = {}
            for quotation in self._quotations.get(document, []):
                for relay in quotation["relays"]:
                    for evidence in relay["source"]:
                        named.setdefault(evidence["text"].casefold(), []).append(evidence)
            ordered = sorted(named.values(), key=lambda places: (-len(places), places[0]["start"]))
            cites = (
                replace(self.citations.cite(places[0]), places=len(places)) for places in ordered
            )
            if ordered:
                made.append((self.citations.chip(document), tuple(cites)))
        return tuple(made)

    def _differences(self, contrasts: Iterable[Mapping[str, Any]]) -> Iterable[Difference]:
        """Return one difference for each thing, contradictions before all others.

        Wordings of a saying and dates of a page stand in sections of their own.
        """
        shown = [c for c in contrasts if c["slot"] not in ("wording", "publication")]
        subjects = _grouped(
            shown, lambda c: [(c["subject"], c["slot"], "" if c["claims"] else c["id"])]
        )
        made = [self._difference(found) for _, found in sorted(subjects.items())]
        return sorted(made, key=lambda d: min(VERDICTS.index(v) for v in d.verdicts))

    def _difference(self, contrasts: list[Mapping[str, Any]]) -> Difference:
        ordered = sorted(contrasts, key=lambda c: (VERDICTS.index(c["verdict"]), c["reason"]))
        known = self._by_id["claims"]
        claims = {c: known[c] for contrast in ordered for c in contrast["claims"] if c in known}
        sides = sorted(claims.values(), key=lambda c: (number_in(c["value"]), *self._first(c)))
        return Difference(
            subject=contrasts[0]["subject"],
            verdicts=tuple(dict.fromkeys(c["verdict"] for c in ordered)),
            reasons=tuple((c["verdict"], c["reason"]) for c in ordered),
            sides=tuple(
                (
                    readable(claim),
                    self.citations.by_report(e for c in claim["carriers"] for e in c["evidence"]),
                )
                for claim in sides
            )
            or tuple(
                (side["value"], self.citations.by_report(side["evidence"]))
                for side in ordered[0]["sides"]
            ),
        )

    def _sharing(self, copy: Mapping[str, Any], anchor: str) -> Sharing:
        columns = _grouped(self.citations.ordered(copy["evidence"]), lambda e: [e["document"]])
        return Sharing(
            anchor=anchor,
            words=copy["words"],
            whole=copy["whole"],
            columns=tuple(
                (
                    self.citations.chip(document),
                    tuple(self.citations.cite(e, clip=PASSAGE) for e in passages),
                )
                for document, passages in columns.items()
            ),
        )

    def _copies_of(self, story: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        inside = {c["id"]: c for d in story["documents"] for c in self._copies.get(d, [])}
        members = set(story["documents"])
        found = [c for c in inside.values() if len(members & set(c["documents"])) > 1]
        return sorted(found, key=lambda c: (-c["words"], *self.citations.place(c["evidence"])))

    def _first(self, claim: Mapping[str, Any]) -> tuple[int, int, int]:
        return self.citations.place(claim["carriers"][0]["evidence"])


def _grouped(items: Iterable[Any], keys: Any) -> dict[Any, list[Any]]:
    made: dict[Any, list[Any]] = {}
    for item in items:
        for key in keys(item):
            made.setdefault(key, []).append(item)
    return made


def _shared(utterance: Mapping[str, Any]) -> bool:
    return len(utterance["documents"]) > 1


def _all(utterance: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [evidence for form in utterance["renderings"] for evidence in form["evidence"]]
