import pytest

from crosswitness.lang.naming.contexts import CLASSES, Run, hints, scores, unknown, weights
from tests.lang.naming.making import line


def runs(text: str, taken: frozenset[int] = frozenset()) -> list[str]:
    made = line(text)
    return [
        text[made.tokens[run.first].start : made.tokens[run.last - 1].end]
        for run in unknown(made, taken)
    ]


def test_runs_of_capitalised_words() -> None:
    assert runs("then Oddvik Quandt met Tolbek van Orm, and Brask") == [
        "Oddvik Quandt",
        "Tolbek van Orm",
        "Brask",
    ]


def test_runs_leave_out_what_is_taken_and_common_words() -> None:
    assert runs("The Quandt left", frozenset({1})) == []
    assert runs("Quandt, However, In") == ["Quandt"]


def test_common_words_open_a_name_inside_a_clause() -> None:
    assert runs("then the East Quandt froze") == ["East Quandt"]
    assert runs("East Quandt froze") == ["Quandt"]


def test_contractions_and_holidays_are_no_names() -> None:
    assert runs("then I’ve seen what We’ll do in the New Year") == []


def test_headlines_have_no_runs() -> None:
    assert list(unknown(line("Quandt Signs River Deal", headline=True), set())) == []


def test_hints_say_what_stands_beside_and_inside() -> None:
    found = hints(line("He told Quandt Records that"), Run(2, 4), "speech")
    assert "before: told" in found
    assert "behind: that" in found
    assert "last word: records" in found
    assert "words: 2" in found
    assert "rule: speech" in found


def test_hints_at_the_edges() -> None:
    found = hints(line("Quandt"), Run(0, 1))
    assert {"before: start", "behind: end", "capital is due, 1"} <= set(found)


def test_hints_name_titles_and_known_names_by_their_group() -> None:
    assert "behind: <spokesman>" in hints(line("a Quandt spokesman said"), Run(1, 2))
    assert "before: <country>" in hints(line("a Kenya Quandt fell"), Run(2, 3))


@pytest.mark.parametrize(
    ("text", "run", "best"),
    [
        ("He met Robert Quandt, who was born in 1950.", Run(2, 4), "person"),
        ("The flood reached the village of Quandt in the north.", Run(6, 7), "place"),
        ("A spokesman for the Quandt company reported losses.", Run(4, 5), "organisation"),
    ],
)
def test_the_weights_tell_kinds_apart(text: str, run: Run, best: str) -> None:
    found = scores(hints(line(text), run))
    assert CLASSES[max(range(4), key=found.__getitem__)] == best


def test_no_weight_is_for_a_word_with_a_capital() -> None:
    inside = [hint for hint in weights() if hint.startswith(("last word: ", "word inside: "))]
    assert inside
    assert all(hint == hint.lower() for hint in inside)


def test_unknown_hints_weigh_nothing() -> None:
    assert scores(["no such hint"]) == (0.0, 0.0, 0.0, 0.0)


def test_lines_that_shout_have_no_runs() -> None:
    assert runs("CALL NOW AND Quandt GIVES YOU MORE") == []


def test_a_capital_inside_a_word_is_a_hint() -> None:
    assert "capital inside a word" in hints(line("by QuandtSoft here"), Run(1, 2))
    assert "capital inside a word" not in hints(line("by McQuandt here"), Run(1, 2))
