import pytest

from crosswitness.lang.counted import counted
from crosswitness.lang.measures import Measure, measure_of
from crosswitness.lang.numbers import find_numbers


def told(sentence: str) -> list[str]:
    """Return what the measures of a sentence are of, ``""`` for those that say nothing."""
    limits, found = (0, len(sentence)), []
    for number in find_numbers(sentence):
        what = counted(sentence, number, limits)
        if what.unit and not what.noun:
            extent = (min(number.start, what.start), what.end)
            found.append(str(measure_of(sentence, extent, what.unit, limits) or ""))
    return found


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("The rocket flew about 2,400 km.", "rocket, distance covered"),
        ("The rocket covered a distance of 1,500 miles.", "rocket, distance covered"),
        ("The balloon was tracked at dawn, reaching an altitude of 12 km.", "balloon, height"),
        ("The balloon’s altitude was 40,000 feet.", "balloon, height"),
        ("The lake is 40 metres deep.", "lake, depth"),
        ("The depth of the lake is 40 metres.", "lake, depth"),
        ("A 300-metre-long bridge fell.", "bridge, length"),
        ("A 40-km stretch of road was closed.", "stretch, size"),
        ("The whale weighed 2,000 kg, the museum said.", "whale, weight"),
        ("The train’s speed was 200 km/h.", "train, speed"),
        ("Winds of 120 km/h tore off roofs.", "wind, speed"),
        ("Temperatures rose to 104 degrees Fahrenheit.", "temperature, level"),
        ("Temperatures of 40 degrees Celsius were measured.", "temperature, level"),
        ("The quake struck 20 km north-east of Brusk.", "quake, distance from Brusk"),
        (
            "The boat sank 20 km (12 miles) off the coast of Cape Orlan.",
            "boat, distance from Orlan",
        ),
    ],
)
def test_the_words_beside_a_measure_say_what_it_is_of(sentence: str, measure: str):
    assert told(sentence)[0] == measure


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("The bridge cost $3 million.", "bridge, sum in USD"),
        ("The bridge, which cost 3.4 million dollars, was opened.", "bridge, sum in USD"),
        ("A $3 million bridge was opened.", "bridge, sum in USD"),
        ("A deal worth €40 million was signed.", "deal, sum in EUR"),
        ("The price of rice rose to $80.", "rice, sum in USD"),
        ("The storm caused $3m in damages.", "damage, sum in USD"),
        ("The firm was fined 2.5 million euros.", "firm, fine in EUR"),
        ("Inflation rose to 3.5 percent in May.", "inflation, level in %"),
        ("Inflation rose by 3.5 percent in May.", "inflation, rise in %"),
        ("Shares of Brask fell 3 percent.", "share of brask, fall in %"),
        ("Brask shares fell 3 percent.", "share of brask, fall in %"),
    ],
)
def test_sums_and_shares_say_their_unit_too(sentence: str, measure: str):
    assert told(sentence) == [measure]


@pytest.mark.parametrize(
    "sentence",
    [
        "It flew 300 km.",
        "Such rockets can fly 300 km.",
        "About 300 km of it.",
        "The tank holds 300 litres.",
        "He is said to like 300 km.",
    ],
)
def test_a_measure_of_nothing_that_is_named_stays_without_a_subject(sentence: str):
    assert told(sentence)[0] == ""


def test_pounds_are_a_mass_or_a_sum_by_their_role():
    sentence = "The boat, weighing 4,400 pounds, sank."
    assert measure_of(sentence, (19, 31), "pound", (0, len(sentence))) == Measure(
        "boat", "weight", "lb"
    )
    sentence = "The boat cost 4,400 pounds."
    assert measure_of(sentence, (14, 26), "pound", (0, len(sentence))) == Measure(
        "boat", "sum in pound", "pound"
    )


def test_an_unknown_unit_measures_nothing():
    assert measure_of("It rose 3 units.", (8, 15), "unit", (0, 16)) is None
