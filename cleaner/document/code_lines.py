"""Code in a text: lines fenced by ``` or ~~~, and runs of lines that look like code.

Markup says what is code; of a text only its lines do. A brace alone is litter elsewhere, and where code is, its line ends and
its indentation are part of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS

FENCES = ("```", "~~~")
#: What is told as code has so many lines at least, so many of them by their look; between two of these so many others may stand
#: (`NotANumber,`), each of so many words at most, or with a sign of code.
FEWEST_LINES, FEWEST_TOLD, MOST_BETWEEN, BETWEEN_WORDS = 3, 2, 3, 3
#: Between two fences further apart more than code stands: one of theirs is missing.
MOST_LINES = 400
#: A line with so many words that ends as a sentence does, or leads to what is below, is prose.
_SENTENCE_WORDS = 5
#: A text without any of these has no code; most news has none.
_TELLING = ("{", "=", "`", "<", "~", "$ ")
#: No line of code is longer; one without any of these signs is told by what stands around it.
_LONGEST = 200
_SIGNS = lazy(r"[{}()\[\]<>=;$#/@\\:]")
_SIGNS_BETWEEN = lazy(r"[{}\[\]<>=;$\\]|\w\(")
#: Brackets alone, closed or left open, with what parts them: `},` and `});`.
_BRACKETS = lazy(r"[\[\](){}<>;,]{1,6}")
#: What a line of code goes on with: a mark that ends sentences stands inside a word.
_ON = r"(?:[^.!?]|[.!?](?=[\w(=\]])){0,120}"
_CODE = lazy(
    # a declaration: `const std = …`, `pub fn getData(…`, `def walk(tree):`
    r"(?:(?:export|pub|public|private|protected|static|async|final|abstract|default)\s)*"
    r"(?:(?:const|let|var|val|int|string|bool|float|double|void|auto)\s[\w\[\]<>,:&*\s]{1,60}[=;(]"
    rf"|(?:def|class|fn|func|function|struct|enum|interface|impl|trait|namespace|module)\b{_ON}[{{:;(),]\s*$)"
    # a branch or a loop: `if (x) {`, `for row in rows:`, `} else {`
    rf"|(?:[}})]\s?)?(?:if|elif|else|for|while|switch|try|catch|except|finally|with|do|loop|match)\b{_ON}[{{:;]\s*$"
    rf"|(?:return|throw|raise|yield|await|break|continue)\b{_ON};\s*$"
    # an import: `from a.b import c`, `import x from "y"`, `#include <z>`, `use a::b;`
    r"|#include\b|from\s[\w.]+\simport\s|import\s(?:[\w.]+\s*(?:;|$|as\s)|.{1,80}\sfrom\s[\"'])"
    r"|(?:use|using|package)\s[\w.:*{}, ]+;"
    # an assignment or a call: `x.y = 3`, `walk(tree);`, `"key": 1`
    r"|[A-Za-z_$@][\w$.\[\]'\"*>-]*\s?(?:[-+*/|&:?]|\|\|)?=(?!=)\s?(?!(?!new\s|await\s|not\s)\w+\s[a-z])\S"
    r"|[a-z_$][\w$.:]*\([^)]{0,120}\)?(?:\.\w+\(.{0,80})?[;,{]?\s*$"
    r"|[\"'][\w$-]+[\"']\s?:\s?[\"'\[{\dtfn]|[a-z_$]\w*\??:\s[\w<>\[\]|.\s\"']{1,60}[;,]\s*$"
    # markup, a comment, a prompt: `<div class="a">`, `// …`, `$ make`, `>>> x`
    r"|</?[a-z][\w-]*(?:\s[\w-]+=.{0,120})?/?>|//\s?\S|/\*|\*/|\$\s[a-z]|>>>\s?\S|#!/"
    # a command: `sudo apt install …`
    r"|(?:sudo|git|npm|npx|pip3?|docker|kubectl|curl|wget|apt(?:-get)?|brew|cargo|mkdir|chmod)\s[-\w./@:]+(?:\s[-\w./@:=]+)*\s*$"
)
#: What code begins with, but for what has a value: `TideTable = 3`.
_FIRST = frozenset("abcdefghijklmnopqrstuvwxyz_$@#<>(){}[]/*;,\"'")
_SENTENCES = tuple(SENTENCE_ENDS)


@once
def code_runs(document: Document) -> list[range]:
    """The lines of each piece of code in a text, in order; of HTML and Markdown none, as these say what is code."""
    if document.mode != "text" or len(document.elements.tag) > 1 or not any(sign in document.text for sign in _TELLING):
        return []
    return list(_runs(document, _fenced(document.texts)))


def _fenced(texts: Sequence[str]) -> list[range]:
    """The lines between fences, with these; a fence that is never closed, or far below, is none."""
    found: list[range] = []
    first = -1
    for line in compress(range(len(texts)), [text.startswith(FENCES) for text in texts]):
        if first < 0 or line - first > MOST_LINES:
            first = line
        elif texts[line] == texts[first][:3]:
            found.append(range(first, line + 1))
            first = -1
    return found


def _runs(document: Document, fenced: Sequence[range]) -> Iterator[range]:
    """The fenced pieces, and the runs of lines between them that look like code."""
    has_sign = _SIGNS.search
    told = [line for line, text in enumerate(document.texts) if has_sign(text) is not None and _is_told(document, line)]
    at = 0
    for piece in fenced:
        upto = bisect_left(told, piece.start)
        yield from _unfenced(document, told[at:upto])
        yield piece
        at = bisect_left(told, piece.stop)
    yield from _unfenced(document, told[at:])


def _unfenced(document: Document, told: Sequence[int]) -> Iterator[range]:
    """Runs of the lines that are told by their look; what stands between two of them is code too where it is little."""
    first = 0
    for at, line in enumerate(told):
        if at + 1 < len(told) and _is_joined(document, line, told[at + 1]):
            continue
        if at + 1 - first >= FEWEST_TOLD and line + 1 - told[first] >= FEWEST_LINES and _has_code(document, told[first : at + 1]):
            yield range(told[first], line + 1)
        first = at + 1


def _is_told(document: Document, line: int) -> bool:
    text = document.texts[line]
    if text[0] not in _FIRST and ("=" not in text or not text[0].isupper()):  # so most lines, at next to no cost
        return False
    if len(text) > _LONGEST or "\n" in text:
        return False
    return _BRACKETS.fullmatch(text) is not None or (_CODE.match(text) is not None and not _is_sentence(document, line))


def _is_joined(document: Document, line: int, below: int) -> bool:
    """Whether what stands between two lines of code is code: few short lines, and no sentences."""
    between = range(line + 1, below)
    return len(between) <= MOST_BETWEEN and all(_may_be_code(document, other) for other in between)


def _may_be_code(document: Document, line: int) -> bool:
    text = document.texts[line]
    if len(text) > _LONGEST or text.endswith(":") or _is_sentence(document, line):
        return False
    return document.words[line] <= BETWEEN_WORDS or _SIGNS_BETWEEN.search(text) is not None


def _is_sentence(document: Document, line: int) -> bool:
    return document.words[line] >= _SENTENCE_WORDS and document.texts[line].endswith(_SENTENCES)


def _has_code(document: Document, told: Sequence[int]) -> bool:
    """Whether enough of the lines are more than brackets."""
    return sum(_BRACKETS.fullmatch(document.texts[line]) is None for line in told) >= FEWEST_TOLD
