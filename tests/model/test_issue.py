from crosswitness.model.annotation import Origin
from crosswitness.model.issue import Issue
from crosswitness.model.span import FilePlace


def test_the_id_tells_codes_messages_and_places_apart():
    def issue(code: str, message: str, path: str) -> Issue:
        origin = Origin(stage="s", version=1)
        return Issue(code=code, message=message, place=FilePlace(path=path), origin=origin)

    ids = {issue(*parts).id for parts in (("A", "m", "p"), ("B", "m", "p"), ("A", "m", "q"))}
    assert len(ids) == 3
    assert issue("A", "m", "p").id in ids
