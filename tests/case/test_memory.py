import gc

import pytest

from crosswitness.case.memory import THRESHOLDS, rare_collections


def test_the_collector_is_as_before_when_the_block_ends():
    before = gc.get_threshold()
    with rare_collections():
        assert gc.get_threshold() == THRESHOLDS
    assert gc.get_threshold() == before


def test_the_collector_is_as_before_when_the_block_fails():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="odd"), rare_collections():
        raise ValueError("odd")
    assert gc.get_threshold() == before
