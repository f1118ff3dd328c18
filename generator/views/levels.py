"""The levels of areas, as pages group them (Permendagri 58/2021): a city or regency, and what lies within it."""

CITIES = frozenset({"kota", "kabupaten"})
VILLAGES = frozenset({"kelurahan", "desa"})
WITHIN_CITY = VILLAGES | {"kecamatan"}
