"""News agencies and other sources of pictures, as they write themselves: one table for who signs a text and whose a picture is.

The words are in the form of regular expressions; what is made of them below says which letters count.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.document.folding import fold

#: Agencies that sign texts and sell pictures.
_BOTH = (
    "AP|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|REUTERS|dpa|DPA|Deutsche Presse-Agentur|APA|"
    "Austria Presse Agentur|Keystone-SDA|KNA|epd|EFE|Europa Press|ANSA|Ansa|Adnkronos|AGI|Lusa|LUSA|Belga|ANP|PAP|NTB|Ritzau|STT|"
    "ČTK|TASR|MTI|TASS|ТАСС|РИА Новости|Укринформ|Ukrinform|Anadolu|Anadolu Ajansı|Anadolu Agency|DHA|İHA|IHA|PTI|"
    "Press Trust of India|ANI|IANS|AAP|PA Media|Press Association|Canadian Press|The Canadian Press|UPI|Xinhua|新华社|新華社|"
    "Bloomberg|Bernama|Agência Brasil|ΑΠΕ-ΜΠΕ|연합뉴스|뉴시스|뉴스1|共同|共同通信|時事|時事通信"
)
#: Two letters that say other things as well: a line of them, or one behind a sentence, is no picture's.
_BOTH_BY_LETTERS = "EP|TT|AA|CP|PA"
#: Agencies that sign texts and are not credited for pictures.
_TEXTS = "sda|SDA|sid|SID|Интерфакс|ANKA|Agencias"
#: Houses that sell pictures and have names that no sentence has for anything else.
_HOUSES = (
    "Getty|GETTY|Getty Images|AP Photo|Shutterstock|iStock|iStockphoto|Alamy|Imago|IMAGO|Imago Images|Picture Alliance|"
    "Picture-Alliance"
)
#: Other agencies that sell pictures and sign no texts.
_PICTURES = (
    "EPA|EPA-EFE|EPA/EFE|Keystone|KEYSTONE|LaPresse|Scanpix|Ritzau Scanpix|Lehtikuva|Adobe Stock|Sipa|Abaca|Zuma Press|NurPhoto"
)
#: What stands in a picture's credit where an agency might, and is a word or a name of other things elsewhere.
_OTHERS = (
    r"getty images \w{2,20}|afp/getty images|ddp|pa wire|zuma|zuma wire|pool|pexels|pixabay|unsplash|stock\.adobe\.com|"
    r"wikimedia|wikimedia commons|wikipedia|facebook|instagram|telegram|youtube|handout|screenshot|courtesy|nasa"
)


def _either(*names: str) -> str:
    """A group of all these, the longest first."""
    return _group("|".join(names).split("|"))


def _folded(*names: str) -> str:
    """The same for folded text."""
    return _group({fold(name) for name in "|".join(names).split("|")})


def _group(names: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(names, key=lambda name: (-len(name), name)))})"


#: Who signs a text.
AGENCY = _either(_BOTH, _BOTH_BY_LETTERS, _TEXTS)
#: Whose a picture is, where nothing else says that there is one: in a line of its own, or behind a sentence.
PICTURE_AGENCY = _either(_BOTH, _HOUSES, _PICTURES)
#: In folded text, whose a picture is behind a slash, a comma or a "via" …
PICTURE_SOURCE = _folded(_BOTH, _BOTH_BY_LETTERS, _HOUSES, _PICTURES, _OTHERS)
#: … and who is named for nothing but pictures, wherever it is.
PICTURE_HOUSE = _folded(_HOUSES)
