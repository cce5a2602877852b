"""Headings of story lists that houses put together in words of their own: "Other posts you'll love", "What readers are reading".

Phrases that all houses share are in `list_words.py`. Here is what such headings are made of: a reader who may like something,
readers who read something, other stories, stories of the same section. A heading is one only as a whole: a longer line is a
title. Every pattern is bounded, as lines are of few words.
"""

from __future__ import annotations

import re
from typing import Literal

from cleaner.document.patterns import lazy


def _either(*forms: str) -> re.Pattern[str]:
    return lazy("|".join(forms))


#: What may please the reader, or did please others: chosen for this article.
_PLEASES = _either(
    r"(?:(?:more|other|some|similar|further) (?:\S{1,20} ){0,4})?you(?:'ll| will| may| might| could| would)(?: also| just)?"
    r" (?:like|love|enjoy|want to read|find interesting|find useful|be interested in)(?: too| next| as well| these| this)?",
    r"if you (?:liked|enjoyed|loved) (?:this|that)\b.{0,40}",
    r"(?:people|readers|others)(?: also)? (?:like|liked|love|loved|enjoyed|read)",
    r"(?:das|auch das|diese artikel|diese beiträge|diese themen) (?:könnten?|dürften?|wird) (?:auch )?(?:sie|dich|ihnen|dir|euch)"
    r"(?: auch)?(?: noch)? (?:interessieren|gefallen)",
    r"(?:vous|cela|ça|ces articles) (?:allez|pourriez|devriez|pourraient|pourrait|peut|devrait|devraient)(?: aussi| également)?"
    r"(?: vous)?(?: aussi| également)? (?:aimer|intéresser|plaire)",
    r"(?:también |tal vez |quizás? )?(?:(?:te|le|os) )?(?:puede|pueden|podría|podrían)(?: también)?"
    r" (?:interesar|gustar)(?:te|le|os)?",
    r"(?:también |tal vez |quizás? |talvez )(?:te|le|lhe) interesse",
    r"(?:ti |vi )?(?:potrebbe|potrebbero|può)(?: anche)? (?:interessar|piacer)(?:e|ti|vi)(?: anche)?",
    r"(?:você )?(?:também |talvez )?(?:vai|pode|poderá)(?: também)? (?:gostar|se interessar)(?: de| por)?",
    r"(?:dit )?(?:vind|lees) je (?:misschien |vast |ook )+(?:leuk|interessant)",
    r"misschien ook (?:iets voor jou|leuk)",
    r"(?:może|mogą) (?:też |również )?(?:cię|ci|was)(?: też| również)? (?:zainteresować|się spodobać)",
    r"(?:вам|тебе) (?:(?:также|ещё|еще|может|могут|будет) )+(?:понравиться|понравится|интересно|быть интересно)",
    r"du (?:kanske|kanskje|måske|kan)(?: också| også)? (?:gillar|liker|like|kan lide)(?: dette| også)?",
    r"kanske också av intresse",
    r"(?:bunlar(?: da)? )?(?:hoşunuza gidebilir|beğenebilirsiniz)",
    r"ilginizi çekebilecek (?:haberler|içerikler|yazılar)",
)
#: What else stands in the section, series or subject of this article.
_SAME = _either(
    r"(?:(?:more|stories|articles|also) )?(?:from|in) (?:the|this) same (?:section|category|series|topic)",
    r"keep exploring(?: this (?:topic|story|series))?",
    r"(?:(?:mehr|weiteres) )?(?:aus|in) (?:der|dem)(?: gleichen| selben) (?:rubrik|ressort|serie|kategorie)",
    r"(?:aussi )?dans (?:la|le)(?: même) (?:rubrique|dossier|thème|catégorie|série)",
    r"(?:más )?de la misma (?:sección|serie|categoría)",
    r"(?:altri )?(?:della|dalla|nella) stessa (?:sezione|serie|categoria)",
    r"(?:mais )?(?:da|na) mesma (?:seção|secção|série|categoria)",
    r"uit dezelfde (?:rubriek|serie|categorie)",
    r"z tej samej (?:kategorii|serii)",
    r"(?:другие )?(?:из|в) этой (?:рубрики|рубрике|серии)",
)
#: What readers read now.
_READ = _either(
    r"what (?:other |our )?(?:people|readers|others|everyone)(?: are|'s| is)? (?:reading|watching|talking about)"
    r"(?: now| right now| today)?",
    r"(?:people|readers|others) are(?: also)? reading(?: now)?",
    r"(?:was )?(?:andere|leser|unsere leser)(?: gerade)?(?: auch)? lesen",
    r"(?:andere|leser) lesen gerade|das lesen andere(?: gerade)?",
    r"(?:les lecteurs|les internautes|d'autres) lisent(?: aussi)?",
    r"(?:lo que )?(?:otros|los lectores) (?:leen|están leyendo)",
    r"cosa leggono gli altri|gli altri leggono",
    r"o que (?:os )?(?:outros|leitores) estão lendo",
    r"dit lezen anderen|anderen lezen",
    r"inni czytają|czytelnicy czytają",
    r"сейчас обсуждают",
    r"andra läser(?: just nu)?|andre leser(?: nå)?",
)
#: Other stories, or more of one sort.
_OTHERS = _either(
    r"(?:most[- ]read|must[- ]read|top[- ]read|hand-?picked(?: top-read)?|other|further|newest|recommend)"
    r" (?:stories|articles|posts|reads|headlines)",
    r"more (?:\S{1,20} )?(?:guides|reviews|recipes|posts|reads|interviews|features|columns)",
    r"in brief|blog archive|latest (?:blog|on the blog)",
    r"(?:weitere|andere|neue) (?:beiträge|berichte|texte|geschichten)|noch mehr (?:artikel|beiträge|nachrichten)",
    r"(?:les )?autres (?:articles|actualités|actus)",
    r"otr[ao]s (?:noticias|artículos|notas)",
    r"altr[ie] (?:articoli|notizie)",
    r"outr[ao]s (?:artigos|notícias|matérias)",
    r"(?:andere|overige) (?:artikelen|berichten)",
    r"(?:inne|pozostałe) (?:artykuły|wiadomości)",
    r"(?:другие|ещё|еще) (?:статьи|материалы|публикации)",
    r"(?:інші|ще) (?:статті|матеріали)",
    r"diğer (?:yazılar|haberler|içerikler)",
    r"(?:fler|andra) (?:artiklar|texter)|(?:flere|andre) (?:saker|artikler)",
)
#: What names are of that stand below a heading as often as stories.
_TOPICS = frozenset(
    "topic topics tag tags hashtags schlagworte schlagwörter themenseiten sujets thèmes etiquetas temas tópicos argomenti "
    "onderwerpen tagi tematy теги темы теми etiketler konular emner ämnen taggar topik".split()
)
#: One of these is in each of them: most lines have none.
_TELLING = frozenset(
    "you you'll people readers others interessieren gefallen aimer intéresser plaire interesar interesarte gustar gustarte"
    " interesse interessare interessarti interessarvi piacere piacerti piacervi gostar interessar leuk interessant jou"
    " zainteresować spodobać понравиться понравится интересно gillar liker like lide dette också også intresse gidebilir"
    " beğenebilirsiniz çekebilecek same gleichen selben rubrique dossier thème catégorie série misma stessa mesma dezelfde tej"
    " этой exploring reading watching about lesen gerade andere lisent leen leyendo leggono lendo lezen czytają обсуждают läser"
    " leser nu nå aussi stories articles posts reads headlines guides reviews recipes interviews features columns brief archive"
    " blog beiträge berichte texte geschichten artikel nachrichten actualités actus noticias artículos notas articoli notizie"
    " artigos notícias matérias artikelen berichten artykuły wiadomości статьи материалы публикации статті матеріали yazılar"
    " haberler içerikler artiklar texter saker artikler".split()
)


def composed_kind(text: str) -> Literal["side_feed", "related"] | None:
    """The kind of list that a heading names by what it is made of; `text` is folded and without signs at its ends."""
    if _TELLING.isdisjoint(text.split()):
        return None
    if _PLEASES.fullmatch(text) is not None or _SAME.fullmatch(text) is not None:
        return "related"
    return "side_feed" if _READ.fullmatch(text) is not None or _OTHERS.fullmatch(text) is not None else None


def pleases(text: str) -> bool:
    """Whether a heading says that the reader may like what is below it: only other stories are offered so."""
    return _PLEASES.fullmatch(text) is not None


def names_topics(folded: str) -> bool:
    """Whether a heading says that topics are below it ("Trending Topics", "Related tags:"); it may head stories all the same."""
    return not _TOPICS.isdisjoint(folded.strip(" :").split())
