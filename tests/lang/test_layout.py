from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.layout import paragraphs, same_words

PAGES = st.text(alphabet=st.sampled_from("ab. \n\r\t\u00a0\u2028“”é😀"), max_size=120)


def test_each_line_of_a_page_is_a_paragraph() -> None:
    text = "Headline of the day\nMay 02, 2031\n\nA first sentence.  \n"
    assert [p.text for p in paragraphs(text)] == [
        "Headline of the day",
        "May 02, 2031",
        "A first sentence.",
    ]


def test_gap_tells_a_blank_line_from_a_mere_line_break() -> None:
    found = paragraphs("one\r\ntwo\r\n\r\nthree\n \nfour")
    assert [p.gap for p in found] == [True, False, True, True]


def test_hard_wrapped_lines_are_joined_and_headings_are_not() -> None:
    text = (
        "Harbour reopens\n"
        "The harbour of Port Vell reopened on Tuesday after the storm had kept\n"
        "it closed for nine days, and the first ferries left before noon with\n"
        "more passengers than the company had expected for the whole of the\n"
        "week.\n"
        "\n"
        "The mayor thanked the crews that had cleared the channel of sand and\n"
        "wreckage within so short a time.\n"
    )
    found = paragraphs(text)
    assert [p.text.split()[0] for p in found] == ["Harbour", "The", "The"]
    assert found[1].text.endswith("week.")
    assert text[found[1].start : found[1].end] == found[1].text


def test_sentences_on_lines_of_their_own_are_not_wrapped_text() -> None:
    text = "\n".join(f"The council of ward {n} met on Monday and rose at noon." for n in range(6))
    assert len(paragraphs(text)) == 6


def test_folding_drops_bullets_case_and_curly_marks() -> None:
    assert paragraphs("* Reader’s\u00a0 LETTER –")[0].folded == "reader's letter"
    assert same_words("‘Quiet’ Night", "'QUIET'  night.")


@given(PAGES)
def test_paragraphs_tile_the_text_but_for_white_space(text: str) -> None:
    place = 0
    for paragraph in paragraphs(text):
        assert not text[place : paragraph.start].strip()
        assert paragraph.text == text[paragraph.start : paragraph.end] == paragraph.text.strip()
        assert paragraph.text
        place = paragraph.end
    assert not text[place:].strip()
