//! Small PDF files written by hand, where a test needs a hostile or a very long one.

use std::fmt::Write;

/// A line of text at a place.
pub type Printed<'a> = (i32, i32, &'a str);

/// A file with these pages, in Helvetica of ten points.
pub fn pages<'a>(pages: &[Vec<Printed<'a>>]) -> Vec<u8> {
    let streams = pages.iter().map(|page| {
        let mut stream = String::from("BT /F1 10 Tf ");
        for (x, y, text) in page {
            write!(stream, "1 0 0 1 {x} {y} Tm ({text}) Tj ").unwrap();
        }
        stream.push_str("ET");
        (String::new(), stream.into_bytes())
    });
    with_streams(&streams.collect::<Vec<_>>())
}

/// A file whose pages are these streams, each with what its dictionary says besides its length.
pub fn with_streams(streams: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        Vec::new(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    let mut kids = String::new();
    for (dictionary, stream) in streams {
        let page = objects.len() + 1;
        write!(kids, "{page} 0 R ").unwrap();
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
                page + 1
            )
            .into_bytes(),
        );
        let mut object = format!("<< /Length {} {dictionary} >>\nstream\n", stream.len()).into_bytes();
        object.extend(stream);
        object.extend(b"\nendstream");
        objects.push(object);
    }
    objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", streams.len()).into_bytes();
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", at + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    file.extend(
        format!(
            "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
            objects.len() + 1
        )
        .bytes(),
    );
    file
}
