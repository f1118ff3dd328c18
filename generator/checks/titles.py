"""Titles and ranks as they are written, by their letters alone."""

_AFTER = """
A.Md. A.Md.Kep. A.Md.Keb. A.P. Ph.D.
S.H. S.H.I. S.E. S.E.I. S.T. S.P. S.Pt. S.Pi. S.Si. S.Sos. S.I.P. S.IP. S.I.K. S.Pd. S.Pd.I. S.Ag. S.Kom. S.I.Kom.
S.K.M. S.Kep. S.Psi. S.Hut. S.STP. S.Tr.Han. S.S. S.Ked. S.Farm. S.Gz. S.Th.I. S.Kes.
M.M. M.H. M.A. M.T. M.P. M.Si. M.Pd. M.Pd.I. M.Kes. M.Ag. M.Hum. M.A.P. M.AP. M.I.P. M.IP. M.Kom. M.I.Kom. M.Kn.
M.Sc. M.Psi. M.K.M. M.Epid. M.Han. M.Ling. M.Tr.Han. M.Tr.A.P. M.Si.Han. M.E. M.E.I. M.B.A. M.P.A.
"""
_BEFORE = """
Drs. Dra. Ir. H. Hj. Hi. Prof. drg. drh.
"""
_RANKS = """
Bharada Bripda Briptu Brigpol Bripka Aipda Aiptu Ipda Iptu AKP Kompol AKBP Kombes
Prada Pratu Praka Kopda Koptu Kopka Serda Sertu Serka Serma Pelda Peltu Letda Lettu Kapten Mayor Letkol Kolonel
Inf Kav Arm Arh Czi Chb Cpl Cba Ckm Caj Cpm Chk Cku
"""
ADDRESS = frozenset({"bapak", "ibu", "pak", "bu", "bpk", "sdr", "sdri", "saudara", "saudari", "yth"})
"""Forms of address, by their letters: no part of a name, nor a title."""


def plain(title: str) -> str:
    """Return a title's letters alone, small."""
    return "".join(filter(str.isalnum, title.lower()))


def _by_letters(table: str) -> dict[str, str]:
    """Return titles by their letters; of two ways to write one, the first counts."""
    known: dict[str, str] = {}
    for title in table.split():
        known.setdefault(plain(title), title)
    return known


ACCEPTED = frozenset(_AFTER.split())
AFTER = _by_letters(_AFTER)
BEFORE = _by_letters(_BEFORE)
RANKS = _by_letters(_RANKS) | {"kapt": "Kapten"}
