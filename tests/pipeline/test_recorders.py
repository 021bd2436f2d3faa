from crosswitness.pipeline.recorders import RECORDERS


def test_each_kind_of_record_has_one_maker_that_reads_what_others_make():
    made = [kind for recorder in RECORDERS for kind in recorder.makes]
    assert len(made) == len(set(made))
    assert all(kind in made for recorder in RECORDERS for kind in recorder.reads)
