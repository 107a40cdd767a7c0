"""Follows every link and picture of the built manual: a local one must lead to a file, and its anchor to an element."""

import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag


class Page(HTMLParser):
    """The links of a page, and what they may lead to inside it."""

    def __init__(self):
        super().__init__()
        self.links, self.anchors = [], set()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.anchors.update(attributes[key] for key in ("id", "name") if attributes.get(key))
        self.links += [attributes[key] for key in ("href", "src") if attributes.get(key)]


def main():
    book = Path(sys.argv[1]).resolve()
    pages = {}
    for path in sorted(book.rglob("*.html")):
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        pages[path] = page
    broken, checked = [], 0
    for path, page in pages.items():
        # The page for addresses that do not exist is shown anywhere, so its own links are whole ones; the printable page and
        # the contents for browsers without scripts are made by mdbook of pages that are checked themselves.
        if path.name in ("404.html", "print.html", "toc.html"):
            continue
        for link in page.links:
            address, anchor = urldefrag(link)
            if "://" in address or address.startswith(("mailto:", "data:", "javascript:")):
                continue
            target = (path.parent / unquote(address)).resolve() if address else path
            checked += 1
            if not target.is_file():
                broken.append(f"{path.relative_to(book)} leads to {link}")
            elif anchor and target in pages and unquote(anchor) not in pages[target].anchors:
                broken.append(f"{path.relative_to(book)} leads to {link}: nothing of this name is there")
    print(f"{len(pages)} pages, {checked} links, {len(broken)} broken")
    print("\n".join(broken))
    sys.exit(bool(broken) or checked == 0)


main()
