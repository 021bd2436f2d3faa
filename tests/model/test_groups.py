import pytest

from crosswitness.model.errors import ModelError
from crosswitness.model.groups import Groups, group
from crosswitness.model.span import Span

A, B, C = (Span(document=d, start=0, end=1) for d in "abc")


def test_a_group_keeps_its_id_while_it_grows_behind_its_first_place():
    assert group("x", [B, A]).id == group("x", [A, C, B]).id != group("y", [A]).id
    assert group("x", [B, A]).places == (A, B)
    with pytest.raises(ModelError):
        group("x", [])


def test_groups_are_found_by_place_and_by_document():
    groups = Groups()
    one, two = group("x", [A, B]), group("x", [C])
    groups.add("x", [two, one], [])
    assert groups.found["x"] == (one, two)
    assert groups.at("x", B) == one
    assert groups.at("x", Span(document="a", start=5, end=6)) is None
    assert groups.at("y", A) is None
    assert groups.of_document("x", "c") == (two,)
    assert groups.of_document("y", "c") == ()


def test_around_a_document_stand_its_own_places_and_one_elsewhere():
    groups = Groups()
    again = Span(document="b", start=4, end=5)
    groups.add(
        "x", [group("x", [A, B, again, C]), group("x", [Span(document="c", start=3, end=4)])], []
    )
    groups.add("z", [group("z", [B])], [])
    (seen,) = groups.around("b", ["x"]).of_document("x", "b")
    assert (seen.id, seen.places) == (group("x", [A]).id, (A, B, again))
    assert groups.around("a", ["x"]).of_document("x", "a")[0].places == (A, B)
    assert len(groups.around("c", ["x"]).of_document("x", "c")) == 2
    assert groups.around("b", ["x"]).at("z", B) is None
    assert groups.around("b", ["x"]).shown() != groups.around("b", ["x", "z"]).shown()
