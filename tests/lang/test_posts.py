from crosswitness.lang.posts import posts

POST = "The ferry leaves at nine, fog or no fog. — Orla Venn (@orlavenn) May 14, 2031"


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in posts(text, 0, len(text))]


def test_the_words_of_a_post_are_those_of_its_line() -> None:
    text = f"Venn wrote that she would sail.\n{POST}\nNobody else would."
    assert found(text) == ["The ferry leaves at nine, fog or no fog."]


def test_a_post_behind_another_on_one_line_begins_behind_its_signature() -> None:
    text = f"{POST} And so it did. -- The Tarn Line (@tarnline), 15 May 2031"
    assert found(text) == [
        "The ferry leaves at nine, fog or no fog.",
        " And so it did.",
    ]


def test_a_handle_without_a_day_signs_nothing() -> None:
    assert found("The mayor — she writes as (@orlavenn) — was there on May 14, 2031.") == []
    assert found("Orla Venn (@orlavenn) sails at nine.") == []


def test_a_signature_alone_has_no_words() -> None:
    assert found("— Orla Venn (@orlavenn) May 14, 2031") == []


def test_only_the_range_is_looked_at() -> None:
    assert list(posts(POST, 0, 40)) == []
    assert list(posts(f"x\n{POST}", 0, 2 + len(POST))) == [(2, 2 + POST.index(" —"))]


def test_long_texts_take_time_in_proportion() -> None:
    text = ("— " + "a" * 50 + " (@b) May ") * 20_000
    assert list(posts(text, 0, len(text))) == []
