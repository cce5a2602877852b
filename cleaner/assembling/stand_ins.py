"""Pages that a server gives in the place of the one that was asked for: an error, a check for robots."""

from __future__ import annotations

from cleaner.assembling.headings import heading_texts
from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.document.patterns import lazy

#: A page with more words in its text is about such a message.
MOST_WORDS = 120
#: What servers and the services before them call such pages: the reasons of HTTP and their translations, and checks.
_NOT_FOUND = (
    r"(?:(?:sorry,? )?(?:the |this )?(?:page|file|document|content) "
    r"(?:(?:was |is |could |can )?not (?:be )?found|(?:is )?(?:gone|missing|unavailable|not available)|does not exist|"
    r"no longer exists)|"
    r"not found|seite (?:(?:wurde )?nicht gefunden|existiert nicht)|(?:page|article) (?:introuvable|non trouvée?)|"
    r"p[áa]gina no (?:encontrada|existe)|pagina non (?:trovata|esiste)|pagina (?:niet gevonden|bestaat niet)|"
    r"p[áa]gina n[ãa]o encontrada|sidan (?:hittades|finns) inte|siden ble ikke funnet|"
    r"siden (?:blev |kunne )?ikke (?:fundet|findes)|"
    r"sivua ei löyt\w+|nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|"
    r"stránka (?:nenalezena|nebyla nalezena|neexistuje)|pagina nu (?:a fost găsită|există)|"
    r"страница не (?:найдена|существует)|сторінк[ау] не (?:знайдено|існує)|sayfa bulunamadı|ページが見つかりません.{0,6}|"
    r"(?:页面|頁面)(?:不存在|未找到|找不到)|您访问的页面不存在|페이지를 찾을 수 없습니다|الصفحة غير موجودة|הדף לא נמצא|"
    r"η σελίδα δεν βρέθηκε)"
)
_REFUSED = (
    r"(?:access (?:denied|to this (?:page|site|resource) (?:has been|is|was) (?:denied|blocked|restricted))|"
    r"forbidden|unauthorized|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error|"
    r"too many requests|bad request|request (?:blocked|rejected|could not be satisfied)|(?:sorry, )?you have been blocked|"
    r"(?:site )?(?:under|down for|undergoing) maintenance|zugriff verweigert|accès (?:refusé|interdit)|acceso denegado|"
    r"accesso negato|acesso negado|доступ (?:запрещ[её]н|ограничен)|доступ заборонено)"
)
_CHECK = (
    r"(?:just a moment|one moment,? please|attention required|pardon our interruption|are you (?:a )?(?:human|robot|not a robot)|"
    r"robot check|(?:human|bot|browser) (?:verification|check)|security (?:check(?:point)?|verification)|captcha|"
    r"(?:please )?verify(?:ing)? (?:that )?you(?: are|'re)? (?:a )?human|"
    r"(?:please )?enable (?:js|javascript)(?: and (?:disable any ad blocker|cookies.{0,20}))?|"
    r"checking (?:if the site connection is secure|your browser(?: before .{0,40})?)|ddos-guard|"
    r"(?:nur )?einen moment(?:,? bitte)?|un instant|un momento|bist du ein (?:mensch|roboter)\b.{0,20})"
)
_STAND_IN = lazy(
    rf"(?:(?:http |error |fehler |erreur |ошибка )?(?:40[0-9]|410|429|50[0-4])(?:[ :.-]{{1,3}}(?:error|fehler|erreur|ошибка))?"
    rf"(?:[ :.|-]{{1,3}}(?:{_NOT_FOUND}|{_REFUSED}|page|seite))?|(?:error: ?)?{_NOT_FOUND}|{_REFUSED}|{_CHECK})[ .!?…:]{{0,5}}"
)
_APART = lazy(r" ?[|·•»] ?| [-–—] ")
MAX_NAME = 80


def stands_in(document: Document, words: int) -> bool:
    """Whether a page with so many words in its text is called, by its title or its headings, as an error or a check is."""
    if words > MOST_WORDS or document.mode != "html":
        return False
    title = document.raw.title or ""
    names = [*_APART.split(title), title, *(heading for heading, _ in heading_texts(document))]
    return any(len(name) <= MAX_NAME and _STAND_IN.fullmatch(fold(" ".join(name.split()))) for name in names)
