"""Languages told by their words and letters alone: neighbours are not taken for each other."""

from __future__ import annotations

import pytest

from cleaner.assembling.language import read_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "sk",
            "Most cez rieku je zatvorený a ľudia, ktorí bývajú na ostrove, sa podľa starostu musia voziť loďou. Oprava"
            " už trvá dlho, ale nie je jasné, ako sa to skončí, keď príde zima a voda bude mať ľad. Loď pláva aj v "
            "noci, až do rána."
        ),
        (
            "cs",
            "Most přes řeku je zavřený a lidé, kteří bydlí na ostrově, se podle starosty musí vozit lodí. Oprava už "
            "trvá dlouho, ale není jasné, jak to skončí, až přijde zima a voda bude mít led. Loď pluje také v noci, a "
            "to až do rána."
        ),
        (
            "sl",
            "Most čez reko je zaprt in ljudje, ki živijo na otoku, se morajo po besedah župana voziti z ladjo. "
            "Popravilo traja že dolgo, a še ni jasno, kako se bo to končalo, ko bo prišla zima. Ladja vozi tudi "
            "ponoči, vse do jutra, zaradi otrok pa"
        ),
        (
            "hr",
            "Most preko rijeke je zatvoren i ljudi koji žive na otoku moraju se, kako kaže načelnik, voziti brodom. "
            "Popravak traje već dugo, ali još nije jasno kako će to završiti kada dođe zima. Brod vozi i noću, sve do "
            "jutra, ali samo zbog djece"
        ),
        (
            "sq",
            "Ura mbi lumë është mbyllur dhe njerëzit që jetojnë në ishull duhet të udhëtojnë me varkë, tha kryetari. "
            "Puna ka zgjatur shumë, por ende nuk dihet se si do të mbarojë kur të vijë dimri. Varka niset edhe natën, "
            "nga ora një deri në mëngjes."
        ),
        (
            "et",
            "Sild üle jõe on suletud ja inimesed, kes elavad saarel, peavad linnapea sõnul sõitma paadiga. Töö on "
            "kestnud juba kaua, aga veel ei ole selge, kuidas see lõpeb, kui talv tuleb. Paat sõidab ka öösel, sest "
            "nii on vaja, ning see on tasuta."
        ),
        (
            "fi",
            "Silta joen yli on suljettu, ja ihmisten, jotka asuvat saaressa, on kuljettava veneellä, sanoi "
            "kaupunginjohtaja. Työ on kestänyt jo kauan, mutta vielä ei ole selvää, kuinka se päättyy, kun talvi "
            "tulee. Vene kulkee myös yöllä, ja se on ilmainen."
        ),
        (
            "ms",
            "Jambatan itu ditutup dan penduduk yang tinggal di pulau tersebut perlu menaiki bot, kata datuk bandar. "
            "Kerja itu telah lama dan belum boleh selesai kerana hujan, tetapi beliau berkata bahawa bot juga ada pada"
            " waktu malam untuk mereka."
        ),
        (
            "id",
            "Jembatan itu ditutup dan penduduk yang tinggal di pulau tersebut harus naik perahu, kata wali kota. "
            "Pekerjaan itu telah lama dan belum bisa selesai karena hujan, namun dia mengatakan bahwa perahu juga ada "
            "pada waktu malam untuk mereka."
        ),
        (
            "mk",
            "Мостот преку реката е затворен, а луѓето што живеат на островот мора да патуваат со чамец, рече "
            "градоначалникот. Куќите во селото се празни, а работата во зима не може да заврши. Чамецот вози и ноќе, "
            "со две деца во него."
        ),
        (
            "sr",
            "Мост преко реке је затворен, а људи који живе на острву морају да путују чамцем, рекао је председник. "
            "Куће у селу су празне, а посао неће бити завршен до зиме. Чамац вози и ноћу, са двоје деце у њему."
        ),
        (
            "sw",
            "Daraja la mto limefungwa na watu wanaoishi katika kisiwa hicho lazima wasafiri kwa mashua, alisema meya "
            "wa mji. Kazi hiyo ni ya muda mrefu lakini bado haijulikani kama itaisha baada ya mvua. Mashua za usiku "
            "pia ni bure kwa watoto."
        ),
        (
            "lv",
            "Tilts pār upi ir slēgts, un cilvēki, kas dzīvo uz salas, brauc ar laivu, teica mērs. Darbs ir bijis ilgs,"
            " bet vēl nav skaidrs, kā tas beigsies, kad pēc rudens nāks ziema. Laiva brauc arī naktī, lai bērni tiktu "
            "uz skolu, un tā ir par velti."
        ),
        (
            "lt",
            "Tiltas per upę yra uždarytas, ir žmonės, kurie gyvena saloje, plaukia valtimi, sakė meras. Darbas jau "
            "buvo ilgas, bet dar nėra aišku, kaip jis baigsis, kai po rudens ateis žiema. Valtis plaukia ir naktį, kad"
            " vaikai gali būti mokykloje."
        ),
        (
            "is",
            "Brúin yfir ána er lokuð og fólk sem býr á eyjunni þarf að fara með báti, sagði bæjarstjórinn. Verkið "
            "hefur tekið langan tíma en það er ekki ljóst hvernig því lýkur þegar vetur kemur. Báturinn fer til "
            "eyjunnar um nótt og það er ekki dýrt."
        ),
        (
            "tl",
            "Isinara ang tulay sa ilog at ang mga tao na nakatira sa pulo ay kailangang sumakay ng bangka, ayon sa "
            "alkalde. Matagal na ang gawain pero hindi pa alam kung kailan ito matatapos dahil sa ulan. May bangka rin"
            " sa gabi para sa mga bata."
        ),
        (
            "tr",
            "Irmağın üzerindeki köprü kapatıldı ve adada yaşayanların tekneye binmesi gerektiğini belediye başkanı "
            "açıkladı. Onarım çalışmaları uzadı, kışın yağışlar başladığında nasıl biteceği bilinmiyor. Tekneler gece "
            "de kalkıyor, yolcular için ücret yok."
        ),
    ],
)
def test_neighbouring_languages_are_told_apart_by_the_text_alone(code: str, text: str) -> None:
    assert read_language([], text) == code


PORTUGUESE = (
    "A câmara aprovou nesta terça-feira o projeto que acaba com a cobrança da passagem aos domingos, e a prefeitura disse que a"
    " conta segue para o prefeito, a favor da medida. Segundo a prefeitura, a maioria das pessoas que usa os ônibus no centro da"
    " cidade a usa para a escola, e a expectativa da região é que a procura dobre. A medida vale para a região do porto."
)
GALICIAN = (
    "O concello aprobou este martes un proxecto que remata co pago da viaxe os domingos. A alcaldesa xa dixo que non ten présa,"
    " pero que unha cidade con río precisa barcos. Segundo o concello, a xente do porto non usa máis os autobuses, e as obras"
    " foron longas. Tamén o porto ten unha nova liña para os nenos, que se fai por polo mar."
)


@pytest.mark.parametrize(("code", "text"), [("pt", PORTUGUESE), ("gl", GALICIAN)])
def test_portuguese_is_no_galician(code: str, text: str) -> None:
    assert read_language([], text) == code


def test_a_page_in_a_language_of_long_words_is_not_in_the_language_it_declares() -> None:
    text = (
        "Abahlali basesiqhingini bathi ibhuloho lizovalwa ngoba imifula igcwele, kanye nezikebhe zizohamba ebusuku. Umphathi uthe"
        " lokhu kuzoqhubeka ngesikhathi sasebusika, kodwa izingane zizoya esikoleni. Uma imvula ina futhi, laba abasebenzi"
        " bazolinda, ukuze ibhuloho lilungiswe. Abantu bathi ukuthi isikebhe sincane, njengoba kunjalo zonke izinsuku, kodwa"
        " futhi asikho esinye lapho. Lokhu kusho ukuthi ibhuloho lizovulwa entwasahlobo, ngoba yini enye abangayenza uma kunjalo."
    )
    assert read_language(["en"], text) == "zu"


def test_a_few_letters_said_again_and_again_are_no_language() -> None:
    assert read_language(["en"], "z o s a k v i u s z " * 60) != "cs"
    assert read_language([], "z o s a k v i u s z " * 60) is None
