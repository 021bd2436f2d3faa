from dataclasses import replace

from crosswitness.pipeline.registry import merge, with_plugins
from crosswitness.pipeline.stage import Annotator
from tests.pipeline.support import stages


def test_a_stage_from_outside_takes_the_place_of_its_rival():
    capitals = stages()[0]
    assert isinstance(capitals, Annotator)
    other = replace(capitals, origin=replace(capitals.origin, stage="model"))
    assert [s.origin.stage for s in merge(stages(), (other,))] == [
        "model",
        "lines",
        "names",
        "names",
    ]


def test_without_plugins_nothing_changes():
    assert with_plugins(stages()) == stages()
