"""Make the docs anew from the code: ``python -m tests.docs.renew [page ...]``.

Without pages: the parts made from the code, NOTICE, and what the commands of all pages print.
The lines before and after ``…`` keep their number, so a page stays as long as it was written.
"""

import sys
import tempfile
from pathlib import Path

from tests.docs import console, made
from tests.docs.pages import ROOT, pages, with_made


def main(wanted: list[str]) -> None:
    """Renew the pages named, or all."""
    notice = ROOT / "NOTICE"
    notice.write_text(made.notice(notice.read_text(encoding="utf-8")), encoding="utf-8")
    parts = made.parts()
    for page in [Path(name).resolve() for name in wanted] or pages():
        text = page.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            new = console.renewed(with_made(text, parts), Path(folder))
        if new != text:
            page.write_text(new, encoding="utf-8")
            sys.stderr.write(f"renewed: {page.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
