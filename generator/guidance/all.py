"""Every code's explanation, in the order of the page."""

from generator.guidance.attachments import ATTACHMENTS
from generator.guidance.counts import COUNTS
from generator.guidance.facts import FACTS
from generator.guidance.files import FILES, YAML
from generator.guidance.lasting import LASTING
from generator.guidance.personal import PERSONAL
from generator.guidance.records import AROUND, TOGETHER
from generator.guidance.values import KEYS
from generator.guidance.words import WORDS

SECTIONS = (FILES, YAML, KEYS, TOGETHER, FACTS, COUNTS, WORDS, AROUND, LASTING, PERSONAL, ATTACHMENTS)
