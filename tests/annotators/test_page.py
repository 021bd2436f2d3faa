"""How outlets lay out their pages, with invented reports: what stands where, and the day."""

import pytest

from crosswitness.annotators import metadata, segments
from crosswitness.model.annotation import Metadatum, Segment
from crosswitness.model.layers import Layers
from tests.support import layers

LEAD = (
    "The armies of Northland and Vellmark signed a ferry accord on Wednesday, the ministry said "
    "in a statement carried by state media."
)
MORE = (
    "The accord covers the training of crews and the repair of quays, according to the text that "
    "was read at the ceremony in the capital."
)
TITLE = "Northland and Vellmark sign ferry accord"

STYLES = {
    "name and day below a lone by": (
        (
            f"{TITLE}\nBy\nAda Moor\n-\n2031-05-02\n\nVELL, NORTHLAND (4:45 P.M.) – {LEAD}\n\n"
            f"ADVERTISEMENT\n\n{MORE}\n\nALSO READ  Northland army takes hill"
        ),
        "title byline byline boilerplate metadata dateline body boilerplate body boilerplate",
        "2031-05-02",
    ),
    "number and day above the headline": (
        (
            f"News ID 160123 - Fri 2 May 2031 - 20:35\n\n{TITLE}\n\nVELL, May 02 (MNA) – {LEAD}\n\n"
            f"{MORE}\n\nAM/4967123\n\nNews Code 160123\nTags\nNorthland\nVellmark"
        ),
        "metadata title dateline body body metadata metadata boilerplate boilerplate boilerplate",
        "2031-05-02T20:35",
    ),
    "agency and place in small letters": (
        f"{TITLE}\n2 May، 2031\nPort Vell, SANA- {LEAD}\n\n{MORE}",
        "title metadata dateline body body",
        "2031-05-02",
    ),
    "source line": (
        (
            f"{TITLE}\nSource: Xinhua| 2031-05-02 22:01:05|Editor: lund\n\n"
            f"PORT VELL, May 2 (Xinhua) -- {LEAD}\n\n{MORE}"
        ),
        "title byline dateline body body",
        "2031-05-02T22:01:05",
    ),
    "picture below the headline, day above it": (
        (
            "Friday, 02 May 2031 10:49 AM  [ Last Update: Saturday, 03 May 2031 10:49 AM ]\n"
            f"Home / World / Northland\n{TITLE}\n"
            f"This photo released by the ministry shows the signing on May 1, 2031.\n{LEAD}\n{MORE}"
        ),
        "metadata boilerplate title caption body body",
        "2031-05-02T10:49",
    ),
    "credits before their pictures": (
        (
            f"{TITLE}\n© AFP 2031 / FINN LUND\n20:15 GMT 02.05.2031Get short URL\n\n"
            f"VELL (Sputnik) - {LEAD}\n\n{MORE}\n\n© Sputnik / Ada Moor\n\nCrews on the quay"
        ),
        "title caption metadata dateline body body caption caption",
        "2031-05-02T20:15+00:00",
    ),
    "credit below the picture": (
        (
            f"{TITLE}\n\nBy ADA MOOR  \n\nMAY 2, 2031 18:33\n\nA QUAY is seen in Port Vell.\n\n"
            f"(photo credit: FINN LUND/REUTERS)\n\n{LEAD}\n\n{MORE}\n\n"
            "Ada Moor is a fellow at the Ferry Institute."
        ),
        "title byline metadata caption caption body body boilerplate",
        "2031-05-02T18:33",
    ),
    "standfirst and signed picture": (
        (
            f"{TITLE}\nAccord will help both, the minister says.\n\n"
            "Finn Lund and General Ada Moor shake hands in Port Vell [SANA/AFP]\n2 May 2031\n\n"
            f"{LEAD}\n\n{MORE}\n\nSOURCE: NEWS AGENCIES"
        ),
        "title body caption metadata body body byline",
        "2031-05-02",
    ),
    "diary with comments": (
        (
            f"Posted on May 2, 2031 by admin\n\n{TITLE}\n\n{LEAD}\n\n{MORE}\n\n"
            f"Posted in News | Tagged Vellmark\n\n2 thoughts on “{TITLE}”\n\nFinn says:\n"
            "May 3, 2031 at 10:01 am\nGreat news for all of us in the islands who wait for ferries."
        ),
        "metadata title body body boilerplate comment comment comment comment",
        "2031-05-02",
    ),
    "agency with slashes": (
        f"{TITLE}\nVELL, May 2. /TASS/. {LEAD}\n\n{MORE}",
        "title dateline body body",
        "XXXX-05-02",
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_styles_of_outlets(style: str) -> None:
    text, kinds, published = STYLES[style]
    page: Layers = layers(text)
    for stage, options in (
        (segments, segments.SegmentsOptions()),
        (metadata, metadata.MetadataOptions()),
    ):
        found = list(stage.annotate(page, options))  # type: ignore[attr-defined]
        page = page.adding(item for item in found if isinstance(item, (Segment, Metadatum)))
    assert [segment.kind.value for segment in page.of(Segment)] == kinds.split()
    chosen = page.metadata("published")
    assert chosen is not None
    assert chosen.value == published
