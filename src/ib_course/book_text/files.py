"""From a file to its text: UTF-8, UTF-16 or Windows text, or a PDF whose text can be read."""

from __future__ import annotations

from pathlib import Path

from ib_course.launcher.problem import Problem, from_os_error

LARGEST = 50_000_000
"""Bytes. A book of two hundred pages is half a megabyte of text; a PDF with pictures is some tens."""

_TEXT_PLEASE = "Bewaar de tekst van het boek als tekstbestand (.txt, UTF-8) en probeer het daarmee."


def read_file(path: Path) -> str:
    """Return the text of a file, pages of a PDF separated by form feeds.

    Raises:
        Problem: it is not there, empty, too large, or no text that can be read
    """
    try:
        if path.is_dir():
            raise Problem(f"{path} is een map.", "Geef het bestand met de tekst van het boek.")
        if path.stat().st_size > LARGEST:
            raise Problem(f"{path} is groter dan {LARGEST // 1_000_000} MB; zo groot is de tekst van een boek niet.")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Problem(f"Het bestand {path} is er niet.", "Controleer de naam en de map.") from error
    except OSError as error:
        raise from_os_error(error, f"{path} lezen") from error
    text = _pdf_text(data, path) if data.startswith(b"%PDF-") else _decode(data, path)
    if not text.strip():
        raise Problem(f"{path} is leeg: er staat geen tekst in.", _TEXT_PLEASE)
    return text


def _decode(data: bytes, path: Path) -> str:
    """Return text in the encoding that its first bytes tell, else UTF-8, else that of Windows."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise Problem(f"{path} is geen tekstbestand.", _TEXT_PLEASE)
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Problem(f"De letters in {path} zijn niet te lezen (onbekende codering).", _TEXT_PLEASE)


def _pdf_text(data: bytes, path: Path) -> str:
    """Return what pypdf reads of a PDF."""
    import io

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Problem(f"{path} is met een wachtwoord beveiligd.", _TEXT_PLEASE)
        return "\f".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, NotImplementedError) as error:
        # A damaged PDF makes a reader stumble in many ways; what it was doing does not help who brought it.
        raise Problem(f"De tekst in {path} is niet te lezen: {error}.", _TEXT_PLEASE) from error
