"""The chronicle, built twice."""

import hashlib

from tests.browser.real_site import build_real_site


def test_two_builds_give_the_same_bytes(real_site, tmp_path):
    assert _digests(build_real_site(tmp_path)) == _digests(real_site)


def _digests(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
