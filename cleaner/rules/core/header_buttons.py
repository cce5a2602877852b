"""The two buttons of a header: one to log in for those who pay, and beside it one for those who do not yet."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.rules.rule import Found, rule

#: Whole lines, in all languages of the pack.
_LOG_IN = frozenset(
    "log in|login|log on|sign in|sign-in|log in / register|login / register|sign in / register|anmelden|einloggen|iniciar sesión"
    "|inicia sesión|acceder|se connecter|connexion|s'identifier|accedi|entrar|iniciar sessão|fazer login|inloggen|logga in"
    "|logg inn|log ind|zaloguj się|zaloguj|logowanie|přihlásit se|přihlásit|přihlášení|autentificare|conectare|intră în cont"
    "|войти|вход|увійти|вхід|giriş yap|giriş|ログイン|로그인|登录|登入|登錄".split("|")
)
#: How the words begin that ask for a subscription.
_SUBSCRIBE = lazy(
    r"\b(?:subscrib|suscr[ií]b|abonn|abbon|assin[ae]|abone|abonează|prenumer|předpla|подпис|підпис|передпл)|購読|구독|订阅|訂閱"
)
#: Of a newsletter, or of a feed.
_OF_MAIL = lazy(r"newsletter|e-?mail|nieuwsbrief|nyhetsbrev|nyhedsbrev|bolet[ií]n|boletim|e-bülten|рассылк|розсилк|メルマガ|rss")
_LONGEST = 3


@rule(
    "membership.beside-log-in",
    kind="membership_appeal",
    certain=True,
    takes=[
        "Gardens\n⟦Subscribe⟧\nLog in\nKitchen",
        '<header><a href="/l">Anmelden</a><div><a href="/a">⟦Jetzt abonnieren⟧</a></div></header>',
        "Accedi\n⟦Abbonati⟧",
        "⟦購読する⟧\nログイン",
    ],
    leaves=[
        "Subscribe\nKitchen\nLog in",
        "Subscribe to our newsletter\nLog in",
        "Newsletter abonnieren\nAnmelden",
        "She had subscribed to the paper all her life.\nLog in",
    ],
)
def beside_log_in(document: Document) -> Iterator[Found]:
    """A button to subscribe, directly before or behind one to log in."""
    folded, asked = document.folded_texts, document.in_question
    beside = {near for block, text in enumerate(folded) if text in _LOG_IN for near in (block - 1, block + 1)}
    for block in sorted(beside):
        if not 0 <= block < len(folded) or (asked and asked[block]):
            continue
        if document.words[block] <= _LONGEST and _SUBSCRIBE.search(folded[block]) and not _OF_MAIL.search(folded[block]):
            yield document.start[block], document.end[block], "a button to subscribe beside one to log in"
