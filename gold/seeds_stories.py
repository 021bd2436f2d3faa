"""Hand-annotated reports: are the stories and the copies right?

Five reports of two signings, in every order of names; two clusters of six reports, of which one
holds three happenings.
"""

import json
from itertools import permutations
from pathlib import Path
from typing import Any

from crosswitness.model.link import Relation
from gold.clusters import bcubed, link_all, linker, read
from gold.rows import Row

SETS = ("seeds", "annotated")


def score(gold: Path) -> list[Row]:
    """Return how many orders give the right stories, and the copies found and made up."""
    return [*_seeds(gold), *_annotated(gold)]


def _seeds(gold: Path) -> list[Row]:
    truth = json.loads((gold / "seeds" / "gold.json").read_text(encoding="utf-8"))
    files = {document["id"]: document["file"] for document in truth["documents"]}
    texts = {
        identity: (gold.parent / "seeds" / name).read_text(encoding="utf-8")
        for identity, name in sorted(files.items())
    }
    want = {frozenset(cluster["docs"]) for cluster in truth["story_clusters"]}
    right = orders = 0
    for order in permutations(range(len(texts))):
        # The outlet's name is part of a document's id, so it decides the order of places.
        reports = [
            read(f"outlet {at}", text) for at, text in zip(order, texts.values(), strict=True)
        ]
        found = link_all(linker("stories"), reports)[1]
        right += want == {
            frozenset(one for one, group in zip(texts, found, strict=True) if group == number)
            for number in found
        }
        orders += 1
    return [_row("stories", "seeds", f"orders with the right stories of {orders}", right)]


def _row(stage: str, folder: str, metric: str, value: float) -> Row:
    return Row(stage=stage, set=folder, part="all", metric=metric, value=round(value, 4))


def _annotated(gold: Path) -> list[Row]:
    rows = []
    copies = found_copies = 0
    right = 0
    for folder in sorted((gold / "annotated").glob("*_*")):
        truth = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        names = sorted(meta)
        reports = [_read(folder, meta[name]) for name in names]
        links = link_all(linker("duplicates"), reports)[0]
        by_id = {report.document.id: name for report, name in zip(reports, names, strict=True)}
        made = {
            frozenset((by_id[link.left.document], by_id[link.right.document]))
            for link in links
            if link.relation is Relation.COPY_OF
        }
        real = {
            frozenset(pair["docs"])
            for pair in truth["lineage"]["copies"]
            if pair["relation"] == "text_copy"
        }
        copies += len(real)
        right += len(made & real)
        found_copies += len(made)
        story = {name: c["id"] for c in truth["story_cluster"] for name in c["docs"]}
        groups = link_all(linker("stories"), reports)[1]
        f1 = bcubed(groups, [story[name] for name in names])[2]
        rows.append(_row("stories", "annotated", f"{folder.name} B-cubed F1", f1))
    return [
        *rows,
        _row("copies", "annotated", f"text copies found of {copies}", right),
        _row("copies", "annotated", "copies that are false", found_copies - right),
    ]


def _read(folder: Path, meta: dict[str, Any]) -> Any:
    text = (folder / meta["file"]).read_text(encoding="utf-8")
    return read(meta["domain"], text, meta["title"], meta["publication_date"][:10])
