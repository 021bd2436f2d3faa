"""Sayings of the page: one utterance, its wordings word for word, and who names which source."""

from collections.abc import Iterable, Mapping
from typing import Any

from crosswitness.exports import wording
from crosswitness.exports.citations import Citations, Cite
from crosswitness.exports.views import Rendering, Saying, Source, Speaker, Station

INDIRECT = "indirect"
"""Kind of quotations that stand without marks: the report's words, not the speaker's."""

PARTS = {
    "document": "in the words of",
    "reader": "read out by",
    "occasion": "said in or at",
    "publisher": "first brought by",
    "relay": "passed on by",
}
"""How the page words the part of a station."""

CREDITED = "the whole report credited to"
"""The same for a credit line or dateline."""


class Sayings:
    """Makes views of utterances from a decoded dossier."""

    def __init__(self, dossier: Mapping[str, Any], citations: Citations) -> None:
        self.citations = citations
        self._by_id = {
            kind: {item["id"]: item for item in dossier[kind]}
            for kind in ("entities", "quotations")
        }
        self._of_report: dict[str, list[Mapping[str, Any]]] = {}
        for quotation in dossier["quotations"]:
            self._of_report.setdefault(quotation["document"], []).append(quotation)

    def speaker(self, identity: str) -> Speaker:
        """Return an entity as a speaker."""
        entity = self._by_id["entities"].get(identity)
        if entity is None:
            return Speaker(identity, "", ())
        offices = tuple(form["text"] for form in entity["titles"][:2])
        href = f"#e-{identity}" if identity in self.citations.shown else ""
        return Speaker(entity["name"], href, offices)

    def quotation(self, evidence: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return the quotation that holds words of ``evidence``, or None."""
        for quotation in self._of_report.get(evidence["document"], ()):
            if _meet(quotation["evidence"], [evidence]):
                return quotation
        return None

    def holding(self, evidence: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """Return the quotation that all words of ``evidence`` stand in, or None."""
        for quotation in self._of_report.get(evidence["document"], ()):
            for part in quotation["evidence"]:
                if part["start"] <= evidence["start"] and evidence["end"] <= part["end"]:
                    return quotation
        return None

    def source(self, quotation: Mapping[str, Any] | None) -> Cite | None:
        """Return the words by which the report names the source of a quotation, or None."""
        return self._one(quotation["speaker"]["source"]) if quotation is not None else None

    def saying(self, saying: Mapping[str, Any]) -> Saying:
        """Return the view of one utterance."""
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
        ordered = self.citations.ordered(places)
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
            verbatim=any(q["kind"] != INDIRECT for q in mine),
            chips=self.citations.by_report(form["evidence"]),
            sources=tuple(self._source(q) for q in sorted(mine, key=self._spot)),
        )

    def _spot(self, quotation: Mapping[str, Any]) -> tuple[int, int, int]:
        return self.citations.place(quotation["evidence"])

    def _source(self, quotation: Mapping[str, Any]) -> Source:
        speaker = quotation["speaker"]
        return Source(
            source=self._one(speaker["source"]),
            cue=self._one(speaker["cue"]),
            stations=tuple(self._stations(quotation["chain"], speaker["source"])),
            reason=speaker["reason"],
            chip=self.citations.chip(quotation["document"]),
            indirect=quotation["kind"] == INDIRECT,
        )

    def _stations(
        self, chain: Iterable[Mapping[str, Any]], source: list[Mapping[str, Any]]
    ) -> Iterable[Station]:
        for station in chain:
            if source and station["source"] == source:
                continue  # a document that is named as the source already
            credited = station["scope"] == "report"
            part = CREDITED if credited else PARTS[station["role"]]
            words = station["source"] or station["cue"]
            if words:
                yield Station(part, self.citations.cite(words[0]), bool(station["source"]))

    def _one(self, evidence: list[Mapping[str, Any]]) -> Cite | None:
        return self.citations.cite(evidence[0]) if evidence else None


def _meet(left: Iterable[Mapping[str, Any]], right: Iterable[Mapping[str, Any]]) -> bool:
    others = list(right)
    return any(
        a["document"] == b["document"] and a["start"] < b["end"] and b["start"] < a["end"]
        for a in left
        for b in others
    )
