//! The browser's storage, which may be refused, full, or taken away while the page is open.
//!
//! `gloo-storage` panics where the browser refuses, so every call looks first. Texts go in as they are: what gloo
//! would add (a JSON value around each) would hide them from `web/recovery.js`. Deliberately absent: clearing.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::kept::{Store, StoreError};

/// Where scenarios are kept.
#[derive(Debug)]
pub enum Device {
    /// In the browser, also after the window is closed.
    Browser,
    /// In memory, as long as the window is open: the browser keeps nothing for this page.
    Memory(RefCell<BTreeMap<String, String>>),
}

/// The browser's storage, or memory where the browser refuses it.
pub fn device() -> Device {
    match storage() {
        Ok(_) => Device::Browser,
        Err(_) => Device::Memory(RefCell::default()),
    }
}

/// The path that this page runs under: several programs may share an origin. As in `web/recovery.js`.
pub fn base_path() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let base = document.and_then(|document| document.base_uri().ok().flatten());
    let folder = base.and_then(|base| web_sys::Url::new_with_base(".", &base).ok());
    folder.map_or_else(|| "/".to_owned(), |folder| folder.pathname())
}

impl Device {
    /// Whether what is kept outlives the window.
    pub fn keeps(&self) -> bool {
        matches!(self, Device::Browser)
    }
}

impl Store for Device {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match self {
            Device::Browser => storage()?.get_item(key).map_err(|error| reason(&error)),
            Device::Memory(texts) => Ok(texts.borrow().get(key).cloned()),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Device::Browser => storage()?.set_item(key, text).map_err(|error| reason(&error)),
            Device::Memory(texts) => {
                texts.borrow_mut().insert(key.to_owned(), text.to_owned());
                Ok(())
            }
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        match self {
            Device::Browser => storage()?.remove_item(key).map_err(|error| reason(&error)),
            Device::Memory(texts) => {
                texts.borrow_mut().remove(key);
                Ok(())
            }
        }
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        match self {
            Device::Browser => {
                let storage = storage()?;
                let count = storage.length().map_err(|error| reason(&error))?;
                let keys = (0..count).map(|place| storage.key(place).map_err(|error| reason(&error)));
                Ok(keys
                    .collect::<Result<Vec<_>, _>>()?
                    .into_iter()
                    .flatten()
                    .collect())
            }
            Device::Memory(texts) => Ok(texts.borrow().keys().cloned().collect()),
        }
    }
}

// Reading the property is what throws where cookies are blocked. Looked at before every use: gloo would panic.
fn storage() -> Result<Storage, StoreError> {
    let found = web_sys::window().ok_or(StoreError::Refused)?.local_storage();
    match found {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StoreError::Refused),
    }
}

fn reason(error: &JsValue) -> StoreError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StoreError::Full,
        Some("SecurityError") => StoreError::Refused,
        _ => StoreError::Other,
    }
}
