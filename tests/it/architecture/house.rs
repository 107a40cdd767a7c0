//! The sources as a house: its modules, and what each of them imports from which other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::world::root;

/// A module as a path below the crate: `["input", "open"]`.
pub type Module = Vec<String>;

/// The sources, read whole.
pub struct House {
    /// Path below `src/` and the code of each file, without comments and what is compiled for tests only.
    pub files: Vec<(String, String)>,
    modules: BTreeMap<Module, String>,
    /// What modules hand on under their own name: `pub use plan::Plan`.
    handed_on: BTreeMap<(Module, String), Module>,
}

/// Rooms of a room that lead in a circle, and an import of each step.
pub struct Circle {
    /// The room they are in: `analysis::compare`, or empty for the whole house.
    pub room: String,
    /// The rooms, in order of the alphabet.
    pub rooms: Vec<String>,
    /// One import from each of them to another: `file imports file`.
    pub steps: Vec<String>,
}

impl House {
    /// Reads every file below `src/`.
    pub fn read() -> Self {
        let mut files = Vec::new();
        let base = root().join("src");
        walk(&base, &base, &mut files);
        assert!(files.len() > 500, "the sources were not found");
        let modules: BTreeMap<Module, String> =
            files.iter().map(|(file, code)| (module_of(file), code.clone())).collect();
        let mut house = Self { files, modules, handed_on: BTreeMap::new() };
        for (module, code) in &house.modules {
            for (handed_on, path) in uses(code) {
                let Some(whole) = house.absolute(module, &path).filter(|_| handed_on) else { continue };
                if let Some(name) = whole.last().cloned() {
                    house.handed_on.insert((module.clone(), name), whole);
                }
            }
        }
        house
    }

    /// Every import: the module that imports, and the module that has what is imported.
    pub fn imports(&self) -> BTreeSet<(Module, Module)> {
        let of = |(module, code): (&Module, &String)| {
            let paths = uses(code).into_iter().map(|(_, path)| path).chain(inline(code));
            let whole = paths.filter_map(|path| self.absolute(module, &path));
            whole.map(|path| (module.clone(), self.home(&path, 0))).collect::<Vec<_>>()
        };
        self.modules.iter().flat_map(of).collect()
    }

    /// The circles between the rooms of every room. What stands in a room's own file beside its rooms (`mod.rs`) is no room:
    /// it lists them, and hands on what they have.
    pub fn circles(&self) -> Vec<Circle> {
        type Steps = BTreeMap<(String, String), String>;
        let mut rooms: BTreeMap<Module, Steps> = BTreeMap::new();
        for (from, to) in self.imports() {
            let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
            if let (Some(one), Some(other)) = (from.get(shared), to.get(shared)) {
                let step = format!("{} imports {}", from.join("::"), to.join("::"));
                let steps = rooms.entry(from[..shared].to_vec()).or_default();
                steps.entry((one.clone(), other.clone())).or_insert(step);
            }
        }
        let mut circles = Vec::new();
        for (room, steps) in rooms {
            for rooms in rings(&steps.keys().cloned().collect()) {
                let inside = |(one, other): &(String, String)| rooms.contains(one) && rooms.contains(other);
                let steps = steps.iter().filter(|(step, _)| inside(step)).map(|(_, step)| step.clone());
                circles.push(Circle { room: room.join("::"), steps: steps.collect(), rooms });
            }
        }
        circles
    }

    /// A path as written in a module, from the crate on; `None` for what is of another crate or of the language.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([module, rest].concat()),
            "super" => {
                let above = module.split_last().map(|(_, above)| above.to_vec())?;
                match rest.first().map(String::as_str) {
                    Some("super") => self.absolute(&above, rest),
                    _ => Some([above.as_slice(), rest].concat()),
                }
            }
            _ => {
                let child = [module.as_slice(), std::slice::from_ref(first)].concat();
                self.modules.contains_key(&child).then(|| [module, path].concat())
            }
        }
    }

    /// The module that has what a path names, whoever hands it on.
    fn home(&self, path: &[String], handed: usize) -> Module {
        let known = (0..=path.len()).rev().find(|&length| self.modules.contains_key(&path[..length]));
        let (module, rest) = path.split_at(known.unwrap_or(0));
        let on = rest.first().and_then(|name| self.handed_on.get(&(module.to_vec(), name.clone())));
        match on {
            Some(on) if handed < 8 && on != path => self.home(&[on, &rest[1..]].concat(), handed + 1),
            _ => module.to_vec(),
        }
    }
}

fn walk(folder: &Path, base: &Path, found: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(&path, base, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test_only(&path) {
            let name = path.strip_prefix(base).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, code(&fs::read_to_string(&path).unwrap())));
        }
    }
}

/// Files that are compiled for tests only.
fn is_test_only(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "tests.rs" || name == "gss.rs")
}

fn module_of(file: &str) -> Module {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// The code of a file, without comments and without the items that are compiled for tests only, wherever they stand.
pub fn code(text: &str) -> String {
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with("#[cfg(test)]") {
            skip_item(&mut lines);
        } else if !line.trim_start().starts_with("//") {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// Goes on behind the item that follows: behind its last brace, or its semicolon.
fn skip_item<'a>(lines: &mut impl Iterator<Item = &'a str>) {
    let (mut depth, mut opened) = (0, false);
    for line in lines {
        depth += line.matches('{').count() as i64 - line.matches('}').count() as i64;
        opened |= line.contains('{');
        let ends = if opened { depth <= 0 } else { line.trim_end().ends_with(';') };
        if ends {
            return;
        }
    }
}

/// The paths of all `use`, each with whether it is handed on.
pub fn uses(code: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("use ") {
        let before = rest[..at].rsplit('\n').next().unwrap_or_default().trim();
        let is_use = before.is_empty() || before.starts_with("pub") && !before.contains([';', '"', '=']);
        rest = &rest[at + 4..];
        if is_use && let Some((tree, after)) = rest.split_once(';') {
            found.extend(paths(tree).into_iter().map(|path| (!before.is_empty(), path)));
            rest = after;
        }
    }
    found
}

/// The paths of a tree of imports: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(tree: &str) -> Vec<Vec<String>> {
    let names = |path: &str| -> Vec<String> {
        let path = path.split(" as ").next().unwrap_or_default();
        path.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    };
    let Some((before, inside)) = tree.split_once('{') else { return vec![names(tree)] };
    let inside = inside.trim_end().trim_end_matches('}');
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for letter in inside.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().unwrap().push(letter);
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| paths(part)).map(|path| [names(before), path].concat()).collect()
}

/// Paths that stand in the code itself: `crate::stats::mean(…)`.
fn inline(code: &str) -> Vec<Vec<String>> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            if code[..at].ends_with(|letter: char| is_word(letter) || letter == ':') {
                continue;
            }
            let end = code[at..].find(|letter: char| !is_word(letter) && letter != ':');
            let path = &code[at..at + end.unwrap_or(code.len() - at)];
            found.push(path.split("::").filter(|name| !name.is_empty()).map(str::to_owned).collect());
        }
    }
    found
}

/// Rooms from each of which a way leads back to it, gathered by the ways that they share.
pub fn rings(steps: &BTreeSet<(String, String)>) -> Vec<Vec<String>> {
    let reached = |from: &String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(room) = open.pop() {
            for (_, next) in steps.iter().filter(|(one, _)| *one == room) {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen
    };
    let rooms: BTreeSet<&String> = steps.iter().map(|(one, _)| one).collect();
    let reach: BTreeMap<&String, BTreeSet<String>> =
        rooms.iter().map(|&room| (room, reached(room))).collect();
    let mut rings: BTreeSet<Vec<String>> = BTreeSet::new();
    for (room, there) in reach.iter().filter(|(room, there)| there.contains(**room)) {
        let back = there.iter().filter(|other| reach.get(other).is_some_and(|it| it.contains(*room)));
        rings.insert(back.cloned().collect());
    }
    rings.into_iter().collect()
}
