from crosswitness.engines.serial import Serial


def test_maps_in_order():
    assert list(Serial().map(abs, [-2, 1], str)) == [2, 1]
