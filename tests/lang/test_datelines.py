import pytest

from crosswitness.lang.datelines import dateline_end, is_date_line

REST = "The first ferries left the harbour before noon."


@pytest.mark.parametrize(
    "opening",
    [
        "PORT VELL (Reuters) -",
        "PORT VELL (Coastwatch) --",
        "PORT VELL, May 2 (Xinhua) --",
        "PORT VELL, Northland —",
        "Port Vell (AFP) –",
        "Port Vell, 2 May 2031 -",
        "Port Vell, Northland (CNN)",
        "PORT VELL, May 2. /TASS/.",
        "Port Vell, SANA-",
        "PORT VELL:",
        "(Reuters) -",
        "May 2 (UPI) --",
        "[Port Vell, Northland]",
        "Vellmouth –",
        "VELL/NORTHPORT (Reuters) -",
    ],
)
def test_datelines(opening: str) -> None:
    text = f"{opening} {REST}"
    assert text[: dateline_end(text, first=True)].rstrip() == opening


@pytest.mark.parametrize(
    "sentence",
    [
        REST,
        "US-Northland talks began on Monday in the old town hall.",
        "UPDATE: The first ferries left the harbour before noon.",
        "BREAKING — The first ferries left the harbour before noon.",
        "The World Ferry Organisation (WFO) Director-General spoke at noon.",
        "Earlier, Maricopa Council (North) Chairman Lund had resigned.",
        "The harbour — closed for nine days — reopened on Tuesday.",
        "Moor said: “The first ferries left the harbour before noon.”",
    ],
)
def test_sentences_without_a_dateline(sentence: str) -> None:
    assert dateline_end(sentence, first=True) == 0


def test_a_bare_place_counts_at_the_beginning_of_a_report_only() -> None:
    text = f"VELL — {REST}"
    assert dateline_end(text, first=True)
    assert not dateline_end(text, first=False)


@pytest.mark.parametrize(
    "line",
    [
        "july 08, 2031",
        "thursday 13 august 2031",
        "2031-07-08t22:26",
        "08/07/2031 10:30 pm",
        "8th july, 2031 at 10.30pm gmt",
        "2 hours ago",
        "22:26",
    ],
)
def test_date_lines(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["may we help", "12", "july crisis of 1914", "news id: 80431", "seven dead", ""]
)
def test_other_lines(line: str) -> None:
    assert not is_date_line(line)
