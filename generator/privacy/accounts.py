"""The rule about bank accounts. Every example is made up."""

import re

from generator.privacy.numbers import is_amount
from generator.privacy.reading import Reading, Rule, by_patterns
from generator.privacy.signs import ACCOUNT as ACCOUNT_SIGN
from generator.problems import Severity

_ACCOUNT = re.compile(
    r"\b(?P<word>kode\s+rekening|rekening|no\.?\s?rek|norek|rek)\b\.?(?P<between>[^\d\n]{0,45})"
    r"(?P<value>\d(?:[ .\-]?\d){9,15})(?![\d.])",
    re.IGNORECASE,
)
_AT_BANK = re.compile(
    r"\b(?P<word>BRI|BNI|BCA|BSI|BTN|Bank\s+[A-Z]\w+|Mandiri)\b(?P<between>[^\d\n]{0,25})"
    r"(?P<value>\d(?:[ .\-]?\d){9,15})(?![\d.])"
)
_BUDGET_CODE = re.compile(r"\d\.\d{1,2}\.\d{2}\.")
_OTHER_NUMBER = re.compile(r"\bRp\b|telepon|telp|hp|faks|\bWA\b|NIK|NPWP|NIP", re.IGNORECASE)


def _is_account(reading: Reading, found: re.Match[str]) -> bool:
    if found["word"].lower().startswith("kode") or _OTHER_NUMBER.search(found["between"]):
        return False
    start, end = found.span("value")
    before = reading.text[max(0, found.start() - 6) : found.start()].lower().split()
    if before[-1:] == ["kode"] or _BUDGET_CODE.match(found["value"]):
        return False
    return not is_amount(reading.text, start, end) and not is_amount(f"Rp{found['value']}", 2, 2 + end - start)


ACCOUNT = Rule(
    name="rekening",
    told="Ini tampak seperti nomor rekening bank",
    hint="Hapus nomor rekeningnya",
    severity=Severity.ERROR,
    find=by_patterns(_ACCOUNT, _AT_BANK, accept=_is_account),
    signs=frozenset({ACCOUNT_SIGN}),
    true=(
        "rekening 1234567890",
        "No. Rek. 0123-01-012345-50-1",
        "norek: 1234567890123",
        "rekening BRI a.n. bendahara 012301012345501",
        "transfer ke BCA 1234567890",
        "Bank Lampung 380.00.01.02345.6",
        "nomor rekening 123 456 7890",
        "# rekening 1234567890",
        "Mandiri 1140012345678",
    ),
    false=(
        "kode rekening 5.1.02.01.01.0024",
        "rekening 5.1.02.01.01.0024",
        "rekening kas daerah Rp18.720.145.089.000,00",
        "saldo rekening 1.500.000.000",
        "rekening listrik bulan Desember 2021",
        "Bank Indonesia 2021",
        "BRI unit Metro, telepon (0725) 41234567",
        "Mandiri 2024",
        "tagihan rekening air 12.500",
    ),
)
