import pytest

from crosswitness.lang.times.events import find_event_times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They left after the ceasefire, he said.", ["after the ceasefire"]),
        ("Prior to the signing of a deal they met.", ["Prior to the signing"]),
        ("He fell during the Battle of Strelsau in snow.", ["during the Battle of Strelsau"]),
        ("It closed after a long border clash.", ["after a long border clash"]),
        ("They left after the rain. The war went on.", []),
        ("They looked after the children.", []),
        ("Before dinner they met.", []),
    ],
)
def test_a_time_told_by_an_event(text: str, words: list[str]) -> None:
    assert [text[f.start : f.end] for f in find_event_times(text)] == words


def test_offsets_count_from_the_whole_text() -> None:
    text = "After the war. After the war."
    assert [f.start for f in find_event_times(text, 14)] == [15]
