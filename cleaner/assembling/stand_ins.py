"""Pages that a server gives in the place of the one that was asked for: an error, a check for robots."""

from __future__ import annotations

from cleaner.assembling.headings import heading_texts
from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.document.patterns import lazy

#: A page with more words in its text is about such a message.
MOST_WORDS = 120
#: What servers and the services before them call such pages: the reasons of HTTP and their translations, and checks.
_NOT_FOUND = "|".join(
    (
        r"(?:sorry,? )?(?:the |this )?(?:page|file|document|content) (?:(?:was |is |could |can )?not (?:be )?found|"
        r"(?:is )?(?:gone|missing|unavailable|not available)|does not exist|no longer exists)",
        "not found",
        r"(?:diese |die )?seite (?:(?:wurde |konnte )?(?:leider )?nicht gefunden(?: werden)?|existiert nicht(?: mehr)?|"
        r"(?:gibt es|ist) (?:leider )?nicht(?: mehr)?(?: verfügbar)?)",
        r"(?:(?:cette |la )?page|article) (?:est )?(?:introuvable|non trouvée?|n'existe (?:pas|plus))",
        r"(?:la |esta )?p[áa]gina no (?:(?:se ha |ha sido |fue )?encontrad[ao]|existe|disponible)",
        r"(?:la )?pagina non (?:(?:è stata )?trovata|esiste|è disponibile)",
        r"(?:deze |de )?pagina (?:(?:is |werd )?niet gevonden|bestaat niet(?: meer)?|kan niet worden gevonden)",
        r"(?:esta |a )?p[áa]gina n[ãa]o (?:foi )?(?:encontrada|existe)",
        r"sidan (?:kunde inte hittas|hittades inte|finns inte(?: längre)?)|vi hittar inte sidan",
        r"siden (?:ble ikke funnet|finnes ikke|blev ikke fundet|kunne ikke findes|findes ikke)",
        r"sivua ei löyt\w+",
        r"nie (?:znaleziono|odnaleziono) strony|strona nie (?:istnieje|została (?:znaleziona|odnaleziona))",
        r"(?:tato )?str[áa]nka (?:nenalezena|nebyla nalezena|neexistuje|sa nenašla|nebola nájdená)",
        r"(?:această )?pagina (?:nu (?:a fost găsită|există)|negăsită)",
        r"(?:такой )?страниц[аы] (?:не (?:найдена|существует)|нет)|страницата не (?:е|беше) намерена",
        r"(?:такої )?сторінк[ауи] (?:не (?:знайдено|існує)|немає)",
        r"(?:aradığınız )?sayfa (?:bulunamadı|mevcut değil)",
        r"(?:az |a keresett )?oldal nem (?:található|létezik)",
        r"stranica nij?e pronađena|stran(?:i)? ni (?:mogoče najti|najdena)",
        "puslapis nerastas|lapa nav atrasta|lehekülge ei leitud",
        r"(?:halaman|laman) tidak (?:ditemukan|ada|tersedia|dijumpai)|không tìm thấy trang|trang không tồn tại",
        r"(?:お探しの|指定された|ご指定の)?ページ[はが](?:見つかりません|存在しません).{0,6}",
        r"(?:抱歉，?)?(?:[您你](?:访问|訪問|请求|要找)的)?(?:页面|頁面|网页|網頁)(?:不存在|未找到|找不到|已删除)|找不到[该該]?(?:页面|頁面|网页|網頁)",
        r"(?:요청하신 )?페이지를 찾을 수 없습니다|(?:존재하지 않는|없는) 페이지입니다",
        r"الصفحة (?:المطلوبة )?غير موجودة|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد|הדף לא נמצא",
        r"η σελίδα δεν (?:βρέθηκε|υπάρχει)|(?:पेज|पृष्ठ) नहीं मिला|ไม่พบหน้า.{0,20}",
    )
)
_REFUSED = "|".join(
    (
        r"access (?:denied|to this (?:page|site|resource) (?:has been|is|was) (?:denied|blocked|restricted))",
        r"forbidden|unauthorized|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|internal server error",
        r"too many requests|bad request|request (?:blocked|rejected|could not be satisfied)|(?:sorry, )?you have been blocked",
        r"(?:site )?(?:under|down for|undergoing) maintenance",
        r"zugriff verweigert|accès (?:refusé|interdit)|acceso denegado|accesso negato|acesso negado|toegang geweigerd|"
        r"odmowa dostępu|přístup odepřen|erişim engellendi|acces interzis",
        r"доступ (?:запрещ[её]н|ограничен)|доступ заборонено|访问被拒绝|アクセスが拒否されました|접근이 거부되었습니다",
    )
)
#: "Confirm that" and "a human", or "no robot", with a few words between.
_CONFIRM = "|".join(
    (
        r"(?:bitte )?(?:bestätigen sie|bestätige),? dass|(?:veuillez )?(?:confirmer|confirmez|vérifiez|prouvez) que",
        r"(?:verifi(?:que|ca)|confirm[ae]|demuestr[ae]) que|(?:conferma|dimostra|verifica) (?:di|che)",
        r"(?:verifique|confirme) (?:se|que)",
        r"bevestig dat|bekräfta att|bekreft at|bekræft,? at",
        r"(?:potwierdź|udowodnij),? że|(?:potvrďte|ověřte),? že|confirm(?:ă|ați) că",
        r"(?:подтвердите|докажите),? что|(?:підтвердьте|доведіть),? що",
    )
)
_HUMAN = "mensch|roboter|humain|robot|humano|robô|umano|człowiekiem|robotem|člověk|mens|människa|menneske|om|человек|робот|людина"
_CHECK = "|".join(
    (
        r"just a moment|one moment,? please|attention required|pardon our interruption",
        r"are you (?:a )?(?:human|robot|not a robot)",
        r"robot check|(?:human|bot|browser) (?:verification|check)|security (?:check(?:point)?|verification)|captcha",
        r"(?:please )?verify(?:ing)? (?:that )?you(?: are|'re)? (?:a )?human",
        r"(?:please )?enable (?:js|javascript)(?: and (?:disable any ad blocker|cookies.{0,20}))?",
        r"checking (?:if the site connection is secure|your browser(?: before .{0,40})?)|ddos-guard",
        r"(?:nur )?einen moment(?:,? bitte)?|un instant|un momento|bist du ein (?:mensch|roboter)\b.{0,20}",
        r"sicherheits(?:über)?prüfung|vérification de (?:la )?sécurité|verificaci[óo]n de seguridad|verifica di sicurezza|"
        r"verificação de segurança|kontrola bezpieczeństwa|проверка безопасности|перевірка безпеки|güvenlik kontrolü",
        rf"(?:{_CONFIRM}) .{{0,12}}(?:{_HUMAN})",
        r"安全验证|安全驗證|人机验证|[请請]?(?:确认|证明|證明)[您你]不是机器人",
        r"ロボットではないことを確認.{0,12}|로봇이 아닙니다|보안 확인",
    )
)
#: What stands before it: an exclamation, or the word for an error.
_BEFORE = "|".join(
    (
        "o+ps|oups|ups+|hoppla|huch|whoops|sorry|désolé|lo sentimos|entschuldigung|helaas|przepraszamy|beklager|tyvärr|упс|ой",
        "http|error|fehler|erreur|errore|erro|błąd|chyba|eroare|hata|hiba|ошибка|помилка",
    )
)
_STAND_IN = lazy(
    rf"(?:(?:{_BEFORE})[!,.: -]{{1,4}})?(?:(?:40[0-9]|410|429|50[0-4])(?:[ :.-]{{1,3}}(?:error|fehler|erreur|ошибка))?"
    rf"(?:[ :.!|-]{{1,3}}(?:{_NOT_FOUND}|{_REFUSED}|page|seite))?|{_NOT_FOUND}|{_REFUSED}|{_CHECK})[ .!?…:]{{0,5}}"
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
