"""Web Annotations hold the words twice: by place and by quotation."""

import json

from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.webannotation import annotations, dump
from tests.exports.support import case


def test_each_target_re_reads_by_place_and_by_words() -> None:
    store = case()
    dossier = build(store, DossierOptions())
    collection = json.loads(
        dump(annotations(dossier, lambda identity: store.document(identity).text))
    )
    items = collection["first"]["items"]
    assert collection["total"] == len(items) > 8
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        identity = item["target"]["source"].removeprefix("urn:crosswitness:document:")
        text = store.document(identity).text
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert item["body"]["value"]


def test_the_address_of_a_report_is_its_source_where_it_is_known() -> None:
    store = case()
    dossier = build(store, DossierOptions())
    for entry in dossier["documents"]:
        entry["url"]["value"] = "https://quay.example/1"
    made = annotations(dossier, lambda identity: store.document(identity).text)
    sources = {item["target"]["source"] for item in made["first"]["items"]}
    assert sources == {"https://quay.example/1"}
