"""Whether a preview can be served where it is to be."""

import errno
import socket

from mkdocs.exceptions import Abort

HINT = "end what listens there, or name another: make serve PORT=8001"


def insist_on_port(host: str, port: int) -> None:
    """Abort, in plain words, where somebody listens on the port already or it may not be used."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind, protocol) as tried:
            # As the server does: a port that was left a moment ago is free.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "something listens there already" if taken else error.strerror
        raise Abort(f"{host}:{port} cannot be served: {why}\n    {HINT}") from error
