import pytest

from crosswitness.lang.counted import counted
from crosswitness.lang.numbers import find_numbers
from crosswitness.lang.states import hedge, state_group


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("At least nine villagers were killed on Monday.", "killed"),
        ("A flood killed at least nine villagers.", "killed"),
        ("A raid left nine dead.", "dead"),
        ("Nine villagers have died.", "dead"),
        ("Nine villagers killed in a flood.", "killed"),
        ("The death toll rose to 60.", "dead"),
        ("Police arrested 12 miners.", "arrested"),
        ("Dozens more were injured.", "injured"),
        ("51 were taken to the hospital.", "hospitalised"),
        ("Four of whom were seriously injured, she said.", "injured"),
        ("Nine soldiers killed three miners.", ""),
        ("Nine villagers slept.", ""),
        ("Nine villagers, including two girls, were killed.", "killed"),
        ("Nine villagers — most of them old — were killed.", "killed"),
        ("Nine villagers in the Zenda valley were killed.", ""),
        ("Nine villagers near Zenda were killed.", "killed"),
        ("It killed or injured nine villagers.", "killed or injured"),
        ("There were nine deaths.", "dead"),
        ("Half of the 90 villagers died.", ""),
        ("A third of the valley's 90 villagers died.", ""),
        ("In the town of Zenda 90 villagers died.", "dead"),
        ("It caused the deaths of nine villagers.", "dead"),
        ("They were wounded nine miles away.", ""),
    ],
)
def test_what_happened_to_the_counted(text: str, state: str) -> None:
    number = find_numbers(text)[0]
    assert counted(text, number, (0, len(text))).state == state


def test_two_tolls_of_one_sentence_stay_apart() -> None:
    text = "The flood killed 14 miners and wounded 31."
    found = [counted(text, n, (0, len(text))).state for n in find_numbers(text)]
    assert found == ["killed", "wounded"]


def test_states_of_one_toll_share_a_group() -> None:
    assert state_group("killed") == state_group("dead") != state_group("injured")
    assert state_group("painted") == "painted"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The flood reportedly killed 14 miners.", "reportedly"),
        ("The flood, reportedly the worst, killed 14 miners.", None),
    ],
)
def test_a_hedge_belongs_to_its_clause(text: str, word: str | None) -> None:
    number = find_numbers(text)[0]
    found = hedge(text, number.start, number.end, (0, len(text)))
    assert (text[slice(*found)] if found else None) == word
