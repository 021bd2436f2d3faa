"""The time of every annotator and pattern grows about as the text does."""

import time

import pytest

from crosswitness.model.annotation import Annotation, Sentence
from crosswitness.pipeline.builtin import ANNOTATORS
from crosswitness.pipeline.stage import Annotator
from tests.torture.growth import TooSlowError, growths, limited
from tests.torture.pathological import SHAPES, word
from tests.torture.patterns import WORST, patterns, pump

SOME = (
    "opening marks with words",
    "same surname",
    "dates",
    "X said",
    "capitalised pairs",
    "spaces",
)


@pytest.mark.parametrize("shape", SOME)
def test_four_times_the_text_is_read_in_bounded_time(shape: str):
    for growth in growths(shape, SHAPES[shape], (4_000, 16_000), limit=10.0):
        assert not growth.error, growth
        assert growth.seconds[-1] < 5, growth


def test_a_stage_that_compares_all_with_all_is_found():
    def squared(layers, options):  # type: ignore[no-untyped-def]
        text = layers.document.text
        sum(text[at:].count("z") for at in range(0, len(text), 4))
        return iter(())

    slow = Annotator(
        origin=ANNOTATORS[0].origin, needs=(), makes=(Sentence,), options=None, run=squared
    )
    (growth,) = growths("spaces", SHAPES["spaces"], (20_000, 80_000), annotators=[slow])
    assert growth.exponent > 1.5


def test_a_search_that_does_not_end_is_stopped():
    with pytest.raises(TooSlowError), limited(0.2):
        while time.process_time():
            pass


def test_every_shape_is_of_about_the_size_asked_for():
    for name, make in SHAPES.items():
        assert 900 <= len(make(1_000)) <= 1_200, name
    assert len({word(number) for number in range(2_000)}) == 2_000


def test_patterns_are_found_and_a_quadratic_one_is_told():
    import re

    held = patterns()
    assert len(held) > 200
    assert pump("open", re.compile(r"\s+$"), 8_000).exponent > WORST
    assert pump("closed", re.compile(r"(?<!\s)\s+$"), 8_000).exponent <= WORST


def test_annotations_are_what_the_stages_make():
    assert all(issubclass(kind, Annotation) for a in ANNOTATORS for kind in a.makes)
