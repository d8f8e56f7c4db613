"""What a text is known by."""

import hashlib


def checksum(*texts: str) -> str:
    """A checksum of some texts in this order; other texts have another.

    They may hold what stands for bytes of a file's name that are no UTF-8 (PEP 383).
    """
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        encoded = text.encode(errors="surrogatepass")
        digest.update(b"%d\n" % len(encoded))
        digest.update(encoded)
    return digest.hexdigest()
