# Finding choices: conditions, orders, headings.

find-open = Filter en sorteer
find-open-narrow = Zoek en filter
find-active = { $count } gekozen
find-place = Onderdeel
find-nature = Structureel of incidenteel
find-way = Wat doet het met het saldo?
find-state = Aan of uit
find-marks = Alleen keuzes
find-sort = Volgorde
find-group = Kopjes

find-nothing = Geen enkele keuze past bij: { $asked }. De jaren tellen alle keuzes mee, ook die nu niet te zien zijn.
find-words = de woorden “{ $words }”
find-every = alles
find-structural = structureel
find-incidental = incidenteel
find-advantage = voordeel voor het saldo
find-disadvantage = nadeel voor het saldo
find-on = aan
find-off = uit
find-mine = door u veranderd
find-pm = met pm
find-doubt = met twijfel
find-question = met een vraag
find-package = in uw pakket
find-shared = gemeenschappelijke regeling
find-legal-duty = wettelijke taak
find-contract = met een contract
find-clash = in strijd met een andere keuze
find-advice = met advies van het college
find-noticed = met wie het merkt

sort-document = zoals het document
sort-size = grootste bedrag in { $year } eerst
sort-alphabet = alfabet
sort-mine = door u veranderd eerst

group-by-section = onderdelen van het document
group-by-nature = structureel en incidenteel
group-by-decider = wie beslist
group-by-nothing = zonder kopjes
group-council = De raad beslist zelf
group-body = Samen met andere gemeenten: { $body }
group-all = Alle keuzes
group-count = { $all ->
    [one] { $all } keuze
   *[other] { $all } keuzes
}
group-count-of = { $shown } van { $all }
