import pytest

from crosswitness.lang.captions import caption
from crosswitness.lang.layout import paragraphs


def rule(line: str, near_top: bool = False) -> str:
    (paragraph,) = paragraphs(line)
    return caption(paragraph.text, paragraph.folded, len(paragraph.words), near_top)


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ada Moor (right) during a visit to the harbour on Feb. 3, 2031. (Pool/Released)",
        "FILE - In this Feb. 3, 2031, file photo, a ferry leaves the harbour of Port Vell.",
        "File photo: A ferry leaves the harbour",
        "Photo: Finn Lund/Coastwatch",
        "A ferry is seen in the harbour of Port Vell, February 3, 2031. REUTERS/Finn Lund",
        "Image copyright Getty Images Image caption The harbour was closed for nine days",
        "Crews clear the channel of wreckage (AP)",
        "Ferries in the harbour of Port Vell. Photograph: Finn Lund/Getty Images",
    ],
)
def test_captions(line: str) -> None:
    assert rule(line)


@pytest.mark.parametrize(
    "line",
    [
        "Senator Ada Moor (R) said on Tuesday that it would stay closed until May 2, 2031.",
        "The photo shows how far the sand had come, she said.",
        "Moor (pictured) said that nine crews had worked through the night.",
        "The patients' record (ePA)",
        "Police are seen as slow, a survey said.",
        "The commission was set up after the storm of February 3, 2031.",
    ],
)
def test_running_text(line: str) -> None:
    assert rule(line) == ""


def test_a_lead_with_a_full_date_is_no_caption() -> None:
    lead = "On May 2, 2031 the crews of Port Vell delivers boats to all who wait for the ferries."
    assert not rule(lead, near_top=True)
    assert rule("Ada Moor attends a ceremony in Port Vell, May 2, 2031.", near_top=True)


def test_one_sign_is_enough_below_the_headline() -> None:
    line = "Mayor Ada Moor (left) and Captain Finn Lund at the harbour."
    assert rule(line, near_top=True)
    assert not rule(line)
