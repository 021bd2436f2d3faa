import json

from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.schemaorg import dump
from tests.exports.support import case


def test_reports_and_claims_point_at_each_other() -> None:
    graph = json.loads(dump(build(case(), DossierOptions())))["@graph"]
    articles = {item["@id"]: item for item in graph if item["@type"] == "NewsArticle"}
    claims = [item for item in graph if item["@type"] == "Claim"]
    assert claims
    for claim in claims:
        assert claim["text"]
        assert {place["@id"] for place in claim["appearance"]} <= set(articles)
    assert any("author" in claim for claim in claims)


def test_what_is_unknown_is_left_out() -> None:
    dossier = build(case(), DossierOptions())
    dossier["documents"][0]["published"]["value"] = None
    (first, *_) = json.loads(dump(dossier))["@graph"]
    assert "datePublished" not in first
