"""The page in a real browser: no report runs anything, and a phone needs no sideways scroll."""

import re
import shutil
import subprocess
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from crosswitness.exports.dossier_html import render
from crosswitness.exports.dossier_json import build
from crosswitness.exports.options import DossierOptions
from crosswitness.model.annotation import Basis, Metadatum
from crosswitness.model.layers import Layers
from crosswitness.model.record import Entity
from tests.exports.support import ORIGIN, MemoryStore, case
from tests.support import document

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

HIT = "document.documentElement.setAttribute('data-hit',1)"
PREFIXES = ("", '">', "'>", "</title>", "</style>", "</bdi></a>", "-->", "]]>", "&quot;>", "\u202e")
BODIES = (
    f"<script>{HIT}</script>",
    f'<img src=x onerror="{HIT}">',
    f'<svg onload="{HIT}">',
    f'<details open ontoggle="{HIT}">',
    f'<input autofocus onfocus="{HIT}">',
    f'<iframe srcdoc="<script>parent.{HIT}</script>"></iframe>',
    f"javascript:{HIT}",
    f'" onmouseover="{HIT}" style="position:fixed;inset:0',
    f"' onfocus='{HIT}' autofocus='",
    f"&lt;script&gt;{HIT}&lt;/script&gt;",
    f'<a href="javascript:{HIT}">x</a>',
)
VECTORS = [prefix + body for prefix, body in product(PREFIXES, BODIES)]
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--allow-file-access-from-files", "--virtual-time-budget=3000"),
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def dom(page: Path, folder: Path, fragment: str = "") -> str:
    """Return the document as the browser holds it after loading."""
    command = [CHROMIUM or "", *FLAGS, f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run(
        [*command, page.as_uri() + fragment],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


def hostile(*vectors: str) -> MemoryStore:
    """Return a case with one report for each vector, which stands in every field of it."""
    store = case()
    held = dict(store.held)
    for number, vector in enumerate(vectors):
        made = document(f"{vector}\n{number} {vector}\n", vector)
        made = replace(made, source=replace(made.source, path=vector))
        said = [
            Metadatum(
                extent=made.whole,
                origin=ORIGIN,
                field=field,
                value=vector,
                basis=Basis.FILE,
                chosen=True,
                reason=vector,
            )
            for field in ("title", "author", "outlet", "published", "url")
        ]
        held[made.id] = Layers(document=made).adding(said)
        store.put(replace(store.records(Entity)[0], id=f"e{vector}", name=vector))
    store.held = held
    return store


def hostile_page() -> str:
    options = DossierOptions(title=VECTORS[0], full_texts=1000)
    store = hostile(*VECTORS)
    return render(build(store, options), store, options)


@pytest.mark.parametrize("policy", [True, False], ids=["with policy", "escaping alone"])
def test_no_vector_runs(policy: bool, tmp_path: Path) -> None:
    html = hostile_page()
    if not policy:
        html = re.sub("<meta http-equiv[^>]+>", "", html)
    path = tmp_path / "dossier.html"
    path.write_bytes(html.encode())
    seen = dom(path, tmp_path)
    assert "</html>" in seen
    assert "data-hit" not in seen.split("<head>")[0]
    assert 'class="back"' in seen, "our own script did not run"


def test_the_vectors_do_run_where_nothing_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "open.html"
    path.write_text(f"<!DOCTYPE html><html><head></head><body>{VECTORS[0]}", encoding="utf-8")
    assert "data-hit" in dom(path, tmp_path).split("<head>")[0]


def test_the_policy_stops_a_script_that_is_not_ours(tmp_path: Path) -> None:
    store, options = case(), DossierOptions()
    html = render(build(store, options), store, options)
    path = tmp_path / "dossier.html"
    path.write_bytes(html.replace("</main>", f"<script>{HIT}</script></main>").encode())
    assert "data-hit" not in dom(path, tmp_path).split("<head>")[0]


def test_a_link_lights_every_piece_and_opens_what_hides_it(tmp_path: Path) -> None:
    store, options = case(), DossierOptions(full_texts=9)
    html = render(build(store, options), store, options)
    anchor = "s1-130-199"
    html = html.replace("</main>", f'<i data-of="{anchor}">rest</i></main>')
    html = html.replace("</main>", f'<details><b id="{anchor}">first</b></details></main>')
    path = tmp_path / "dossier.html"
    path.write_bytes(html.encode())
    seen = dom(path, tmp_path, f"#{anchor}")
    assert f'<i data-of="{anchor}" class="lit">' in seen
    assert f'<details open=""><b id="{anchor}">' in seen
    assert 'class="back">Back' in seen, "the way back is offered"
    assert seen.count('aria-pressed="true"') >= 6, "each kind of highlight has a switch"


@pytest.mark.parametrize("long", [False, True], ids=["usual", "long unbroken words"])
def test_a_phone_needs_no_sideways_scroll(long: bool, tmp_path: Path) -> None:
    store, options = (hostile("W" * 300) if long else case()), DossierOptions()
    html = render(build(store, options), store, options)
    (tmp_path / "dossier.html").write_bytes(html.encode())
    outer = tmp_path / "phone.html"
    outer.write_text(
        """<!DOCTYPE html><iframe id=f src=dossier.html width=360 height=700></iframe>
        <script>onload = function () {
          var root = document.getElementById("f").contentDocument.documentElement;
          document.title = root.scrollWidth + " of " + root.clientWidth;
        }</script>""",
        encoding="utf-8",
    )
    title = re.search(r"<title>(\d+) of (\d+)</title>", dom(outer, tmp_path))
    assert title is not None
    assert int(title[1]) <= int(title[2]) <= 360
