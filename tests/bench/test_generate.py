import re
import tomllib
from collections import Counter, defaultdict
from itertools import combinations, islice
from pathlib import Path

from bench.copying import COPIES
from bench.generate import Report, long_story, reports, write
from crosswitness.lang.shingles import BREAK, equal_runs
from crosswitness.lang.tokens import words
from crosswitness.model.link import Relation
from gold.clusters import bcubed, link_all, linker, read

SOME = list(reports(400))


def source(report: Report) -> int:
    return report.number if report.copy_of < 0 else report.copy_of


def test_the_same_seed_gives_the_same_reports_and_another_one_others() -> None:
    assert list(reports(30)) == SOME[:30]
    assert list(reports(30, seed=8)) != SOME[:30]


def test_a_larger_corpus_begins_with_the_smaller_one() -> None:
    assert list(islice(reports(900), 400)) == SOME


def test_numbers_count_up_and_no_text_of_one_outlet_comes_twice() -> None:
    assert [report.number for report in SOME] == list(range(400))
    assert len({(report.outlet, report.text) for report in SOME}) == 400


def test_a_copy_follows_an_original_of_its_story_in_another_outlet() -> None:
    for report in SOME:
        assert (report.copy_of < 0) == (report.kind == "")
        if report.kind:
            original = SOME[report.copy_of]
            assert report.copy_of < report.number
            assert original.kind == ""
            assert original.story == report.story
            assert original.outlet != report.outlet


def test_every_kind_of_copy_occurs() -> None:
    kinds = Counter(report.kind for report in SOME)
    assert set(kinds) == {"", *COPIES}
    assert min(kinds.values()) >= 5


def test_stories_have_one_to_six_reports() -> None:
    sizes = Counter(Counter(report.story for report in SOME[:390]).values())
    assert set(sizes) <= set(range(1, 7))
    assert sizes[1] > 10 < sizes[2]


def test_no_slot_or_choice_is_left_open() -> None:
    for report in SOME:
        assert not set("{}[]|") & set(report.text)
        assert report.text.startswith(report.title + "\n\n")


def test_names_of_one_story_hardly_occur_in_another() -> None:
    stories: dict[str, set[int]] = defaultdict(set)
    for report in SOME:
        running = [report.text[w.start : w.end] for w in words(report.text)]
        for word in running:
            if word[0].isupper() and len(word) > 8:
                stories[word].add(report.story)
    spread = Counter(len(found) for found in stories.values())
    assert spread[1] > 0.7 * len(stories)


def test_lengths_vary_like_those_of_reports() -> None:
    lengths = sorted(len(report.text.split()) for report in SOME)
    assert lengths[0] >= 40
    assert 150 <= lengths[len(lengths) // 2] <= 500
    assert lengths[-1] >= 400


def test_only_copies_share_long_runs_outside_quotations() -> None:
    def outside(report: Report) -> list[str]:
        body = report.text.split("\n\n", 1)[1]
        parts = re.split(r"“[^”]*”", body)
        return [word for part in parts for word in [*(w.folded for w in words(part)), BREAK]]

    texts = [outside(report) for report in SOME]
    long: dict[bool, list[bool]] = {True: [], False: []}
    for one, other in combinations(SOME, 2):
        if one.story == other.story:
            run = equal_runs(texts[one.number], texts[other.number], 12)
            long[source(one) == source(other)].append(bool(run))
    assert sum(long[False]) <= 0.02 * len(long[False])
    assert sum(long[True]) >= 0.97 * len(long[True])


def test_reports_are_written_with_what_stands_beside_them(tmp_path: Path) -> None:
    write(5, tmp_path)
    first: Report = SOME[0]
    assert (tmp_path / "00000.txt").read_text(encoding="utf-8") == first.text
    beside = tomllib.loads((tmp_path / "00000.meta.toml").read_text(encoding="utf-8"))
    assert beside["outlet"] == first.outlet
    assert beside["published"].isoformat() == first.published
    assert len(list(tmp_path.iterdir())) == 10


def test_the_linkers_find_the_stories_and_copies_that_were_made() -> None:
    made = SOME[:120]
    texts = [read(str(r.number), r.text, published=r.published, outlet=r.outlet) for r in made]
    number = {one.document.id: at for at, one in enumerate(texts)}

    links, _ = link_all(linker("duplicates"), texts)
    ends = [
        sorted((number[link.left.document], number[link.right.document]))
        for link in links
        if link.relation is Relation.COPY_OF
    ]
    found = {(one, other) for one, other in ends}
    true = {(report.copy_of, report.number) for report in made if report.kind}
    assert true <= found
    wrong = [pair for pair in found if source(made[pair[0]]) != source(made[pair[1]])]
    assert len(wrong) <= 0.05 * len(found)

    _, groups = link_all(linker("stories"), texts)
    precision, recall, _ = bcubed(groups, [report.story for report in made])
    assert precision >= 0.98
    assert recall >= 0.95


def test_long_stories_of_which_most_reports_never_meet_stay_whole() -> None:
    told = [*long_story(1, 200), *long_story(2, 90), *islice(reports(60), 60)]
    read_all = [read(f"{at}", one.text, one.title, one.published) for at, one in enumerate(told)]
    links, found = link_all(linker("stories"), read_all)
    pairs = 200 * 199 / 2 + 90 * 89 / 2
    assert len(links) < pairs / 2, "most pairs met: the corpus is too small to test anything"
    assert len(set(found[:200])) == 1
    assert len(set(found[200:290])) == 1
    assert not set(found[:200]) & set(found[200:])
