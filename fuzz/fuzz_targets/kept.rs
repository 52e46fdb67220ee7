//! Any text as a kept record, as settings, as the steps of a scenario: it is described, or it comes back as it was
//! written. Nothing that lies in a store stops a start.
#![no_main]

use std::cell::RefCell;
use std::collections::BTreeMap;

use keuzeruimte::ids::ScenarioId;
use keuzeruimte::kept::{Kept, Shelf, Store, StoreError, read, read_rescued, write};
use keuzeruimte::scenario::Decisions;

#[derive(Default)]
struct Memory(RefCell<BTreeMap<String, String>>);

impl Store for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }
}

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Kept::Good(record) | Kept::Older(record) = read(text) {
        assert!(matches!(read(&write(&record)), Kept::Good(again) if again == record));
    }
    let _ = read_rescued(text);

    let memory = Memory::default();
    for place in ["scenario:a", "history:a", "settings"] {
        memory.set(&format!("keuzeruimte:/:{place}"), text).unwrap();
    }
    let shelf = Shelf::new(memory, "/");
    let id: ScenarioId = "a".parse().unwrap();
    let _ = shelf.settings();
    let _ = shelf.list();
    let _ = shelf.past(&id, &"proef".parse().unwrap(), &Decisions::default());
    let _ = shelf.set_aside(&id);
});
