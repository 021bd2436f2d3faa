import pytest

from crosswitness.annotators import metadata, segments
from crosswitness.model.annotation import Basis, Metadatum, Segment
from crosswitness.model.document import Given
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from tests.support import document

BODY = (
    "The first ferries left the harbour of Port Vell before noon, the company said.\n\n"
    "Nine crews had worked through the night to clear the channel of sand and of wreckage."
)


def run(text: str, *given: Given, outlet: str = "") -> tuple[Layers, list[Issue]]:
    page = Layers(document=document(text, outlet, given))
    made = segments.annotate(page, segments.SegmentsOptions())
    page = page.adding(item for item in made if isinstance(item, Segment))
    found = list(metadata.annotate(page, metadata.MetadataOptions()))
    issues = [item for item in found if isinstance(item, Issue)]
    return page.adding(item for item in found if isinstance(item, Metadatum)), issues


def value(page: Layers, field: str) -> str:
    found = page.metadata(field)
    return found.value if found else ""


def refused(page: Layers, field: str) -> dict[str, str]:
    return {
        item.value: item.reason
        for item in page.of(Metadatum)
        if item.field == field and not item.chosen
    }


@pytest.mark.parametrize(
    ("top", "published"),
    [
        ("Publish Date: 02 May 2031 - 22:26", "2031-05-02T22:26"),
        ("Posted on May 2, 2031", "2031-05-02"),
        ("May 2, 2031", "2031-05-02"),
        ("By Ada Moor | May 2, 2031", "2031-05-02"),
        (
            "Published: 2 May 2031 10:00 GMT | Updated: 4 May 2031 11:00 GMT",
            "2031-05-02T10:00+00:00",
        ),
        ("Updated: 4 May 2031\nPublished: 2 May 2031", "2031-05-02"),
    ],
)
def test_lines_below_the_headline(top: str, published: str) -> None:
    page, _ = run(f"Ferries leave the harbour\n{top}\n\n{BODY}")
    assert value(page, "published") == published
    chosen = page.metadata("published")
    assert chosen is not None
    assert chosen.basis is Basis.TEXT
    assert page.text(chosen.extent) in top


def test_the_dateline_gives_the_day() -> None:
    page, _ = run(f"Ferries leave the harbour\n\nPORT VELL, May 2, 2031 (AFP) -- {BODY}")
    assert value(page, "published") == "2031-05-02"
    assert "credits an agency" in refused(page, "outlet")["AFP"]


def test_a_dateline_without_year_stays_partial_and_gives_way_to_a_full_date() -> None:
    page, _ = run(f"Ferries leave the harbour\n\nPORT VELL, May 2 (AFP) -- {BODY}")
    assert value(page, "published") == "XXXX-05-02"
    page, _ = run(f"Ferries leave the harbour\nMay 2, 2031\n\nPORT VELL, May 2 (AFP) -- {BODY}")
    assert value(page, "published") == "2031-05-02"


def test_the_clock_of_the_page_is_refused() -> None:
    page, issues = run(
        f"Friday 9 May 2031\nPublish Date: 2 May 2031\nFerries leave the harbour\n{BODY}"
    )
    assert value(page, "published") == "2031-05-02"
    assert "upper bound" in refused(page, "published")["2031-05-09"]
    assert [issue.code for issue in issues] == ["M201"]
    assert issues[0].place == page.document.span(0, 17)


def test_a_date_above_the_headline_alone_is_doubted() -> None:
    page, issues = run(f"Friday 9 May 2031\nFerries leave the harbour\n{BODY}")
    assert value(page, "published") == "2031-05-09"
    assert [issue.code for issue in issues] == ["M203"]


def test_days_between_the_paragraphs_of_a_chronicle_do_not_date_it() -> None:
    page, issues = run(f"How the harbour closed\n{BODY} {BODY}\nMay 2, 2031\n{BODY}\n{BODY}")
    assert value(page, "published") == ""
    assert [issue.code for issue in issues] == ["M101"]


def test_a_date_below_the_text_is_doubted() -> None:
    page, issues = run(f"How the harbour closed\n{BODY}\n{BODY}\nMay 2, 2031")
    assert value(page, "published") == "2031-05-02"
    assert [issue.code for issue in issues] == ["M203"]


def test_captions_never_date_a_report() -> None:
    caption = "Captain Finn Lund (left) at the harbour on Feb. 3, 2029. (Pool/Released)"
    page, issues = run(f"Ferries leave the harbour\n{caption}\n{BODY} It rained on Tuesday.")
    assert value(page, "published") == ""
    assert "picture" in refused(page, "published")["2029-02-03"]
    assert [issue.code for issue in issues] == ["M101"]
    (unknown,) = [m for m in page.of(Metadatum) if m.field == "published" and m.chosen]
    assert unknown.basis is Basis.NONE
    assert "“Tuesday”" in unknown.reason
    assert "only a weekday" in unknown.reason


def test_given_values_come_first_and_rivals_are_told() -> None:
    page, issues = run(
        f"Ferries leave the harbour\nBy Ada Moor\nMay 2, 2031\n\n{BODY}",
        Given(field="published", value="2031-05-04T08:00:00Z", source="page.html: meta date"),
        Given(field="author", value="Finn Lund", source="page.html: meta author"),
        Given(field="outlet", value="Harbour Herald", source="page.html: meta og:site_name"),
        Given(field="url", value="https://www.herald.example/a", source="page.html: canonical"),
    )
    assert value(page, "published") == "2031-05-04T08:00+00:00"
    assert value(page, "author") == "Finn Lund"
    assert value(page, "outlet") == "Harbour Herald"
    assert value(page, "url") == "https://www.herald.example/a"
    assert refused(page, "author") == {
        "Ada Moor": "byline; refused: given by page.html: meta author is trusted more"
    }
    assert [issue.code for issue in issues] == ["M202", "M202"]


def test_a_given_date_that_cannot_be_read_is_an_issue() -> None:
    page, issues = run(
        f"Ferries leave\n\n{BODY}",
        Given(field="published", value="soon", source="x.toml: published"),
    )
    assert value(page, "published") == ""
    assert {issue.code for issue in issues} == {"M101", "M205"}


def test_an_ambiguous_date_is_doubted() -> None:
    page, issues = run(f"Ferries leave the harbour\nPublished: 05/02/2031\n\n{BODY}")
    assert value(page, "published") == "2031"
    assert [issue.code for issue in issues] == ["M204"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By Ada Moor (adamoor.orgHome – Ada Moor)", "adamoor.org"),
        ("© 2031 Harbour Herald. All rights reserved.", "Harbour Herald"),
        ("Join our brand new Coastwatch Telegram channel", "Coastwatch"),
        ("Copyright 2031 The Associated Press. All rights reserved.", ""),
    ],
)
def test_outlets_that_the_text_names(line: str, outlet: str) -> None:
    page, _ = run(f"Ferries leave the harbour\n{line}\n\n{BODY}")
    assert value(page, "outlet") == outlet


def test_an_outlet_from_outside_is_kept() -> None:
    page, _ = run(f"Ferries leave\n\n{BODY}", outlet="Harbour Herald")
    assert value(page, "outlet") == "Harbour Herald"


def test_the_headline_is_the_title_though_the_page_adds_its_name() -> None:
    told = Given(field="title", value="Ferries leave | Herald", source="page.html: title")
    page, issues = run(f"Ferries leave\n\n{BODY} May 2, 2031.", told)
    chosen = page.metadata("title")
    assert chosen is not None
    assert (chosen.value, chosen.basis) == ("Ferries leave", Basis.TEXT)
    assert [issue.code for issue in issues] == ["M101"]


def test_every_field_has_exactly_one_chosen_candidate() -> None:
    page, _ = run("x")
    chosen = [item.field for item in page.of(Metadatum) if item.chosen]
    assert sorted(chosen) == ["author", "outlet", "published", "title", "url"]
    assert all(item.reason for item in page.of(Metadatum))
