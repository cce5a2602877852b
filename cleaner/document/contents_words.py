"""The words above a table of contents, and how many entries of how many words it has."""

from __future__ import annotations

#: Headings that name nothing else: below them so many short lines are a table, whatever stands further down.
SURE_NAMES = frozenset(
    "table of contents|inhaltsverzeichnis|table des matières|tabla de contenidos|índice de contenidos|indice dei contenuti|"
    "inhoudsopgave|spis treści|содержание статьи|оглавление|innehållsförteckning|indholdsfortegnelse|目次|この記事の目次|"
    "mục lục".split("|")
)
NAMES = SURE_NAMES | frozenset(
    "contents|in this article|in this guide|in this post|in this review|on this page|jump to|jump to section|jump to a section|"
    "jump to chapter|quick links|"
    "what's in this article|article contents|page contents|inhalt|in diesem artikel|das erwartet sie in diesem artikel|"
    "inhaltsübersicht|sommaire|au sommaire|dans cet article|índice|contenidos|contenido|en este artículo|sumário|"
    "índice do artigo|neste artigo|índice de conteúdos|conteúdo|indice|sommario|in questo articolo|inhoud|in dit artikel|"
    "w tym artykule|содержание|в этой статье|зміст|у цій статті|içindekiler|bu yazıda|bu makalede|innehåll|"
    "i den här artikeln|indhold|innhold|i denne artikkelen|obsah|cuprins|目录|目錄|목차".split("|")
)
#: A table has so many entries at least, each of so many words at most.
ENTRIES, ENTRY_WORDS = 3, 16
