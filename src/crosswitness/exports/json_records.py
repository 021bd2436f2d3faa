"""The records of a dossier as JSON objects, each with the words that it stands on."""

from collections.abc import Iterable
from typing import Any

from crosswitness.exports import json_lineage
from crosswitness.exports.evidence import Words
from crosswitness.exports.json_layers import time
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import UNGRADED, Judgement
from crosswitness.model.link import Link, Relation
from crosswitness.model.record import Claim, Contrast, Copy, Entity, Form, Story, Utterance
from crosswitness.model.span import Span


class Writer:
    """Turns records into JSON objects.

    Attributes:
        words: Reads the evidence.
        links: Most links written for one record.
    """

    def __init__(self, words: Words, links: int) -> None:
        self.words = words
        self.links = links

    def story(self, story: Story) -> dict[str, Any]:
        """Return a story: its reports, headlines, times and why they belong together."""
        return {
            "id": story.id,
            "documents": list(story.documents),
            "title": self.words.at(story.title_at),
            "evidence": self.words.all(story.members),
            "times": [time(item, self.words) for item in story.times],
            "links": self._reasons(story.links),
            "refused": self._reasons(story.refused),
        }

    def entity(self, entity: Entity) -> dict[str, Any]:
        """Return an entity: every spelling with its places, offices and reasons."""
        joined = [link for link in entity.links if link.relation is not Relation.POSSIBLE]
        possible = [link for link in entity.links if link.relation is Relation.POSSIBLE]
        return {
            "id": entity.id,
            "kind": str(entity.kind),
            "name": entity.name,
            "documents": list(entity.documents),
            "forms": self._forms(entity.forms),
            "titles": self._forms(entity.titles),
            "countries": list(entity.countries),
            "referent": entity.referent,
            "links": self._reasons(joined),
            "possible": self._reasons(possible),
            "judgements": list(entity.judgements),
            "former": list(entity.former),
            "relations": [
                {
                    "relation": r.relation,
                    "entity": r.entity,
                    "judgement": r.judgement,
                    "detail": r.detail,
                }
                for r in entity.relations
            ],
        }

    def utterance(self, utterance: Utterance) -> dict[str, Any]:
        """Return an utterance: who is said to have said it, in which wordings, where."""
        return {
            "id": utterance.id,
            "story": utterance.story or None,
            "documents": list(utterance.documents),
            "speakers": list(utterance.speakers),
            "unknown": utterance.unknown,
            "quotations": list(utterance.quotations),
            "renderings": self._forms(utterance.renderings),
            "links": self._reasons(utterance.links),
            "possible": self._reasons(utterance.possible),
        }

    def claim(self, claim: Claim, graded: Judgement | None = None) -> dict[str, Any]:
        """Return a claim: which reports carry it, which of its story are silent.

        Its grade is a person's; the program gives none, and ``F6`` says that nobody did.
        """
        return {
            "id": claim.id,
            "kind": str(claim.kind),
            "story": claim.story or None,
            "subject": claim.subject,
            "about": claim.about or None,
            "value": claim.value,
            "modality": claim.modality,
            "carriers": [
                {
                    "document": carrier.document,
                    "evidence": self.words.all(carrier.places),
                    "via": list(carrier.via),
                    "sources": list(carrier.sources),
                }
                for carrier in claim.carriers
            ],
            "texts": claim.texts,
            "texts_least": claim.texts_least,
            "texts_most": claim.texts_most,
            "origins": [json_lineage.origin(item) for item in claim.origins],
            "silent": list(claim.silent),
            "grade": graded.value if graded is not None else UNGRADED,
            "graded_by": graded.by if graded is not None else None,
        }

    def contrast(self, contrast: Contrast) -> dict[str, Any]:
        """Return a contrast: claims of one thing that are not equal."""
        return {
            "id": contrast.id,
            "story": contrast.story or None,
            "subject": contrast.subject,
            "slot": contrast.slot,
            "claims": list(contrast.claims),
            "sides": [
                {"value": side.value, "evidence": self.words.all(side.places)}
                for side in contrast.sides
            ],
            "verdict": str(contrast.verdict),
            "reason": contrast.reason,
            "evidence": self.words.all(contrast.members),
        }

    def copy(self, copy: Copy) -> dict[str, Any]:
        """Return a copy: the same passage in several reports."""
        return {
            "id": copy.id,
            "documents": list(copy.documents),
            "words": copy.words,
            "whole": copy.whole,
            "evidence": self.words.all(copy.members),
            "links": self._reasons(copy.links),
        }

    def issue(self, issue: Issue) -> dict[str, Any]:
        """Return an issue at its words, its whole document, or its file."""
        return {
            "id": issue.id,
            "code": issue.code,
            "message": issue.message,
            "place": self._place(issue),
            "origin": str(issue.origin),
        }

    def _place(self, issue: Issue) -> dict[str, Any]:
        place = issue.place
        if not isinstance(place, Span):
            return {"path": place.path, "detail": place.detail}
        if place == self.words.document(place.document).whole:
            return {"document": place.document}
        return self.words.at(place)

    def _forms(self, forms: Iterable[Form]) -> list[dict[str, Any]]:
        return [{"text": form.text, "evidence": self.words.all(form.places)} for form in forms]

    def _reasons(self, links: Iterable[Link]) -> dict[str, Any]:
        ordered = sorted(
            links, key=lambda link: (-abs(link.weight), link.left, link.right, link.id)
        )
        return {
            "shown": [self._link(link) for link in ordered[: self.links]],
            "left_out": max(0, len(ordered) - self.links),
        }

    def _link(self, link: Link) -> dict[str, Any]:
        return {
            "left": self.words.at(link.left),
            "right": self.words.at(link.right),
            "relation": str(link.relation),
            "weight": link.weight,
            "features": [
                {"name": f.name, "weight": f.weight, "detail": f.detail} for f in link.features
            ],
            "origin": str(link.origin),
        }
