//! The command line: reads its arguments, calls the library and writes what came of it.
//!
//! Standard output carries results only, so that it can be piped on; whatever a person must know stands on standard
//! error. Three endings: 0 is done, 1 is a file with faults, 2 is a command that could not be carried out.
//!
//! Deliberately absent: calculating, and wording for the page (`lang`); the command line speaks English.

mod check;
mod differences;
mod evaluate;
mod file;
mod link;
mod outcome;
mod read;
mod scenario;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use clap::{Parser, Subcommand};

use crate::budget::{Budget, MOST_BYTES, from_json};

/// The choices of a Dutch municipal budget, and what each combination does to the years.
#[derive(Parser)]
#[command(name = "keuzeruimte", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Differences(differences::Arguments),
    Evaluate(evaluate::Arguments),
    Link(link::Arguments),
    Read(read::Arguments),
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It did what was asked.
    Done,
    /// The file that it was given has faults.
    Faulty,
    /// It could not do what was asked.
    Unable,
}

/// What a command has to say.
struct Report {
    results: String,
    remarks: String,
    ending: Ending,
}

/// Carries out one command; `arguments` begins with the program's own name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    results: &mut dyn Write,
    remarks: &mut dyn Write,
) -> Ending {
    let report = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => carry_out(&arguments.command),
        Err(error) if error.use_stderr() => Report::unable(error.render()),
        Err(help) => Report::done(help.render().to_string()),
    };
    let written = write_all(results, &report.results);
    let ending = match &written {
        Ok(()) => report.ending,
        // Whoever reads our output has seen enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => report.ending,
        Err(_) => Ending::Unable,
    };
    let mut said = report.remarks;
    if let (Err(error), Ending::Unable) = (&written, ending) {
        said.push_str(&format!("the results cannot be written: {error}\n"));
    }
    // Nothing is left to say it with where this fails too; the exit code stands.
    let _ = write_all(remarks, &said);
    ending
}

fn carry_out(command: &Command) -> Report {
    match command {
        Command::Check(arguments) => check::run(arguments),
        Command::Differences(arguments) => differences::run(arguments),
        Command::Evaluate(arguments) => evaluate::run(arguments),
        Command::Link(arguments) => link::run(arguments),
        Command::Read(arguments) => read::run(arguments),
    }
}

/// Reads the budget file that most commands begin with; a faulty one ends the command.
fn with_budget(path: &Path, run: impl FnOnce(&Budget) -> Report) -> Report {
    match file::text(path, MOST_BYTES) {
        Err(error) => Report::unable(error),
        Ok(text) => match from_json(&text) {
            Err(bad) => Report::faulty(format!("{}: not a budget\n{bad}", path.display())),
            Ok(budget) => run(&budget),
        },
    }
}

fn write_all(to: &mut dyn Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes()).and_then(|()| to.flush())
}

impl Ending {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Ending::Done => 0,
            Ending::Faulty => 1,
            Ending::Unable => 2,
        }
    }
}

impl Report {
    fn done(results: String) -> Report {
        Report {
            results,
            remarks: String::new(),
            ending: Ending::Done,
        }
    }

    /// It was done, and a person must know this about it, a line each.
    fn with_remarks(results: String, remarks: &[String]) -> Report {
        Report {
            remarks: remarks.iter().map(|remark| format!("{remark}\n")).collect(),
            ..Report::done(results)
        }
    }

    /// The file was read, and is not what it should be.
    fn faulty(remarks: impl std::fmt::Display) -> Report {
        Report {
            results: String::new(),
            remarks: format!("{}\n", remarks.to_string().trim_end()),
            ending: Ending::Faulty,
        }
    }

    fn unable(remarks: impl std::fmt::Display) -> Report {
        Report {
            ending: Ending::Unable,
            ..Report::faulty(remarks)
        }
    }
}
