use super::{Quarter, Word, WordsFault, lines, parse};

fn word(x: i32, right: i32, baseline: i32, text: &str) -> Word {
    Word {
        page: 1,
        quarter: Quarter::Right,
        x,
        right,
        baseline,
        size: 1_000,
        text: text.to_owned(),
    }
}

/// A figure of ten points, each character five and a half wide, that ends at a place.
fn ending(right: i32, baseline: i32, text: &str) -> Word {
    let width = i32::try_from(text.chars().count()).unwrap() * 550;
    word(right - width, right, baseline, text)
}

/// Words that start at a place.
fn starting(x: i32, baseline: i32, text: &str) -> Word {
    let width = i32::try_from(text.chars().count()).unwrap() * 500;
    word(x, x + width, baseline, text)
}

fn texts(words: Vec<Word>) -> Vec<String> {
    lines(words).into_iter().map(|line| line.text).collect()
}

#[test]
fn figures_of_a_column_end_below_each_other_whatever_order_the_file_has() {
    let words = vec![
        ending(30_000, 68_000, "-1.250"),
        starting(5_000, 70_000, "Maatregel"),
        ending(25_000, 70_000, "2027"),
        ending(30_000, 70_000, "2028"),
        starting(5_000, 68_000, "Zwembad"),
        starting(5_000, 66_000, "Wegen"),
        ending(30_000, 66_000, "7"),
    ];
    let texts = texts(words);
    assert_eq!(texts.len(), 3);
    let end = |text: &str| text.chars().count();
    assert_eq!(end(&texts[0]), end(&texts[1]));
    assert_eq!(end(&texts[0]), end(&texts[2]));
    assert!(texts[0].find("2027").unwrap() + 4 < texts[1].find("-1.250").unwrap());
}

#[test]
fn a_raised_mark_is_no_digit_of_the_amount() {
    let mut mark = word(8_300, 8_700, 70_330, "2");
    mark.size = 650;
    let words = vec![
        word(5_000, 8_300, 70_000, "44.000"),
        mark,
        word(9_000, 12_000, 70_000, "nadeel"),
    ];
    assert_eq!(texts(words), ["44.000\u{b2} nadeel"]);
}

#[test]
fn letters_printed_twice_for_boldness_are_read_once() {
    let words = vec![
        word(5_000, 8_300, 70_000, "32.000"),
        word(5_020, 8_320, 70_000, "32.000"),
    ];
    assert_eq!(texts(words), ["32.000"]);
}

#[test]
fn the_same_figure_in_two_columns_is_read_twice() {
    let words = vec![
        starting(5_000, 70_000, "Wegen"),
        ending(20_000, 70_000, "-75"),
        ending(22_500, 70_000, "-75"),
    ];
    let texts = texts(words);
    assert_eq!(
        texts[0].split_whitespace().collect::<Vec<_>>(),
        ["Wegen", "-75", "-75"]
    );
}

#[test]
fn columns_of_prose_are_read_one_after_the_other() {
    let mut words = vec![starting(
        5_000,
        72_000,
        "Een kop over de hele breedte van het blad, tot aan de rand",
    )];
    for row in 0..4 {
        words.push(starting(
            5_000,
            70_000 - row * 1_300,
            &format!("links staat een volle regel {row}"),
        ));
        words.push(starting(
            28_000,
            70_100 - row * 1_300,
            &format!("rechts ook een volle regel {row}"),
        ));
    }
    let texts: Vec<String> = texts(words)
        .into_iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(texts[1], "links staat een volle regel 0");
    assert_eq!(texts[4], "links staat een volle regel 3");
    assert_eq!(texts[5], "rechts ook een volle regel 0");
}

#[test]
fn a_table_with_an_explanation_keeps_its_rows() {
    let mut words = Vec::new();
    for row in 0..6 {
        let baseline = 70_000 - row * 1_300;
        words.push(starting(5_000, baseline, "Wegen"));
        words.push(starting(20_000, baseline, "groot onderhoud van de wegen"));
        words.push(ending(45_000, baseline, "-75.000"));
    }
    for text in texts(words) {
        assert!(text.starts_with("Wegen ") && text.ends_with("-75.000"), "{text}");
    }
}

#[test]
fn a_turned_page_reads_like_an_upright_one() {
    let upright = vec![
        starting(5_000, 70_000, "Wegen"),
        ending(30_000, 70_000, "-75"),
        starting(5_000, 68_000, "Groen"),
    ];
    let turned = upright
        .iter()
        .cloned()
        .map(|word| Word {
            quarter: Quarter::Down,
            ..word
        })
        .collect();
    assert_eq!(texts(upright), texts(turned));
    assert_eq!(Quarter::Up.turned(300, 100), (100, -300));
    assert_eq!(Quarter::towards(0, -5), Quarter::Down);
}

#[test]
fn a_wide_gap_is_a_new_paragraph() {
    let mut words: Vec<Word> = (0..5)
        .map(|row| starting(5_000, 70_000 - row * 1_300, "Een regel tekst"))
        .collect();
    words.push(starting(5_000, 61_000, "Een nieuwe alinea"));
    let texts = texts(words);
    assert_eq!(texts.len(), 7);
    assert_eq!(texts[5], "");
}

#[test]
fn the_plain_form_is_six_numbers_and_a_line_a_word() {
    let words = parse(
        &[1, 0, 5_000, 8_300, 70_000, 1_000, 2, 3, 0, 10, 0, 900],
        "Wegen \nGroen\n",
    )
    .unwrap();
    assert_eq!(words.len(), 2);
    assert_eq!(words[0].text, "Wegen");
    assert!(words[0].right < 8_300);
    assert_eq!((words[1].page, words[1].quarter), (2, Quarter::Down));
    assert_eq!(parse(&[], ""), Ok(Vec::new()));
}

#[test]
fn a_plain_form_that_cannot_be_is_refused() {
    assert_eq!(
        parse(&[1, 0, 5], "Wegen"),
        Err(WordsFault::Uneven { numbers: 3, texts: 1 })
    );
    assert_eq!(
        parse(&[0, 0, 0, 0, 0, 0], "Wegen"),
        Err(WordsFault::Place { word: 0 })
    );
    assert_eq!(
        parse(&[1, 4, 0, 0, 0, 0], "Wegen"),
        Err(WordsFault::Place { word: 0 })
    );
    let far = parse(&[1, 0, i32::MIN, i32::MAX, i32::MIN, i32::MAX], "Wegen").unwrap();
    assert_eq!(lines(far).len(), 1);
}

/// A table of three rows and the first of them wrapped, with its figures between its lines or at a line of it.
fn wrapped(title: [i32; 2], figures: i32) -> Vec<String> {
    let row = |baseline: i32, title: &str| {
        vec![
            starting(5_000, baseline, title),
            ending(30_000, baseline, "-20"),
            ending(36_000, baseline, "-5"),
        ]
    };
    let mut words = vec![
        starting(5_000, title[0], "Nieuwe"),
        starting(5_000, title[1], "boothelling"),
        ending(30_000, figures, "-64"),
        ending(36_000, figures, "-8"),
    ];
    words.extend(row(66_000, "Watertaxi"));
    words.extend(row(63_500, "Veer"));
    words.extend(row(61_000, "Loods"));
    texts(words)
}

#[test]
fn a_title_that_wraps_in_its_cell_is_one_row_wherever_its_figures_stand() {
    for (title, figures) in [
        ([69_600, 68_400], 69_000),
        ([69_600, 68_400], 69_600),
        ([69_600, 68_400], 68_400),
    ] {
        let lines = wrapped(title, figures);
        let words: Vec<&str> = lines[0].split_whitespace().collect();
        assert_eq!(words, ["Nieuwe", "boothelling", "-64", "-8"], "{lines:?}");
    }
}

#[test]
fn rows_as_close_as_lines_are_not_joined() {
    let mut words = Vec::new();
    for (at, title) in ["Haven", "Watertaxi", "Veer", "Loods"].into_iter().enumerate() {
        let baseline = 70_000 - i32::try_from(at).unwrap() * 1_200;
        words.push(starting(5_000, baseline, title));
        if at > 0 {
            words.push(ending(30_000, baseline, "-20"));
        }
    }
    assert_eq!(texts(words).len(), 4);
}

#[test]
fn a_cell_begins_at_the_edge_that_other_rows_show() {
    let mut words = Vec::new();
    for (at, (group, title)) in [("Haven", "Veer"), ("Haven", "Taxi"), ("Haven", "Loods")]
        .into_iter()
        .enumerate()
    {
        let baseline = 70_000 - i32::try_from(at).unwrap() * 1_200;
        words.push(starting(5_000, baseline, group));
        words.push(starting(14_000, baseline, title));
        words.push(ending(30_000, baseline, "-20"));
    }
    words.push(word(5_000, 13_700, 66_000, "Wonen"));
    words.push(starting(14_000, 66_000, "Kade"));
    words.push(ending(30_000, 66_000, "-5"));
    let texts = texts(words);
    assert!(texts.iter().any(|text| text.contains("Wonen  ")), "{texts:?}");
}
