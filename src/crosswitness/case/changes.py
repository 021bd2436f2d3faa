"""What a run changed: the dossier of this run beside that of the run before.

Ids may move when a report arrives, so claims and contrasts are recognised by their words: the
places in the reports, which never move. The comparison is kept beside the case's database and is
no part of the dossier: the same case gives the same bytes whatever came before.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypedDict

import msgspec

from crosswitness.case.folder import Case

NAME = "changes.json"
"""Name of the file below ``.crosswitness/``."""

Dossier = Mapping[str, Any]
Places = frozenset[tuple[str, int, int]]


class _Told(TypedDict):
    """What a comparison reads of a dossier; all else of the file is skipped unread."""

    documents: list[dict[str, Any]]
    stories: list[dict[str, Any]]
    claims: list[dict[str, Any]]
    contrasts: list[dict[str, Any]]


_decoded = msgspec.json.Decoder(_Told).decode


def path_of(case: Case) -> Path:
    """Return where the changes of the last run are kept."""
    return case.root / ".crosswitness" / NAME


def before(case: Case) -> Dossier | None:
    """Return the dossier of the run before, None when there is none that can be read."""
    try:
        written = (case.dossier / "dossier.json").read_bytes()
        return msgspec.convert(json.loads(written), _Told) if _lone(written) else _decoded(written)
    except (OSError, ValueError):
        return None


def _lone(written: bytes) -> bool:
    """Whether the file may hold a lone surrogate, which only the slower decoder reads."""
    return rb"\ud" in written


def keep(case: Case, old: Dossier | None) -> dict[str, Any]:
    """Compare the dossier on disk with ``old``, keep what differs and return it."""
    new = before(case)
    found = compare(old, new) if old is not None and new is not None else _none()
    found["first"] = old is None
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    path_of(case).write_text(text, encoding="utf-8")
    return found


def read(case: Case) -> dict[str, Any]:
    """Return the changes of the last run; of a case that never ran, those of a first run."""
    try:
        decoded = json.loads(path_of(case).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        decoded = None
    return decoded if isinstance(decoded, dict) else {**_none(), "first": True}


def _none() -> dict[str, Any]:
    names = ("reports", "gone", "joined", "parted", "claims", "origins", "contrasts", "settled")
    return {name: [] for name in names}


def compare(old: Dossier, new: Dossier) -> dict[str, Any]:
    """Return what ``new`` has that ``old`` had not.

    Args:
        old: A decoded dossier.
        new: Another one.

    Returns:
        Lists by name: ``reports`` and ``gone`` (labels), ``joined`` and ``parted`` (titles of
        stories), ``claims`` (new ones), ``origins`` (carriers or origins that a claim gained),
        ``contrasts`` (new ones) and ``settled`` (those that are no more).
    """
    labels = {d["id"]: d["label"] for side in (old, new) for d in side["documents"]}
    ids = [{d["id"] for d in side["documents"]} for side in (old, new)]
    made = _none()
    made["reports"] = sorted(labels[i] for i in ids[1] - ids[0])
    made["gone"] = sorted(labels[i] for i in ids[0] - ids[1])
    made["joined"] = _merged(old, new)
    made["parted"] = _merged(new, old)
    _claims(old, new, made, labels)
    contrasts = [{_contrast_key(c): c for c in side.get("contrasts", ())} for side in (old, new)]
    made["contrasts"] = [_told(c) for key, c in contrasts[1].items() if key not in contrasts[0]]
    made["settled"] = [_told(c) for key, c in contrasts[0].items() if key not in contrasts[1]]
    return made


def _merged(old: Dossier, new: Dossier) -> list[str]:
    """Return the titles of stories of ``new`` that hold reports of two stories of ``old``."""
    owner = {d: s["id"] for s in old["stories"] for d in s["documents"]}
    return [
        story["title"]["text"]
        for story in new["stories"]
        if len({owner[d] for d in story["documents"] if d in owner}) > 1
    ]


def _places(evidence: Iterable[Mapping[str, Any]]) -> Places:
    return frozenset((e["document"], e["start"], e["end"]) for e in evidence)


def _carried(claim: Mapping[str, Any]) -> Places:
    return _places(e for carrier in claim["carriers"] for e in carrier["evidence"])


def _claims(old: Dossier, new: Dossier, made: dict[str, Any], labels: Mapping[str, str]) -> None:
    known: dict[tuple[str, tuple[str, int, int]], list[Mapping[str, Any]]] = defaultdict(list)
    for claim in old["claims"]:
        for place in _carried(claim):
            known[claim["kind"], place].append(claim)
    for claim in new["claims"]:
        matches = [m for place in _carried(claim) for m in known.get((claim["kind"], place), ())]
        if not matches:
            if len(claim["carriers"]) > 1:
                made["claims"].append(_claim(claim))
            continue
        fresh = _gained(claim, matches, labels)
        if any(fresh.values()):
            made["origins"].append({**_claim(claim), **fresh})


def _gained(
    claim: Mapping[str, Any], matches: list[Mapping[str, Any]], labels: Mapping[str, str]
) -> dict[str, list[str]]:
    carried = {c["document"] for match in matches for c in match["carriers"]}
    named = {o["name"] for match in matches for o in match.get("origins", ())}
    return {
        "carriers": sorted(
            labels[c["document"]] for c in claim["carriers"] if c["document"] not in carried
        ),
        "origins": sorted({o["name"] for o in claim.get("origins", ())} - named),
    }


def _claim(claim: Mapping[str, Any]) -> dict[str, Any]:
    first = claim["carriers"][0]["evidence"][0]
    return {
        "id": claim["id"],
        "kind": claim["kind"],
        "words": first["text"],
        "reports": len(claim["carriers"]),
        "texts": [claim.get("texts_least", claim["texts"]), claim["texts"]],
    }


def _contrast_key(contrast: Mapping[str, Any]) -> tuple[str, str, Places]:
    return contrast["verdict"], contrast.get("slot", ""), _places(contrast["evidence"])


def _told(contrast: Mapping[str, Any]) -> dict[str, str]:
    return {key: contrast[key] for key in ("id", "verdict", "subject", "reason")}


def text(found: Mapping[str, Any]) -> str:
    """Return changes as plain text."""
    if found["first"]:
        return "the first run: nothing to compare with"
    lines = [f"new report: {label}" for label in found["reports"]]
    lines += [f"report gone: {label}" for label in found["gone"]]
    lines += [f"stories joined: {title}" for title in found["joined"]]
    lines += [f"story parted: {title}" for title in found["parted"]]
    for claim in found["claims"]:
        lines.append(f"new claim of {claim['reports']} reports: {_cut(claim['words'])}")
    for claim in found["origins"]:
        gained = [*claim["carriers"], *(f"named origin {name}" for name in claim["origins"])]
        lines.append(f"carried by more ({', '.join(gained)}): {_cut(claim['words'])}")
    lines += [f"new {c['verdict']}: {c['subject']}: {c['reason']}" for c in found["contrasts"]]
    lines += [f"no longer: {c['verdict']}: {c['reason']}" for c in found["settled"]]
    return "\n".join(lines) or "nothing changed"


def _cut(words: str, most: int = 120) -> str:
    told = " ".join(words.split())
    return told if len(told) <= most else told[: most - 1] + "…"
