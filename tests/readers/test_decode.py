"""Laws of decoding: every code point has its bytes, whatever the codec."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosswitness.model.document import OffsetMap
from crosswitness.readers.decode import Decoded, decode

SINGLE = ["cp1252", "cp1251", "cp1256", "iso8859-2", "koi8-r", "cp874"]
MULTI = ["gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"]
UNICODE = {
    "utf-8": b"",
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
valid_text = st.text(st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"]))


def codec_text(codec: str) -> st.SearchStrategy[str]:
    def survives(text: str) -> bool:
        try:
            return text.encode(codec).decode(codec) == text
        except UnicodeError:
            return False

    one_way = "\x00¢£¬‖−〜¥‾"  # encodable in some codecs, but not decoded back to the same
    return st.text(st.characters(codec=codec, exclude_characters=one_way)).filter(survives)


def assert_every_range_maps_back(decoded: Decoded, content: bytes, codec: str) -> None:
    offsets = OffsetMap(runs=decoded.runs)
    size = len(decoded.text)
    for start in range(size):
        for end in {start + 1, min(start + 3, size), size}:
            low, high = offsets.bytes_of(start, end)
            assert content[low:high].decode(codec) == decoded.text[start:end]


def assert_runs_tile(decoded: Decoded, content: bytes, skip: int = 0) -> None:
    text, byte, last = 0, skip, 0
    for text_start, byte_start, length, width in decoded.runs:
        assert text_start == text
        assert length > 0
        # One sequence of bytes may stand for two code points, which then share it.
        assert byte_start == byte or (byte_start + width, length, last) == (byte, 1, width)
        text, byte, last = text + length, byte_start + length * width, width
    assert text == len(decoded.text)
    assert byte == (len(content) if decoded.text else skip)


@pytest.mark.parametrize("codec", list(UNICODE))
@given(text=valid_text)
@example(text="a😀“b\r\nc\tđ\u0301")
def test_unicode_codecs_keep_every_code_point(codec: str, text: str) -> None:
    plain = codec.removesuffix("-sig")
    content = UNICODE[codec] + text.encode(plain)
    decoded = decode(content)
    assert decoded.text == text
    assert decoded.encoding == plain
    assert not decoded.doubts
    assert_every_range_maps_back(decoded, content, plain)
    assert_runs_tile(decoded, content, len(UNICODE[codec]))


@pytest.mark.parametrize("codec", SINGLE + MULTI)
@given(content=st.data())
def test_declared_legacy_codecs_keep_every_code_point(codec: str, content: st.DataObject) -> None:
    text = content.draw(codec_text(codec))
    encoded = text.encode(codec)
    decoded = decode(encoded, codec)
    if decoded.encoding == codec:  # else the bytes happened to be valid UTF-8
        assert decoded.text == text
        assert_every_range_maps_back(decoded, encoded, codec)
    assert_runs_tile(decoded, encoded)


@given(content=st.binary(max_size=200), label=st.sampled_from(["", *SINGLE, *MULTI]))
def test_any_bytes_decode_to_text_that_can_be_stored(content: bytes, label: str) -> None:
    decoded = decode(content, label)
    decoded.text.encode("utf-8")
    assert "\x00" not in decoded.text
    assert decode(content, label) == decoded
    skip = decoded.runs[0][1] if decoded.runs else 0
    assert_runs_tile(decoded, content if decoded.runs else b"", skip)


def test_invalid_bytes_become_one_replacement_each_with_width_one() -> None:
    content = "Ärger über Öl in Köln, Düren, Grün, Höhe, Mühe, Tür, Röte".encode() + b" \xe2\x80!"
    decoded = decode(content)
    assert decoded.text.endswith("Röte \ufffd\ufffd!")
    assert decoded.encoding == "utf-8"
    assert [code for code, _ in decoded.doubts] == ["R202"]
    offsets = OffsetMap(runs=decoded.runs)
    assert content[slice(*offsets.bytes_of(len(decoded.text) - 1, len(decoded.text)))] == b"!"


def test_nul_and_lone_surrogates_are_replaced_one_for_one() -> None:
    decoded = decode(b"a\x00b")
    assert (decoded.text, decoded.doubts[0][0]) == ("a\ufffdb", "R203")
    wide = codecs.BOM_UTF16_LE + "a".encode("utf-16-le") + b"\x00\xd8" + "b".encode("utf-16-le")
    decoded = decode(wide)
    assert decoded.text == "a\ufffdb"
    assert OffsetMap(runs=decoded.runs).bytes_of(2, 3) == (6, 8)


def test_a_torn_utf16_unit_is_one_replacement() -> None:
    content = codecs.BOM_UTF16_BE + "ab".encode("utf-16-be") + b"\x00"
    assert decode(content).text == "ab\ufffd"
