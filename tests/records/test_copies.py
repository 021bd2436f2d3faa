from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers import duplicates
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.model.material import Material
from crosswitness.model.record import Copy
from crosswitness.model.span import Span
from crosswitness.records.copies import CopiesOptions, build, merged
from tests.support import layers

RUN = "the ferry ran aground off Tarnsey early on Friday with ninety people aboard"
OPTIONS = duplicates.DuplicatesOptions()


def material(reports: Sequence[Layers]) -> Material:
    """Return reports with the links and the one group that the linker makes of them."""
    by_id = {report.document.id: report for report in reports}
    bodies = sorted(
        (next(duplicates.prepare(one, Groups(), OPTIONS)) for one in reports),
        key=lambda body: body.place,
    )
    links: list[Link] = []
    for at, left in enumerate(bodies):
        for right in bodies[at + 1 :]:
            link = duplicates.compare(left, right, OPTIONS)
            if link is not None:
                links.append(link)
    groups = Groups()
    joined = {place for link in links for place in (link.left, link.right)}
    parts = [group("duplicates", joined, links)] if joined else []
    parts += [group("duplicates", [b.place]) for b in bodies if b.place not in joined]
    groups.add("duplicates", parts, links)
    return Material(documents=tuple(sorted(by_id)), layers=by_id.__getitem__, groups=groups)


def copies(reports: Sequence[Layers]) -> list[Copy]:
    found = list(build(material(reports), CopiesOptions()))
    assert all(isinstance(record, Copy) for record in found)
    return [record for record in found if isinstance(record, Copy)]


def test_a_copy_shows_the_shared_words_in_each_report() -> None:
    one = layers(f"Rescuers say {RUN}, and all are safe.", outlet="A")
    other = layers(f"It was dark. According to the coastguard {RUN}.", outlet="B")
    texts = {one.document.id: one, other.document.id: other}
    (record,) = copies([one, other])
    assert [texts[place.document].text(place) for place in record.members] == [RUN, RUN]
    assert record.words == 13
    assert not record.whole
    assert len(record.links) == 1


def test_an_exact_copy_is_whole_and_a_third_outlet_joins_the_same_record() -> None:
    text = f"Rescuers say {RUN}. A tug will try to pull her free when the tide is high again."
    (record,) = copies([layers(text, outlet=outlet) for outlet in "ABC"])
    assert record.whole
    assert len(record.documents) == 3
    assert len(record.links) == 3


def test_reports_without_common_words_are_no_copies() -> None:
    one = layers("A tram left the rails and hit a bakery in the old town.", outlet="A")
    other = layers("Parliament debated a tax on imported timber late at night.", outlet="B")
    assert copies([one, other]) == []


SPANS = st.lists(
    st.builds(
        lambda document, start, length: Span(document=document, start=start, end=start + length),
        st.sampled_from("ab"),
        st.integers(0, 30),
        st.integers(1, 9),
    )
)


@given(SPANS)
def test_merged_spans_cover_the_same_places_without_overlap(spans: list[Span]) -> None:
    def points(found: Sequence[Span]) -> list[tuple[str, int]]:
        return [(s.document, at) for s in found for at in range(s.start, s.end)]

    joined = merged(spans)
    assert len(points(joined)) == len(set(points(joined)))
    assert set(points(joined)) == set(points(spans))
