//! A store in memory that can be told to fail, and that another window can write to.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use keuzeruimte::kept::{Store, StoreError};

type Write = Box<dyn FnOnce(&mut BTreeMap<String, String>)>;

/// One device; clones are windows on the same device.
#[derive(Clone, Default)]
pub struct Memory(Rc<Device>);

#[derive(Default)]
struct Device {
    texts: RefCell<BTreeMap<String, String>>,
    refused: Cell<bool>,
    writes_left: Cell<Option<usize>>,
    room: Cell<Option<usize>>,
    after_next_write: RefCell<Option<Write>>,
}

impl Memory {
    /// Every call is refused from now on, or no longer.
    pub fn refuse(&self, refused: bool) {
        self.0.refused.set(refused);
    }

    /// So many writes succeed; then there is no room. None: there is room again.
    pub fn full_after(&self, writes: Option<usize>) {
        self.0.writes_left.set(writes);
    }

    /// So many characters, keys included, fit and no more.
    pub fn room(&self, characters: usize) {
        self.0.room.set(Some(characters));
    }

    /// What another window does right after the next write.
    pub fn after_next_write(&self, write: impl FnOnce(&mut BTreeMap<String, String>) + 'static) {
        *self.0.after_next_write.borrow_mut() = Some(Box::new(write));
    }

    /// Everything on the device.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.texts.borrow().clone()
    }

    /// Puts a text there from outside.
    pub fn put(&self, key: &str, text: &str) {
        self.0.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    /// Everything is taken away from outside.
    pub fn evict(&self) {
        self.0.texts.borrow_mut().clear();
    }

    fn allowed(&self) -> Result<(), StoreError> {
        if self.0.refused.get() {
            Err(StoreError::Refused)
        } else {
            Ok(())
        }
    }
}

impl Store for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.allowed()?;
        Ok(self.0.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.allowed()?;
        match self.0.writes_left.get() {
            Some(0) => return Err(StoreError::Full),
            Some(left) => self.0.writes_left.set(Some(left - 1)),
            None => {}
        }
        let others = self.texts().into_iter().filter(|(other, _)| other != key);
        let taken: usize = others.map(|(key, text)| key.len() + text.len()).sum();
        if self
            .0
            .room
            .get()
            .is_some_and(|room| taken + key.len() + text.len() > room)
        {
            return Err(StoreError::Full);
        }
        self.put(key, text);
        if let Some(write) = self.0.after_next_write.borrow_mut().take() {
            write(&mut self.0.texts.borrow_mut());
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.allowed()?;
        self.0.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.allowed()?;
        Ok(self.0.texts.borrow().keys().cloned().collect())
    }
}
