from crosswitness.model.groups import Groups
from crosswitness.model.material import Material
from crosswitness.model.record import Story
from tests.support import layers


def test_records_of_a_kind_that_nobody_made_are_none():
    report = layers("One.")
    material = Material(
        documents=(report.document.id,), layers=lambda identity: report, groups=Groups()
    )
    assert material.of(Story) == ()
    assert material.layers("any") is report
