import json
import pickle

import pytest

from crosswitness.model.annotation import Mention, MentionKind, Origin, Sentence
from crosswitness.model.layers import Layers
from crosswitness.store.codec import encode
from crosswitness.store.shelf import Shelf, StoredKinds
from tests.support import document, layers

REPORT = document("Anna met Bertil. Cesar slept.")


def at(words: str) -> Mention:
    span = REPORT.span(REPORT.text.index(words), REPORT.text.index(words) + len(words))
    return Mention(
        extent=span,
        name=span,
        kind=MentionKind.PERSON,
        rule="test",
        origin=Origin(stage="names", version=3),
    )


def rows(**stages: list[Mention]) -> list[tuple[str, int, str]]:
    return [
        (name, 3, json.dumps({"Mention": [encode(item, local=True) for item in made]}))
        for name, made in stages.items()
    ]


def test_kinds_of_several_stages_stand_in_text_order_with_their_origin():
    kinds = StoredKinds(REPORT.id, rows(names=[at("Cesar"), at("Anna")]))
    assert kinds[Mention] == (at("Anna"), at("Cesar"))
    assert (Mention in kinds, Sentence in kinds, list(kinds)) == (True, False, [Mention])
    assert Layers(document=REPORT, kinds=kinds).of(Sentence) == ()
    parted = StoredKinds(REPORT.id, rows(names=[at("Cesar")], more=[at("Anna")]))
    assert [m.origin.stage for m in parted[Mention]] == ["more", "names"]


def test_a_kind_that_nobody_asks_for_is_not_read():
    broken = ("other", 1, '{"Sentence": [{"extent": "no place"}]}')
    kinds = StoredKinds(REPORT.id, [*rows(names=[at("Anna")]), broken])
    assert kinds[Mention] == (at("Anna"),)
    with pytest.raises(TypeError, match="not supported"):
        kinds[Sentence]


def test_stored_kinds_equal_a_dictionary_and_travel_as_one():
    kinds = StoredKinds(REPORT.id, rows(names=[at("Anna")]))
    assert kinds == {Mention: (at("Anna"),)}
    assert pickle.loads(pickle.dumps(kinds)) == {Mention: (at("Anna"),)}


def test_the_first_layers_stay_and_of_the_others_the_last():
    loaded: list[str] = []

    def load(identity: str) -> Layers:
        loaded.append(identity)
        return layers(identity)

    shelf = Shelf(load, first=2, last=2)
    for name in ("a", "b", "c", "d", "c", "e", "c", "d", "a", "b"):
        assert shelf.layers(name).document.text == name
    assert loaded == ["a", "b", "c", "d", "e", "d"]
    shelf.forget(["a", "d"])
    for name in ("a", "b", "c", "d"):
        shelf.layers(name)
    assert loaded[6:] == ["a", "d"]
    shelf.forget()
    shelf.layers("b")
    assert loaded[8:] == ["b"]
