from crosswitness.annotators.main_names import name_runs
from tests.support import document


def runs(headline: str, *sentences: str) -> list[str]:
    made = document("\n".join((headline, *sentences)))
    places, at = [], 0
    for line in (headline, *sentences):
        places.append(made.span(at, at + len(line)))
        at += len(line) + 1
    found = name_runs(made.text, places[0], places[1:])
    return [made.text[run.start : run.end] for run in found]


def test_a_word_that_running_text_always_capitalises_is_a_name():
    assert runs("Dulcet Bars Shrink Again", "Makers of Dulcet say the bars shrink.") == ["Dulcet"]


def test_neighbours_are_one_name():
    found = runs("Orley Rovers Win Cup", "The Orley Rovers win it at last, and a cup too.")
    assert found == ["Orley Rovers"]


def test_a_headline_repeated_in_the_text_proves_nothing():
    line = "Bridge Falls After Storm"
    assert runs(line, line, line) == []


def test_a_possessive_ending_is_left_out():
    assert runs("Dulcet’s new shape", "It is the Dulcet shape.") == ["Dulcet"]
