"""Figures about texts and numbers: ordinary Python, which knows nothing of Java."""

import asyncio
import re
import statistics
from collections import Counter


def stdev(values):
    return statistics.stdev(values)


async def word_count(text, *, top):
    """The most frequent words. A coroutine, so that several texts can be counted side by side."""
    counts = Counter()
    for paragraph in text.split("\n\n"):
        counts.update(word.lower() for word in WORD.findall(paragraph))
        await asyncio.sleep(0)  # lets other calls have their turn
    return dict(counts.most_common(top))


def readability(text):
    return Readability(text).figures()


def longest_sentences(text, count):
    return sorted(sentences(text), key=len, reverse=True)[:count]


WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*")
SENTENCE_END = re.compile(r"(?<=[.;:])\s+")


def sentences(text):
    flat = re.sub(r"\s+", " ", text)
    return [sentence for sentence in SENTENCE_END.split(flat) if WORD.search(sentence)]


class Readability:
    """The Flesch reading ease (R. Flesch, 1948): 206.835 - 1.015 words/sentence - 84.6 syllables/word."""

    VOWELS = re.compile(r"[aeiouy]+")

    def __init__(self, text):
        self.words = WORD.findall(text)
        self.sentence_count = max(len(sentences(text)), 1)

    @classmethod
    def syllables(cls, word):
        return max(len(cls.VOWELS.findall(word.lower())), 1)

    def figures(self):
        word_count = max(len(self.words), 1)
        per_sentence = word_count / self.sentence_count
        per_word = sum(map(self.syllables, self.words)) / word_count
        return {
            "words": float(len(self.words)),
            "words per sentence": per_sentence,
            "syllables per word": per_word,
            "reading ease": 206.835 - 1.015 * per_sentence - 84.6 * per_word,
        }
