from bench.quoting import measure, table

TEXT = """The pumps of Netherby run again after three weeks

Petra Kolb, the mayor of the town, said on Monday that the pumps were running again.

“We are very glad that the water is back in every house of the valley,” she told Reuters.
"""


def test_the_two_stages_are_timed_apart():
    found = measure([TEXT, TEXT + "\nIt had rained for the whole of the week before.\n"])
    assert (found["articles"], found["quotations"]) == (2, 4)
    assert found["attributions"] > found["quotations"]
    assert found["quotations_seconds"] >= 0
    assert "articles/s" in table({**found, "quotations_seconds": 0.5})
