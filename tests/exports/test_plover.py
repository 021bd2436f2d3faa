import json
from importlib.resources import files

import jsonschema

from crosswitness.exports import plover
from tests.exports.happening_case import store

SCHEMA = json.loads(
    files("crosswitness.exports.schema").joinpath("plover.schema.json").read_text("utf-8")
)


def entries() -> list[dict[str, object]]:
    return [json.loads(line) for line in plover.dump(store()).splitlines()]


def test_every_line_holds_to_the_schema():
    made = entries()
    assert made
    for entry in made:
        jsonschema.validate(entry, SCHEMA)


def test_a_signing_has_all_sides_as_actors():
    signing = next(e for e in entries() if e["own_type"] == "agreement.signed")
    assert (signing["event"], signing["cameo"], signing["quad_code"]) == ("SUPPORT", "057", 1)
    assert signing["recipient"] == []
    codes = {a["entity_code"] for a in signing["actor"]}  # type: ignore[attr-defined]
    assert codes == {"NOR", "SWE"}
    assert signing["date"] == "2031-05-07"


def test_a_planned_meeting_is_agree_without_auxiliary():
    planned = next(e for e in entries() if e["realis"] == "planned" and e["cameo"] == "046")
    assert planned["event"] == "AGREE"
    assert "future" not in planned["mode"]  # type: ignore[operator]


def test_texts_stand_in_their_reports():
    for entry in entries():
        for info in entry["text_info"]:  # type: ignore[attr-defined]
            text = store().document(info["document"]).text
            assert " ".join(text[info["start"] : info["end"]].split()) == info["text"]
