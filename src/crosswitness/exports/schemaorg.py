"""schema.org: reports as NewsArticle and claims as Claim, JSON-LD.

Only what the dossier knows is written: a report without a known date has none. A claim appears
in the reports that carry it; the first appearance is not guessed.
"""

import json
from collections.abc import Mapping
from typing import Any

NAME = "claims.jsonld"
"""File name."""


def dump(dossier: Mapping[str, Any]) -> str:
    """Return the reports and claims of a decoded dossier as JSON-LD text."""
    said = {item["id"]: item["renderings"][0]["text"] for item in dossier["utterances"]}
    people = {entity["id"]: entity["name"] for entity in dossier["entities"]}
    speakers = {
        item["id"]: [people[speaker] for speaker in item["speakers"] if speaker in people]
        for item in dossier["utterances"]
    }
    graph = [_article(document) for document in dossier["documents"]]
    graph += [_claim(claim, said, speakers) for claim in dossier["claims"]]
    document = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(document, ensure_ascii=True, indent=1) + "\n"


def _article(document: Mapping[str, Any]) -> dict[str, Any]:
    known = {
        "headline": document["title"]["value"],
        "datePublished": document["published"]["value"],
        "url": document["url"]["value"],
    }
    outlet = document["outlet"]["value"]
    made: dict[str, Any] = {"@type": "NewsArticle", "@id": f"urn:crosswitness:{document['id']}"}
    made |= {key: value for key, value in known.items() if value}
    if outlet:
        made["publisher"] = {"@type": "Organization", "name": outlet}
    return made


def _claim(
    claim: Mapping[str, Any], said: Mapping[str, str], speakers: Mapping[str, list[str]]
) -> dict[str, Any]:
    first = claim["carriers"][0]["evidence"][0]["text"]
    subject = claim["subject"]
    words = said.get(subject) or (f"{subject}: {claim['value']}" if claim["value"] else first)
    made: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"urn:crosswitness:{claim['id']}",
        "text": words,
        "appearance": [
            {"@id": f"urn:crosswitness:{carrier['document']}"} for carrier in claim["carriers"]
        ],
    }
    named = speakers.get(subject, [])
    if named:
        made["author"] = [{"@type": "Thing", "name": name} for name in named]
    return made
