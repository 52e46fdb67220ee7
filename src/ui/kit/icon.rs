//! Symbols, drawn as lines of two pixels on a grid of 24. Decoration: whoever shows one also says it in words.

use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// A list of more.
    Menu,
    /// Away with it.
    Close,
    /// Send to others.
    Share,
    /// There is more under this.
    Down,
    /// Something more.
    Add,
    /// Look for words.
    Search,
    /// To the clipboard.
    Copy,
    /// To a file.
    Download,
    /// From a file.
    Upload,
    /// Away from this device.
    Delete,
    /// Change it.
    Edit,
    /// Done, safe.
    Check,
    /// Look out.
    Warning,
    /// Good to know.
    Info,
    /// Back to the beginning.
    Reset,
    /// As large as the screen.
    Enlarge,
    /// Choose what is shown.
    Sift,
    /// Onto paper.
    Print,
}

/// A symbol of the size of the text around it.
pub fn icon(symbol: Symbol) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d={lines(symbol)} />
        </svg>
    }
}

fn lines(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Undo => "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4",
        Symbol::Redo => "m16 5 4 4-4 4m4-4H10a5.5 5.5 0 0 0 0 11h4",
        Symbol::Menu => "M4 7h16M4 12h16M4 17h16",
        Symbol::Close => "m6 6 12 12M18 6 6 18",
        Symbol::Share => "M12 15V4m0 0L8 8m4-4 4 4M5 13v6h14v-6",
        Symbol::Down => "m6 9.5 6 6 6-6",
        Symbol::Add => "M12 5v14M5 12h14",
        Symbol::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20",
        Symbol::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
        Symbol::Download => "M12 4v11m0 0 4-4m-4 4-4-4M5 20h14",
        Symbol::Upload => "M12 15V4m0 0L8 8m4-4 4 4M5 20h14",
        Symbol::Delete => "M4 7h16M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10 11v5.5m4-5.5v5.5",
        Symbol::Edit => "m14.5 5.5 4 4M4 20l1-5L16 4l4 4L9 19z",
        Symbol::Check => "m5 12.5 4.5 4.5L19 7.5",
        Symbol::Warning => "M12 4 2.5 20h19zM12 10v5m0 2.3v.4",
        Symbol::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v6m0-9.6v.4",
        Symbol::Reset => "M5 5v5h5M5.6 10a7.5 7.5 0 1 1-1 5",
        Symbol::Enlarge => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
        Symbol::Sift => "M4 7h9m4 0h3M15 5v4M4 17h3m4 0h9M9 15v4",
        Symbol::Print => "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z",
    }
}
