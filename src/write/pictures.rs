//! The charts that a run writes beside a report, for the report to show.

use std::path::{Component, Path, PathBuf};

use crate::look::{Chart, ShownLevel};

/// A chart in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureFile {
    /// Which chart it is.
    pub chart: Chart,
    /// Of which map.
    pub level: ShownLevel,
    /// Its file.
    pub path: PathBuf,
}

/// The way from the folder of one file to another file, with slashes; the other's own path where there is none.
pub fn way(from: &Path, to: &Path) -> String {
    let folder: Vec<Component> = from.parent().map(|it| it.components().collect()).unwrap_or_default();
    let target: Vec<Component> = to.components().collect();
    let shared = folder.iter().zip(&target).take_while(|(one, other)| one == other).count();
    let up = &folder[shared..];
    let climbs = up.iter().all(|part| matches!(part, Component::Normal(_)));
    if !climbs || from.is_absolute() != to.is_absolute() {
        return slashed(target.iter());
    }
    let way = up.iter().map(|_| &Component::ParentDir).chain(&target[shared..]);
    slashed(way)
}

fn slashed<'a>(parts: impl Iterator<Item = &'a Component<'a>>) -> String {
    let text = |part: &Component| match part {
        Component::RootDir => String::new(),
        part => part.as_os_str().to_string_lossy().into_owned(),
    };
    parts.map(text).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::way;

    #[test]
    fn a_picture_is_found_from_its_report() {
        for (from, to, expected) in [
            ("report.md", "map.svg", "map.svg"),
            ("out/report.md", "out/maps/a.svg", "maps/a.svg"),
            ("out/report.md", "map.svg", "../map.svg"),
            ("/a/b/report.md", "/a/c/map.svg", "../c/map.svg"),
            ("../report.md", "map.svg", "map.svg"),
            ("report.md", "/a/map.svg", "/a/map.svg"),
        ] {
            assert_eq!(way(Path::new(from), Path::new(to)), expected, "{from} {to}");
        }
    }
}
