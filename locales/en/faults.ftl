# What is wrong with a budget file. Short, for whoever keeps the file: place, what is there, what is expected.

budget-too-large = The file is too large: { $bytes } bytes. A budget has at most { $most }.
budget-newer = This file is from a newer version of Keuzeruimte (form { $format }; this page reads { $known }). Reload the page.
json-cut-off = The file stops too early: line { $line }, column { $column }.
json-wrong = This is not JSON: line { $line }, column { $column } is wrong.
json-too-deep = Lists and objects lie too deep within each other: line { $line }, column { $column }.

fault = { $path }: found { $found }; expected: { $expected }
found-nothing = nothing
found-list = a list of { $count }
found-object = an object of { $count }

expected-present = this field is required
expected-object = an object in braces
expected-list = a list in square brackets
expected-text = a text that is not empty
expected-true-or-false = true or false
expected-whole-number = a whole number from { $least } to { $most }
expected-at-most-items = at most { $count } items
expected-at-least-one-item = at least one item
expected-at-most-characters = at most { $count } characters
expected-no-control-characters = a text without invisible characters
expected-one-line = a text on one line, without tabs
expected-known-name = a known name
expected-known-name-nearest = a known name. Do you mean "{ $name }"?
expected-one-entry-per-name = each name once
expected-id = an id: 1 to 40 of the characters a-z, 0-9, point and hyphen
expected-unique-id = an id that nothing else in the file has
expected-known-section = the id of one of the file's sections
expected-amount = an amount as text, such as "-32000" or "12.50", from −10^15 to 10^15
expected-amount-or-pm = an amount as text, such as "-32000", from −10^15 to 10^15, or "pm"
expected-rate = a fraction as text from 0 to 10, such as "0.37"
expected-level = a fraction as text from 0 to 2, such as "0.5"
expected-hex-digits = { $count } of the characters 0-9 and a-f, as text
expected-one-of = one of these words: { $words }
expected-years = one to ten consecutive years from 1990 to 2199, as whole numbers
expected-year-of-budget = one of the years of this budget
expected-every-year = an amount for every year of this budget
expected-format = { $number }, the form that this version reads
expected-direction-for-pm = "direction": "nadeel" or "voordeel", as an amount is pm
expected-each-year-once = each year once
expected-at-most-bytes = at most { $count } bytes
expected-file-name = the name of another file in this folder, such as "kadernota-2027.json"
expected-no-further-faults = no further faults than those above
