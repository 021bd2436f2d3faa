from crosswitness.model.base import Annotation, Origin
from crosswitness.model.span import Span


def test_an_origin_reads_as_stage_and_version():
    assert str(Origin(stage="quotations", version=3)) == "quotations/3"


def test_evidence_begins_with_the_extent():
    at = Span(document="d", start=0, end=1)
    made = Annotation(extent=at, origin=Origin(stage="s", version=1))
    assert made.evidence == (at,)
    assert made.id.startswith("a")
