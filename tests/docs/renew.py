"""Make the docs anew from the code: ``python -m tests.docs.renew [page ...]``.

Without pages: the parts made from the code, NOTICE, and what the commands of all pages print.
The lines before and after ``…`` keep their number, so a page stays as long as it was written.
A page of which a command fails keeps what its commands printed before, and is named.
"""

import sys
import tempfile
from pathlib import Path

from tests.docs import console, made
from tests.docs.pages import ROOT, pages, with_made


def main(wanted: list[str]) -> int:
    """Renew the pages named, or all.

    Returns:
        1 if a command of a page failed, else 0.
    """
    notice = ROOT / "NOTICE"
    notice.write_text(made.notice(notice.read_text(encoding="utf-8")), encoding="utf-8")
    parts = made.parts()
    failed = 0
    for page in [Path(name).resolve() for name in wanted] or pages():
        text = page.read_text(encoding="utf-8")
        new = with_made(text, parts)
        try:
            with tempfile.TemporaryDirectory() as folder:
                new = console.renewed(new, Path(folder))
        except AssertionError as error:
            sys.stderr.write(f"not renewed: {page.relative_to(ROOT)}: {error}\n")
            failed = 1
        if new != text:
            page.write_text(new, encoding="utf-8")
            sys.stderr.write(f"renewed: {page.relative_to(ROOT)}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
