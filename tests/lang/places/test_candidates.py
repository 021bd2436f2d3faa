from crosswitness.lang.places.candidates import MOST, candidates, capitals, short_form


def kinds(words: str) -> list[str]:
    return [f"{p.kind} {p.country} {p.name}" for p in candidates(words)]


def test_a_people_means_its_country():
    assert kinds("Norwegian") == ["C NO Norway"]


def test_a_part_of_a_country_goes_before_the_country():
    assert "C GB United Kingdom" not in kinds("Wales")
    assert "A GB Wales" in kinds("Wales")


def test_short_forms_keep_their_case():
    region = short_form("Ky.")
    assert region is not None
    assert region.name == "Kentucky"
    assert short_form("ky.") is None
    assert "A US Louisiana" not in kinds("LA")


def test_a_word_around_a_name_is_put_aside_only_where_nothing_has_the_whole_name():
    assert any(name.endswith("Aleppo") for name in kinds("northern Aleppo"))
    assert any("North Charleston" in name for name in kinds("North Charleston"))
    assert not any(
        name.endswith(" Charleston") for name in kinds("North Charleston") if " P " in name
    )


def test_few_namesakes_are_weighed_and_nothing_is_made_up():
    assert len(candidates("San Jose")) <= MOST
    assert candidates("Qqxzt Vorrh") == ()


def test_capitals_are_known_by_id():
    assert any(p.geonames in capitals() for p in candidates("Oslo"))


def test_a_point_of_the_compass_is_no_place_elsewhere():
    assert kinds("North") == []
    assert kinds("the West") == []
    assert kinds("North Dakota")
