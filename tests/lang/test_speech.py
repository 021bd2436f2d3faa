from crosswitness.lang.speechwords import MARKED
from tests.lang.spoken import line


def test_a_stretch_is_one_token():
    found = line("“It rained. Then it snowed,” she said.")
    assert [token.kind is MARKED for token in found.tokens[:2]] == [True, False]
    assert found.sentences == [(0, len(found.tokens))]


def test_a_quotation_with_a_full_stop_ends_its_sentence():
    found = line("“It rained.” Oda Lindqvist left the room.")
    assert found.sentences == [(0, 1), (1, len(found.tokens))]


def test_a_question_is_followed_by_its_cue():
    found = line("“Did it rain?” Oda Lindqvist asked.")
    assert len(found.sentences) == 1


def test_titles_and_initials_keep_their_point_and_end_no_sentence():
    found = line("Mr. Varga met Gen. Ilse Maron and J. Weir in the U.S. senate.")
    assert len(found.sentences) == 1
    assert [t.low for t in found.tokens if t.low.endswith(".")] == [
        "mr.",
        "gen.",
        "j.",
        "u.s.",
        ".",
    ]


def test_marks_outside_stretches_are_no_tokens():
    found = line("The miners' pay and the ’em of it.")
    assert "'" not in [token.low for token in found.tokens]


def test_sentence_of_a_token():
    found = line("It rained. Then it snowed.")
    assert found.sentence(0) == (0, 3)
    assert found.sentence(4) == (3, 7)


def test_tokens_stand_where_the_text_writes_them():
    text = "Dr. Ilse  Maron of the U.S. said: “It rained.” She left."
    found = line(text)
    spelled = [text[slice(*found.place((i, i + 1)))] for i in range(len(found.tokens))]
    assert spelled[:6] == ["Dr.", "Ilse", "Maron", "of", "the", "U.S."]
    assert spelled[8:10] == ["“It rained.”", "She"]
    assert found.marked == [8]
    assert found.place((1, 3)) == (4, 15)
    assert found.spelled((1, 4)) == ("Ilse", "Maron", "of")
    assert found.token_at(text.index("U.S.")) == 5


def test_a_mark_without_partner_shifts_nothing():
    text = "The miners' pay and the ’em of it."
    found = line(text)
    for index, token in enumerate(found.tokens):
        assert text[slice(*found.place((index, index + 1)))].lower() == token.low
