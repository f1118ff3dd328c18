"""All rules, weightiest first: where two find the same place, the first one tells it."""

from generator.privacy.accounts import ACCOUNT
from generator.privacy.births import BIRTH
from generator.privacy.children import BARE_INITIALS, CHILD
from generator.privacy.contact import ADDRESS, MAIL, PHONE
from generator.privacy.identity import CIVIL_SERVANT, PASSPORT, SOLDIER, TAXPAYER
from generator.privacy.persons import PATIENT
from generator.privacy.points import POINT
from generator.privacy.reading import Rule
from generator.privacy.residents import FAMILY, RESIDENT
from generator.privacy.signs import JOINT_WORDS
from generator.privacy.vehicles import PLATE_NUMBER

_IDENTITY = (RESIDENT, FAMILY, CIVIL_SERVANT, TAXPAYER, ACCOUNT, PASSPORT, SOLDIER)
_OTHERS = (CHILD, PATIENT, POINT, BIRTH, PHONE, MAIL, ADDRESS, PLATE_NUMBER, BARE_INITIALS)
RULES: tuple[Rule, ...] = (*_IDENTITY, *_OTHERS)
RULE_BY_NAME = {rule.name: rule for rule in RULES}
WORDS = JOINT_WORDS | {sign for rule in RULES for sign in rule.signs if not sign.startswith(b"#")}
