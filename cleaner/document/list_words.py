"""Words that name a story list, as its heading says them. Folded; the languages of the core pack and some neighbours."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from cleaner.document.composed_headings import composed_kind, pleases
from cleaner.document.patterns import lazy

ListKind = Literal["side_feed", "related"]

#: A heading that begins with one of these, or holds it as words, heads stories chosen for this article.
_RELATED = """
more for you|what to read next|explore this series|dig deeper|also see|read these next|here's what else to read
our coverage of|full coverage|complete coverage|more coverage|stories for you|icymi|recommended for you
related|related articles|related stories|related news|related posts|related content|related coverage|related topics
see also|read also|also read|check also|lesen sie hier|read next|read more|read more on|read this next|up next|next up
next article|more on this|more on this story|more on
more on this topic|more about this
recommended|recommended for you|recommended stories|recommended reading|recommended articles|you may also like
you might also like|you may like
you might be interested|you may be interested|you might also be interested|you may also be interested
you might also enjoy
you may also enjoy|similar articles|similar stories|further reading
keep reading|continue reading
more like this|more stories like this|don't miss|explore more|suggested|suggested reading|in this series
part of a series|on this topic|watch next
in case you missed it|browse related
mehr zum thema|mehr dazu|mehr zu diesem thema|lesen sie auch|lesen sie mehr|lies auch|lest auch|lest mehr|lesen sie hierzu
auch interessant|weiterlesen|das könnte sie
das könnte dich|das könnte ihnen|dazu passend|passend zum|passende artikel|passend dazu|verwandte artikel
verwandte themen|verwandte beiträge
ähnliche artikel|ähnliche beiträge|empfohlen|empfehlungen|empfohlene artikel|weitere artikel zum thema|weitere artikel
zum thema|zum artikel
die redaktion empfiehlt|themenverwandt|hintergrund zum thema|mehr von|siehe auch|lesetipp|lesetipps
unsere empfehlung|lesen sie dazu
à lire aussi|a lire aussi|lire aussi|à lire également|à lire sur le même sujet|sur le même sujet|sur le même thème
à découvrir également|à voir aussi
voir aussi|articles liés|articles similaires|articles connexes|dans la même rubrique|pour aller plus loin
vous aimerez aussi|vous pourriez aimer
recommandé pour vous|recommandés pour vous|nous vous recommandons|nos recommandations|à lire ensuite|en lien
contenus associés|notre sélection sur
lee también|lea también|leer también|te puede interesar|le puede interesar|también te puede interesar
puede interesarte|te recomendamos
le recomendamos|recomendado|recomendados|recomendadas|noticias relacionadas|noticia relacionada|artículos relacionados
artículo relacionado
relacionado|relacionados|relacionadas|más sobre este tema|más sobre|más información|para saber más|sigue leyendo
más artículos de|además
contenido relacionado|temas relacionados|quizás te interese|no te pierdas|ver también
leggi anche|leggi pure|potrebbe interessarti|potrebbero interessarti|ti potrebbe interessare|ti potrebbero interessare
articoli correlati|correlati
notizie correlate|articoli simili|per approfondire|approfondisci|approfondimenti|raccomandati per te
consigliati per te|consigliati|da leggere anche
sullo stesso argomento|continua a leggere|vedi anche|guarda anche
leia também|leia mais|veja também|saiba mais|notícias relacionadas|artigos relacionados|matérias relacionadas
conteúdo relacionado|relacionadas
você também pode gostar|você pode gostar|pode interessar|recomendado para você|recomendados para você
mais sobre este assunto
ler também|leia ainda|veja mais sobre
lees ook|lees verder|lees meer|meer over dit onderwerp|meer over|gerelateerd|gerelateerde artikelen|gerelateerd nieuws
aanbevolen|ook interessant
misschien vind je dit ook|bekijk ook|zie ook|verder lezen|aanraders
czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj też|przeczytaj również|zobacz także|zobacz też
zobacz również|powiązane
powiązane artykuły|podobne artykuły|polecane|polecamy|polecane artykuły|może cię zainteresować|więcej na ten temat
więcej na temat|dowiedz się więcej
читайте также|читать также|читайте еще|смотрите также|по теме|материалы по теме|похожие статьи|похожие новости
похожие материалы|рекомендуем
рекомендованное|вам может быть интересно|еще по теме|другие материалы по теме|связанные новости|сюжет
читайте також|читати також|дивіться також|за темою|матеріали за темою|схожі статті|схожі новини|рекомендуємо
вам може бути цікаво|ще за темою
пов'язані новини|більше по темі|рекомендовані
ilgili haberler|ilgili haber|ilginizi çekebilir|bunlar da ilginizi çekebilir|benzer haberler|önerilen haberler
sizin için önerilenler|ayrıca okuyun
sizin için seçtiklerimiz|konuyla ilgili|bunu da okuyun|önerilenler
関連記事|関連ニュース|関連する記事|関連リンク|関連コンテンツ|関連トピックス|あわせて読みたい|合わせて読みたい
こちらもおすすめ|おすすめ記事|おすすめの記事
あなたにおすすめ|おすすめ|この記事に関連|もっと読む|この記事を読んだ人
관련기사|관련 기사|관련뉴스|관련 뉴스|추천기사|추천 기사|추천뉴스|추천 뉴스
함께 보면 좋은|相关新闻|相关阅读|推荐阅读|相關新聞|延伸閱讀
tin liên quan|bài liên quan|đọc thêm|có thể bạn quan tâm
les også|läs också|läs mer|läs även|läs vidare|relaterat|relaterade artiklar|relaterte saker|anbefalte|anbefalt
rekommenderat|mer om|læs også|taip pat skaitykite
susiję straipsniai|lue myös|przeczytaj
you may also be interested|you might also be interested|also of interest|other articles you|other posts you
more articles like this|more posts like this|more recipes like this
more you might like|more you may like|story timeline|from the archive|recommended posts|zum selben thema
zum gleichen thema|die redaktion empfiehlt|lese-empfehlungen|sur le même dossier|nos articles sur|noticias similares
artículos similares|sobre el mismo tema|sullo stesso tema|articoli consigliati|ti consigliamo|artigos recomendados
conteúdos relacionados|ook lezen|meer zoals dit|podobne tematy|читайте по теме|на эту тему|похожие новости
схожі матеріали|на цю тему|benzer içerikler|ilgili içerikler|související články|související|čtěte také
přečtěte si také|mohlo by vás zajímat|súvisiace články|prečítajte si aj|mohlo by vás zaujímať|kapcsolódó cikkek
kapcsolódó|olvassa el ezt is|ajánlott cikkek|citește și|citește mai mult|articole similare|articole recomandate
vezi și|още по темата|свързани новини|прочетете още|διαβάστε επίσης|διαβάστε ακόμη|σχετικά άρθρα|pročitajte i
pročitajte još|povezane vijesti|povezani članci|preberite tudi|sorodne novice|relaterede artikler|relaterte artikler
lue lisää|aiheeseen liittyvää|loe ka|seotud artiklid|lasi arī|saistītie raksti|baca juga|berita terkait
artikel terkait|terkait|ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें|संबंधित खबरें|আরও পড়ুন|مقالات ذات صلة|أخبار ذات صلة
مواضيع ذات صلة|اقرأ أيضا|اقرأ أيضًا|شاهد أيضا|مطالب مرتبط|اخبار مرتبط|بیشتر بخوانید|ข่าวที่เกี่ยวข้อง
บทความที่เกี่ยวข้อง|관련된 기사|연관기사|함께 읽|相关文章|相關文章|猜你喜欢|推薦閱讀|what to read next|more to read
more to explore|similar posts|sehen sie auch|hören sie auch|zum weiterlesen|auch spannend|kijk ook|luister ook
se även|se också|se også|hør også|mer i ämnet|mer om saken|mere om samme emne|mere om emnet|relaterede
missa inte|gå ikke glip af|relatert|relateret|deze artikelen mag je niet missen|les mer om saken|læs mere om
similar reads|other interesting articles|mehr zum selben thema|auch lesenswert|das interessiert andere leser
schon gelesen|ces articles pourraient vous intéresser|cela pourrait vous intéresser|vous pourriez aussi aimer
à voir également|articles recommandés|notas relacionadas|nota relacionada|quizá te interese|tal vez te interese
te puede gustar|te sugerimos|potrebbe anche interessarti|confira também|leia a seguir|lees meer over
aanbevolen artikelen|misschien ook interessant|dit vind je misschien ook leuk|może cię również zainteresować
podobne wpisy|смотрите еще|что еще почитать|похожие записи|вас может заинтересовать|вас може зацікавити|читайте ще
схожі записи|benzer yazılar|ilgili yazılar|læs videre|čtěte dále|ez is érdekelheti|прочитајте још|artikel berkaitan
为您推荐|你可能感興趣|tin cùng chuyên mục|קראו גם|כתבות נוספות|یہ بھی پڑھیں|خبرهای مرتبط|மேலும் படிக்க|อ่านเพิ่มเติม
"""
#: The same for stories that have nothing to do with this article.
_SIDE_FEED = """
top reads|big reads|staff picks|before you leave, check this out|around the region|must-read stories|other top stories
latest|latest news|latest stories|latest articles|latest headlines|latest updates|latest from|latest videos
breaking news|news feed|newsfeed|live feed
just in|live ticker|ticker|news in brief|newest|new articles|recent|recent posts|recent articles|recent news
recent stories|most recent|top stories|top news
top headlines|headlines|top hits|top posts|top picks|today's top|this week's top|most read|most viewed|most popular
most shared|most commented|most watched
popular|popular now|popular articles|popular stories|popular posts|trending|trending now|trending stories|trending on
trending news|trending articles
what's hot|hot topics|editors' picks|editor's picks|editors picks|editor's choice|editors' choice|our picks|must read
must reads|featured|featured stories
featured articles|featured content|highlights|in the news|other news|more news|more stories|more headlines
more top stories|more articles|more in|from around the site
from the web|around the web|more from|from our|in pictures|photostories|visual stories|videos|video of the
latest video|the latest|spotlight|in other news
special reports|reader favorites|best of|today's stories|today's headlines|this week|in focus|news
meistgelesen|meistgelesene|am meisten gelesen|meistgeklickt|meistkommentiert|meistgesehen|beliebt|beliebteste
beliebte artikel|neueste|neueste artikel
neueste beiträge|neueste nachrichten|neuste|aktuell|aktuelle nachrichten|aktuelle meldungen|aktuelles|jetzt aktuell|schlagzeilen
nachrichtenticker|eilmeldungen
top-themen|topthemen|top-artikel|empfehlungen der redaktion|redaktionsempfehlung|top-news|newsticker|kurzmeldungen
weitere nachrichten|weitere meldungen|mehr nachrichten|mehr meldungen|mehr news|mehr aus
weitere themen|aus dem ressort|videos des tages|die neuesten|jetzt live|im trend
les plus lus|les plus lues|les plus vus|les plus partagés|le plus lu|les plus populaires|dernières publications
dernières actualités|dernières infos
dernières nouvelles|dernières minutes|derniers articles|à la une|la une|en direct|en continu|fil info|fil d'actualité
fil actu|tendances|populaires
l'actu en continu|les dernières|à ne pas manquer|choix de la rédaction|notre sélection|le choix de la rédaction
actualités|plus d'articles|plus d'actualités|plus d'infos|toute l'actualité
lo más leído|lo más visto|las más leídas|lo más comentado|lo más reciente|lo último|última hora|últimas noticias
últimos artículos|más leídas|más vistas
más noticias|titulares|en portada|ahora en portada|destacados|destacadas|noticias destacadas|tendencias|populares
más populares|en directo|lo más
nuestra selección
più letti|più lette|i più letti|le più lette|più visti|i più visti|ultime notizie|ultim'ora|ultima ora|ultimi articoli
le ultime|in evidenza|primo piano
notizie del giorno|popolari|tendenze|in tempo reale|news in tempo reale|da non perdere|scelti dalla redazione
altre notizie|video del giorno|dal mondo
mais lidas|mais lidos|as mais lidas|mais vistas|mais vistos|mais populares|últimas notícias|últimas|ao minuto
em destaque|destaques|mais notícias
manchetes|em alta|escolhas do editor|plantão|última hora
meest gelezen|meest bekeken|best gelezen|laatste nieuws|net binnen|het laatste nieuws|populair|nieuwste
nieuwste artikelen|uitgelicht|keuze van de redactie
meer nieuws|nu in het nieuws|trending nu|hoofdpunten
najczęściej czytane|najpopularniejsze|najnowsze|najnowsze wiadomości|najnowsze artykuły|popularne|wiadomości
z ostatniej chwili|ostatnie artykuły
najchętniej czytane|wybór redakcji|warto przeczytać|aktualności|na czasie|więcej wiadomości
самое читаемое|самые читаемые|популярное|популярные|последние новости|главное|главные новости|новости|лента новостей
лента|выбор редакции|новости дня
сейчас читают|самое популярное|все новости|свежие новости|топ новостей|другие новости|срочные новости
найпопулярніше|популярне|популярні|останні новини|головне|головні новини|новини|стрічка новин|вибір редакції
найчитаніше|зараз читають|топ новин
інші новини|всі новини|свіжі новини|новини дня
en çok okunan|en çok okunanlar|en çok izlenen|çok okunanlar|son dakika|son haberler|son eklenen|günün manşetleri
manşetler|manşet|öne çıkanlar|popüler
editörün seçtikleri|günün haberleri|gündem|diğer haberler|trend haberler|özel içerikler|günün önemli
最新ニュース|最新記事|新着記事|新着ニュース|新着|速報|ニュース一覧|アクセスランキング|人気記事|人気の記事|ランキング
よく読まれている|読まれている記事|注目記事|注目のニュース
トップニュース|主要ニュース|ピックアップ|編集部のおすすめ|特集|急上昇|話題の記事
많이 본|많이본|인기기사|인기 기사|인기뉴스|인기 뉴스|최신뉴스|최신 뉴스|최신기사|최신 기사|주요뉴스|주요 뉴스
주요기사|주요 기사|헤드라인|실시간|热门|最新|热点新闻|熱門新聞|最新消息|tin mới
xem nhiều|mới nhất|đọc nhiều
fler nyheter|flere nyheter|flere nyheder|další zprávy|další články|alte știri|mai multe știri|その他のニュース|다른 뉴스
更多新闻|更多新聞|mest lest|mest läst|mest läste|mest sett|senaste nytt|siste nytt|senaste|siste|nyeste|seneste|mest læst|populært
skaitomiausi|naujausi|naujienų srautas|luetuimmat|uusimmat
am beliebtesten|mest sete|mest sette|forsiden akkurat nå|forsiden nå|akkurat nå på forsiden
top-thema|top-themen des tages|most discussed|newswire|news flash|newly posted|hot articles
trending posts|web stories|aktuelle news|aktuelle videos|aktuell auf|les plus consultés|nejčtenější|nejnovější
najčítanejšie|legolvasottabb|friss hírek|cele mai citite|ultimele știri|най-четени|последни новини|τα πιο διαβασμένα
δημοφιλή|τελευταία νέα|najčitanije|najnovije|najbolj brano|mest leste|siste nyheter|senaste nyheterna|loetuimad
lasītākie|terkini|terpopuler|berita terkini|berita terpopuler|ताज़ा खबरें|ट्रेंडिंग|सबसे ज्यादा पढ़ी गई|الأكثر قراءة
الأكثر مشاهدة|آخر الأخبار|أحدث الأخبار|ข่าวล่าสุด|ランダム記事|注目コンテンツ|more to discover|most watched videos|die beliebtesten
beliebteste artikel|neue artikel|aktuelle artikel|les plus commentés|l'essentiel de l'actu|articles récents
must watch|unsere auswahl|mehr themen|la nostra selezione|nossa seleção|onze selectie
nasz wybór|наш выбор|наш вибір|náš výběr|vårt urval|vårt utvalg|vores udvalg|selecția noastră
derniers posts|artículos recientes|entradas recientes|lo más popular|lo más destacado|notizie più lette
articoli recenti|articoli più letti|più commentati|artigos recentes|mais recentes|mais comentadas|posts recentes
recent nieuws|recente berichten|meest recent|ostatnie wpisy|najnowsze wpisy|popularne artykuły|недавние записи
свежие записи|самое важное|самое интересное|останні записи|son yazılar|popüler haberler|en son haberler
seneste nyheder|mest populära|mest læste|suosituimmat|tuoreimmat|nejnovější články|najnovšie|legfrissebb
berita terbaru|berita lainnya|热门文章|最新文章|最新新聞|tin nổi bật|ताजा खबरें
am häufigsten gelesen|meist gelesen|plus lus|los más leídos|najczęściej komentowane|mest lästa|en çok izlenenler
ροή ειδήσεων|热榜|熱榜|热搜榜|点击排行|點擊排行|點閱排行|阅读排行|精彩推荐|精彩推薦|今日热点|今日熱點|熱門文章|大家都在看
랭킹 뉴스|랭킹뉴스|많이 읽은
"""
#: And what names a list only where it is all of the heading: more words make it a sentence or another heading.
_ALONE: dict[str, ListKind] = {
    **dict.fromkeys(("just nu", "akkurat nå", "lige nu", "en ce moment", "排行榜", "热点", "熱門"), "side_feed"),
    **dict.fromkeys(("이 기사와 함께 본 기사", "함께 본 기사", "당신이 좋아할 만한 기사"), "related"),
    **dict.fromkeys(("你可能喜欢", "你可能感兴趣"), "related"),
}
#: What makes "more from …" a side feed is an outlet or section; of an author it is related: told by a name's shape.
_MORE_BY = ("more by ", "mehr von ", "más artículos de ", "altri articoli di ")
_MORE_FROM = ("more from ", "recent from ", "plus de ", "más de ", "mais de ", "meer van ", *_MORE_BY)
_EDGES = " \t\n:.-!?*|»›>«<\"'()[]…→#・【】■▼▶"


def _phrases(table: str) -> frozenset[str]:
    return frozenset(part.strip() for line in table.strip().splitlines() for part in line.split("|") if part.strip())


RELATED = _phrases(_RELATED)
SIDE_FEED = _phrases(_SIDE_FEED) - RELATED
_KINDS: dict[str, ListKind] = {**dict.fromkeys(SIDE_FEED, "side_feed"), **dict.fromkeys(RELATED, "related")}
#: Alone at the end of a name these make a section, not a list: "Tax news".
_ENDS_OF_SECTIONS = frozenset(
    {"news", "videos", "headlines", "aktuell", "aktuelles", "actualités"}
    | {"новости", "новини", "wiadomości", "aktualności", "gündem"}
)
#: From so many words on a line may be a sentence, which one word at its end makes no heading ("Why bread is so popular"),
#: nor do these.
_SENTENCE_WORDS = 4
_ENDS_OF_SENTENCES = frozenset({"im trend", "this week", "in focus", "in pictures", "read more", "continue reading"})
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in (*_KINDS, *_MORE_FROM))
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _KINDS)
_UNSPACED_PHRASE = lazy(
    "|".join(re.escape(p) for p in sorted(_KINDS, key=lambda p: (_KINDS[p], -len(p))) if len(p) > 1 and p[0] >= "\u2e80")
)
_MOST_REFERENCE_WORDS = 4
#: Words that a heading over an article's references begins or ends with.
_REFERENCES = frozenset(
    "references bibliography citations footnotes endnotes sources quellen quellenangaben literaturverzeichnis einzelnachweise "
    "références bibliographie fuentes referencias bibliografía fonti bibliografia fontes referências bronnen bronvermelding "
    "źródła przypisy источники примечания джерела примітки kaynaklar kaynakça källor källförteckning kilder lähteet zdroje "
    "bibliografie 参考文献 出典 引用文献 参考资料 參考資料 참고문헌".split()
) | {"works cited", "literature cited", "참고 문헌"}
#: Headings over what a house has to announce: its events, its terms, its vacancies, and who pointed at the page.
_ANNOUNCEMENTS = frozenset(
    "announcements announcement 알림 공지 공지사항 알립니다 お知らせ 公告 通知公告 網站公告 объявления оголошення"
    " duyurular ogłoszenia anúncios avisos bekanntmachungen mededelingen oznámení"
    " events veranstaltungen veranstaltungstipps événements eventos eventi evenementen wydarzenia etkinlikler evenemang"
    " jobs stellenangebote trackbacks pingbacks".split()
) | {
    *("what's on", "upcoming events", "events near you", "events calendar", "upcoming webinars", "jobs near you", "latest jobs"),
    *("aktuelle veranstaltungen", "nächste veranstaltungen", "offres d'emploi", "ofertas de empleo", "próximos eventos"),
    *("prossimi eventi", "offerte di lavoro", "vagas de emprego", "aankomende evenementen", "ближайшие события"),
}
#: Words of class and id tokens of enclosing elements.
RELATED_TOKENS = frozenset(
    {"related", "relateds", "recommended", "recommendation", "recommendations", "recommend"}
    | {"readnext", "readmore", "readalso", "similar"}
    | {"relacionadas", "relacionados", "verwandt", "correlati", "suggested", "recirc", "lireaussi"}
)
SIDE_FEED_TOKENS = frozenset(
    {"latest", "popular", "trending", "feed", "newsfeed", "ticker", "mostread", "mostpopular"}
    | {"ranking", "recent", "headlines", "topstories"}
    | {"meistgelesen", "top", "newest", "editors", "picks", "sidebar"}
)


#: Of the headings of side feeds those that an article may put over a list of its own.
_OF_ARTICLES = _phrases("""
highlights|featured|recent|spotlight|in focus|best of|this week|our picks|top picks|videos|news in brief
in pictures|headlines|special reports|news|newest|latest|popular
must watch|unsere auswahl|la nostra selezione|nossa seleção|onze selectie|nasz wybór|наш выбор
наш вибір|vårt urval|vårt utvalg|vores udvalg|selecția noastră|aktuell|aktuelles|neueste|neuste|beliebt
schlagzeilen|kurzmeldungen|im trend|weitere themen|actualités|à la une|notre sélection|tendances|populaires
destacados|destacadas|titulares|en portada|lo último|tendencias|populares|nuestra selección|in evidenza|primo piano
popolari|tendenze|destaques|em destaque|em alta|hoofdpunten|uitgelicht|nieuwste|populair|najnowsze|popularne
aktualności|na czasie|главное|популярное|популярные|головне|популярне|gündem|öne çıkanlar|popüler|特集|ピックアップ
ランキング|最新|新着|속보|senaste|siste|nyeste|seneste|uusimmat
""")


#: What makes a heading name stories and nothing that may be the article's own.
_STORIES = frozenset("""
article articles story stories news posts coverage artikel beiträge nachrichten meldungen articoli notizie
artículos noticias artigos notícias matérias artikelen nieuws artykuły wiadomości статьи новости статті новини
haberler haber artiklar artikler saker nyheter straipsniai
""".split())
#: Headings that say so in other words.
_NAMING = _phrases("""
read also|also read|read next|read this next|up next|you may also like|you might also like|you might also enjoy
don't miss|more like this|more on this story|in case you missed it|read these next|what to read next|more for you
recommended reading|mehr zum thema|lesen sie auch|lies auch|lest auch
auch interessant|das könnte sie auch interessieren|das könnte dich auch interessieren|siehe auch|lesetipps
à lire aussi|a lire aussi|lire aussi|à lire également|sur le même sujet|à voir aussi|vous aimerez aussi|lee también
lea también|leer también|te puede interesar|le puede interesar|también te puede interesar|te recomendamos
no te pierdas|leggi anche|leggi pure|potrebbe interessarti|potrebbero interessarti|ti potrebbe interessare
da leggere anche|leia também|veja também|ler também|leia ainda|leia mais|você também pode gostar|lees ook
lees verder|ook interessant|bekijk ook|kijk ook|se även|se också|se også|mer i ämnet|missa inte|mere om samme emne
mehr zu diesem thema|mehr zum selben thema|zum weiterlesen|passend zum artikel|passend dazu|lesen sie mehr zum thema
sehen sie auch|läs mer|lees meer|les mer|læs mere|gerelateerd|relaterat|relatert|relateret
czytaj także|czytaj też|czytaj również|przeczytaj także|przeczytaj też
przeczytaj również|zobacz także|zobacz też|zobacz również|może cię zainteresować|читайте также|читать также
смотрите также|материалы по теме|вам может быть интересно|читайте також|дивіться також|ilginizi çekebilir
bunlar da ilginizi çekebilir|ayrıca okuyun|bunu da okuyun|les også|läs också|läs även|læs også|taip pat skaitykite
lue myös|関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|こちらもおすすめ|관련기사|관련 기사|관련뉴스
相关新闻|推荐阅读|相關新聞|延伸閱讀|tin liên quan|bài liên quan
""")


def names_stories(folded: str) -> bool:
    """Whether a heading of related stories can name nothing that is the article's own: "Further reading" can."""
    text = folded.strip(_EDGES)
    words = text.split()
    return text in _NAMING or text.startswith(_STORIES_FROM) or pleases(text) or (2 <= len(words) <= 4 and words[-1] in _STORIES)


#: "Related stories from Harbour Post"
_STORIES_FROM = ("related stories from ", "related articles from ", "related coverage from ", "recommended from ")


def may_head_an_article(folded: str) -> bool:
    """Whether the heading of a side feed may as well stand over a list of the article's own: "Highlights"."""
    text = folded.strip(_EDGES)
    return text in _OF_ARTICLES or text.endswith(_SUMS_UP)


#: "Third Quarter Highlights", "Key Highlights"
_SUMS_UP = " highlights"
#: "More" alone is a button; with a colon it leads to what is below it.
_MORE_BELOW = frozenset(
    "more: mehr: meer: más: mais: altro: więcej: ещё: еще: більше: mer: mere: další: více:".split()
) | {"plus :", "mai mult:", "daha fazla:"}


#: "More harbour news", "More top stories from …": what there is more of, in so many words.
_MORE_OF = frozenset({"news", "stories", "headlines", "coverage"})
_MOST_MORE = 5
_MOST_COMPOSED = 9  # words of a heading that is put together


@lru_cache(maxsize=1_000)
def heading_kind(folded: str) -> ListKind | None:
    """The kind of list that a heading names, None where it names none. `folded` is the heading's folded text."""
    if folded in _MORE_BELOW:
        return "related"
    text = folded.strip(_EDGES).replace("\u0130", "i")
    if not text or len(text) > 80:
        return None
    if text in _ALONE:
        return _ALONE[text]
    return _kind_by_phrases(text) or (composed_kind(text) if text.count(" ") < _MOST_COMPOSED else None)


def _kind_by_phrases(text: str) -> ListKind | None:
    """The kind that a phrase names which a heading begins or ends with."""
    words = text.split()
    if words[0].rstrip(_EDGES) in _FIRST_WORDS:
        if text.startswith(_MORE_FROM):
            return "related" if text.startswith(_MORE_BY) else "side_feed"
        for size in range(min(6, len(words)), 0, -1):  # the longest beginning decides
            start = " ".join(words[:size]).rstrip(_EDGES)
            if start in _KINDS and (size > 1 or len(words) == 1 or (len(words) <= 4 and start not in _ENDS_OF_SECTIONS)):
                return _KINDS[start]
    if text[-1] >= "\u2e80" or text[0] >= "\u2e80":
        return _unspaced_kind(text)
    if words[0] == "more" and 3 <= len(words) <= _MOST_MORE and words[-1] in _MORE_OF:
        return "side_feed"
    if len(words) <= 6 and words[-1] in _LAST_WORDS:
        long = len(words) >= _SENTENCE_WORDS
        for size in range(min(4, len(words) - 1), 1 if long else 0, -1):
            end = " ".join(words[-size:])
            if end in _KINDS and end not in _ENDS_OF_SECTIONS and not (long and end in _ENDS_OF_SENTENCES):
                return _KINDS[end]
    return None


def names_references(folded: str) -> bool:
    """Whether a heading names what an article goes by: "Key References", "Sources". Such a list is the article's own."""
    words = folded.strip(_EDGES).split()
    return 0 < len(words) <= _MOST_REFERENCE_WORDS and not _REFERENCES.isdisjoint((words[0], words[-1], " ".join(words)))


def names_no_stories(folded: str) -> bool:
    """Whether a heading says that what is below it are references, or announced by the house."""
    return names_announcements(folded) or names_references(folded)


def names_announcements(folded: str) -> bool:
    """Whether a heading says that what is below it is announced by the house."""
    return folded.strip(_EDGES) in _ANNOUNCEMENTS


def _unspaced_kind(text: str) -> ListKind | None:
    """The kind where words are not apart: a phrase anywhere in a short heading."""
    found = _UNSPACED_PHRASE.search(text) if len(text) <= 24 else None
    return None if found is None else _KINDS[found[0]]
