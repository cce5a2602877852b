"""Sentences end in many signs, and what asks for their ends knows all of them."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.sentence_ends import EXCLAMATIONS, FULL_STOPS, QUESTIONS, SENTENCE_ENDS, STOPS
from cleaner.models import ContentKind
from cleaner.rules.sentences import sentences

#: A sentence of a few words, and a paragraph, in scripts with stops of their own.
PARAGRAPHS = {
    "hindi": (
        "पुल सोमवार को बंद रहेगा।",
        "बंदरगाह बोर्ड ने मंगलवार को नौका कंपनी के साथ दो दिन की बातचीत शुरू की कि गहरे घाट का उपयोग कौन कर सकता है और किराया कितना होगा।",
    ),
    "urdu": (
        "پل پیر کو بند رہے گا۔",
        "بندرگاہ کے بورڈ نے منگل کو فیری کمپنی کے ساتھ دو روزہ بات چیت شروع کی کہ "
        "گہری گودی کون استعمال کر سکتا ہے اور کرایہ کتنا ہوگا۔",
    ),
    "armenian": (
        "Կամուրջը փակ կլինի երկուշաբթի։",
        "Նավահանգստի խորհուրդը երեքշաբթի օրը երկօրյա բանակցություններ սկսեց լաստանավային "
        "ընկերության հետ այն մասին, թե ով կարող է օգտագործել խորը կառամատույցը։",
    ),
    "amharic": (
        "ድልድዩ ሰኞ ዝግ ይሆናል።",
        "የወደብ ቦርዱ ማክሰኞ ዕለት ከጀልባ ኩባንያው ጋር ጥልቁን ማረፊያ ማን ሊጠቀም እንደሚችልና ኪራዩ ስንት እንደሚሆን የሁለት ቀን ውይይት ጀመረ።",
    ),
    "arabic": (
        "هل يغلق الجسر يوم الاثنين؟",
        "بدأ مجلس إدارة الميناء يوم الثلاثاء محادثات تستمر يومين مع شركة العبّارات "
        "بشأن من يحق له استخدام الرصيف العميق وكم ستكون الأجرة.",
    ),
}


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_short_sentence_above_a_paragraph_is_no_heading(language: str) -> None:
    short, long = PARAGRAPHS[language]
    kinds = {block.text: block.kind for block in clean(f"{long}\n{short}\n{long}", kind="text").article.blocks}
    assert kinds[short] is ContentKind.PARAGRAPH


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_block_is_cut_into_its_sentences(language: str) -> None:
    short, long = PARAGRAPHS[language]
    text = f"{short} {long}"
    assert [text[start:end] for start, end in sentences(text)] == [short, long]


def test_signs_without_a_space_behind_end_sentences_too() -> None:
    assert sentences("橋は月曜日に閉鎖される。なぜか？") == [(0, 12), (12, 16)]


def test_each_sign_is_of_one_sort() -> None:
    assert len(set(STOPS)) == len(FULL_STOPS + EXCLAMATIONS + QUESTIONS)
    assert set(STOPS) < set(SENTENCE_ENDS)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Er kam am 3. Mai. Dann ging er.", ["Er kam am 3. Mai.", "Dann ging er."]),
        ("Přišel 12. Ledna. Pak odešel.", ["Přišel 12. Ledna.", "Pak odešel."]),
        ("It was in 1998. Then it closed.", ["It was in 1998.", "Then it closed."]),
    ],
)
def test_an_ordinal_ends_no_sentence_and_a_year_does(text: str, cut: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == cut
