//! Published names: a page asks for `build:NAME`, the browser gets a name with the hash of the content, so that
//! two builds never mix, and refuses a file whose content is not that of the page.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

const MARK: &str = "=\"build:";

/// The page with every `build:NAME` replaced. Each file is looked for in `sources` and copied into `folder`.
pub fn filled_in(page: &str, html: &str, sources: &[PathBuf], folder: &Path) -> Result<String, String> {
    let mut parts = html.split(MARK);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part
            .split_once('"')
            .ok_or_else(|| format!("{page}: {MARK} without an end"))?;
        let source = sources
            .iter()
            .map(|place| place.join(name))
            .find(|path| path.is_file())
            .ok_or_else(|| format!("{page} asks for {name}, which was not made"))?;
        let content = fs::read(&source).map_err(|error| format!("{}: {error}", source.display()))?;
        let published = published_name(name, &content);
        let target = folder.join(&published);
        fs::write(&target, &content).map_err(|error| format!("{}: {error}", target.display()))?;
        // An address that the browser fetches by itself; web/start.js fetches what stands in data attributes.
        let is_address = filled.ends_with(" href") || filled.ends_with(" src");
        filled.push_str(&format!("=\"./{published}\""));
        if is_address {
            filled.push_str(&format!(
                " integrity=\"sha384-{}\"",
                STANDARD.encode(Sha384::digest(&content))
            ));
        }
        filled.push_str(rest);
    }
    Ok(filled)
}

fn published_name(name: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_gets_name_and_integrity_and_a_datum_the_name_only() {
        let folder = std::env::temp_dir().join(format!("keuzeruimte-names-{}", std::process::id()));
        let made = folder.join("made");
        fs::create_dir_all(&made).unwrap();
        fs::write(made.join("a.js"), "1").unwrap();
        let html = "<script src=\"build:a.js\" defer></script><meta data-glue=\"build:a.js\">";
        let filled = filled_in("a.html", html, &[made], &folder).unwrap();
        // echo -n 1 | sha256sum; echo -n 1 | openssl dgst -sha384 -binary | base64
        let hash = "sha384-R/BdNnsMMuQ4+2Pmz0pfNcKqL5DcdUP4pBoPlc6KQKMTq1zzYTSiBoxMlpy1Dbd2";
        let script = format!("<script src=\"./a-6b86b273ff34fce1.js\" integrity=\"{hash}\" defer></script>");
        assert!(filled.starts_with(&script), "{filled}");
        assert!(
            filled.ends_with("<meta data-glue=\"./a-6b86b273ff34fce1.js\">"),
            "{filled}"
        );
        assert_eq!(filled.matches("integrity").count(), 1);
        assert_eq!(fs::read(folder.join("a-6b86b273ff34fce1.js")).unwrap(), b"1");
        assert!(filled_in("a.html", "<img src=\"build:none.png\">", &[], &folder).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
