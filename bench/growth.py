"""How the size of a page, and the time it takes to build, grow with the pages of a site.

    python bench/growth.py [--pages 50 200 1000] [--flat] [--whole]

Makes sites of so many pages in each language, in folders of 20, or with `--flat` in one folder;
builds each with `cymar/translations`, and with `--whole` without its option `light`. Prints the
bytes of the middle page, plain and with gzip; those of the largest other file that every page
asks for; the site map's bytes for each page; and the processor milliseconds for each page.
"""

import argparse
import gzip
import tempfile
from pathlib import Path

from build import seconds

TEXT = {"en": "We want you to pay in a way that suits you.", "cy": "Talwch fel sy'n addas i chi."}
NAMES = {"en": "Page", "cy": "Tudalen"}
SECTION = 20
SETTINGS = """site_name: Bench
site_url: https://example.org/
theme: {{name: material, font: false}}
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, build: true, default: true}}
        - {{locale: cy, name: Cymraeg, build: true}}
  - cymar/translations: {{light: {light}}}
"""


def write(folder: Path, pages: int, flat: bool, light: bool) -> None:
    (folder / "mkdocs.yml").write_text(SETTINGS.format(light=str(light).lower()), encoding="utf-8")
    for locale, text in TEXT.items():
        (folder / "docs" / locale).mkdir(parents=True)
        (folder / "docs" / locale / "index.md").write_text(f"# {NAMES[locale]}\n", "utf-8")
        for number in range(pages):
            part = "" if flat else f"part{number // SECTION}/"
            path = folder / "docs" / locale / f"{part}page{number}.md"
            path.parent.mkdir(exist_ok=True)
            page = f"# {NAMES[locale]} {number}\n\n" + f"{text}\n\n## {number}\n\n" * 5
            path.write_text(page, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[50, 200, 1000])
    parser.add_argument("--flat", action="store_true")
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args()
    print(f"{'pages':>6} {'page':>9} {'gzip':>7} {'404':>7} {'site map':>9} {'ms a page':>10}")
    for pages in given.pages:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write(folder, pages, given.flat, not given.whole)
            taken = seconds(folder)
            middle = pages // 2
            part = "" if given.flat else f"part{middle // SECTION}/"
            page = (folder / "site" / f"{part}page{middle}/index.html").read_bytes()
            missing = (folder / "site/404.html").stat().st_size
            places = (folder / "site/sitemap.xml").stat().st_size / (2 * pages + 2)
            each = 1000 * taken / (2 * pages + 2)
            small = len(gzip.compress(page, 6))
            print(
                f"{pages:>6} {len(page):>9} {small:>7} {missing:>7} {places:>9.0f} {each:>10.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
