import pytest

from crosswitness.lang.events.coding import plover
from crosswitness.model.events import Realis


@pytest.mark.parametrize(
    ("event", "realis", "code"),
    [
        ("SUPPORT", Realis.ASSERTED, "SUPPORT"),
        ("SUPPORT", Realis.PLANNED, "AGREE"),
        ("CONSULT", Realis.PLANNED, "AGREE"),
        ("RETREAT", Realis.PLANNED, "CONCEDE"),
        ("CONCEDE", Realis.PLANNED, "CONCEDE"),
        ("ASSAULT", Realis.HYPOTHETICAL, "THREATEN"),
        ("AID", Realis.NEGATED, "REJECT"),
        ("ASSAULT", Realis.NEGATED, "ASSAULT"),
        ("", Realis.PLANNED, ""),
    ],
)
def test_status_changes_the_category_as_the_codebook_says(event: str, realis: Realis, code: str):
    assert plover(event, realis) == code
