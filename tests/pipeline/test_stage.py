from crosswitness.pipeline.stage import Linkage, Linker
from tests.pipeline.support import stages


def test_a_linker_is_cautious_unless_told_otherwise():
    linker = next(stage for stage in stages() if isinstance(stage, Linker))
    assert (linker.cap, linker.within, linker.linkage) == (200, False, Linkage.BEST)
