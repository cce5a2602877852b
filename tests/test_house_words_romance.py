"""Words that houses of five Romance languages say of themselves; what of them is an article's stays."""

from __future__ import annotations

import pytest
from stories import with_line

PROSE = {
    "fr": (
        "Le conseil du port de Brasseau a ouvert mardi deux jours de discussions avec la compagnie des bacs, qui occupe le quai.",
        "La compagnie utilise le quai depuis 2023 sans contrat, et n'a payé qu'un tiers de ce que le conseil lui réclame.",
        "Le dragage commence au printemps, et aucun navire de plus de quatre-vingt-dix mètres ne pourra accoster la nuit.",
    ),
    "es": (
        "La junta del puerto de Bracal abrió el martes dos días de conversaciones con la naviera, que ocupa el muelle nuevo.",
        "La empresa usa el muelle desde 2023 sin contrato y ha pagado un tercio de lo que la junta dice que le debe.",
        "El dragado empieza en primavera y hasta que acabe ningún barco de más de noventa metros podrá atracar de noche.",
    ),
    "it": (
        "Il consiglio del porto di Bracchio ha aperto martedì due giorni di colloqui con la compagnia dei traghetti sul molo.",
        "La compagnia usa il molo dal 2023 senza contratto e ha pagato un terzo di quello che il consiglio dice di avere.",
        "Il dragaggio comincia in primavera e fino alla fine nessuna nave oltre i novanta metri potrà attraccare di notte.",
    ),
    "pt": (
        "A administração do porto de Bracel abriu na terça-feira dois dias de conversas com a empresa das balsas sobre o cais.",
        "A empresa usa o cais desde 2023 sem contrato e pagou um terço do que a administração diz que ela deve.",
        "A dragagem começa na primavera e até ao fim nenhum navio de mais de noventa metros poderá atracar de noite.",
    ),
    "ro": (
        "Consiliul portului Brăcău a deschis marți două zile de discuții cu firma bacurilor, care ocupă cheiul cel nou.",
        "Firma folosește cheiul din 2023 fără contract și a plătit o treime din cât spune consiliul că îi datorează.",
        "Dragajul începe la primăvară, iar până la sfârșit nicio navă mai lungă de nouăzeci de metri nu va acosta noaptea.",
    ),
}
HOUSE = (
    ("fr", "Lecture de La Gazette en cours sur un autre appareil.", "paywall"),
    ("fr", "Ajoutez La Gazette à vos sources préférées sur Google", "app_promo"),
    ("fr", "Pour afficher ce contenu, vous devez accepter les cookies Réseaux sociaux.", "notice"),
    ("fr", "Les abonnés peuvent offrir cet article à leurs proches.", "membership_appeal"),
    ("es", "Si decides continuar compartiendo tu cuenta, este mensaje se mostrará en los dos dispositivos.", "paywall"),
    ("es", "Este artículo contiene contenido proporcionado por Tubo. Solicitamos tu permiso antes.", "notice"),
    ("es", "La Rosa puede recibir una comisión por las compras realizadas a través de los enlaces", "advert"),
    ("it", "Se vuoi restare aggiornato sulle maree iscriviti gratis alla newsletter «Diario di bordo»", "newsletter_prompt"),
    ("it", "Se sei qui è evidente che apprezzi il nostro giornalismo.", "membership_appeal"),
    ("it", "Segui Vicolo.it sui social", "app_promo"),
    ("pt", "Você tem 7 acessos por dia para dar de presente.", "membership_appeal"),
    ("pt", "Clique aqui para seguir o canal da Gazeta no WhatsApp", "app_promo"),
    ("pt", "O autor da mensagem, e não o Portal, é o responsável pelo comentário", "comments"),
    ("ro", "Urmăriţi Turnul pe Facebook", "app_promo"),  # a cedilla for the comma
    ("ro", "Urmareste-ne si pe canalul nostru de Telegram", "app_promo"),
    ("ro", "Acest articol este disponibil doar abonaților", "paywall"),
)
SENTENCES = (
    ("fr", "Les abonnés du théâtre peuvent offrir une place à leurs enfants, une clause que personne n'utilise depuis dix ans."),
    ("fr", "Lire notre époque dans les cartes postales, voilà le projet de l'historienne du port."),
    ("es", "La aplicación guarda los artículos favoritos de cada cliente, y eso es lo que investiga la agencia de datos."),
    ("es", "La banda usaba un canal de WhatsApp para anunciar las apuestas, según la Guardia Civil."),
    ("it", "La newsletter del Comune annuncia la chiusura del ponte, e nessuno la legge prima di partire."),
    ("it", "Il gioco d'azzardo è vietato ai minori dal 2011, ma nei bar della provincia nessuno controlla i documenti."),
    ("pt", "O canal da cidade no WhatsApp tem nove mil seguidores, mais do que a própria cidade tem de moradores."),
    ("pt", "Todas as manhãs, a peixeira lê em voz alta a newsletter do porto para quem não sabe ler."),
    ("ro", "Primăria urmărește pe Facebook ce scriu locuitorii, iar opoziția urmărește primăria de peste drum."),
)


@pytest.mark.parametrize(("language", "line", "kind"), HOUSE)
def test_what_only_a_house_says_goes_from_between_paragraphs(language: str, line: str, kind: str) -> None:
    kept, removed = with_line(PROSE[language], line, 2)
    assert removed == {line: kind}
    assert kept == list(PROSE[language])


@pytest.mark.parametrize(("language", "line"), SENTENCES)
def test_a_sentence_of_an_article_with_such_words_stays(language: str, line: str) -> None:
    kept, removed = with_line(PROSE[language], line, 2)
    assert line in kept
    assert removed == {}
