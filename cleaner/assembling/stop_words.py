"""Frequent short words of languages in Latin script. Neighbours share many: both have them, so that the others tell."""

from __future__ import annotations

STOP_WORDS = {
    "en": "the and of to in that is was for with on as it he she they this from have has been were are by at which not but",
    "de": "der die das und ist nicht ein eine den von mit dem des sich auf auch für werden wird im zu sind nach wie aus hat",
    "fr": "le la les des et est une dans que qui pour sur pas par avec ce plus sont au cette été il elle du ne aux mais",
    "es": "el la los las de que en y una por con para del se su es lo como más pero fue ha sus al este entre sobre también",
    "it": "il di che la e un per non una sono della con del si dei nel alla più da anche gli ha delle è come stato questo",
    "pt": (
        "o que de e do da em um para com não uma os no na se por mais as dos como foi ao das são mas também pela"
        " pelo é até você será tem este esta seu sua ou já à pelos"
    ),
    "nl": "de het een van en in is dat op te voor met zijn niet aan er om ook maar bij hij naar door werd wordt deze uit",
    "sv": "och att det som en på är av för med den till inte har de ett om han men var jag från sig så vi ska också",
    "da": "og at det er en til på af som for med den der de ikke et har han fra var men også blev sig om skal vil efter",
    "no": "og i det er på som en til av for at med har de ikke den et han fra om var men også seg skal vil etter ble hun",
    "fi": (
        "ja on ei että se oli mutta myös kun hän ovat joka tai mukaan sen jo vain kuin niin ole olla nyt tämä sekä"
        " hänen jotka mitä kanssa olivat ollut ne"
    ),
    "pl": "i w na z się nie że do to jest o jak od po przez co za dla są już tym ale przy tego być może które oraz",
    "cs": (
        "a se v na je že s z o do za by po i k ale jak tak si to aby jeho jako pro při které který která jsou jsem"
        " byl byla bylo už není podle také než nebo více až jen své ve mezi u od kteří co má"
    ),
    "hu": "a az és hogy nem is egy ez volt csak de meg már mint van még azt el ha vagy kell szerint ami aki után",
    "ro": "și în de la a cu pe nu că o din este un care pentru mai fi au prin sau dar fost după lui această sunt",
    "tr": (
        "ve bir bu da de için ile olarak çok daha olan gibi ne en sonra ancak kadar göre var olduğu her değil ise"
        " olduğunu dedi ki tarafından yeni iki ya yer oldu etti çünkü üzerinde diye bile hem artık şu o mi yıl eden"
        " ettiği bunun"
    ),
    "id": (
        "yang dan di dengan untuk dari ini itu pada tidak dalam akan ke adalah juga oleh ada kata karena telah"
        " mereka bahwa saat bisa tersebut sebagai lebih dia para seperti hingga kepada bagi harus namun anda"
    ),
    "vi": "và của là các có trong được cho không một người với những này đã để khi về tại từ ra đến như năm ở",
    "ca": "el la de que i en un una per amb els les del al és no ha com més però aquest són també seva dels",
    "lt": (
        "ir kad į su tai yra iš bet kaip o apie tik nuo buvo ar jau jo bus per dėl iki už taip gali prie ne kas"
        " jog savo kuris jis ji po kai tačiau"
    ),
    "hr": (
        "i u je na se da za su od s a ne o kao što iz će koji to bi do ali nakon koje biti još nije koja bio sve"
        " kako te ili samo prema pri zbog po već"
    ),
    "zu": "ukuthi ngoba kanye kodwa uma futhi yini kule lokhu lapho yakhe zonke ukuze laba ngesikhathi njengoba nje",
    "xh": "ukuba kwaye kunye okanye ngoku kodwa apho phantsi emva ezi aba kule le yabo njengoko xa ukuze",
    "af": "die en van in is het wat nie dat vir om te met op sy was hy aan 'n deur ook maar sal by kan hulle",
    "sk": (
        "a sa v na je že s z o do za by po i k ale ako tak si to aby jeho čo pre pri ktoré ktorý ktorá sú som bol"
        " bola bolo už nie podľa tiež aj než alebo viac až len svoje vo medzi u od keď ktorí má"
    ),
    "sl": (
        "in v je na se da za so od s a ne o kot ki iz bo to bi do ali po biti še ni kateri vse kako ter tudi pa"
        " samo pri zaradi z že bilo bil bila"
    ),
    "az": (
        "və bir bu da də ilə üçün olan ki daha o çox edib amma lakin olub edilir isə kimi sonra olaraq görə ən var"
        " hər onun olduğunu bildirib tərəfindən deyil yeni iki edən etdi"
    ),
    "ms": (
        "yang dan di dengan untuk dari ini itu pada tidak dalam akan ke adalah juga oleh ada kata kerana telah"
        " mereka bahawa boleh tersebut sebagai lebih beliau para seperti hingga kepada bagi daripada berkata"
        " selepas iaitu anda"
    ),
    "et": (
        "ja on ei et see oli ka ning kui mis ta aga või oma seda selle ole kes siis nii veel pärast välja tema"
        " kuid olid mida sest juba ma sa pole"
    ),
    "lv": (
        "un ir ka ar no uz par tas kas bet arī vai kā ne lai pēc pie šo to gan tika nav jau tā līdz ko bija gada"
        " kad pret ļoti var šī"
    ),
    "is": (
        "og að í á er sem til við var um en það hann ekki með fyrir af hafa verið eru því þá þar eftir hefur hún"
        " þetta frá verður upp ef þeir"
    ),
    "sq": (
        "të e në dhe një për i me që nga është u si më nuk se ka do ishte janë por kjo ky tij edhe këtë saj deri"
        " kanë ai duke pas"
    ),
    "sw": (
        "ya na wa kwa ni katika za la cha kuwa kama hiyo huo hii hilo hayo wake yake wao pia lakini baada alisema"
        " ambayo ambao hata bila sana watu kila kutoka kwamba"
    ),
    "tl": (
        "ang ng sa na mga at ay ni si hindi para nang ito may kay kung din rin ko siya niya mula dahil ayon isang"
        " pa nila nito ngunit pero bilang"
    ),
    "eu": (
        "eta da ez du bat izan dira dute zuen ere egin baina hori dela dituzte baino bere zen edo ziren duen gabe"
        " hau behar arte ditu den"
    ),
    "gl": (
        "o de que e do da en un para con non unha os no na se por máis as dos como foi ao das xa tamén pola polo"
        " pero ten este"
    ),
    "uz": (
        "va bilan bu uchun ham bir bo deb edi esa u shu ko lgan lib ning keyin mumkin kerak har emas lekin yoki"
        " uning qilish haqida"
    ),
    "ga": "an na a ar i go agus is le ag ach bhí sé sin tá don leis seo ó mar dá níos ní nach bhfuil faoi gur siad aige chun",
    "cy": "y yn i a o ar ei yr ac am wedi fod mae gan ond eu bod sy oedd hyn gyda wrth fel nid ni na un neu roedd",
    "mt": "li ta u l il biex dan minn kien għal għall fil ma hija huwa mill jew wara din tal se bil hu qal kienet kif",
    "so": "oo ku in iyo ah ka uu waa u la ay si soo ayaa waxaa ugu lagu isku laga waxa ee aad kale kala inuu inay",
    "ha": "da a ta ya na ba cewa shi su suka yi wata wani don kuma amma daga cikin ne ce zai za mai wannan kan sun an",
}
