from collections import Counter
from datetime import date
from random import Random

from bench.planting import DAY, FIGURE, KINDS, UPDATE, Told, changed, own, plant

SLOTS = {"count": "123", "weekday": "Monday"}
HAPPENED = date(2031, 1, 6)


def test_a_planted_report_differs_in_one_value():
    told = own(SLOTS)
    kinds: Counter[str] = Counter()
    for seed in range(60):
        made = plant(Random(seed), HAPPENED, told)
        kinds[made.planted] += 1
        assert (made.count == told.count) == (made.planted == DAY)
        assert (made.weekday == told.weekday) == (made.planted != DAY)
        assert (made.count < told.count) == (made.planted == FIGURE)
        assert (made.count > told.count) == (made.planted == UPDATE)
    assert set(kinds) == set(KINDS)


def test_the_slots_of_a_story_are_changed_and_rounded():
    made = changed(SLOTS, Told(count=47, weekday="Sunday"))
    assert (made["count"], made["rounded"], made["weekday"]) == ("47", "40", "Sunday")
