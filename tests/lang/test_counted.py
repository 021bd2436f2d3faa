import pytest

from crosswitness.lang.counted import counted, is_plural, singular
from crosswitness.lang.numbers import find_numbers


def of(text: str) -> tuple[str, str, str]:
    number = find_numbers(text)[0]
    found = counted(text, number, (0, len(text)))
    return found.noun, found.unit, found.state


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Some 40 armed border guards slept.", "guard"),
        ("Fourteen Ruritanian and Graustarkian fighters fell.", "fighter"),
        ("Hundreds of air strikes hit it.", "strike"),
        ("There were 20,000 foreign-backed rebels.", "rebel"),
        ("They counted 12 Syrians.", "syrian"),
        ("Over 300 police officers came.", "officer"),
        ("Six women and a boy left.", "woman"),
        ("It cost 40 Anna Torres said.", ""),
        ("It fell to 14 on Monday.", ""),
        ("It hurt 14, officials said.", ""),
        ("A 10,000-strong force came.", ""),
        ("A 15-member council met.", "member"),
        ("The 1,200-km pipeline carries oil.", ""),
        ("Twenty-odd miners came.", "miner"),
        ("About 90 Northern (border guard) soldiers came.", "soldier"),
    ],
)
def test_the_head_noun(text: str, noun: str) -> None:
    assert of(text)[0] == noun


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It flew 700 km east.", "km"),
        ("It flew 700 nautical miles east.", "nmi"),
        ("It cost $5.2 billion.", "USD"),
        ("It cost 40 million euros.", "EUR"),
        ("It rose 3.5 per cent.", "%"),
        ("It rose 12% again.", "%"),
        ("It went 40mph there.", "mph"),
    ],
)
def test_the_unit(text: str, unit: str) -> None:
    assert of(text)[1:] == (unit, "")


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("cities", "city"),
        ("churches", "church"),
        ("houses", "house"),
        ("men", "man"),
        ("gas", "gas"),
    ],
)
def test_the_singular(word: str, one: str) -> None:
    assert singular(word) == one


@pytest.mark.parametrize("word", ["virus", "crisis", "across", "religious", "is"])
def test_words_that_only_look_plural(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize(
    ("text", "noun", "state"),
    [
        ("Officials put the number of miners who were killed at 57.", "miner", "killed"),
        ("The number of dead rose to 41 on Monday.", "", "dead"),
        ("The number of people displaced is more than 2 million.", "people", "displaced"),
        ("The number of jobs was 300.", "job", ""),
        ("The number he gave was 300.", "", ""),
    ],
)
def test_the_counted_may_stand_before_the_number(text: str, noun: str, state: str) -> None:
    found = of(text)
    assert (found[0], found[2]) == (noun, state)


@pytest.mark.parametrize(
    "text",
    [
        "A magnitude 5.8 earthquake struck Brusk.",
        "The quake had a magnitude of 5.8.",
        "A 5.8-magnitude quake struck Brusk.",
        "The quake measured 5.8 on the Richter scale.",
    ],
)
def test_the_magnitude_of_a_quake(text: str) -> None:
    (number,) = find_numbers(text)
    assert counted(text, number, (0, len(text))).noun == "magnitude"
