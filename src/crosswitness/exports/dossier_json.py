"""``dossier.json``: the whole case as one document, every statement with its words.

The same case gives the same bytes: no clock, no random number, no path outside ``sources/``.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from crosswitness import __version__
from crosswitness.exports import json_documents, json_layers, json_lineage
from crosswitness.exports.evidence import Words
from crosswitness.exports.json_documents import label, order
from crosswitness.exports.json_happenings import HappeningWriter
from crosswitness.exports.json_judgements import judgements
from crosswitness.exports.options import DossierOptions
from crosswitness.model.annotation import Quantity, TimeExpression
from crosswitness.model.layers import Layers
from crosswitness.model.record import (
    Agreement,
    Claim,
    Contrast,
    Copy,
    Entity,
    Event,
    Lineage,
    Naming,
    Story,
    Utterance,
)
from crosswitness.model.registered import Instrument
from crosswitness.pipeline.force import grades
from crosswitness.pipeline.ports import Store

SCHEMA = "crosswitness-dossier/1"
"""Name and version of the format; the version rises with every change that breaks readers."""

OFFSET_UNIT = "unicode code points"
"""Unit of every offset in the dossier; ranges are half-open."""

_LONE = re.compile("[\ud800-\udfff]")


def build(store: Store, options: DossierOptions) -> dict[str, Any]:
    """Return the dossier of a finished case as JSON values.

    Args:
        store: The case, every stage run.
        options: Title and number of links for each record.

    Raises:
        VerifyError: If a span of a record does not stand in its document.
    """
    words = Words(store)
    entities, utterances = store.records(Entity), store.records(Utterance)
    owners = json_layers.Owners(entities, utterances)
    writer = HappeningWriter(words, options.links)
    claims, made = store.records(Claim), store.judgements()
    graded = grades(made, claims)
    dossier: dict[str, Any] = {
        "schema": SCHEMA,
        "offset_unit": OFFSET_UNIT,
        "generator": {"name": "crosswitness", "version": __version__},
        "case": {},
        "documents": [],
        "stories": [writer.story(item) for item in store.records(Story)],
        "entities": [writer.entity(item) for item in entities],
        "utterances": [writer.utterance(item) for item in utterances],
        "quotations": [],
        "claims": [writer.claim(item, graded.get(item.id)) for item in claims],
        "contrasts": [writer.contrast(item) for item in store.records(Contrast)],
        "events": [writer.event(item) for item in store.records(Event)],
        "agreements": [writer.agreement(item) for item in store.records(Agreement)],
        "instruments": [writer.instrument(item) for item in store.records(Instrument)],
        "lineage": [json_lineage.lineage(item, words) for item in store.records(Lineage)],
        "framing": [json_lineage.naming(item, words) for item in store.records(Naming)],
        "copies": [writer.copy(item) for item in store.records(Copy)],
        "timeline": [],
        "figures": [],
        "judgements": judgements(made, words),
        "issues": [writer.issue(item) for item in store.issues()],
    }
    for identity in sorted(store.documents(), key=lambda i: order(words.document(i))):
        _add_layers(dossier, store.layers(identity), words, owners)
    _label(dossier)
    _order(dossier)
    dossier["case"] = _case(dossier, options)
    return dossier


def dump(dossier: Mapping[str, Any]) -> str:
    """Return the dossier as JSON text: one line for each record, a final line break."""
    return "".join(pieces(dossier))


def pieces(dossier: Mapping[str, Any]) -> Iterator[str]:
    """Yield the text of `dump` in pieces; a large case's does not fit in memory beside it."""
    before = "{\n"
    for key, value in dossier.items():
        yield f'{before}"{key}": '
        yield from _value(value)
        before = ",\n"
    yield "\n}\n"


def _value(value: object) -> Iterator[str]:
    if not isinstance(value, list) or not value:
        yield _line(value)
        return
    for number, item in enumerate(value):
        yield (",\n" if number else "[\n") + _line(item)
    yield "\n]"


def _line(value: object) -> str:
    try:
        return msgspec.json.encode(value).decode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate: rare, and slower to write
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return _LONE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _label(dossier: dict[str, Any]) -> None:
    label(dossier["documents"])
    stories = {
        document: story["id"] for story in dossier["stories"] for document in story["documents"]
    }
    for entry in dossier["documents"]:
        entry["story"] = stories.get(entry["id"])


def _add_layers(
    dossier: dict[str, Any], layers: Layers, words: Words, owners: json_layers.Owners
) -> None:
    dossier["documents"].append(json_documents.entry(layers, words))
    dossier["quotations"] += json_layers.quotations(layers, words, owners)
    dossier["timeline"] += [json_layers.time(t, words) for t in layers.of(TimeExpression)]
    dossier["figures"] += [json_layers.figure(q, words) for q in layers.of(Quantity)]


def _order(dossier: dict[str, Any]) -> None:
    rank = {item["id"]: index for index, item in enumerate(dossier["documents"])}
    for kind in (
        "stories",
        "entities",
        "utterances",
        "events",
        "agreements",
        "copies",
        "instruments",
    ):
        for record in dossier[kind]:
            record["documents"].sort(key=rank.__getitem__)
    for claim in dossier["claims"]:
        claim["carriers"].sort(key=lambda carrier: rank[carrier["document"]])
        claim["silent"].sort(key=lambda identity: rank.get(identity, len(rank)))
    dossier["stories"].sort(key=lambda s: (-len(s["documents"]), rank[s["documents"][0]], s["id"]))
    dossier["entities"].sort(
        key=lambda e: (-len(e["documents"]), -_places(e["forms"]), e["name"], e["id"])
    )
    dossier["timeline"].sort(key=lambda t: (t["start"] is None, t["start"] or "", t["stop"] or ""))


def _places(forms: list[dict[str, Any]]) -> int:
    return sum(len(form["evidence"]) for form in forms)


def _case(dossier: dict[str, Any], options: DossierOptions) -> dict[str, Any]:
    documents = dossier["documents"]
    languages: dict[str, int] = {}
    for code in sorted(item["language"]["code"] for item in documents):
        languages[code] = languages.get(code, 0) + 1
    outlets = sorted({item["outlet"]["value"] for item in documents if item["outlet"]["value"]})
    counts = {"reports": len(documents), "outlets": len(outlets)}
    counts |= {
        "reports_without_outlet": sum(item["outlet"]["value"] is None for item in documents),
        "shared_stories": sum(len(story["documents"]) > 1 for story in dossier["stories"]),
    }
    listed = ("stories", "entities", "utterances", "quotations", "claims", "contrasts", "copies")
    counts |= {kind: len(dossier[kind]) for kind in ("events", "agreements", "instruments")}
    counts |= {kind: len(dossier[kind]) for kind in (*listed, "timeline", "figures", "issues")}
    return {
        "title": options.title,
        "outlets": outlets,
        "languages": languages,
        "counts": counts,
    }
