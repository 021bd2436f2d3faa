"""The page: self-contained, safe against its reports, honest about what it leaves out."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest

from crosswitness.exports.check import read_page
from crosswitness.exports.dossier_html import _environment, many, render
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.model.annotation import (
    Basis,
    Metadatum,
    Quotation,
    QuotationKind,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.judgement import Anchor, Judgement, Verb
from crosswitness.model.layers import Layers
from crosswitness.model.record import Claim, Entity, Story
from tests.exports.support import ORIGIN, MemoryStore, case
from tests.support import document

PACKAGE = Path(str(files("crosswitness.exports")))
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "\u202eevil\u2066<b>",
    "<!--<svg/onload=alert(1)>",
)

AT = datetime(2024, 5, 17, 9, 0, tzinfo=UTC)


def page(store: MemoryStore | None = None, **options: object) -> str:
    held = store or case()
    chosen = DossierOptions(**options)  # type: ignore[arg-type]
    return render(build(held, chosen), held, chosen)


class Tags(HTMLParser):
    """Every element with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def test_nothing_is_loaded_from_outside() -> None:
    html = page()
    assert not re.search(r"url\(|@import|<link|<img|<iframe|src=", html)
    for tag, attributes in Tags(html).found:
        assert "style" not in attributes, tag
        assert not any(name.startswith("on") for name in attributes), tag
        if "href" in attributes:
            assert attributes["href"].startswith("#")


def test_the_policy_names_the_hashes_of_what_stands_in_the_page() -> None:
    html = page()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    said = policy[1].replace("&#39;", "'").replace("&#43;", "+")
    assert said.startswith("default-src 'none'; img-src data:; ")
    for tag in ("style", "script"):
        inside = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(inside) == 1
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in said


def test_the_script_is_small_and_the_page_needs_none() -> None:
    assert len((PACKAGE / "assets" / "dossier.js").read_bytes()) <= 4096
    parts = read_page(re.sub("<script>.*</script>", "", page(), flags=re.DOTALL))
    assert set(parts.links) <= parts.ids


@pytest.mark.parametrize("vector", HOSTILE)
def test_hostile_words_stay_words(vector: str) -> None:
    store = hostile(vector)
    html = page(store, title=vector)
    allowed = {tag for tag, _ in Tags(page()).found} | {"code"}
    for tag, attributes in Tags(html).found:
        assert tag in allowed
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        assert not attributes.get("href", "#").lower().startswith("javascript")
    assert html.count("<script>") == html.count("</style>") == 1
    assert "49" not in html.replace(vector, "").split("</style>")[1].split("<main>")[0]


def hostile(vector: str) -> MemoryStore:
    """Return a case whose every text field holds ``vector``."""
    held = document(f"{vector}\nBody says {vector} again.", vector)
    source = replace(held.source, path=f"{vector}.txt")
    held = replace(held, source=source)
    whole = held.whole
    made = [
        Metadatum(
            extent=whole,
            origin=ORIGIN,
            field=field,
            value=vector,
            basis=Basis.FILE,
            source=vector,
            chosen=True,
            reason=vector,
        )
        for field in ("title", "author", "outlet", "published", "url")
    ]
    store = case()
    store.held = {**store.held, held.id: Layers(document=held).adding(made)}
    named = store.records(Entity)[0]
    store.put(replace(named, id="e<'\">", name=vector))
    return store


def test_a_plain_address_becomes_a_careful_link() -> None:
    store = case()
    identity = store.documents()[0]
    layers = store.layers(identity)
    address = Metadatum(
        extent=layers.document.whole,
        origin=ORIGIN,
        field="url",
        value="https://quay.example/a?b=1&c=2",
        basis=Basis.FILE,
        chosen=True,
        reason="given",
    )
    store.held = {**store.held, identity: layers.adding([address])}
    links = [a for t, a in Tags(page(store)).found if a.get("href", "").startswith("http")]
    assert links == [
        {"href": "https://quay.example/a?b=1&c=2", "rel": "noopener noreferrer nofollow"}
    ]


def test_whole_texts_are_there_letter_by_letter() -> None:
    store = case()
    texts = dict(read_page(page(store)).texts)
    assert texts == {d: store.document(d).text for d in store.documents()}


def test_furniture_is_kept_and_labelled() -> None:
    assert re.search(r'<p class="seg boilerplate" data-label="page furniture">Subscribe', page())


def test_a_dateline_runs_into_its_paragraph() -> None:
    held = document("Head\nVIK, May 1 – The rest follows.\n")
    kinds = ((0, 4, SegmentKind.TITLE), (5, 17, SegmentKind.DATELINE), (17, 34, SegmentKind.BODY))
    made = [
        Segment(extent=held.span(low, high), origin=ORIGIN, kind=kind, rule="hand")
        for low, high, kind in kinds
    ]
    store = MemoryStore(held={held.id: Layers(document=held).adding(made)})
    assert '<p class="seg body">VIK, May 1 – The rest follows' in page(store)


def test_a_large_case_shows_excerpts_and_says_so() -> None:
    html = page(full_texts=2)
    assert "This case is large" in html
    assert "characters not shown" in html
    parts = read_page(html)
    assert parts.texts == []
    assert set(parts.links) <= parts.ids
    assert "Subscribe to our newsletter" not in html


def test_excerpts_are_whole_sentences_joined_where_they_meet() -> None:
    store = case()
    sentences = [s for d in store.documents() for s in store.layers(d).of(Sentence)]
    assert sentences
    html = page(store, full_texts=0)
    assert "ran aground near Tarnholm on Monday, injuring" in re.sub("<[^>]+>", "", html)


def test_cuts_are_counted() -> None:
    html = re.sub("<[^>]+>", "", page(rows=1, entities=1, singles=0, issues=1))
    assert "1 of 2 shared statements shown here" in html
    assert "1 of 2 names shown here" in html
    assert "0 of 1 report shown here" in html


@pytest.mark.parametrize("name", ["stories", "rows", "entities", "issues", "singles", "full_texts"])
@pytest.mark.parametrize("limit", [0, 1, 2])
def test_no_limit_leaves_a_dead_link_or_an_id_twice(name: str, limit: int) -> None:
    html = page(**{name: limit})
    parts = read_page(html)
    assert set(parts.links) <= parts.ids
    ids = [attributes["id"] for _, attributes in Tags(html).found if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_reports_that_are_not_shown_are_cited_without_a_dead_link() -> None:
    parts = read_page(page(stories=0, singles=1))
    assert set(parts.links) <= parts.ids


def test_copies_lower_the_number_of_texts_and_are_named() -> None:
    html = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", page()))
    assert "2 reports, 1 independent text (A1 and A2 share wording)" in html


def test_templates_escape_everything() -> None:
    for path in (PACKAGE / "templates").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe\b|Markup|autoescape", text), path.name
        for quoted in re.findall(r'[\w-]="([^"]*\{\{[^"]*)"', text):
            for inside in re.findall(r"\{\{(.*?)\}\}", quoted):
                safe = re.search(r"\|\s*attr\s*$", inside) or _is_number(inside)
                assert safe, f"{path.name}: {inside}"


def _is_number(expression: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:\w+\.){0,3}(?:tone|left|width)\s*|\s*place\s*", expression))


def test_only_words_between_marks_are_printed_between_marks() -> None:
    store = case()
    assert 'class="cite q"' in page(store)
    for identity in store.documents():
        layers = store.layers(identity)
        kinds = dict(layers.kinds)
        kinds[Quotation] = tuple(
            replace(q, kind=QuotationKind.INDIRECT) for q in layers.of(Quotation)
        )
        store.held[identity] = Layers(document=layers.document, kinds=kinds)
    html = page(store)
    assert 'class="cite q"' not in html
    assert "in the report’s words" in html


def test_times_of_day_name_their_zone_only_if_stated() -> None:
    template = _environment().from_string("{{ day | date }}")
    shown = {
        "2031-03-03": "3 March 2031",
        "2031-03-03T14:10+02:00": "3 March 2031, 14:10 UTC+02:00",
        "2031-03-03T14:10:09Z": "3 March 2031, 14:10 UTC",
        "2031-03-03T18:40": "3 March 2031, 18:40",
        "soon": "soon",
    }
    for day, words in shown.items():
        assert template.render(day=day) == words


def test_unequal_figures_stand_together_in_order() -> None:
    html = re.sub("<[^>]+>", " ", page())
    part = html.split("What stands against each other")[1].split("Who carries what")[0]
    assert part.index("14") < part.index("at least 17")
    assert "a later report gives a higher figure" in part


def test_a_case_of_several_stories_is_not_named_after_one() -> None:
    store = case()
    story = next(s for s in store.records(Story) if len(s.members) > 1)
    assert '<h1><bdi dir="auto">Ferry runs aground' in page(store)
    assert '<h1><bdi dir="auto">Given' in page(store, title="Given")
    store.put(replace(story, id="s9"))
    assert '<h1><bdi dir="auto">4 reports, 2 shared stories</bdi>' in page(store)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_all_words_have_the_contrast_of_wcag_aa_in_light_and_dark() -> None:
    css = (PACKAGE / "assets" / "dossier.css").read_text(encoding="utf-8")
    light, dark = css.split("prefers-color-scheme: dark", 1)
    dark = dark.split("* { box-sizing")[0]
    for scheme in (light, dark):
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", scheme))
        tones = dict(re.findall(r"\.(t\d) \{ --tone: (#[0-9a-f]{6})", scheme))
        assert len(tones) == 8
        inks = {name: colours[name] for name in ("ink", "soft", "faint", "accent")} | tones
        for ground in ("paper", "leaf"):
            for name, ink in inks.items():
                pair = sorted((_luminance(ink), _luminance(colours[ground])))
                assert (pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, (name, ground)


def test_plurals() -> None:
    assert many(1, "report") == "1 report"
    assert many(2000, "story", "stories") == "2,000 stories"


def test_a_persons_grade_stands_beside_its_claim_and_nobody_elses() -> None:
    store = case()
    claim = next(c for c in build(store, DossierOptions())["claims"] if len(c["carriers"]) > 1)
    assert (claim["grade"], claim["graded_by"]) == ("F6", None)
    assert "graded" not in page(store)
    place = store.records(Claim)[0].members[0]
    words = place.of(store.document(place.document).text)
    anchor = Anchor(span=place, exact=words, entity=claim["id"])
    store.said = (
        *store.said,
        Judgement(seq=90, verb=Verb.GRADE, places=(anchor,), value="B2", by="<ana>", at=AT),
    )
    claims = build(store, DossierOptions())["claims"]
    assert [c["graded_by"] for c in claims if c["grade"] != "F6"] == ["<ana>"]
    assert page(store).count("graded B2 by &lt;ana&gt;") >= 1
