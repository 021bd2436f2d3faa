from crosswitness_en.pieces import LONGEST, case_of, fold, pieces, words

VOCABULARY = {piece: at for at, piece in enumerate(("[UNK]", "har", "##bour", "a", "##a", "b"))}


def test_words_and_signs_have_their_places():
    text = "Odo’s boat – 3 knots."
    assert [text[w.start : w.end] for w in words(text)] == [
        "Odo", "’", "s", "boat", "–", "3", "knots", ".",
    ]  # fmt: skip


def test_the_shape_of_a_word_is_told_from_where_a_sentence_opens():
    shapes = {"7th": 1, "-": 2, "sea": 3, "Sea": 4, "SEA": 5, "McSea": 7, "A": 4}
    assert {word: case_of(word, opens=False) for word in shapes} == shapes
    assert case_of("Sea", opens=True) == 6
    assert [w.case for w in words("Boats. Boats: Boats")] == [6, 2, 6, 2, 4]


def test_pieces_are_the_longest_that_the_vocabulary_has():
    assert pieces("Harbour", VOCABULARY, 0) == [1, 2]
    assert pieces("aab", VOCABULARY, 0) == [0]
    assert pieces("ÄÁ", VOCABULARY, 0) == [3, 4]


def test_a_monster_of_a_word_is_one_unknown_piece():
    assert pieces("a" * LONGEST, VOCABULARY, 0) == [3] + [4] * (LONGEST - 1)
    assert pieces("a" * (LONGEST + 1), VOCABULARY, 0) == [0]


def test_folding_drops_accents_only():
    assert fold("Łódź-São") == "łodz-sao"
