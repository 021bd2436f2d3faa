"""Two events of one type, topic by topic (ECB+ 1.0): are they kept apart?

Topics 2, 5, 12, 18, 21, 23, 34 and 35 are the score part. The first sentence of the second half's
files is their address and is left out.
"""

import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from crosswitness.model.layers import Layers
from gold.clusters import adjusted_rand, bcubed, link_all, linker, read
from gold.rows import Row

SETS = ("coreference/ecbplus",)
SCORE = frozenset({2, 5, 12, 18, 21, 23, 34, 35})
Event = tuple[int, str]


def score(gold: Path) -> list[Row]:
    """Return B-cubed over documents and the number of topics whose two events were mixed."""
    files = sorted((gold / SETS[0] / "xml").glob("*/*.xml"))
    reports = [_read(path) for path in files]
    truth = [_event(path) for path in files]
    scored = [at for at, event in enumerate(truth) if event[0] in SCORE]
    rows = []
    for part, chosen, peers in (
        ("all", range(len(files)), ("TF-IDF .869", "TF-IDF 14 of 33")),
        ("score", scored, ("", "")),
    ):
        events = [truth[at] for at in chosen]
        found = link_all(linker("stories"), [reports[at] for at in chosen])[1]
        precision, recall, f1 = bcubed(found, events)
        topics = len({topic for topic, _ in events})
        for metric, value, peer in (
            ("B-cubed F1", f1, peers[0]),
            ("B-cubed P", precision, ""),
            ("B-cubed R", recall, ""),
            ("ARI", adjusted_rand(found, events), ""),
            (f"of {topics} topics, same-type traps", mixed(found, events), peers[1]),
        ):
            rows.append(
                Row(
                    stage="stories",
                    set=SETS[0],
                    part=part,
                    metric=metric,
                    value=round(value, 4),
                    peer=peer,
                )
            )
    return rows


def mixed(found: Sequence[int], events: Sequence[Event]) -> int:
    """Return in how many topics some group holds reports of both events."""
    inside: dict[int, set[Event]] = defaultdict(set)
    for group, event in zip(found, events, strict=True):
        inside[group].add(event)
    return len(
        {
            topic
            for held in inside.values()
            for topic, _ in held
            if {(topic, "a"), (topic, "b")} <= held
        }
    )


def _event(path: Path) -> Event:
    return int(path.parent.name), "b" if path.name.endswith("ecbplus.xml") else "a"


def _read(path: Path) -> Layers:
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in ET.parse(path).getroot().iter("token"):
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    if path.name.endswith("ecbplus.xml"):
        sentences.pop(0, None)
    lines = (" ".join(parts) for _, parts in sorted(sentences.items()))
    return read(path.name, "\n".join(lines))
