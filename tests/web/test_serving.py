from pathlib import Path

import pytest
from starlette.testclient import TestClient

from crosswitness.model.errors import CaseError
from crosswitness.web.serving import application, serve_dossier


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "dossier.html").write_text("<p>page</p>")
    (folder / "dossier.json").write_text("{}")
    (tmp_path / "secret.txt").write_text("secret")
    return TestClient(application(folder, 8765), base_url="http://127.0.0.1:8765")


def test_shows_the_page_and_its_files(client: TestClient):
    page = client.get("/")
    assert page.status_code == 200
    assert page.text == "<p>page</p>"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["cache-control"] == "no-store"
    assert client.get("/dossier.json").json() == {}


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.:8765", "", "[::1]:8765"]
)
def test_a_foreign_host_gets_nothing(client: TestClient, host: str):
    answer = client.get("/", headers={"Host": host})
    assert answer.status_code == 421
    assert answer.content == b""


def test_our_other_name_is_answered(client: TestClient):
    assert client.get("/", headers={"Host": "localhost:8765"}).status_code == 200


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/x"])
def test_nothing_outside_the_dossier_is_served(client: TestClient, path: str):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: TestClient, method: str):
    assert client.request(method, "/dossier.json").status_code == 405


def test_without_a_dossier_it_says_what_to_do(tmp_path: Path):
    with pytest.raises(CaseError, match="run `crosswitness run` first"):
        serve_dossier(tmp_path, 0, lambda text: None)
