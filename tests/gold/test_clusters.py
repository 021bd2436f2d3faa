from math import isclose

from gold.clusters import adjusted_rand, bcubed, is_score_part, link_all, linker, read


def test_bcubed_of_a_known_case() -> None:
    # Two groups of two, of which one document was put into the wrong one.
    precision, recall, f1 = bcubed([1, 1, 1, 2], ["a", "a", "b", "b"])
    assert isclose(precision, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert isclose(recall, (1 + 1 + 0.5 + 0.5) / 4)
    assert isclose(f1, 2 * precision * recall / (precision + recall))


def test_the_adjusted_rand_index_is_one_for_equal_groups_and_about_none_for_chance() -> None:
    assert adjusted_rand([1, 1, 2, 2], ["a", "a", "b", "b"]) == 1.0
    assert adjusted_rand([1, 2, 1, 2], ["a", "a", "b", "b"]) < 0


def test_parts_do_not_change_from_run_to_run() -> None:
    assert [is_score_part(name) for name in ("quay", "pact")] == [True, True]
    assert [is_score_part(name) for name in ("tide", "storm")] == [False, False]


def test_equal_texts_of_two_outlets_are_linked_as_a_run_does_it() -> None:
    text = (
        "The ferry ran aground off Tarnsey early on Friday with ninety people aboard, the "
        "coastguard said. A tug will try to pull her free when the tide is high again."
    )
    links, groups = link_all(linker("duplicates"), [read("A", text), read("B", text)])
    assert len(links) == 1
    assert groups[0] == groups[1]
