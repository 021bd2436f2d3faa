"""Which codec: stated, seen or guessed, and what happens when pages lie."""

import pytest

from crosswitness.readers.decode import decode
from crosswitness.readers.encodings import declared_charset, supported


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen_by_its_zero_bytes(codec: str) -> None:
    decoded = decode("The council met on Monday, twice.".encode(codec))
    assert decoded.encoding == codec
    assert decoded.doubts[0][0] == "R201"


def test_an_undeclared_legacy_codec_is_guessed_with_a_doubt() -> None:
    text = (
        "Министр заявил журналистам, что переговоры в городе продолжатся в среду. "
        "Стороны обсудят вопросы безопасности, торговли и восстановления дорог. "
    )
    decoded = decode(text.encode("cp1251"))
    assert decoded.text == text
    assert decoded.doubts[0][0] == "R201"


def test_a_page_that_lies_about_utf8_is_read_as_utf8() -> None:
    decoded = decode("Überfall – „nein“".encode(), "iso-8859-1")
    assert (decoded.text, decoded.doubts[0][0]) == ("Überfall – „nein“", "R204")


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<html><meta charset="windows-1251">', "windows-1251"),
        (b'<META http-equiv=x content="text/html; charset=ISO-8859-2">', "ISO-8859-2"),
        (b'<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"),
        (b"<html><p>charset=koi8-r</p>", ""),
    ],
)
def test_the_declared_charset(head: bytes, label: str) -> None:
    assert declared_charset(head) == label


@pytest.mark.parametrize("label", ["utf-7", "rot13", "unicode_escape", "idna", "no-such", "a\x00b"])
def test_dangerous_and_unknown_codecs_are_not_supported(label: str) -> None:
    assert supported(label) == ""


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "The harbour’s owner said “no” – twice."),
        ("cp1252", "Der Bürgermeister sagte, die Brücke sei schön."),
        ("cp1250", "Burmistrz powiedział, że most będzie otwarty w środę po południu."),
        ("cp1256", "قال رئيس البلدية إن الجسر سيفتح يوم الأربعاء أمام حركة المرور."),
        ("cp1253", "Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει την Τετάρτη το πρωί."),
        ("cp932", "市長は水曜日に橋が開通すると述べた。工事は三年かかった。"),
        ("gb18030", "市长表示,大桥将于星期三通车。工程历时三年,耗资巨大。"),
    ],
)
def test_guesses_are_right_for_a_plain_sentence(codec: str, text: str) -> None:
    decoded = decode(text.encode(codec))
    assert decoded.text == text
    assert decoded.doubts[0][0] == "R201"


def test_some_broken_bytes_do_not_make_utf8_another_codec() -> None:
    decoded = decode("Überfall in Köln: zwei Männer flüchten".encode() + b"\xff")
    assert decoded.text == "Überfall in Köln: zwei Männer flüchten\ufffd"
    assert decoded.doubts[0][0] == "R202"


def test_zero_bytes_in_plain_text_are_not_utf16() -> None:
    assert decode(b"<p>a\x00b</p>").encoding == "utf-8"
