from crosswitness.pipeline.builtin import ANNOTATORS, LINKERS, STAGES
from crosswitness.pipeline.optional import OPTIONAL


def test_no_other_stage_needs_what_an_optional_one_makes():
    made = {kind for stage in OPTIONAL for kind in stage.makes}
    needed = {kind for stage in (*ANNOTATORS, *LINKERS) for kind in stage.needs}
    assert made.isdisjoint(needed)


def test_optional_stages_name_no_back_end_by_default():
    assert all(stage in STAGES for stage in OPTIONAL)
    assert all(stage.options.parsers == () for stage in OPTIONAL)
