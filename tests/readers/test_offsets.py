"""A composed text maps back to the bytes of what it was composed from."""

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.document import OffsetMap
from crosswitness.readers.decode import decode
from crosswitness.readers.offsets import Composer

text = st.text(
    st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]), min_size=1
)


@given(source=text, cuts=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_copied_stretches_read_back_from_the_bytes(
    source: str, cuts: list[tuple[int, int]]
) -> None:
    content = source.encode()
    composer = Composer(decode(content))
    expected = ""
    for low, high in cuts:
        start, end = sorted((min(low, len(source)), min(high, len(source))))
        composer.copy(start, end)
        composer.insert("\n")
        expected += source[start:end] + "\n"
    assert composer.text() == expected
    assert len(composer) == len(expected)
    offsets = OffsetMap(runs=composer.runs())
    for position, character in enumerate(expected):
        low, high = offsets.bytes_of(position, position + 1)
        assert content[low:high].decode() in {character, ""}
        if content[low:high] == b"":
            assert character == "\n"


def test_each_character_of_an_entity_has_all_its_bytes() -> None:
    content = "é&bne;!".encode()
    composer = Composer(decode(content))
    composer.copy(0, 1)
    composer.stand_for("=\u20e5", 1, 6)
    composer.copy(6, 7)
    offsets = OffsetMap(runs=composer.runs())
    assert composer.text() == "é=\u20e5!"
    assert [offsets.bytes_of(i, i + 1) for i in range(4)] == [(0, 2), (2, 7), (2, 7), (7, 8)]
    assert offsets.bytes_of(0, 4) == (0, 8)
