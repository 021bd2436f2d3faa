import numpy as np

from crosswitness_en.encoder import FILES, MOST, Encoder

ENCODER = Encoder()


def test_the_weights_fit_their_box_and_are_all_there():
    assert sorted(path.name for path in ENCODER.folder.iterdir()) == list(FILES)
    assert sum(len((ENCODER.folder / name).read_bytes()) for name in FILES) < 25_000_000


def test_words_are_spelt_by_pieces_and_remembered():
    whole = ENCODER.pieces("harbour")
    assert len(whole) == 1
    assert len(ENCODER.pieces("Quandtville")) > 1
    assert ENCODER.pieces("Harbour") == whole
    assert ENCODER.pieces("harbour") is whole
    assert ENCODER.pieces("\ud800") == [ENCODER.marks.unknown]
    assert len(ENCODER.pieces("x" * 5_000)) == 1


def test_a_chunk_has_a_vector_for_each_piece_and_shape_counts():
    numbers = [ENCODER.marks.opening, *ENCODER.pieces("mobile"), ENCODER.marks.closing]
    small = ENCODER.vectors(numbers, np.array([0, 3, 0]))
    assert small.shape == (3, 384)
    assert not np.allclose(small, ENCODER.vectors(numbers, np.array([0, 4, 0])))
    longest = [ENCODER.marks.opening] * (MOST + 2)
    assert ENCODER.vectors(longest, np.zeros(MOST + 2, np.int64)).shape == (MOST + 2, 384)
