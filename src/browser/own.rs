//! Budgets of this device, and a review that waits for a reload: in IndexedDB, where there is room for texts that would
//! crowd scenarios out of `localStorage`.
//!
//! Every call opens and closes the database, so that no window stands in the way of another. Deliberately absent:
//! clearing (a record goes by its own name) and what the texts mean (`library`, `review`).

use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use super::storage::base_path;

const BUDGETS: &str = "budgets";
const WORK: &str = "work";
const REVIEW: &str = "review";

/// Why the device did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceFault {
    /// The browser keeps nothing for this page.
    Refused,
    /// There is no room.
    Full,
    /// The browser failed in another way.
    Failed,
}

/// The files of the budgets of this device, in the order of their ids.
pub async fn own_budgets() -> Result<Vec<String>, DeviceFault> {
    let texts = read(BUDGETS).await.map_err(|error| fault(&error))?;
    Ok(texts.iter().filter_map(JsValue::as_string).collect())
}

/// Keeps a budget under its id, in the place of what was there under that id.
pub async fn keep_budget(id: &str, text: &str) -> Result<(), DeviceFault> {
    put(BUDGETS, id, &JsValue::from_str(text)).await
}

/// Takes a budget away.
pub async fn remove_budget(id: &str) -> Result<(), DeviceFault> {
    take(BUDGETS, id).await
}

/// Keeps a review until the page is loaded again. It begins with the name of the build that wrote it.
pub async fn keep_review(build: &str, bytes: &[u8]) -> Result<(), DeviceFault> {
    let record = js_sys::Array::of2(&JsValue::from_str(build), &js_sys::Uint8Array::from(bytes));
    put(WORK, REVIEW, &record).await
}

/// The review that waits, if this build wrote it.
pub async fn waiting_review(build: &str) -> Option<Vec<u8>> {
    let records = read(WORK).await.ok()?;
    let record = records.first()?.dyn_ref::<js_sys::Array>()?.clone();
    let is_ours = record.get(0).as_string().as_deref() == Some(build);
    let bytes = record.get(1).dyn_into::<js_sys::Uint8Array>().ok()?;
    is_ours.then(|| bytes.to_vec())
}

/// Lets go of the review that waits.
pub async fn forget_review() -> Result<(), DeviceFault> {
    take(WORK, REVIEW).await
}

async fn read(place: &'static str) -> Result<Vec<JsValue>, Error> {
    let database = open().await?;
    let (transaction, store) = at(&database, place, TransactionMode::ReadOnly)?;
    let found = store.get_all(None, None)?.await;
    transaction.await?;
    database.close();
    found
}

async fn put(place: &'static str, key: &str, value: &JsValue) -> Result<(), DeviceFault> {
    let done = async {
        let database = open().await?;
        let (transaction, store) = at(&database, place, TransactionMode::ReadWrite)?;
        store.put(value, Some(&JsValue::from_str(key)))?.await?;
        finished(transaction, &database).await
    };
    done.await.map_err(|error| fault(&error))
}

async fn take(place: &'static str, key: &str) -> Result<(), DeviceFault> {
    let done = async {
        let database = open().await?;
        let (transaction, store) = at(&database, place, TransactionMode::ReadWrite)?;
        store.delete(JsValue::from_str(key))?.await?;
        finished(transaction, &database).await
    };
    done.await.map_err(|error| fault(&error))
}

// Only what is committed is kept: a full disk may abort at the very end.
async fn finished(transaction: Transaction, database: &Database) -> Result<(), Error> {
    let result = transaction.await?;
    database.close();
    if result.is_committed() {
        Ok(())
    } else {
        Err(Error::UpdateFailed(JsValue::from_str("QuotaExceededError")))
    }
}

async fn open() -> Result<Database, Error> {
    let name = format!("keuzeruimte:{}", base_path());
    let mut asked = Factory::new()?.open(&name, Some(1))?;
    asked.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            for place in [BUDGETS, WORK] {
                // Refused only where it is there already.
                let _ = database.create_object_store(place, ObjectStoreParams::new());
            }
        }
    });
    asked.await
}

fn at(
    database: &Database,
    place: &'static str,
    mode: TransactionMode,
) -> Result<(Transaction, ObjectStore), Error> {
    let transaction = database.transaction(&[place], mode)?;
    let store = transaction.object_store(place)?;
    Ok((transaction, store))
}

fn fault(error: &Error) -> DeviceFault {
    let name = match error {
        Error::DomException(exception) => Some(exception.name()),
        Error::UpdateFailed(value)
        | Error::IndexedDbOpenFailed(value)
        | Error::TransactionOpenFailed(value) => {
            let name = value.dyn_ref::<DomException>().map(DomException::name);
            name.or_else(|| value.as_string())
        }
        Error::IndexedDbNotFound(_) => return DeviceFault::Refused,
        _ => None,
    };
    named(&name.unwrap_or_default())
}

fn named(name: &str) -> DeviceFault {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => DeviceFault::Full,
        "SecurityError" | "InvalidStateError" | "NotAllowedError" => DeviceFault::Refused,
        _ => DeviceFault::Failed,
    }
}
