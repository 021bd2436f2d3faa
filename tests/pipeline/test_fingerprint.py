from dataclasses import replace

from crosswitness.pipeline.fingerprint import document_key, known_key, layer_fingerprints
from crosswitness.pipeline.plan import make_plan
from tests.pipeline.support import Options, stages


def test_a_change_reaches_what_depends_on_it_and_nothing_else():
    plan = make_plan(stages())
    key = document_key("d1", (), ())
    before = layer_fingerprints(key, plan.annotators)
    lines, capitals = plan.annotators
    later = (lines, replace(capitals, options=Options(least=9)))
    after = layer_fingerprints(key, later)
    assert after["lines"] == before["lines"]
    assert after["capitals"] != before["capitals"]
    raised = (replace(lines, origin=replace(lines.origin, version=2)), capitals)
    changed = layer_fingerprints(key, raised)
    assert changed["lines"] != before["lines"]
    assert changed["capitals"] != before["capitals"]


def test_what_is_said_from_outside_is_part_of_the_key():
    assert document_key("d1", (), ()) != document_key("d1", ("x",), ())


def test_nothing_is_known_by_a_key_while_a_layer_is_missing():
    whole = known_key({"lines": "1", "capitals": "2"}, ())
    assert whole
    assert known_key({"lines": "1", "capitals": ""}, ()) == ""
    assert known_key({}, ()) == ""
    assert known_key({"capitals": "2", "lines": "1"}, ()) == whole
    assert known_key({"lines": "1", "capitals": "3"}, ()) != whole
    assert known_key({"lines": "1", "capitals": "2"}, [(1, "place")]) != whole
