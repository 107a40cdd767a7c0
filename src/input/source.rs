//! What to read and how, as options and study file say.

use std::fs::{File, Metadata};
use std::io::{self, Cursor, Read};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::SystemTime;

use crate::error::{Error, Result};
use crate::faults;
use crate::input::hints::Hints;
use crate::input::open;
use crate::input::open::again::{Again, joined};
use crate::input::open::file_error::FileError;
use crate::input::open::unpacking::{MAGIC, Sum, Unpacking};
use crate::input::pace::Pace;
use crate::input::study::Study;
use crate::input::survey::cells::Wanted;
use crate::message::{Message, Request, SystemReason};

/// What to read, and what is already known about it.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct Source {
    /// The survey file; `-` is standard input.
    pub path: PathBuf,
    /// The bytes of the survey file, where they are in memory already: `path` is then only its name.
    pub bytes: Option<Arc<[u8]>>,
    /// Further files, stacked below the first or joined to it.
    pub more: Vec<PathBuf>,
    /// Column by which further files are joined, where an option says it; without one they are stacked.
    pub join: Option<String>,
    /// The study file, where there is one.
    pub study_path: Option<PathBuf>,
    /// What the study file says.
    pub study: Study,
    /// The data dictionary of REDCap, where an option says it.
    pub dictionary: Option<PathBuf>,
    /// The scale, where an option says it.
    pub scale: Option<ScaleRange>,
    /// Whether an option brings the ratings of each file onto 0–100 of its declared scale.
    pub rescale: bool,
    /// Missing codes that options add to those of the study file.
    pub missing: Vec<String>,
    /// The sheet of a workbook, where an option says it.
    pub sheet: Option<String>,
    /// Whether an option makes suspicious answers an error.
    pub strict: bool,
    /// Whether an option keeps rows that the survey tool marks as tests and previews.
    pub keep_tests: bool,
    /// Patterns of importance columns, where an option says them.
    pub importance_columns: Vec<String>,
    /// Patterns of performance columns, where an option says them.
    pub performance_columns: Vec<String>,
    /// SQL condition over the columns; only rows for which it is true are read.
    pub filter: Option<String>,
    /// Columns wanted beside the ratings; what options leave open the study file may say.
    pub wanted: Wanted,
    /// Whether counts will do: nothing that is asked for needs the answers of single respondents.
    pub counts_will_do: bool,
    /// Threads that read; `None` for as many as the machine has.
    pub threads: Option<NonZeroUsize>,
    /// How a long text is read.
    pub pace: Pace,
    /// What was settled between options and study file, and is worth a line.
    pub told: Vec<Message>,
}

/// A survey file, opened.
pub(in crate::input) enum Bytes {
    /// All of it.
    Whole(Vec<u8>),
    /// More than is held in memory.
    Long(Long),
}

/// The beginning of a long file, and where the rest comes from.
pub(in crate::input) struct Long {
    /// The first bytes.
    pub beginning: Vec<u8>,
    /// What follows them.
    pub rest: Box<dyn Read>,
    /// Bytes in all, where that is known.
    pub total: Option<u64>,
    /// Where it is read a second time: what is no file, a pipe for instance, cannot be, unless it was put aside.
    pub again: Option<Again>,
    /// What the packed bytes sum up to, where these are unpacked from them.
    pub packed: Option<Sum>,
    /// What the file was when it was opened.
    pub stamp: Option<Stamp>,
}

/// What tells that a file is the one that was opened, and was not written to since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::input) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    number: u64,
}

impl Stamp {
    /// `None` for what is no file.
    fn of(data: &Metadata) -> Option<Self> {
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(data);
        #[cfg(not(unix))]
        let number = 0;
        data.is_file().then(|| Self { length: data.len(), modified: data.modified().ok(), number })
    }
}

impl Long {
    /// The same file with its bytes as they are.
    fn raw(&self, again: &Again) -> io::Result<Self> {
        let stamp = self.stamp;
        let total = stamp.map(|stamp| stamp.length);
        Ok(Self { beginning: Vec::new(), rest: again.raw()?, total, again: None, stamp, packed: None })
    }

    /// The same text of a pipe, read to its end and put aside.
    ///
    /// # Errors
    /// As [`Again::of_pipe`].
    pub fn put_aside(self) -> io::Result<Self> {
        let again = Again::of_pipe(joined(&self.beginning, self.rest))?;
        Ok(Self { beginning: Vec::new(), rest: again.raw()?, again: Some(again), ..self })
    }

    /// All bytes.
    ///
    /// # Errors
    /// As [`open::read_bounded`].
    pub fn whole(self) -> io::Result<std::result::Result<Vec<u8>, FileError>> {
        if self.total.is_some_and(|total| total > open::MAX_FILE_BYTES) {
            return Ok(Err(FileError::FileTooLarge { limit: open::MAX_FILE_BYTES }));
        }
        open::read_bounded(&mut Cursor::new(self.beginning).chain(self.rest))
    }
}

impl Source {
    /// A file about which nothing is known.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), ..Self::default() }
    }

    /// A file whose bytes are in memory: of an upload, an archive, a database.
    ///
    /// ```
    /// use ecart::input::Source;
    /// let text = "imp_price,perf_price,imp_speed,perf_speed\n5,2,4,4\n4,1,3,5\n5,3,2,4\n";
    /// let survey = ecart::read(&Source::bytes("answers.csv", text.as_bytes())).unwrap();
    /// assert_eq!(survey.criteria.len(), 2);
    /// ```
    pub fn bytes(name: impl Into<PathBuf>, bytes: &[u8]) -> Self {
        Self { bytes: Some(bytes.into()), ..Self::file(name) }
    }

    /// Every file this run reads.
    pub fn files(&self) -> Vec<PathBuf> {
        let surveys = [&self.path].into_iter().chain(&self.more).filter(|path| !is_stdin(path));
        surveys.cloned().chain(self.study_path.clone()).chain(self.dictionary()).collect()
    }

    /// Each survey file as a source of its own, not filtered yet.
    pub(in crate::input) fn each(&self) -> Vec<Self> {
        let first = Self { more: Vec::new(), filter: None, ..self.clone() };
        let further = |path: &PathBuf| Self { path: path.clone(), bytes: None, ..first.clone() };
        let further: Vec<Self> = self.more.iter().map(further).collect();
        [first].into_iter().chain(further).collect()
    }

    /// The column by which further files are joined, where option or study file says it.
    pub fn join(&self) -> Option<&str> {
        self.join.as_deref().or(self.study.join.as_deref())
    }

    /// The data dictionary to read; the study file names it relative to its own folder.
    pub fn dictionary(&self) -> Option<PathBuf> {
        let of_study = || {
            let folder = self.study_path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
            self.study.dictionary.as_ref().map(|name| folder.join(name))
        };
        self.dictionary.clone().or_else(of_study)
    }

    /// The sheet of a workbook to read, where option or study file says it.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref().or(self.study.sheet.as_deref())
    }

    /// Whether the ratings of each of several files are brought onto 0–100 of its declared scale.
    pub fn rescales(&self) -> bool {
        (self.rescale || self.study.rescale) && !self.more.is_empty()
    }

    /// The scale that the study file says for this file by name.
    ///
    /// # Errors
    /// Where it is none.
    pub(in crate::input) fn scale_of_file(&self) -> Result<Option<ScaleRange>> {
        let name = self.name();
        let scale =
            self.study.file.iter().find(|file| file.name == name).and_then(|file| file.scale.as_deref());
        scale.map(str::parse).transpose().map_err(|problem| self.in_study(problem))
    }

    /// Whether suspicious answers are an error.
    pub fn is_strict(&self) -> bool {
        self.strict || self.study.strict
    }

    /// The file's name without its folder, so that results do not depend on where it lies.
    pub fn name(&self) -> String {
        match self.path.file_name() {
            Some(name) if !self.is_stdin() => name.to_string_lossy().into_owned(),
            _ => "-".into(),
        }
    }

    /// The file, opened; a long one as far as its beginning.
    ///
    /// # Errors
    /// Where it cannot be opened or read.
    pub(in crate::input) fn open(&self) -> Result<Bytes> {
        if let Some(bytes) = &self.bytes {
            let limit = open::MAX_FILE_BYTES;
            let small = bytes.len() as u64 <= limit;
            let large = || Error::in_file(self.name(), FileError::FileTooLarge { limit });
            return small.then(|| Bytes::Whole(bytes.to_vec())).ok_or_else(large);
        }
        self.opened().map_err(|source| self.unreadable(source))
    }

    fn opened(&self) -> io::Result<Bytes> {
        if self.is_stdin() {
            return self.opened_of(Box::new(io::stdin()), None);
        }
        faults::call()?;
        let file = File::open(&self.path)?;
        let stamp = file.metadata().ok().and_then(|data| Stamp::of(&data));
        self.opened_of(Box::new(file), stamp)
    }

    /// What is read; with a stamp it can be read again from the path.
    pub(in crate::input) fn opened_of(
        &self,
        mut reader: Box<dyn Read>,
        stamp: Option<Stamp>,
    ) -> io::Result<Bytes> {
        let total = stamp.map(|stamp| stamp.length);
        faults::call()?;
        let most = self.pace.long as u64 + 1;
        let mut beginning = Vec::with_capacity(total.unwrap_or_default().min(most) as usize + 1);
        reader.by_ref().take(most).read_to_end(&mut beginning)?;
        let mut again = stamp.map(|_| Again::of_path(&self.path));
        if beginning.starts_with(MAGIC) {
            if again.is_none() {
                // A packed text is looked into before it is known how it is read.
                let spooled = Again::of_pipe(joined(&beginning, &mut reader))?;
                reader = spooled.raw()?;
                io::copy(&mut reader.by_ref().take(beginning.len() as u64), &mut io::sink())?;
                again = Some(spooled);
            }
            if let Some(again) = &again
                && let Some(long) = self.unpacked(again, stamp)?
            {
                return Ok(Bytes::Long(long));
            }
        }
        Ok(if beginning.len() > self.pace.long {
            Bytes::Long(Long { beginning, rest: reader, total, again, stamp, packed: None })
        } else {
            Bytes::Whole(beginning)
        })
    }

    /// The long text packed in a file; `None` where it is short, no text, or damaged at its beginning, which is told better by
    /// whoever has all of it.
    fn unpacked(&self, again: &Again, stamp: Option<Stamp>) -> io::Result<Option<Long>> {
        let mut rest = Unpacking::start(again.raw()?)?;
        let sum = rest.sum();
        let mut beginning = Vec::new();
        let read = rest.by_ref().take(self.pace.long as u64 + 1).read_to_end(&mut beginning);
        if read.is_err() || beginning.len() <= self.pace.long || open::is_no_text(&beginning) {
            return Ok(None);
        }
        let again = Some(again.clone().packed());
        Ok(Some(Long { beginning, rest: Box::new(rest), total: None, again, stamp, packed: sum }))
    }

    /// All bytes of the file.
    ///
    /// # Errors
    /// Where it cannot be opened or read, or is too large.
    pub(in crate::input) fn whole(&self, bytes: Bytes) -> Result<Vec<u8>> {
        match bytes {
            Bytes::Whole(bytes) => Ok(bytes),
            Bytes::Long(long) => {
                let stamp = long.stamp;
                // What is packed is unpacked where its kind is told.
                let long = match &long.again {
                    Some(again) if again.packed => {
                        long.raw(again).map_err(|source| self.unreadable(source))?
                    }
                    _ => long,
                };
                let read = long.whole().map_err(|source| self.unreadable(source))?;
                let read = read.map_err(|error| Error::in_file(self.name(), error));
                self.refuse_changed(stamp)?;
                read
            }
        }
    }

    /// All bytes of a file that was read as a long text so far, as they are.
    ///
    /// # Errors
    /// As [`whole`](Self::whole).
    pub(in crate::input) fn held(&self, again: &Again) -> Result<Vec<u8>> {
        // What has a name is opened anew, in case it was replaced.
        if !again.is_aside() {
            return self.whole(self.open()?);
        }
        let read = again.raw().and_then(|mut raw| open::read_bounded(&mut raw));
        read.map_err(|source| self.unreadable(source))?.map_err(|error| Error::in_file(self.name(), error))
    }

    /// Refuses a file that was written to or replaced while it was read: parts of two files are none.
    ///
    /// # Errors
    /// [`FileError::Changed`].
    pub(in crate::input) fn refuse_changed(&self, stamp: Option<Stamp>) -> Result<()> {
        let Some(stamp) = stamp else { return Ok(()) };
        let now = std::fs::metadata(&self.path).ok().and_then(|data| Stamp::of(&data));
        if now == Some(stamp) {
            Ok(())
        } else {
            Err(Error::in_file(self.path.display().to_string(), FileError::Changed))
        }
    }

    /// An error of the file system.
    pub(in crate::input) fn unreadable(&self, source: io::Error) -> Error {
        Error::in_file(
            self.path.display().to_string(),
            FileError::Unreadable { why: SystemReason::of(&source) },
        )
        .because(source)
    }

    /// Columns wanted beside the ratings, by options or else by the study file.
    pub fn wanted(&self) -> Wanted {
        let (option, study) = (&self.wanted, &self.study);
        let list =
            |option: &[String], study: &[String]| if option.is_empty() { study } else { option }.to_vec();
        Wanted {
            weight: option.weight.clone().or_else(|| study.weight.clone()),
            strata: option.strata.clone().or_else(|| study.strata.clone()),
            cluster: option.cluster.clone().or_else(|| study.cluster.clone()),
            segments: list(&option.segments, &study.segments),
            outcomes: list(&option.outcomes, &study.outcomes),
            wallet: option.wallet.clone().or_else(|| study.wallet.clone()),
            value: option.value.clone().or_else(|| study.value.clone()),
            panel: option.panel.clone().or_else(|| study.panel.clone()),
            wave: option
                .wave
                .clone()
                .or_else(|| study.audience_column.clone())
                .or_else(|| study.wave.clone()),
            audiences: option.audiences || option.wave.is_none() && study.audience_column.is_some(),
            texts: option.texts.clone(),
            texts_may_lack: option.texts_may_lack,
            numbered: option.numbered,
            look_for_panel: option.look_for_panel,
        }
    }

    /// What is settled about the columns.
    ///
    /// # Errors
    /// Where the study file's scale is none.
    pub fn hints(&self) -> Result<Hints> {
        let study = &self.study;
        let declared = study.scale.as_deref().map(str::parse::<ScaleRange>).transpose();
        let declared = declared.map_err(|problem| self.in_study(problem))?;
        let patterns =
            |option: &[String], study: &[String]| if option.is_empty() { study } else { option }.to_vec();
        let pairs = study.criterion.iter().filter_map(|criterion| {
            let (importance, performance) = (criterion.importance.clone()?, criterion.performance.clone()?);
            let label = criterion.label.as_ref().map(|label| label.label().text);
            Some((criterion.name.clone(), label, importance, performance))
        });
        Ok(Hints {
            pairs: pairs.collect(),
            importance_columns: patterns(&self.importance_columns, &study.importance_columns),
            performance_columns: patterns(&self.performance_columns, &study.performance_columns),
            weight: self.wanted().weight,
            segments: study.segments.clone(),
            outcomes: study.outcomes.clone(),
            respondent: study.respondent.clone(),
            scale: self
                .scale
                .or(self.scale_of_file()?)
                .or(declared)
                .map(|range| (range.lowest, range.highest)),
            missing: study
                .missing
                .iter()
                .map(crate::input::study::Scalar::text)
                .chain(self.missing.clone())
                .collect(),
            reversed: study.reversed,
            importance_labels: study.importance_labels.clone(),
            performance_labels: study.performance_labels.clone(),
        })
    }

    /// An error of the study file.
    pub(in crate::input) fn in_study(&self, problem: Request) -> Error {
        Error::in_study(self.study_path.as_deref(), problem)
    }

    /// Whether the file can be read only once.
    pub(in crate::input) fn is_stdin(&self) -> bool {
        is_stdin(&self.path)
    }
}

fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// The ends of a rating scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleRange {
    /// Lowest possible rating.
    pub lowest: f64,
    /// Highest possible rating.
    pub highest: f64,
}

impl FromStr for ScaleRange {
    type Err = Request;

    /// `1-5`, `0-10`, `-2-2`.
    ///
    /// ```
    /// use ecart::input::ScaleRange;
    /// assert_eq!("-2-2".parse(), Ok(ScaleRange { lowest: -2.0, highest: 2.0 }));
    /// assert!("5-1".parse::<ScaleRange>().is_err());
    /// ```
    fn from_str(text: &str) -> std::result::Result<Self, Request> {
        // The dash between the ends is the first one that does not open a number.
        let dash = text.char_indices().skip(1).find(|&(_, letter)| letter == '-').map(|(at, _)| at);
        let ends = dash.and_then(|at| Some((finite(&text[..at])?, finite(&text[at + 1..])?)));
        match ends {
            Some((lowest, highest)) if lowest < highest => Ok(Self { lowest, highest }),
            _ => Err(Request::NotAScale { text: text.to_owned() }),
        }
    }
}

fn finite(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|value: &f64| value.is_finite())
}
