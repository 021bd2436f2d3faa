"""Words that would run, link or compute, put into every field of reports that a case reads."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from itertools import product
from pathlib import Path

from crosswitness.case.adding import add
from crosswitness.case.folder import Case
from crosswitness.case.running import run_case
from crosswitness.exports.tables import GUARDED
from tests.pipeline.support import Silence

_RUN = "alert(1)"
_BEFORE = ("", '">', "'>", "</title>", "</style>", "</bdi></a>", "-->", "]]>", "&quot;>", "\u202e")
_BODIES = (
    f"<script>{_RUN}</script>",
    f"<img src=x onerror={_RUN}>",
    f"<svg/onload={_RUN}>",
    f"<details open ontoggle={_RUN}>",
    f"<iframe srcdoc='<script>{_RUN}</script>'></iframe>",
    f'" onmouseover="{_RUN}" style="position:fixed',
    f"' onfocus='{_RUN}' autofocus='",
    f"&lt;script&gt;{_RUN}&lt;/script&gt;",
    f"<a href='javascript:{_RUN}'>x</a>",
    "<base href=//evil.example><link rel=stylesheet href=//evil.example>",
)
_ALONE = (
    *(f"javascript:{_RUN}", f"jAvAsCrIpT&colon;{_RUN}", f"java\tscript:{_RUN}", "//evil.example/x"),
    *(f"&#106;avascript:{_RUN}", f"data:text/html,<script>{_RUN}</script>", f"vbscript:{_RUN}"),
    *("{{ 7*7 }}", "{% raw %}", "{{ dossier.__class__ }}", "${7*7}", "#{7*7}", "<%= 7*7 %>"),
    *("<!--", "-->", "<![CDATA[", "]]>", "</textarea>", "</noscript>", "<plaintext>", "</script>"),
    *("\u2028alert(1)\u2029", "\x1b[31mred", "\u202egnp.exe", "\u2066x", "a\u0301" * 40, "😀" * 20),
    *(
        "%3Cscript%3E",
        "\\u003cscript\\u003e",
        "＜script＞",
        "<ſcript>",
        "<scr\0ipt>",
        "&#x3c;b&#x3e;",
    ),
    *("<b>", "<math><mi//xlink:href='x'>", "<form action=//evil.example><button>", "<x onclick=1>"),
)
VECTORS: tuple[str, ...] = (*(a + b for a, b in product(_BEFORE, _BODIES)), *_ALONE)
"""Words for a page; more than a hundred."""

FORMULAS: tuple[str, ...] = (
    *(
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "'=1+1",
        "＝1+1",
        "＋1",
        "－1",
    ),
    *("＠SUM(1)", '=HYPERLINK("//evil.example")', "=cmd|' /C calc'!A0", '"=1+1', ",=1+1", ";=1+1"),
    *("=\u200b1", "-", "=", "@vask", "+44 20", "-5", '=IMPORTXML("//evil.example","//a")'),
)
"""Words for a spreadsheet."""

URLS: tuple[str, ...] = (
    *(f"javascript:{_RUN}//https://x.example", f" javascript:{_RUN}", f"https:{_RUN}", "https://"),
    *(f'https://x.example/"onmouseover={_RUN}', "https://x.example/'><script>", "//x.example/a"),
    *("https://user:word@evil.example/", "ftp://x.example/a", "file:///etc/hostname", "x.example"),
    *(
        "https://x.example/\u202egnp.exe",
        "HTTPS://X.EXAMPLE/A",
        "http://[::1",
        "https://x.example/%00",
    ),
    *("data:text/html;base64,PHNjcmlwdD4=", "blob:https://x.example/1", "https://x.example/a b"),
)
"""Addresses, most of which must never become links."""

_OWN = {"bdi[class]", "bdi[data-cp]", "mark[data-of]"}
"""Parts with which the page shows characters that are not seen, and words marked in pieces."""
_URL_ATTRIBUTES = ("href", "src", "action", "formaction", "xlink:href", "srcset", "cite", "data")


def case_of(folder: Path, words: Sequence[str], urls: Sequence[str] = URLS) -> Case:
    """Return a run case in which each of ``words`` stands in every field of some reports.

    Args:
        folder: Where to make it.
        words: What stands in titles, outlets, authors, names of speakers, texts and file names.
        urls: Addresses, in turn.
    """
    reports = folder / "reports"
    reports.mkdir(parents=True)
    for number, word in enumerate(words):
        _write(reports, number, word, urls[number % len(urls)])
    case = Case.create(folder / "case", words[0])
    add(case, [reports])
    run_case(case, Silence(), ("run.workers=1", "dossier.full_texts=1000", "dossier.singles=1000"))
    return case


def _write(folder: Path, number: int, word: str, url: str) -> None:
    """Write a report as text with sidecar, page or JSON line, whose every field holds ``word``."""
    said = f"“We saw rain {number} times,” {word} said.\n\n“Rain {word} fell,” Orlin {word} said."
    day = f"LORNE, May {1 + number % 28}, 2024 - Rain fell on the harbour of Lorne on Tuesday."
    text = f"{word}\n\n{word}\n\n{day}\n\n{said}\n\n{word} spoke of {number} boats.\n"
    said_of = {"title": word, "author": word, "outlet": f"{word}{number % 9}", "url": url}
    name = re.sub(r"[/\0]", "∕", word)[:60].strip() or "x"
    if number % 3 == 0:
        path = folder / f"{number} {name}.txt"
        path.write_bytes(text.encode("utf-8", "replace"))
        rows = "".join(f"{key} = {json.dumps(value)}\n" for key, value in said_of.items())
        rows = rows.replace("\\u007f", "\x7f").replace("\x7f", "")
        path.with_name(f"{path.name}.meta.toml").write_text(rows, encoding="utf-8")
    elif number % 3 == 1:
        line = json.dumps({"text": text, "published": word, "language": word, **said_of})
        (folder / f"{number} {name}.jsonl").write_text(line + "\n", encoding="utf-8")
    else:
        page = f"<title>{word}</title><meta name=author content='{word}'><article><h1>{word}</h1>"
        page += "".join(f"<p>{part}</p>" for part in text.split("\n\n")) + "</article>"
        (folder / f"{number} {name}.html").write_bytes(page.encode("utf-8", "replace"))


class Shape(HTMLParser):
    """What a page consists of: elements with attributes, addresses, and what runs.

    Attributes:
        parts: ``tag`` and ``tag[attribute]`` of everything on the page.
        addresses: Values of attributes that load or lead somewhere.
        inner: The text of each ``script`` and ``style`` element.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: set[str] = set()
        self.addresses: set[str] = set()
        self.inner: list[str] = []
        self._runs = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.add(tag)
        self.parts.update(f"{tag}[{name}]" for name, _ in attrs)
        self.addresses.update(value or "" for name, value in attrs if name in _URL_ATTRIBUTES)
        self._runs = tag in {"script", "style"}
        if self._runs:
            self.inner.append("")

    def handle_endtag(self, tag: str) -> None:
        self._runs = False

    def handle_data(self, data: str) -> None:
        if self._runs:
            self.inner[-1] += data

    def handle_comment(self, data: str) -> None:
        self.parts.add("comment")

    def unknown_decl(self, data: str) -> None:
        self.parts.add("declaration")

    def handle_pi(self, data: str) -> None:
        self.parts.add("processing instruction")


@cache
def template_parts() -> frozenset[str]:
    """Return the elements and attributes that the page's templates hold."""
    sources = files("crosswitness.exports").joinpath("templates").iterdir()
    text = "".join(source.read_text(encoding="utf-8") for source in sources)
    return frozenset(
        Shape(re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", "", text, flags=re.DOTALL)).parts
    )


def plain_page(folder: Path) -> str:
    """Return the page of a case made like the hostile ones, in plain words."""
    words = [f"Orlin Vask{number}" for number in range(24)]
    case = case_of(folder, words, ("https://x.example/a",))
    return (case.dossier / "dossier.html").read_text(encoding="utf-8")


def strangers(page: str, harmless: str) -> list[str]:
    """Return what a page has beyond a harmless one: elements, attributes, scripts, addresses.

    Args:
        page: A page of hostile reports.
        harmless: A page of reports of the same forms in plain words.
    """
    shape, known = Shape(page), Shape(harmless)
    wrong = [
        f"a new part: {part}"
        for part in sorted(shape.parts - known.parts - template_parts() - _OWN)
    ]
    if shape.inner != known.inner:
        wrong.append("scripts or styles differ from the template's")
    wrong += [
        f"an address: {address!r}"
        for address in sorted(shape.addresses)
        if not re.match(
            r"#[\w.:-]{0,200}\Z|(?i:https?)://[^\s\x00-\x1f\u202a-\u202e]{1,2048}\Z", address
        )
    ]
    return wrong


def live_cells(files: Iterable[Path]) -> list[str]:
    """Return the cells of CSV files that a spreadsheet could compute, and rows of odd length."""
    wrong = []
    for path in files:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
        for number, row in enumerate(rows, start=1):
            if len(row) != len(rows[0]):
                wrong.append(f"{path.name}: row {number} has {len(row)} cells of {len(rows[0])}")
            wrong += [
                f"{path.name}: row {number}: {cell[:40]!r}"
                for cell in row
                if cell[:1] in tuple(GUARDED.replace("'", "")) and not _is_number(cell)
            ]
    return wrong


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d{1,20}(?:\.\d{1,20})?", cell) is not None
