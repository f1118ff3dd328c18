"""The page about problems: what stands on it, and nothing unseen."""

from generator.guidance.all import SECTIONS
from generator.problems import Code
from generator.views.problems import view_problems


def test_page_holds_every_code_once_as_an_anchor() -> None:
    codes = [guide.code for section in view_problems().sections for guide in section.guides]
    assert sorted(codes) == sorted(code.value for code in Code)


def test_anchor_of_a_section_is_no_code() -> None:
    assert {section.id for section in view_problems().sections} & {code.value for code in Code} == set()


def test_answer_of_the_program_is_a_whole_line() -> None:
    guides = {guide.code: guide for section in view_problems().sections for guide in section.guides}
    assert guides["hari-tak-cocok"].examples[0].told == (
        "content/rapat/2024/rapat-camat.yml:4:7: Hari 'Jumat' tidak cocok: Kamis, 2 Mei 2024. "
        "Tulis 'Kamis', atau periksa tanggalnya. [hari-tak-cocok]"
    )


def test_file_that_is_not_there_and_one_of_another_encoding_say_so() -> None:
    files = [
        (file.path, file.note)
        for section in view_problems().sections
        for guide in section.guides
        for example in guide.examples
        for file in (example.wrong, *example.beside)
        if file.note
    ]
    assert files[:2] == [
        ("site_config/privasi.yml", "belum ada"),
        ("content/pejabat/budi.yml", "disimpan dengan cara lama, Windows-1252"),
    ]


def test_file_that_stays_as_it_is_is_shown_once() -> None:
    guides = {guide.code: guide for section in view_problems().sections for guide in section.guides}
    example = guides["id-ganda"].examples[0]
    assert [file.path for file in (example.wrong, *example.beside)] == [
        "content/tim/siaga.yml",
        "content/layanan/siaga.yml",
    ]
    assert [file.path for file in example.right] == ["content/tim/tim-siaga.yml"]


def test_nothing_that_no_eye_sees_stands_on_the_page() -> None:
    texts = [
        file.text
        for section in view_problems().sections
        for guide in section.guides
        for example in guide.examples
        for file in (example.wrong, *example.beside, *example.right)
    ]
    assert [text for text in texts if not text.replace("\n", "").isprintable()] == []


def test_every_meaning_is_one_sentence() -> None:
    meanings = [guide.meaning for section in SECTIONS for guide in section.guides]
    assert [meaning for meaning in meanings if not meaning.endswith(".") or not meaning[0].isupper()] == []
