"""Framing: which words the reports use for what, and in whose voice."""

from pathlib import Path

from crosswitness.model.naming import Naming
from crosswitness.model.span import Span
from gold.cases import SEEDS, finished
from gold.rows import Row

SETS = (SEEDS,)
VOICES = {"outlet": "own"}
"""The annotation's word for a voice where it is not ours."""


def score(gold: Path) -> list[Row]:
    """Score annotated namings: found where a wording of ours touches one, voice where it agrees."""
    case = finished(gold, SEEDS)
    ours = [
        (place, str(use.voice))
        for naming in case.store.records(Naming)
        for use in naming.uses
        for place in use.places
    ]
    wanted = [
        (Span(document=case.identities[document], start=s["start"], end=s["end"]), s["voice"])
        for documents in case.gold["naming"].values()
        if isinstance(documents, dict)
        for document, forms in documents.items()
        if document in case.identities
        for form in forms
        for s in form["spans"]
    ]
    found = [
        ({v for p, v in ours if p.overlap(place)}, VOICES.get(voice, voice))
        for place, voice in wanted
    ]
    touched = [(voices, voice) for voices, voice in found if voices]
    rows = (
        ("namings found", len(touched)),
        ("namings to find", len(wanted)),
        ("of those found, voice right", sum(voice in voices for voices, voice in touched)),
    )
    return [Row(stage="framing", set=SEEDS, part="all", metric=m, value=v) for m, v in rows]
