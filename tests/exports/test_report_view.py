"""Reports on the page: whole texts, excerpts, and addresses that may be followed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.exports.check import read_page
from crosswitness.exports.citations import Citations
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.exports.report_view import Reports, safe_link
from crosswitness.exports.views import ReportView
from crosswitness.model.annotation import Segment, SegmentKind
from crosswitness.model.layers import Layers
from tests.exports.support import ORIGIN, MemoryStore, case
from tests.support import document

DOSSIER = build(case(), DossierOptions())


def whole_text(view: ReportView) -> str:
    html = "".join(f"{b.before}<p>{b.words}</p>" for b in view.blocks) + view.after
    return read_page(f'<div data-text="d">{html}</div>').texts[0][1]


@given(
    st.text(alphabet="ab .\n“”é", min_size=1).filter(str.strip),
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=6),
)
def test_a_whole_text_comes_back_whatever_its_segments(
    text: str, cuts: list[tuple[int, int]]
) -> None:
    held = document(text)
    segments = [
        Segment(
            extent=held.span(start, min(len(text), start + length)),
            origin=ORIGIN,
            kind=SegmentKind.BODY,
            rule="any",
        )
        for start, length in cuts
        if start < len(text)
    ]
    layers = Layers(document=held).adding(segments)
    dossier = build(MemoryStore(held={held.id: layers}), DossierOptions())
    citations = Citations(dossier["documents"], {held.id})
    assert whole_text(Reports(dossier, citations).view(layers, whole=True)) == text


def test_excerpts_are_the_sentences_around_what_is_cited() -> None:
    store = case()
    citations = Citations(DOSSIER["documents"], set(store.documents()))
    quotation = DOSSIER["quotations"][0]
    citations.cite(quotation["evidence"][0])
    layers = store.layers(quotation["document"])
    view = Reports(DOSSIER, citations).view(layers, whole=False)
    kinds = [block.kind for block in view.blocks]
    assert kinds == ["cut", "body", "cut"]
    shown = read_page(f'<p data-text="d">{view.blocks[1].words}</p>').texts[0][1]
    assert quotation["evidence"][0]["text"] in shown
    assert shown in layers.document.text
    assert shown.endswith(".")


def test_a_report_that_is_not_cited_is_one_counted_cut() -> None:
    store = case()
    citations = Citations(DOSSIER["documents"], set(store.documents()))
    layers = store.layers(store.documents()[0])
    (block,) = Reports(DOSSIER, citations).view(layers, whole=False).blocks
    assert block.label == f"{len(layers.document.text):,} characters not shown"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//quay.example/",
        "/local",
        "https://",
        "ht\ttps://quay.example",
        "https://quay.example/\u202egpj",
        "https://[::1",
        "http:\\\\quay.example",
        " https://quay.example",
        "",
    ],
)
def test_odd_addresses_are_not_linked(url: str) -> None:
    assert safe_link(url) == ""


@pytest.mark.parametrize("url", ["https://quay.example/a?b=c#d", "http://quay.example:8080/é"])
def test_plain_addresses_are_linked(url: str) -> None:
    assert safe_link(url) == url
