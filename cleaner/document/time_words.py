"""The words that times are made of, in the languages of the core pack and some neighbours: months, weekdays, units."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cleaner.document.patterns import lazy


def _table(rows: str) -> dict[str, int]:
    """Row n (from 1) of names, rows apart by "|", gives each name the number n."""
    return {name: number for number, row in enumerate(rows.split("|"), 1) for name in row.split()}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: Month names, their short and their inflected forms.
MONTHS = _table("""
january jan januar jänner janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty январь января янв
січень січня січ ocak oca januaris sausio
ledna leden ianuarie ian január tammikuuta tammikuu ιανουαρίου януари gener siječnja يناير जनवरी ιαν
jaanuar januára janvāris студзеня جنوری জানুয়ারি জানুয়ারী ஜனவரி ינואר
|
february feb februar februari février févr fév febrero febbraio fevereiro fev luty lutego lut февраль февраля фев февр
лютий лютого лют şubat şub vasario
února únor februarie február helmikuuta helmikuu φεβρουαρίου февруари febrer veljače فبراير شباط फरवरी φεβ
veebruar februára febr лютага فروری ফেব্রুয়ারি ফেব্রুয়ারী பிப்ரவரி פברואר pebrero
|
march mar märz mär mrz mars marzo março maart mrt marzec marca марта март мар березень березня бер mart kovo
března březen martie marts március maaliskuuta maaliskuu μαρτίου maret març ožujka مارس آذار मार्च μαρ
märts marec márc сакавіка مارچ মার্চ மார்ச் מרץ מרס machi marso
|
april apr avril avr abril abr aprile april kwiecień kwietnia kwi апрель апреля апр квітень квітня кві nisan nis
balandžio
dubna duben aprilie április huhtikuuta huhtikuu απριλίου travnja أبريل نيسان अप्रैल απρ
aprill aprila ápr красавіка اپریل এপ্রিল ஏப்ரல் אפריל aprili
|
may mai mayo maggio mag maio mei maj maja май мая травень травня тра mayıs gegužės
května květen május toukokuuta toukokuu μαΐου maig svibnja مايو أيار मई μάι μαϊ
mája máj траўня مئی মে மே מאי
|
june jun juni juin junio giugno giu junho czerwiec czerwca cze июнь июня июн червень червня чер haziran haz birželio
června červen iunie június kesäkuuta kesäkuu ιουνίου юни juny lipnja يونيو حزيران जून ιουν
juuni junij júna jún чэрвеня جون জুন ஜூன் יוני hunyo
|
july jul juli juillet juil julio luglio lug julho lipiec lipca lip июль июля июл липень липня лип temmuz tem liepos
července červenec iulie július heinäkuuta heinäkuu ιουλίου юли juliol srpnja يوليو تموز जुलाई ιουλ
juuli julij júla júl ліпеня جولائی জুলাই ஜூலை יולי julai hulyo
|
august aug août aout agosto ago agos augustus augusti sierpień sierpnia sie август августа авг серпень серпня сер
ağustos ağu rugpjūčio
srpna srpen augusztus elokuuta elokuu αυγούστου agustus agost kolovoza أغسطس آب अगस्त αυγ
avgust жніўня اگست আগস্ট ஆகஸ்ட் אוגוסט agosti ogos
|
september sep sept septembre septiembre settembre set setembro wrzesień września wrz сентябрь сентября сен сент
вересень вересня вер eylül eyl rugsėjo
září septembrie szeptember syyskuuta syyskuu σεπτεμβρίου септември rujna سبتمبر أيلول सितंबर सितम्बर σεπ σεπτ
szept верасня ستمبر সেপ্টেম্বর செப்டம்பர் ספטמבר septemba setyembre
|
october oct oktober okt octobre octubre ottobre ott outubro out październik października paź октябрь октября окт
жовтень жовтня жов ekim eki spalio
října říjen octombrie október lokakuuta lokakuu οκτωβρίου октомври أكتوبر अक्टूबर अक्तूबर οκτ
oktoober októbra кастрычніка اکتوبر অক্টোবর அக்டோபர் אוקטובר oktoba oktubre
|
november nov novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб листопад листопада лис kasım
kas lapkričio
listopadu noiembrie marraskuuta marraskuu νοεμβρίου ноември studenoga نوفمبر नवंबर नवम्बर νοε
novembra лістапада نومبر নভেম্বর நவம்பர் נובמבר novemba nobyembre
|
december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia gru декабрь декабря дек
грудень грудня гру aralık ara desember gruodžio
prosince prosinec decembrie joulukuuta joulukuu δεκεμβρίου декември desembre prosinca ديسمبر दिसंबर दिसम्बर δεκ
detsember decembra снежня دسمبر ডিসেম্বর டிசம்பர் דצמבר desemba disyembre
""")
#: The names of two words that the Levant and Vietnam have.
TWO_WORD_MONTHS = {"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12} | {
    f"tháng {number}": number for number in range(12, 0, -1)
}
#: Capitals have no accents in Greek. Polish writes months in Roman numbers.
_UNACCENTED = str.maketrans("άέήίόύώϊΐ", "αεηιουωιι")
_ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
MONTHS |= {name.translate(_UNACCENTED): number for name, number in MONTHS.items()} | TWO_WORD_MONTHS | _ROMAN
#: Those that have vowel signs, which no pattern for a word matches.
SIGNED_MONTHS = tuple(name for name in MONTHS if " " not in name and not name.isalpha())
#: Monday is 1.
WEEKDAYS = _table("""
monday mon montag mo lundi lun lunes lunedì segunda segunda-feira maandag poniedziałek понедельник понеділок pazartesi
måndag mandag
|
tuesday tue tues dienstag di mardi martes martedì terça terça-feira dinsdag wtorek вторник вівторок salı tisdag
tirsdag
|
wednesday wed mittwoch mi mercredi mer miércoles mercoledì quarta quarta-feira woensdag wo środa среда середа çarşamba
onsdag
|
thursday thu thur thurs donnerstag do jeudi jeu jueves giovedì quinta quinta-feira donderdag czwartek четверг четвер
perşembe torsdag
|
friday fri freitag fr vendredi ven viernes venerdì sexta sexta-feira vrijdag vr piątek пятница п'ятниця cuma fredag
|
saturday sat samstag sonnabend sa samedi sam sábado sabato zaterdag za sobota суббота субота cumartesi lördag lørdag
|
sunday sun sonntag so dimanche dim domingo domenica zondag zo niedziela воскресенье неділя pazar söndag søndag
""")
_TODAY = """
today heute hoy oggi hoje vandaag dziś dzisiaj сегодня сьогодні bugün idag šiandien aujourd'hui dnes astăzi azi tänään
σήμερα днес 今日 本日 今天 오늘 اليوم आज
"""
_YESTERDAY = """
yesterday gestern hier ayer ieri ontem gisteren wczoraj вчера вчора dün igår vakar včera eilen χθες kemarin 昨日 昨天 어제 أمس कल
"""
#: How many days back a word means.
DAYS_BACK = {**dict.fromkeys(_words(_TODAY), 0), **dict.fromkeys(_words(_YESTERDAY), 1), "i dag": 0, "i går": 1}
LETTERS = lazy(r"[^\W\d_]+")


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    """The letters that names begin with, up to the first sign; in Hebrew "in" may be glued to them."""
    begins = {match[0] for name in names if (match := LETTERS.match(name)) is not None}
    return frozenset(begins | {f"ב{name}" for name in begins if "א" <= name[0] <= "ת"})


#: A text with none of these among its runs of letters (`LETTERS`) names no month, and no day by a word.
MONTH_BEGINNINGS, DAY_BEGINNINGS = _beginnings(MONTHS), _beginnings((*DAYS_BACK, *WEEKDAYS))
#: Without one of these or a digit a short text is no time.
TELLING = DAYS_BACK.keys() | _words(
    "ago पहले geleden fa temu назад тому önce sedan siden atrás trước vor hace há il för prieš acum před pred πριν منذ"
)
#: Words that stand before a clock time or a date as its preposition.
AT = frozenset(_words(
    "at on um am à le den alle ore às om op kl klo kello o godz w dnia в о у ob la las el em il del saat à dne"
))
_PUBLISHED = """
first last originally date datum fecha created published posted updated update modified edited
zuerst stand aktualisiert aktualisierung veröffentlicht erstveröffentlicht erschienen publiziert zuletzt
mis mise jour publié publiée actualisé modifié dernière
actualizado actualizada actualización publicado publicada modificado última
aggiornato aggiornata aggiornamento pubblicato pubblicata modificato ultimo
atualizado atualizada atualização modificado
bijgewerkt gepubliceerd gewijzigd geplaatst laatst laatste
publicerad publicerat uppdaterad uppdaterat senast ändrad publiceret opdateret udgivet sidst publisert oppdatert sist
julkaistu päivitetty muokattu viimeksi
opublikowano aktualizacja zaktualizowano
обновлено опубликовано обновление дата публикации оновлено опубліковано
güncelleme güncellendi yayınlanma yayınlandı tarihi
publikováno aktualizováno zveřejněno publicat actualizat
更新 公開 配信 掲載 更新日 公開日 更新日時 公開日時 发布 發布 更新时间 更新時間 发布时间 發布時間
입력 수정 등록 게시 최종수정 업데이트
"""
#: Words that say before a time what happened then, and no sentence has alone.
PUBLISHED = frozenset(_words(_PUBLISHED))
#: Words that make a relative time a rough one.
_ROUGHLY = frozenset(_words("about around over almost circa ca ongeveer około около environ ungefär cirka yaklaşık cerca"))
#: Words that may stand before a time without making it a sentence.
LEADS = AT | PUBLISHED | _ROUGHLY
#: Units of relative times: s min h d w m y, with the beginnings of their words.
_UNITS = {
    "min": _words("min मिनट мин хв хвил dakika dk perc λεπτ menit دقيقة دقائق دقيقتين 分钟 分鐘 分 분 phút m"),
    "s": _words("sec sek seg secondes сек saniye sn seconds 秒 초 s"),
    "h": _words(
        "hour hr std stund heure hora ora ore uur uren godz час год saat sa timm tim tim. val hodin oră ώρ jam ساعة "
        "ساعات ساعتين घंट 小时 小時 時間 시간 giờ h ч г"
    ),
    "d": _words(
        "day tag jour día dia giorn dag dni dzień день дн дня дней дні днів gün dien dny dnů zile μέρ ημέρ hari يوم "
        "يومين أيام दिन 日 天 일 ngày d д"
    ),
    "w": _words(
        "week wk woche wo semaine sem semana settiman weken tydz tygod недел тиж hafta veck uke týd săpt εβδομ minggu "
        "أسبوع أسبوعين हफ्त सप्ताह 週間 周 週 주 savait w"
    ),
    "m": _words(
        "month monat mois mes mese mesi mês maand miesi месяц мес місяц міс ay månad måned měsíc lună luni μήν bulan "
        "شهر شهرين महीन 个月 個月 か月 ヶ月 カ月 개월 mo"
    ),
    "y": _words("year yr jahr an ans año ann ano anno jaar rok lat год лет рік років roky lety ani tahun yıl år साल 年 년"),
}
#: Beginnings that count only as whole words.
_WHOLE = frozenset(_words("m s h d w ч г д mo an ay ay. dag tim sa wo jam ani hari luni dny zile lety"))


@lru_cache(maxsize=1_000)
def unit_of(word: str) -> str | None:
    """The unit that a word names, None where it names none."""
    if word == "un'ora":
        return "h"
    for unit, beginnings in _UNITS.items():
        if word in beginnings:
            return unit
    for unit, beginnings in _UNITS.items():
        if any(word.startswith(b) for b in beginnings if b not in _WHOLE and len(b) > 1):
            return unit
    return None


#: What a line begins with that says when an article came out or was changed.
DATE_OPENS = lazy(
    r"(?:(?:this (?:story|article|post) was )?(?:first|originally|last|artikel|article|beitrag) )?"
    r"(?:published|posted|updated|modified|created|reviewed|"
    r"last update(?: on)?|"
    r"veröffentlicht|geschrieben|verfasst|erstellt|"
    r"aktualisiert|publiziert|erschienen|stand|zuletzt (?:aktualisiert|bearbeitet|geändert)|letzte (?:aktualisierung|änderung)|"
    r"publiée?|mise? à jour|modifiée?(?= le )|"
    r"(?:paru|rédigé|écrit|créé)e?(?= le | à |\s?:)|artikel vom|redactado(?= el )|cread[oa]|criad[oa]|"
    r"skriven(?= den | \d)|act\.|publ\.|"
    r"dernière (?:mise à jour|modification)|publicad[oa]|actualizad[oa]|atualizad[oa]|"
    r"[uú]ltim[ao] (?:actualización|atualização|aggiornamento|modifica)|pubblicato|aggiornato|gepubliceerd|geplaatst|"
    r"(?:laatst )?bijgewerkt|laatste update|publicerad|publicerat|(?:senast )?uppdaterad|"
    r"publisert|oppdatert|sist (?:oppdatert|endret)|offentliggjort|udgivet|opdateret|opublikowano|(?:ostatnia )?aktualizacja|"
    r"dodano|utworzono|publikacja|"
    r"data publikacji|опубликовано|обновлено|дата публикации|опубліковано|оновлено|дата публікації|"
    r"(?:yayınlanma|oluşturulma|eklenme|yayın|giriş) tarihi|yayınlanma|oluşturulma|eklenme|güncelleme|giriş|son güncelleme|"
    r"公開|更新|最終更新|掲載|投稿日|入力|发布|發布|发布时间|發布時間|"
    r"수정|최종수정|등록|입력|기사입력|발행일|julkaistu|päivitetty|megjelent|frissítve|"
    r"publikováno|aktualizováno|vydáno|publicat|actualizat|"
    r"ultima actualizare|data (?:actualizării|publicării)|diterbitkan|diperbarui|terbit|cập nhật|"
    r"δημοσίευση|(?:τελευταία )?ενημέρωση|"
    r"публикувано|प्रकाशित|अपडेटेड|تاريخ النشر|نشر في|نُشر|آخر تحديث|"
    r"date|(?:datum|dato|fecha|data|дата|tarih|ngày)(?=\s?[:：]|\s\d))(?![^\W\d_])"
)
