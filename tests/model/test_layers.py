from crosswitness.model.annotation import Basis, Metadatum, Origin, Sentence
from tests.support import layers

ORIGIN = Origin(stage="t", version=1)


def test_annotations_stand_in_text_order_and_nothing_is_changed_in_place():
    empty = layers("One. Two.")
    second = Sentence(extent=empty.document.span(5, 9), origin=ORIGIN)
    first = Sentence(extent=empty.document.span(0, 4), origin=ORIGIN)
    full = empty.adding([second]).adding([first])
    assert full.of(Sentence) == (first, second)
    assert full.text(second.extent) == "Two."
    assert empty.of(Sentence) == ()


def test_metadata_gives_the_chosen_value_only():
    empty = layers("One.")

    def item(value: str, *, chosen: bool) -> Metadatum:
        return Metadatum(
            extent=empty.document.whole,
            origin=ORIGIN,
            field="outlet",
            value=value,
            basis=Basis.FILE,
            chosen=chosen,
            reason="r",
        )

    full = empty.adding([item("A", chosen=False), item("B", chosen=True)])
    assert full.metadata("outlet").value == "B"
    assert full.metadata("title") is None
    assert empty.adding([item("", chosen=True)]).metadata("outlet") is None
