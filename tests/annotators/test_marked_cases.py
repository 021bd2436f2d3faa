from pathlib import Path

import pytest

from crosswitness.model.annotation import Attribution, Quotation
from crosswitness.model.kinds import PASSES_ON
from tests.annotators.marked_text import attributed, paragraphs, parse, speaker

CASES = sorted((Path(__file__).parents[1] / "cases" / "quotations").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path):
    case = parse(path.read_text(encoding="utf-8"))
    read = attributed(paragraphs(case.text))
    found = read.of(Quotation)
    assert sorted([read.text(part) for part in q.contents] for q in found) == sorted(
        case.contents.values()
    )
    for key, contents in case.contents.items():
        (quotation,) = [q for q in found if [read.text(p) for p in q.contents] == contents]
        said = speaker(read, quotation.id)
        assert said.source is None or key in case.sources or not case.sources
        if key in case.sources:
            assert said.source is not None, said.reason
            assert read.text(said.source) == case.sources[key][0]
        if key in case.cues:
            assert said.cue is not None
            assert read.text(said.cue) == case.cues[key][0]
        relays = [
            read.text(item.source)
            for item in read.of(Attribution)
            if item.quotation == quotation.id and item.role in PASSES_ON and item.source
        ]
        assert sorted(relays) == sorted(case.relays.get(key, []))
