//! Reading a document away from the page: a worker that gets the file and answers with what it understood.
//!
//! A worker reads one document and is ended afterwards: whatever a damaged file does to the program there, the page does
//! not notice. The one that practised on a text of ours waits for the first. Deliberately absent: what is read how
//! (`reading`).

mod work;

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::reading::practice;
use crate::reading::wire::{self, Answer};

pub use work::work_here;

/// A document to read.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file that was chosen or dropped.
    File(File),
    /// A text that was pasted; cells stand between tabs.
    Text(String),
}

/// What a worker tells while it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It reads this page of so many.
    Page(u32, u32),
    /// It is done.
    Done(Box<Answer>),
    /// It stopped in the middle of the document.
    Stopped,
    /// It did not start: the browser or the network stands in the way.
    NotStarted,
}

/// A worker that reads a document; dropping it ends it.
pub struct Reader {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Reader {
    /// Reads a text of the page's own, so that the browser has translated the program when the first document comes;
    /// what was read is forgotten. Tells whether the worker can be given a document then.
    pub fn practise(done: impl Fn(bool) + Clone + 'static) -> Option<Reader> {
        let practice = Source::Text(practice::text());
        Reader::start(practice, move |told| done(matches!(told, Told::Done(_))))
    }

    /// Starts to read. None where the browser has no workers.
    pub fn start(source: Source, tell: impl Fn(Told) + Clone + 'static) -> Option<Reader> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address()?, &options).ok()?;
        let listeners = listen(&worker, Some(source), tell);
        Some(Reader {
            worker,
            _listeners: listeners,
        })
    }

    /// Gives a document to a worker that has practised.
    pub fn read(&mut self, source: &Source, tell: impl Fn(Told) + Clone + 'static) {
        self._listeners = listen(&self.worker, None, tell.clone());
        if self.worker.post_message(&job(source)).is_err() {
            tell(Told::Stopped);
        }
    }
}

// A worker that is not ready yet gets its document when it says that it is.
fn listen(
    worker: &Worker,
    source: Option<Source>,
    tell: impl Fn(Told) + Clone + 'static,
) -> [EventListener; 2] {
    let started = Rc::new(Cell::new(source.is_none()));
    let on_message = {
        let (tell, started, to) = (tell.clone(), started.clone(), worker.clone());
        EventListener::new(worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            match (heard(&event.data()), &source) {
                (Heard::Ready, Some(source)) => {
                    started.set(true);
                    if to.post_message(&job(source)).is_err() {
                        tell(Told::Stopped);
                    }
                }
                (Heard::Ready, None) => {}
                (Heard::Told(told), _) => tell(told),
            }
        })
    };
    let on_error = EventListener::new(worker, "error", move |_| {
        tell(if started.get() {
            Told::Stopped
        } else {
            Told::NotStarted
        });
    });
    [on_message, on_error]
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

enum Heard {
    Ready,
    Told(Told),
}

// Ready is `true`, a page is two numbers, an answer is bytes; anything else is the last word of a program that ended.
fn heard(data: &JsValue) -> Heard {
    if data.as_bool() == Some(true) {
        return Heard::Ready;
    }
    if let Some(bytes) = data.dyn_ref::<js_sys::Uint8Array>() {
        let answer = wire::from_bytes(&bytes.to_vec());
        return Heard::Told(answer.map_or(Told::Stopped, |answer| Told::Done(Box::new(answer))));
    }
    if let Some(pair) = data.dyn_ref::<js_sys::Uint32Array>()
        && let &[page, pages] = pair.to_vec().as_slice()
    {
        return Heard::Told(Told::Page(page, pages));
    }
    Heard::Told(Told::Stopped)
}

// A file crosses as it is: the browser hands over where it lies, not its bytes.
fn job(source: &Source) -> JsValue {
    let (name, content) = match source {
        Source::File(file) => (JsValue::from_str(&file.name()), JsValue::from(file)),
        Source::Text(text) => (JsValue::NULL, JsValue::from_str(text)),
    };
    js_sys::Array::of2(&name, &content).into()
}

// The published names stand in the page; the worker finds its own files by its address.
fn address() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let named = document
        .query_selector("meta[name=\"keuzeruimte-program\"]")
        .ok()??;
    let words = web_sys::UrlSearchParams::new().ok()?;
    for name in ["glue", "wasm", "pdf"] {
        words.append(name, &named.get_attribute(&format!("data-{name}"))?);
    }
    let worker = named.get_attribute("data-worker")?;
    Some(format!("{worker}?{}", String::from(words.to_string())))
}
