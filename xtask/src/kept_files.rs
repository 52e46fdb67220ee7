//! The files of one build with the hash of their content, and the name of the build that follows from them.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Address relative to the page, and the SHA-256 of the content in base64. Sorted, so equal builds have equal lists.
pub type KeptFiles = BTreeMap<String, String>;

/// Every file below the folder except the ones named.
pub fn list(folder: &Path, except: &[&str]) -> io::Result<KeptFiles> {
    let mut files = KeptFiles::new();
    collect(folder, "", except, &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, address: &str, except: &[&str], files: &mut KeptFiles) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let address = if address.is_empty() {
            name
        } else {
            format!("{address}/{name}")
        };
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &address, except, files)?;
        } else if !except.contains(&address.as_str()) {
            files.insert(address, hash(&fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// The hash as the worker compares it.
pub fn hash(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

/// A short name for the build: equal content, equal name.
pub fn build_name(files: &KeptFiles) -> String {
    let mut digest = Sha256::new();
    for (address, hash) in files {
        digest.update(format!("{address}\n{hash}\n"));
    }
    digest
        .finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_change_of_name_or_content_is_another_build() {
        let files = |entries: &[(&str, &str)]| -> KeptFiles {
            entries
                .iter()
                .map(|(address, content)| ((*address).to_owned(), hash(content.as_bytes())))
                .collect()
        };
        let build = build_name(&files(&[("a.js", "1"), ("b.js", "2")]));
        assert_eq!(build, build_name(&files(&[("b.js", "2"), ("a.js", "1")])));
        assert_ne!(build, build_name(&files(&[("a.js", "2"), ("b.js", "1")])));
        assert_ne!(build, build_name(&files(&[("a.js", "1"), ("c.js", "2")])));
        assert_eq!(build.len(), 12);
    }
}
