"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = all("tr[data-key]");
  const points = all("g[data-key]");
  all("[data-script]").forEach((it) => { it.hidden = false; });

  // Which rows and points are shown: those of the chosen quadrants that hold the words sought. A page in several languages
  // has a part for each, with its own search; what is pressed in one is pressed in all.
  const languages = all("[data-lang]");
  const parts = languages.length > 0 ? languages : [document.body];
  const press = (same, on) => same.forEach((it) => it.setAttribute("aria-pressed", String(on)));
  const shown = (part) => {
    const filters = all("[data-quadrant][aria-pressed=true]", part);
    const chosen = filters.map((it) => it.dataset.quadrant);
    const search = part.querySelector("input[type=search]");
    const sought = search ? fold(search.value.trim()) : "";
    const off = (it) => (chosen.length > 0 && it.dataset.quadrant !== undefined && !chosen.includes(it.dataset.quadrant))
      || !fold(it.dataset.name || "").includes(sought);
    const own = all("tr[data-key]", part);
    [...own, ...all("g[data-key]", part)].forEach((it) => it.classList.toggle("off", off(it)));
    const count = new Set(own.filter((it) => !it.classList.contains("off")).map((it) => it.dataset.key)).size;
    const status = part.querySelector("[role=status]");
    if (status) status.textContent = status.dataset.words.replace("#", count);
  };
  all("[data-quadrant][aria-pressed]").forEach((it) => it.addEventListener("click", () => {
    press(all(`[data-quadrant="${it.dataset.quadrant}"][aria-pressed]`), it.getAttribute("aria-pressed") !== "true");
    parts.forEach(shown);
  }));
  parts.forEach((part) => all("input[type=search]", part).forEach((it) => it.addEventListener("input", () => shown(part))));

  // A toggle with a name in data-toggle.
  const root = document.documentElement;
  const toggles = {
    dark: (on) => { root.dataset.theme = on ? "dark" : "light"; },
    names: (on) => all("figure").forEach((it) => it.classList.toggle("unnamed", !on)),
  };
  all("[data-toggle]").forEach((it) => it.addEventListener("click", () => {
    const on = it.getAttribute("aria-pressed") !== "true";
    press(all(`[data-toggle="${it.dataset.toggle}"]`), on);
    toggles[it.dataset.toggle](on);
  }));
  // Paper has the main parts, or every section where that is asked for.
  all("[data-print]").forEach((it) => it.addEventListener("click", () => {
    root.dataset.printed = it.dataset.print;
    window.print();
  }));
  addEventListener("afterprint", () => { delete root.dataset.printed; });
  all("[data-language]").forEach((it) => it.addEventListener("click", () => {
    root.lang = it.dataset.language;
    languages.forEach((part) => { part.hidden = part.dataset.lang !== root.lang; });
    all("[data-language]").forEach((other) => press([other], other === it));
    hush();
    document.title = it.dataset.title;
  }));

  // Columns sort by the value of their cells, numbers by size, what is missing last.
  all("th[aria-sort] button").forEach((button) => button.addEventListener("click", () => {
    const head = button.closest("th");
    const body = head.closest("table").tBodies[0];
    const down = head.getAttribute("aria-sort") !== "descending";
    all("th[aria-sort]", head.parentElement).forEach((it) => it.setAttribute("aria-sort", "none"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => row.cells[head.cellIndex].dataset.value;
    const order = (one, other) => {
      const [a, b] = [value(one), value(other)];
      if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
      const difference = Number.isNaN(Number(a)) || Number.isNaN(Number(b)) ? a.localeCompare(b, root.lang) : a - b;
      return down ? -difference : difference;
    };
    [...body.rows].sort(order).forEach((row) => body.append(row));
  }));

  // Points and rows light each other up; a point says what it is.
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  document.body.append(tip);
  const light = (key, on) => [...rows, ...points].filter((it) => it.dataset.key === key)
    .forEach((it) => it.classList.toggle("lit", on));
  const tell = (point) => {
    tip.textContent = point.getAttribute("aria-label");
    tip.hidden = false;
    const box = point.querySelector("[data-mark]") || point;
    const at = box.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = tip;
    const places = [
      [at.right + 8, at.top], [at.left - width - 8, at.top],
      [at.left, at.top - height - 8], [at.left, at.bottom + 8],
    ];
    const fits = ([x, y]) => x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
    const [x, y] = places.find(fits) || places[3];
    tip.style.left = `${Math.max(0, Math.min(x, innerWidth - width))}px`;
    tip.style.top = `${Math.max(0, y)}px`;
  };
  const hush = () => { tip.hidden = true; };
  points.forEach((point) => {
    const on = () => { light(point.dataset.key, true); tell(point); };
    const off = () => { light(point.dataset.key, false); hush(); };
    point.addEventListener("pointerenter", on);
    point.addEventListener("pointerleave", off);
    point.addEventListener("focus", on);
    point.addEventListener("blur", off);
  });
  rows.forEach((row) => {
    row.addEventListener("pointerenter", () => light(row.dataset.key, true));
    row.addEventListener("pointerleave", () => light(row.dataset.key, false));
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });

  // One stop of the tab key for each map; the arrow keys walk its points.
  all("figure svg").forEach((picture) => {
    const own = all("g[data-key]", picture);
    own.forEach((point, index) => {
      point.setAttribute("tabindex", index === 0 ? "0" : "-1");
      point.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const seen = own.filter((it) => !it.classList.contains("off"));
        const next = seen[(seen.indexOf(point) + step + seen.length) % seen.length];
        own.forEach((it) => it.setAttribute("tabindex", it === next ? "0" : "-1"));
        next.focus();
      });
    });
  });

  // What is shown of a table, as a file; a cell that a spreadsheet would take for a formula is quoted.
  all("[data-csv]").forEach((button) => button.addEventListener("click", () => {
    const table = document.getElementById(button.dataset.csv);
    const cell = (it) => {
      const text = it.dataset.value !== undefined ? it.dataset.value : it.textContent.trim();
      const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
      return `"${safe.replaceAll('"', '""')}"`;
    };
    const lines = [...table.rows].filter((row) => !row.classList.contains("off")).map((row) => [...row.cells].map(cell).join(","));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n")], { type: "text/csv" }));
    link.download = `${button.dataset.csv}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }));
})();
