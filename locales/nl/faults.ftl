# What is wrong with a budget file. Short, for whoever keeps the file: place, what is there, what is expected.

budget-too-large = Het bestand is te groot: { $bytes } bytes. Een begroting heeft er ten hoogste { $most }.
budget-newer = Dit bestand is van een nieuwere versie van Keuzeruimte (vorm { $format }; deze pagina leest { $known }). Laad de pagina opnieuw.
json-cut-off = Het bestand stopt te vroeg: regel { $line }, kolom { $column }.
json-wrong = Dit is geen JSON: regel { $line }, kolom { $column } klopt niet.
json-too-deep = Lijsten en objecten liggen te diep in elkaar: regel { $line }, kolom { $column }.

fault = { $path }: er staat { $found }; verwacht: { $expected }
found-nothing = niets
found-list = een lijst van { $count }
found-object = een object van { $count }

expected-present = dit veld is verplicht
expected-object = een object tussen accolades
expected-list = een lijst tussen vierkante haken
expected-text = een tekst die niet leeg is
expected-true-or-false = true of false
expected-whole-number = een geheel getal van { $least } tot en met { $most }
expected-at-most-items = ten hoogste { $count } onderdelen
expected-at-least-one-item = ten minste één onderdeel
expected-at-most-characters = ten hoogste { $count } tekens
expected-no-control-characters = een tekst zonder onzichtbare tekens
expected-one-line = een tekst op één regel, zonder tabs
expected-known-name = een bekende naam
expected-known-name-nearest = een bekende naam. Bedoelt u "{ $name }"?
expected-one-entry-per-name = elke naam één keer
expected-id = een id: 1 tot 40 tekens uit a-z, 0-9, punt en streepje
expected-unique-id = een id dat nergens anders in het bestand staat
expected-known-section = het id van een hoofdstuk in dit bestand
expected-amount = een bedrag als tekst, zoals "-32000" of "12.50", van −10^15 tot 10^15
expected-amount-or-pm = een bedrag als tekst, zoals "-32000", van −10^15 tot 10^15, of "pm"
expected-rate = een deel als tekst van 0 tot 10, zoals "0.37"
expected-level = een deel als tekst van 0 tot 2, zoals "0.5"
expected-hex-digits = { $count } tekens uit 0-9 en a-f, als tekst
expected-one-of = een van deze woorden: { $words }
expected-years = één tot tien opeenvolgende jaren van 1990 tot 2199, als hele getallen
expected-year-of-budget = een van de jaren van deze begroting
expected-every-year = een bedrag voor elk jaar van deze begroting
expected-format = { $number }, de vorm die deze versie leest
expected-direction-for-pm = "direction": "nadeel" of "voordeel", want er is een bedrag pm
expected-each-year-once = elk jaar één keer
expected-at-most-bytes = ten hoogste { $count } bytes
expected-file-name = de naam van een ander bestand in deze map, zoals "kadernota-2027.json"
expected-no-further-faults = niet nog meer fouten dan die hierboven
