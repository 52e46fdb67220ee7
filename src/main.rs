//! The page's front door: mounts the application and nothing else.

fn main() {}
