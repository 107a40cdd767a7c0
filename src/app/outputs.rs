//! What a command makes, and the one place that writes it.

use std::path::PathBuf;

use super::gates::JudgedGates;
use crate::error::{Error, Result};
use crate::message::{Drawn, Message, Place};
use crate::output::{self, Destination, Readers};

/// Everything that a command made, and nothing of it written yet: a failure before leaves every file as it was.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct RunOutputs {
    /// All of them are written, or none.
    pub files: Vec<OutputFile>,
    /// Who may read the files.
    pub readers: Readers,
    /// The folder of the files, where it is to be made.
    pub folder: Option<PathBuf>,
    /// A text for standard output once the files are there; it names them.
    pub printed: Option<String>,
    /// What is told once everything is written.
    pub told: Vec<Message>,
    /// What came of the gates.
    pub gates: JudgedGates,
    /// Why there is no more than this, which is to be written all the same.
    pub stopped: Option<Error>,
}

/// The bytes of one output.
#[derive(Debug)]
pub struct OutputFile {
    /// Where they go.
    pub target: Destination,
    /// All of them.
    pub bytes: Vec<u8>,
    /// What should be known of this output.
    pub notices: Vec<Message>,
}

impl OutputFile {
    /// An output of which there is nothing to be told.
    pub fn new(target: Destination, bytes: impl Into<Vec<u8>>) -> Self {
        Self { target, bytes: bytes.into(), notices: Vec::new() }
    }
}

impl RunOutputs {
    /// These files, for whoever may read what they replace.
    pub fn of(files: Vec<OutputFile>) -> Self {
        Self { files, ..Self::default() }
    }

    /// A text for standard output alone.
    pub fn printing(text: impl Into<String>) -> Self {
        Self { printed: Some(text.into()), ..Self::default() }
    }

    /// Writes everything, and says what should be known of it; the gates are left, which are told last.
    ///
    /// # Errors
    /// Where something cannot be written, all files being as they were then; or why the command made no more.
    pub fn write(self, say: &mut dyn FnMut(&Message)) -> Result<JudgedGates> {
        for file in &self.files {
            for notice in &file.notices {
                say(&notice.clone().at(Place::file(file.target.to_string())));
            }
        }
        if let Some(folder) = &self.folder {
            let targets: Vec<Destination> = self.files.iter().map(|file| file.target.clone()).collect();
            output::make_folder(folder)?;
            output::check(&targets, &[])?;
        }
        let files: Vec<(&Destination, &[u8])> =
            self.files.iter().map(|file| (&file.target, file.bytes.as_slice())).collect();
        output::write_all(&files, self.readers)?;
        match &self.printed {
            Some(text) => output::write(&Destination::Stdout, output::for_stdout(text).as_bytes())?,
            None => self.tell_written(say),
        }
        self.told.iter().for_each(&mut *say);
        self.stopped.map_or(Ok(self.gates), Err)
    }

    /// Says which files are new: a run without a word leaves one to look for them.
    fn tell_written(&self, say: &mut dyn FnMut(&Message)) {
        let targets = self.files.iter().map(|file| &file.target);
        let paths: Vec<String> =
            targets.filter(|target| **target != Destination::Stdout).map(ToString::to_string).collect();
        if !paths.is_empty() {
            say(&Message::sure(Drawn::Written { paths }));
        }
    }
}
