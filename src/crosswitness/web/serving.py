"""The dossier on 127.0.0.1: read-only, for this computer and its own host names alone."""

import socket
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from crosswitness.model.errors import CaseError

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class OwnHostOnly:
    """Answers 421 to any Host but our own, so that no foreign name can be bound to the page.

    Without it a page from elsewhere could read the dossier through DNS rebinding.
    """

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        self._hosts = {f"127.0.0.1:{port}".encode(), f"localhost:{port}".encode()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if its only Host header is ours."""
        if scope["type"] == "http":
            hosts = [value for name, value in scope["headers"] if name == b"host"]
            if len(hosts) != 1 or hosts[0] not in self._hosts:
                await Response(status_code=421)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def application(dossier: Path, port: int) -> OwnHostOnly:
    """Return the application that serves the files of ``dossier`` and nothing else."""
    names = sorted(path.name for path in dossier.iterdir() if path.is_file())

    def file(request: Request) -> Response:
        name = request.path_params.get("name", "dossier.html")
        if name not in names:
            return Response("no such file", status_code=404, headers=HEADERS)
        return FileResponse(dossier / name, headers=HEADERS)

    routes = [
        Route("/", file, methods=["GET"]),
        Route("/{name}", file, methods=["GET"]),
    ]
    return OwnHostOnly(Starlette(routes=routes), port)


def serve_dossier(dossier: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve until interrupted.

    Args:
        dossier: Folder of the finished dossier.
        port: Port on 127.0.0.1, 0 for a free one.
        say: Hears the address.

    Raises:
        CaseError: If there is no dossier yet or the port is taken.
    """
    if not (dossier / "dossier.html").is_file():
        raise CaseError(f"{dossier}: no dossier yet, run `crosswitness run` first")
    import uvicorn

    listener = socket.socket()
    try:
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        raise CaseError(f"port {port} on 127.0.0.1 is taken; choose another") from error
    port = listener.getsockname()[1]
    say(f"http://127.0.0.1:{port}/  (Ctrl-C ends it)")
    config = uvicorn.Config(application(dossier, port), log_level="warning", lifespan="off")
    uvicorn.Server(config).run(sockets=[listener])
