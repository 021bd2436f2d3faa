from crosswitness.lang.hops import Hop
from crosswitness.model.kinds import Role


def test_a_station_passes_on_unless_said_otherwise():
    assert Hop((0, 2), (2, 3), "reported").role is Role.RELAY
