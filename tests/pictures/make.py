"""Writes the reports of the shipped studies and has LibreOffice draw them: make.py ECART FOLDER."""

import pathlib
import subprocess
import sys

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn

ECART, FOLDER = pathlib.Path(sys.argv[1]).absolute(), pathlib.Path(sys.argv[2])
FIXTURES = pathlib.Path(__file__).parents[2] / "fixtures"
STUDY = FIXTURES / "study"
BANK = [STUDY / "customers_2026.csv", "--study", STUDY / "study.toml", "--by", "region", "--previous", STUDY / "customers_2025.csv"]
MARTILLA = [FIXTURES / "martilla_james.csv", "--study", FIXTURES / "martilla_james.toml"]
# Pixels of each inch: a slide of 13.33 in is 960 wide, a page of A4 on its side 935.
DENSITY = {"deck": 72, "brand": 72, "map": 108, "workbook": 80, "document": 60}


def ecart(*words):
    subprocess.run([str(word) for word in (ECART, "analyze", *words, "--quiet")], check=True)


def brand(path):
    """The template that python-pptx brings, four to three, in other colours: as a client's might be."""
    deck = Presentation()
    theme = next(part for part in deck.slide_masters[0].part.package.iter_parts() if str(part.partname).endswith("theme1.xml"))
    colours = {b"1F497D": b"3B2A5C", b"C0504D": b"1F6F78", b"4F81BD": b"B3261E", b"9BBB59": b"5A7D2A", b"8064A2": b"5F6B7A"}
    blob = theme.blob
    for old, new in colours.items():
        blob = blob.replace(old, new)
    # A face that is drawn as wide as it is: the one of the template is not on every machine.
    theme._blob = blob.replace(b"Calibri", b"Arial")
    deck.slide_masters[0].background.fill.solid()
    deck.slide_masters[0].background.fill.fore_color.rgb = RGBColor(0xFB, 0xF8, 0xF2)
    layout = deck.slide_layouts[1]
    layout.placeholders[1]._element.find(qn("p:nvSpPr")).find(qn("p:cNvPr")).set("name", "Content")
    deck.save(path)


def drawn(path, name):
    profile = f"-env:UserInstallation=file://{FOLDER}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(FOLDER), str(path)]
    subprocess.run(words, check=True, capture_output=True)
    subprocess.run(["pdftoppm", "-r", str(DENSITY[name]), "-png", str(path.with_suffix(".pdf")), str(FOLDER / name)], check=True)


def main():
    brand(FOLDER / "brand.pptx")
    reports = {
        "deck.pptx": BANK, "workbook.xlsx": BANK, "document.docx": BANK, "page.html": BANK,
        "map.pptx": [*MARTILLA, "--sections", "map"],
        "brand_deck.pptx": [*BANK, "--template", FOLDER / "brand.pptx", "--lang", "fr"],
    }
    for name, words in reports.items():
        ecart(*words, "-o", FOLDER / name)
    for file, name in [("deck.pptx", "deck"), ("brand_deck.pptx", "brand"), ("map.pptx", "map"), ("workbook.xlsx", "workbook"), ("document.docx", "document")]:
        drawn(FOLDER / file, name)


main()
