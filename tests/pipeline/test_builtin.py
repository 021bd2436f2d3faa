from crosswitness.model import annotation, record
from crosswitness.pipeline.builtin import ANNOTATORS, RECORDERS, STAGES
from crosswitness.pipeline.optional import OPTIONAL
from crosswitness.pipeline.plan import make_plan


def test_every_kind_of_annotation_and_record_has_a_maker():
    made = {kind for stage in (*ANNOTATORS, *OPTIONAL) for kind in stage.makes}
    kinds = {
        kind
        for kind in vars(annotation).values()
        if isinstance(kind, type)
        and issubclass(kind, annotation.Annotation)
        and kind is not annotation.Annotation
    }
    assert made == kinds
    written = {kind for stage in RECORDERS for kind in stage.makes}
    records = {
        kind
        for kind in vars(record).values()
        if isinstance(kind, type) and issubclass(kind, record.Record) and kind is not record.Record
    }
    assert written == records


def test_the_list_stands_in_the_order_of_the_plan():
    assert make_plan(STAGES).stages == STAGES


def test_options_can_be_keys_and_travel():
    import pickle

    for stage in STAGES:
        assert repr(stage.options) == repr(pickle.loads(pickle.dumps(stage.options)))
        assert "object at 0x" not in repr(stage.options)
