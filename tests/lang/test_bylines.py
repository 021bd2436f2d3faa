import pytest

from crosswitness.lang.bylines import byline_name, is_name, site


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Moor", "Ada Moor"),
        ("by Ada Moor (adamoor.orgHome – Ada Moor)", "Ada Moor"),
        ("BY ADA MOOR AND FINN LUND", "ADA MOOR AND FINN LUND"),
        ("By Ada Moor, Staff Writer", "Ada Moor"),
        ("By Ada Moor and Finn Lund | May 2, 2031", "Ada Moor and Finn Lund"),
        ("Written by: Ada al-Moor", "Ada al-Moor"),
        ("Posted by Ada Moor on May 2, 2031", "Ada Moor"),
        ("By Ada Moor in Port Vell", "Ada Moor"),
    ],
)
def test_bylines(line: str, name: str) -> None:
    found = byline_name(line)
    assert found is not None
    assert found.text == name
    assert line[found.start : found.end] == name


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the harbour was open again.",
        "By law, ferries must carry boats for all.",
        "By Tuesday Moor had resigned",
        "Written by hand",
        "Bystanders cheered",
    ],
)
def test_sentences_with_by(line: str) -> None:
    assert byline_name(line) is None


def test_the_site_ends_where_small_letters_end() -> None:
    found = site("by Ada Moor (adamoor.orgHome – Ada Moor)")
    assert found is not None
    assert found.text == "adamoor.org"
    assert site("write to ada@example.org") is None
    assert site("at 10.30pm the U.S. ship left") is None


def test_bare_names() -> None:
    assert is_name("Ada Moor")
    assert not is_name("Ada")
    assert not is_name("Ferries leave the harbour")
