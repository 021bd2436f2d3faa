"""Files that are damaged, odd or hostile: pages, texts, JSON Lines and archives."""

import gzip
import io
import json
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from random import Random

TEXT = (
    "Lost bell of Lorne found in barn\n\nLORNE, May 14, 2024 - A guard found the lost bell on "
    "Tuesday.\n\n“We searched for nine years,” Mayor Hanna Viklund said. “We never gave up.”\n\n"
    "At least 40 people came to see the bell, police said.\n"
)
PAGE = (
    "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Lost bell found | Wire</title>"
    '<meta property="og:site_name" content="Wire"><meta name=author content="Anna Vik">'
    '<meta property="article:published_time" content="2024-05-14T09:30:00+02:00">'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lost bell found",'
    '"author":[{"name":"Anna Vik"}],"datePublished":"2024-05-14"}</script></head><body><nav>'
    "<a href=/>Home</a></nav><article><h1>Lost bell found</h1>"
    + "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n"))
    + "</article><footer>© Wire</footer></body></html>"
)
LINES = "".join(
    json.dumps({"text": f"{TEXT} {n}", "title": f"Bell {n}", "outlet": f"Wire {n % 3}"}) + "\n"
    for n in range(12)
)
HOSTILE = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf"),
    *(b"<!--", b"-->", b"<script>", b"</body>", b"<![CDATA[", b"]]>", b"<?xml", b"<!DOCTYPE x ["),
    *(
        b"&#0;",
        b"&#xD800;",
        b"&#x110000;",
        b"&#99999999999;",
        b"&lt",
        b"&&&",
        b'<meta charset="x">',
    ),
    *(b"<meta charset=utf-7>", b"<meta charset=utf-16>", b"<base href=file:///>", b"<svg><style>"),
    *(b"<table>" * 40, b"<div>" * 300, b"<p a=1 b=2 c=3" * 30, b"<template>", b"<plaintext>"),
    *(b"<textarea>", b"<noscript>", b"<iframe srcdoc='<p>'>", b"<br/>" * 200, b"<x:y z:w='"),
    *(b"\\ud800", b"\\u0000", b'"text":', b"{", b"}", b"[" * 70, b"1e999", b"NaN", b"9" * 5000),
    *(
        b"\r",
        b"\n\n\n",
        b"\xe2\x80\xa8",
        b"\xe2\x80\xae",
        b"\x1b[31m",
        b"\x0c",
        b"\x1a",
        b"PK\x05\x06",
    ),
)


def mutated(content: bytes, rng: Random) -> bytes:
    """Return ``content`` after one to eight random changes."""
    changed = bytearray(content)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(changed) + 1)
        match rng.randrange(7):
            case 0:
                changed[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                changed[at:at] = rng.choice(HOSTILE)
            case 2:
                del changed[at : at + rng.randint(1, 80)]
            case 3:
                changed[at:at] = changed[at : at + rng.randint(1, 400)]
            case 4:
                changed[at:at] = rng.choice(HOSTILE) * rng.randint(2, 60)
            case 5:
                changed[at:at] = bytes(rng.randrange(256) for _ in range(rng.randint(1, 30)))
            case _:
                del changed[max(1, at) :]
    return bytes(changed)


def originals() -> dict[str, bytes]:
    """Return good files of every kind that is read, by name."""
    inner = zipped({"inner/a.txt": TEXT.encode(), "inner/lines.jsonl": LINES.encode()})
    files = {
        "a.txt": TEXT.encode(),
        "b.html": PAGE.encode(),
        "c.jsonl": LINES.encode(),
        "d/e.txt": TEXT.encode("utf-16"),
        "f.htm": PAGE.encode("cp1252", "xmlcharrefreplace"),
        "a.meta.toml": b'outlet = "Wire"\npublished = "2024-05-14"\n',
    }
    return {
        "text.txt": TEXT.encode(),
        "text16.txt": TEXT.encode("utf-16"),
        "page.html": PAGE.encode(),
        "page1252.html": PAGE.replace("utf-8", "windows-1252").encode("cp1252"),
        "lines.jsonl": LINES.encode(),
        "all.zip": zipped(files),
        "all.tar": tarred(files, ""),
        "all.tar.gz": tarred(files, "gz"),
        "nested.zip": zipped({"in.zip": inner, "b.txt": TEXT.encode()}),
        "text.txt.gz": gzip.compress(TEXT.encode(), mtime=0),
    }


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP archive of ``files``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def tarred(files: dict[str, bytes], packed: str) -> bytes:
    """Return a tar archive of ``files``, packed by gzip if ``packed`` is ``gz``."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=f"w:{packed}") as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def mutants(count: int, seed: int = 7) -> Iterator[tuple[str, bytes]]:
    """Yield ``count`` damaged files with their names, every kind in turn."""
    rng = Random(seed)
    kinds = list(originals().items())
    for number in range(count):
        name, content = kinds[number % len(kinds)]
        yield name, mutated(content, rng)


def attacks(scale: int = 1) -> Iterator[tuple[str, bytes]]:
    """Yield files made to exhaust time or memory, or to be written or read elsewhere.

    Args:
        scale: Multiplies the sizes; 1 gives files of about 100 kB, as sent.
    """
    k = 1000 * scale
    yield from _pages(k)
    yield from _lines(k)
    yield from _archives(k)
    yield from _texts(k)


def _page(body: str, head: str = "<title>Bell</title>") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def _pages(k: int) -> Iterator[tuple[str, bytes]]:
    lead = f"<p>{TEXT}</p>"
    soup = " ".join(f"a{n}=1" for n in range(12 * k))
    bodies = {
        "attribute soup": f"<p {soup}>x</p>{lead}",
        "deep divs": "<div>" * (20 * k) + TEXT + "</div>" * (20 * k),
        "deep spans left open": "<span>" * (16 * k) + TEXT,
        "deep tables": "<table><tr><td>" * (6 * k) + TEXT,
        "deep lists": "<ul><li>" * (10 * k) + TEXT,
        "crossing tags": "".join(f"<b n{n}>" for n in range(2 * k)) + "x</i>" * (2 * k) + lead,
        "misnested": "<b><i></b>" * (10 * k) + lead,
        "unclosed tags": "<a " * (30 * k) + lead,
        "angle brackets": "<" * (100 * k) + lead,
        "unclosed comment": "<!--" + "x-" * (50 * k),
        "many comments": "<!-- -->" * (12 * k) + lead,
        "comment dashes": "<!-" * (30 * k) + lead,
        "ampersands": "&" * (100 * k) + lead,
        "entities": "&amp;&#8220;&hearts;" * (5 * k) + lead,
        "flat paragraphs": "<p>Rain.</p>" * (9 * k),
        "empty paragraphs": "<p></p>" * (14 * k) + lead,
        "flat list": "<ul>" + "<li>Rain" * (12 * k) + "</ul>" + lead,
        "flat cells": "<table>" + "<tr><td>1<td>2" * (8 * k) + "</table>" + lead,
        "long text node": "<p>" + "x" * (100 * k) + "</p>" + lead,
        "long words": "<p>" + "rain " * (20 * k) + "</p>" + lead,
        "line breaks": "Rain<br>" * (12 * k),
        "links": "<a href=/x>Rain</a> " * (5 * k) + lead,
        "hidden": "<div hidden>" * (8 * k) + TEXT + "</div>" * (8 * k) + lead,
        "styles": '<p style="display:none">Rain</p>' * (3 * k) + lead,
        "scripts": "<script>x</script>" * (5 * k) + lead,
        "open script": "<script>" + "x<" * (50 * k),
        "open style": "<style>" + "x{" * (50 * k),
        "selects": "<select><option>" * (6 * k) + lead,
        "forms": "<form>" * (16 * k) + lead,
        "headings": "<h1>Bell</h1>" * (8 * k) + lead,
        "many titles": "<title>Bell</title>" * (5 * k) + lead,
        "null characters": "\0" * k + lead,
        "CDATA": "<![CDATA[" * (10 * k) + lead,
        "processing": "<?x " * (20 * k) + lead,
        "svg": "<svg><g>" * (12 * k) + lead,
        "math": "<math><mi>" * (10 * k) + lead,
        "templates": "<template>" * (10 * k) + lead,
        "articles": "<article>" * (10 * k) + TEXT,
        "time tags": "<time datetime=2024-05-14>14 May</time>" * (2 * k) + lead,
        "bylines": "<span class=author>By Anna Vik</span>" * (2 * k) + lead,
        "quotation marks in attributes": f'<p a="{"“" * (30 * k)}">{TEXT}</p>',
        "unclosed attribute": f'{lead}<p a="' + "x" * (100 * k),
    }
    for name, body in bodies.items():
        yield f"{name}.html", _page(body)
    heads = {
        "many metas": '<meta name="author" content="Anna Vik">' * (3 * k),
        "many properties": '<meta property="article:published_time" content="x">' * (2 * k),
        "deep JSON-LD": f'<script type="application/ld+json">{"[" * 50 * k}</script>',
        "wide JSON-LD": '<script type="application/ld+json">{"@graph":['
        + ",".join(['{"@type":"NewsArticle","headline":"Bell"}'] * (2 * k))
        + "]}</script>",
        "many JSON-LD": '<script type="application/ld+json">{"headline":"x"}</script>' * (2 * k),
        "broken JSON-LD": '<script type="application/ld+json">{"a":"'
        + "\\" * (50 * k)
        + "</script>",
        "long title": f"<title>{'Bell ' * (20 * k)}</title>",
        "long author": f'<meta name=author content="{"Anna Vik, " * (10 * k)}">',
        "long date": f'<meta property="article:published_time" content="{"2024-" * (20 * k)}">',
        "many charsets": "<meta charset=x>" * (6 * k),
    }
    for name, head in heads.items():
        yield f"{name}.html", _page(f"<p>{TEXT}</p>" * 3, head)
    yield (
        "billion laughs.html",
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p>'
        + TEXT.encode(),
    )
    yield (
        "outside entity.html",
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><html><body><p>&e; is it</p>',
    )


def _lines(k: int) -> Iterator[tuple[str, bytes]]:
    good = json.dumps({"text": TEXT}).encode() + b"\n"
    yield "deep.jsonl", good + b'{"text":' + b"[" * (50 * k) + b"]" * (50 * k) + b"}\n" + good
    yield "wide.jsonl", b'{"a":1,' * (10 * k) + b'"text":"x"}\n' + good
    yield "keys.jsonl", b"{" + b'"text":"x",' * (9 * k) + b'"text":"Rain"}\n' + good
    yield "escapes.jsonl", b'{"text":"' + b"\\ud83d\\ude00\\n" * (6 * k) + b'"}\n' + good
    yield "surrogates.jsonl", b'{"text":"Rain ' + b"\\ud800" * (10 * k) + b'"}\n' + good
    yield "backslashes.jsonl", b'{"text":"' + b"\\" * (50 * k) + b'"}\n' + good
    yield "backslashes odd.jsonl", b'{"text":"' + b"\\" * (50 * k + 1) + b'"}\n' + good
    yield "number.jsonl", b'{"text":"Rain","n":' + b"9" * (50 * k) + b"}\n" + good
    yield "open string.jsonl", b'{"text":"' + b"x" * (100 * k) + b"\n" + good
    yield "quotes.jsonl", b'"' * (100 * k) + b"\n" + good
    yield "colons.jsonl", b'{"text"' + b" " * (50 * k) + b":" + b" " * (50 * k) + b'"x"}\n' + good
    yield "blank lines.jsonl", b"\n" * (100 * k) + good
    yield "short lines.jsonl", b"{}\n" * (10 * k) + good
    yield "null.jsonl", b'{"text":null}\n{"text":[]}\n[]\nnull\n"x"\n1\n' + good
    yield "types.jsonl", b'{"text":"Rain","title":{"a":1},"outlet":[1,null,"x"],"url":7}\n' + good
    yield "carriage returns.jsonl", b"\r" * (50 * k) + good
    yield "utf16.jsonl", LINES.encode("utf-16")
    yield "bom.jsonl", b"\xef\xbb\xbf" + good
    yield "latin.jsonl", '{"text":"café à la crème, olé"}\n'.encode("latin-1") + good
    yield "many authors.jsonl", json.dumps({"text": TEXT, "author": ["A B"] * (5 * k)}).encode()


def _archives(k: int) -> Iterator[tuple[str, bytes]]:
    text = TEXT.encode()
    zeros = bytes(300 * k)
    yield "bomb.zip", zipped({"zeros.txt": zeros * 30, "b.txt": text})
    yield "bomb.tar.gz", tarred({"zeros.txt": zeros * 30, "b.txt": text}, "gz")
    yield "bomb.txt.gz", gzip.compress(b"Rain " * (2000 * k), mtime=0)
    yield "nested bomb.zip", zipped({"i.zip": zipped({"z.txt": zeros * 30}), "b.txt": text})
    deep = zipped({"a.txt": text})
    for _ in range(6):
        deep = zipped({"in.zip": deep, "b.txt": text})
    yield "six deep.zip", deep
    yield "members.zip", zipped({f"{n}.txt": b"Rain %d" % n for n in range(1_200)})
    yield "members.tar", tarred({f"{n}.txt": b"Rain %d" % n for n in range(1_200)}, "")
    names = (
        "../up.txt",
        "/abs.txt",
        "a/../../b.txt",
        "C:\\x.txt",
        "..\\w.txt",
        "a\nb.txt",
        "~.txt",
    )
    odd = (
        *names,
        "\u202etxt.exe.txt",
        "nul\x01.txt",
        "x" * 300 + ".txt",
        " .txt",
        "a!b.txt",
        "a:1.txt",
    )
    yield "names.zip", zipped(dict.fromkeys(odd, text))
    yield "names.tar", tarred(dict.fromkeys(odd, text), "")
    yield "links.tar", _linked()
    yield "twice.zip", _twice(text)
    yield "stored.zip", zipped({"a.txt": text, "b.html": PAGE.encode()}, zipfile.ZIP_STORED)
    whole = zipped({"a.txt": text, "b.txt": text + b"2"})
    yield (
        "encrypted.zip",
        whole.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
            b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
        ),
    )
    yield "lying size.zip", whole.replace(struct.pack("<I", len(text)), struct.pack("<I", 1 << 31))
    yield "no directory.zip", whole[: whole.rindex(b"PK\x01\x02")]
    yield "empty.zip", zipped({})
    yield "empty.tar", tarred({}, "")
    yield "empty.gz", b""
    yield "only directory.zip", whole[-22:]
    yield "text.zip", text
    yield "text.tar.gz", text
    yield "twice.gz", gzip.compress(text, mtime=0) + gzip.compress(text, mtime=0)
    yield "tail.txt.gz", gzip.compress(text, mtime=0) + b"garbage"
    yield "page.txt.gz", gzip.compress(PAGE.encode(), mtime=0)
    yield "zeros.tar", zeros
    yield "sidecars.zip", zipped({f"{n}.meta.toml": b"outlet=" * 100 for n in range(200)})


def _linked() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:") as archive:
        for name, kind, target in (
            ("hard.txt", tarfile.LNKTYPE, "/etc/hostname"),
            ("soft.txt", tarfile.SYMTYPE, "/etc/hostname"),
            ("pipe.txt", tarfile.FIFOTYPE, ""),
            ("device.txt", tarfile.CHRTYPE, ""),
        ):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, target
            archive.addfile(entry)
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(TEXT.encode())
        archive.addfile(entry, io.BytesIO(TEXT.encode()))
    return buffer.getvalue()


def _twice(text: bytes) -> bytes:
    first, second = zipped({"a.txt": text}), zipped({"b.txt": text + b"2"})
    return first + second


def _texts(k: int) -> Iterator[tuple[str, bytes]]:
    yield "empty.txt", b""
    yield "blank.txt", b" \r\n\t" * (20 * k)
    yield "zeros.txt", bytes(100 * k)
    yield "one line.txt", b"x" * (100 * k)
    yield "breaks.txt", b"\n" * (100 * k) + b"Rain"
    yield "high bytes.txt", bytes(range(128, 256)) * k
    yield "all bytes.txt", bytes(range(256)) * k
    yield "half utf16.txt", TEXT.encode("utf-16-le") * 9 + b"x"
    yield "utf32.txt", (TEXT * 9).encode("utf-32")
    yield "utf7.txt", "+ADw-script+AD4- Rain fell on Lorne".encode("ascii") * k
    yield "boms.txt", b"\xef\xbb\xbf" * (30 * k) + b"Rain"
    yield "overlong.txt", b"\xc0\xaf\xe0\x80\xaf" * (20 * k) + b"Rain"
    yield "surrogates.txt", b"\xed\xa0\x80\xed\xb0\x80" * (16 * k) + b"Rain"
    yield "combining.txt", ("a" + "\u0301" * (50 * k)).encode()
    yield "escapes.txt", b"\x1b[2J\x1b[31m" * (10 * k) + TEXT.encode()
    yield "pdf.txt", b"%PDF-1.7\n" + bytes(range(256)) * 9
    yield "noise.txt", Random(3).randbytes(100 * k)
    yield "shift jis.txt", ("雨は一日中降り続いた。" * k).encode("shift_jis")
    yield "koi8.txt", ("Весь день шёл дождь. " * k).encode("koi8-r")
    yield "ebcdic.txt", ("Rain fell on Lorne. " * k).encode("cp500")
