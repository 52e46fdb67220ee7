//! The command line's front door.

use std::io::{stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let ending = keuzeruimte::command::run(std::env::args_os(), &mut stdout().lock(), &mut stderr().lock());
    ExitCode::from(ending.code())
}
