//! The content policy that goes into the page, with the hash of every inline script that the page holds.
//!
//! A `<meta>` policy cannot carry `frame-ancestors`, `report-uri` or `sandbox`; a server that can send headers may
//! add those. Deliberately absent: `'unsafe-eval'`, `'unsafe-inline'` and other origins.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The `<meta>` element for a page.
pub fn meta_element(html: &str) -> String {
    let hashes: String = inline_scripts(html)
        .into_iter()
        .map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script))))
        .collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self'; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'\">"
    )
}

/// The text of every script without an address. Data blocks do not run, but a hash too many does no harm.
fn inline_scripts(html: &str) -> Vec<&str> {
    html.split("<script")
        .skip(1)
        .filter_map(|rest| {
            let (attributes, rest) = rest.split_once('>')?;
            let (text, _) = rest.split_once("</script>")?;
            (!attributes.contains("src=")).then_some(text)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_allowed_by_their_hash_and_nothing_else_is() {
        let html = "<script src=a.js defer></script><script>alert(1)</script>";
        // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert!(meta_element(html).contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")));
    }

    #[test]
    fn a_page_without_inline_scripts_allows_none() {
        let policy = meta_element("<script src=\"a.js\"></script>");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }
}
