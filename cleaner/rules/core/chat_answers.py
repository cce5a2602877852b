"""What a language model that was asked to clean a page writes around the text: "Here is the cleaned article:"."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.patterns import lazy
from cleaner.rules.rule import Found, rule

#: An answer opens in so many words, which end in a colon: it says that the text is here, and that it is an article or what was
#: done to it. Other texts that are announced so (a letter, a speech) are a part of an article.
_OPENING_WORDS, _CLOSING_WORDS = 32, 45
_HERE = lazy(
    r"(?:here(?:'s| is| are)|below (?:is|you)|i(?:'ve| have) (?:cleaned|extracted|removed)|hier (?:ist|is|finden|folgt)|voici|"
    r"aquí (?:está|tienes|tiene)|aqui está|ecco|här är|her er|oto|вот|以下(?:は|是|为)|이것은|다음은)"
)
_DONE = lazy(
    r"clean(?:ed|ed-up)? (?:\w+ )?(?:article|text|version|content)|extracted|main (?:article|content|text)|"
    r"article(?:'s)? (?:text|body|content)|"
    r"\barticle\b(?=\W*$)|text of the article|boilerplate|without (?:the )?(?:ads|navigation|boilerplate)|"
    r"(?:bereinigte|extrahierte)\w*|artikeltext|texte? (?:nettoyé|extrait)|texte de l'article|"
    r"texto (?:limpio|extraído|limpo)|texto del artículo|texto do artigo|testo (?:pulito|estratto|ripulito)|"
    r"testo dell'articolo|opgeschoonde|geëxtraheerde|artikeltekst|oczyszczony|tekst artykułu|очищенный|текст статьи|"
    r"記事(?:の)?(?:本文|テキスト)|正文|기사 본문"
)
#: The last words of an answer, which offer more.
_OFFER = lazy(
    r"(?:please )?(?:let me know if|i hope this|hope this helps|would you like me to|if you(?:'d| would) like me to|"
    r"is there anything else|feel free to ask|lassen sie mich wissen|lass mich wissen|n'hésitez pas|faites-moi savoir|"
    r"avísame si|dime si|hazme saber|fammi sapere|me avise se|laat (?:me|het me) weten)"
)


@rule(
    "other.chat-answer",
    kind="other",
    certain=True,
    takes=[
        "⟦Here is the cleaned article text:⟧\nThe old bridge will close to all traffic in November, the city said on Monday.\n"
        "⟦Let me know if you would like me to shorten it.⟧",
        "⟦Sure! I've removed the menus and adverts. Here is the article:⟧\nThe old bridge will close in November.",
        "⟦Hier ist der bereinigte Artikeltext:⟧\nDie alte Brücke wird im November gesperrt, teilte die Stadt am Montag mit.",
    ],
    leaves=[
        "Here is the full text of the mayor's letter:\nThe old bridge will close to all traffic in November.",
        "The old bridge will close in November.\nHere is the cleaned article text:\nLet me know if you would like to see it.",
        "Here is the main thing of the article of the law\nThe old bridge will close in November.\nLet me know if you go.",
    ],
)
def chat_answer(document: Document) -> Iterator[Found]:
    """In text, the line that says that the cleaned article follows, and below it what offers further help."""
    if document.mode != "text" or len(document) < 2 or document.words[0] > _OPENING_WORDS:
        return
    opening = document.folded_texts[0]
    if opening[-1] not in ":：" or _HERE.search(opening) is None or _DONE.search(opening) is None:
        return
    yield *span(document, 0), "says that the cleaned text follows"
    last = len(document) - 1
    if document.words[last] <= _CLOSING_WORDS and _OFFER.match(document.folded_texts[last]) is not None:
        yield *span(document, last), "offers to do more with the text"
