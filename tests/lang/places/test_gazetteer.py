from crosswitness.lang.places import gazetteer
from crosswitness.lang.places.gazetteer import COUNTRY, REGION, TOWN, country, named, region
from crosswitness.lang.places.keys import place_key


def test_namesakes_come_with_the_largest_first_and_aliases_last():
    found = named("hamilton")
    assert len({place.country for place in found}) > 3
    own = [place for place in found if not place.alias]
    assert [p.size for p in own] == sorted((p.size for p in own), reverse=True)
    assert found[: len(own)] == tuple(own)


def test_another_name_leads_to_the_place():
    (moscow,) = [p for p in named("moskva") if p.kind == TOWN and p.country == "RU"]
    assert moscow.alias
    assert place_key(moscow.name) == "moscow"


def test_countries_and_regions_have_codes():
    norway = country("NO")
    assert norway is not None
    assert (norway.kind, norway.name, norway.alias) == (COUNTRY, "Norway", False)
    ohio = region("US", "OH")
    assert ohio is not None
    assert (ohio.kind, ohio.name) == (REGION, "Ohio")
    assert region("US", "") is None
    assert country("??") is None


def test_an_unknown_name_has_no_place():
    assert named("qqxzt vorrh") == ()
    assert named("") == ()


def test_every_block_is_in_order_and_every_place_on_earth():
    _, firsts, places = gazetteer._file()
    assert firsts == sorted(firsts)
    assert len(places) == len(firsts) + 1
    for number in (0, len(firsts) // 2, len(firsts) - 1):
        keys = list(gazetteer._block(number))
        assert keys == sorted(keys)
        assert keys[0] == firsts[number]
        for key in keys[:50]:
            for place in named(key):
                assert place.geonames.isdigit()
                assert -90 <= place.latitude <= 90
                assert -180 <= place.longitude <= 180
