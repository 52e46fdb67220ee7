//! The program inside the worker: waits for one document, reads it and answers.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::reading::extract::file::{self, Extracted};
use crate::reading::extract::kind::{self, Kind};
use crate::reading::extract::printed::{self, MOST_PAGES, NoWords, Printed};
use crate::reading::extract::refusal::Refusal;
use crate::reading::wire::{self, Answer};
use crate::reading::{self, MOST_BYTES};

/// Serves as the worker where this is one; false in a page.
pub fn work_here() -> bool {
    let Some(scope) = scope() else { return false };
    // Nothing unwinds here: the last word goes out before the program ends.
    std::panic::set_hook(Box::new(|panic| {
        if let Some(scope) = self::scope() {
            // A page that is gone needs no word.
            let _ = scope.post_message(&JsValue::from_str(&panic.to_string()));
        }
    }));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        spawn_local(async move {
            let answer = answer(event.data()).await;
            if let Some(scope) = self::scope() {
                let bytes = js_sys::Uint8Array::from(wire::to_bytes(&answer).as_slice());
                // A page that is gone needs no answer.
                let _ = scope.post_message(&bytes);
            }
        });
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // For as long as the worker lives.
    on_message.forget();
    let _ = scope.post_message(&JsValue::TRUE);
    true
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

async fn answer(job: JsValue) -> Answer {
    let job = js_sys::Array::from(&job);
    let name = job.get(0).as_string();
    let content = job.get(1);
    let bytes = match content.dyn_ref::<Blob>() {
        Some(file) => bytes_of(file).await,
        None => Ok(content.as_string().unwrap_or_default().into_bytes()),
    };
    let extracted = match bytes {
        Ok(bytes) => extracted(&bytes, name.as_deref()).await,
        Err(refusal) => Err(refusal.into()),
    };
    match extracted {
        Ok(Extracted {
            budget: Some(text), ..
        }) => Answer::Budget(text),
        Ok(extracted) => {
            let stem = name.as_deref().and_then(|name| name.rsplit_once('.'));
            Answer::Reading(reading::read_file(
                extracted,
                stem.map(|(stem, _)| stem).or(name.as_deref()),
            ))
        }
        Err(NotExtracted::Refused(refusal)) => Answer::Refused(refusal),
        Err(NotExtracted::NoPdfPart) => Answer::NoPdfPart,
    }
}

enum NotExtracted {
    Refused(Refusal),
    NoPdfPart,
}

impl From<Refusal> for NotExtracted {
    fn from(refusal: Refusal) -> NotExtracted {
        NotExtracted::Refused(refusal)
    }
}

async fn bytes_of(file: &Blob) -> Result<Vec<u8>, Refusal> {
    let size = file.size();
    // Sizes are whole numbers; `as` saturates.
    if size > MOST_BYTES as f64 {
        return Err(Refusal::TooLarge { bytes: size as usize });
    }
    let read = JsFuture::from(file.array_buffer()).await;
    // A folder, or a file that was moved since it was chosen.
    let buffer = read.map_err(|_| Refusal::Unknown)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

async fn extracted(bytes: &[u8], name: Option<&str>) -> Result<Extracted, NotExtracted> {
    if kind::of(bytes)? != Kind::Pdf {
        return Ok(file::read(bytes, name)?);
    }
    printed::check(bytes)?;
    let found = match words(bytes).await {
        Some(Ok(found)) => Ok(found),
        Some(Err(Absent::Part)) => return Err(NotExtracted::NoPdfPart),
        Some(Err(Absent::Words(why))) => Err(why),
        None => Err(NoWords::Broken),
    };
    Ok(printed::lines(bytes, name, found)?)
}

enum Absent {
    Part,
    Words(NoWords),
}

// By pdf.js, which web/reading-worker.js loads when it is first called. None where its answer cannot be understood.
async fn words(bytes: &[u8]) -> Option<Result<Printed, Absent>> {
    let global = js_sys::global();
    let find: js_sys::Function = get(&global, "pdfWords")?.dyn_into().ok()?;
    let on_page = Closure::<dyn Fn(u32, u32)>::new(|page: u32, pages: u32| {
        if let Some(scope) = scope() {
            let _ = scope.post_message(&js_sys::Uint32Array::from([page, pages].as_slice()));
        }
    });
    let most = u32::try_from(MOST_PAGES).unwrap_or(u32::MAX);
    let bytes = js_sys::Uint8Array::from(bytes);
    let asked = find
        .call3(&JsValue::NULL, &bytes, &JsValue::from(most), on_page.as_ref())
        .ok()?;
    let found = JsFuture::from(js_sys::Promise::resolve(&asked)).await.ok()?;
    let pages = get(&found, "pages")?.as_f64()? as usize;
    let refused = get(&found, "refused").and_then(|refused| refused.as_string());
    if let Some(refused) = refused {
        return Some(Err(match refused.as_str() {
            "absent" => Absent::Part,
            "password" => Absent::Words(NoWords::Password),
            "pages" => Absent::Words(NoWords::Pages(pages)),
            "much" => Absent::Words(NoWords::Much),
            _ => Absent::Words(NoWords::Broken),
        }));
    }
    Some(Ok(Printed {
        pages,
        without: numbers(&get(&found, "without")?),
        unknown: numbers(&get(&found, "unknown")?),
        numbers: js_sys::Int32Array::new(&get(&found, "numbers")?).to_vec(),
        text: get(&found, "text")?.as_string()?,
    }))
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined()).then_some(value)
}

fn numbers(list: &JsValue) -> Vec<u32> {
    js_sys::Uint32Array::new(list).to_vec()
}
