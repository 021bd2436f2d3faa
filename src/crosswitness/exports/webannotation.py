"""W3C Web Annotations (JSON-LD): every cited place as an annotation that others can read.

Each has a `TextPositionSelector` and beside it a `TextQuoteSelector`, because the standard leaves
the unit of positions open; ours are Unicode code points, half-open.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The JSON-LD context of the Web Annotation Data Model."""

AROUND = 32
"""Code points of text before and after the words, to find them again in a changed text."""


def annotations(dossier: Mapping[str, Any], text: Callable[[str], str]) -> dict[str, Any]:
    """Return an annotation collection of a decoded dossier.

    Args:
        dossier: What ``dossier.json`` holds.
        text: Returns the text of a document by its id.
    """
    urls = {d["id"]: d["url"]["value"] for d in dossier["documents"]}
    items = [
        _annotation(number, statement, _target(evidence, urls, text))
        for number, (statement, evidence) in enumerate(_statements(dossier), start=1)
    ]
    return {
        "@context": CONTEXT,
        "id": "urn:crosswitness:annotations",
        "type": "AnnotationCollection",
        "label": "Crosswitness dossier; offsets are half-open and count Unicode code points",
        "total": len(items),
        "first": {
            "id": "urn:crosswitness:annotations:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def dump(collection: Mapping[str, Any]) -> str:
    """Return a collection as JSON-LD text with a final line break."""
    return json.dumps(collection, ensure_ascii=True, indent=1) + "\n"


Statement = tuple[str, str, str]
"""Id of the record, purpose of the annotation, and what it says of the words."""


def _statements(dossier: Mapping[str, Any]) -> Iterator[tuple[Statement, Mapping[str, Any]]]:
    names = {entity["id"]: entity["name"] for entity in dossier["entities"]}
    for entity in dossier["entities"]:
        statement = (entity["id"], "identifying", f"{entity['kind']}: {entity['name']}")
        yield from ((statement, e) for form in entity["forms"] for e in form["evidence"])
    for quotation in dossier["quotations"]:
        speaker = names.get(quotation["speaker"]["entity"] or "", "unknown speaker")
        statement = (quotation["id"], "describing", f"{quotation['kind']} quotation: {speaker}")
        yield from ((statement, e) for e in quotation["evidence"])
    for claim in dossier["claims"]:
        if claim["kind"] != "utterance":
            said = f"{claim['kind']}: {claim['subject']}: {claim['value']}"
            statement = (claim["id"], "describing", said)
            yield from ((statement, e) for c in claim["carriers"] for e in c["evidence"])
    for issue in dossier["issues"]:
        if "text" in issue["place"]:
            statement = (issue["id"], "assessing", f"{issue['code']}: {issue['message']}")
            yield statement, issue["place"]


def _annotation(number: int, statement: Statement, target: Mapping[str, Any]) -> dict[str, Any]:
    record, purpose, value = statement
    return {
        "id": f"urn:crosswitness:annotation:{number}:{record}",
        "type": "Annotation",
        "motivation": purpose,
        "body": {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en"},
        "target": target,
    }


def _target(
    evidence: Mapping[str, Any], urls: Mapping[str, str | None], text: Callable[[str], str]
) -> dict[str, Any]:
    document, start, end = evidence["document"], evidence["start"], evidence["end"]
    whole = text(document)
    return {
        "source": urls[document] or f"urn:crosswitness:document:{document}",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": evidence["text"],
                "prefix": whole[max(0, start - AROUND) : start],
                "suffix": whole[end : end + AROUND],
            },
        ],
    }
