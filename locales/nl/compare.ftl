# Scenarios beside each other.

room-ledger = Keuzes
room-compare = Vergelijken
room-council = Raad
rooms = Onderdelen

compare-title = Scenario's vergelijken
compare-intro = Leg twee tot vier scenario's naast elkaar. { $letter } is de maat; de andere staan ernaast.
compare-existing = Bestaand beleid
compare-proposal = Collegevoorstel
compare-source-mine = het scenario dat open is
compare-source-shelf = op dit apparaat
compare-source-link = uit een link, niet bewaard
compare-source-file = uit een bestand, niet bewaard
compare-remove = Haal { $name } weg
compare-first = Maak dit de maat
compare-keep = Zet in mijn lijst
compare-add = Voeg een scenario toe
compare-add-own = Van deze pagina
compare-add-link = Uit een link
compare-add-file = Uit een bestand
compare-add-hint = U vergelijkt alleen. Er wordt niets bewaard of overgenomen.
compare-add-submit = Leg ernaast
compare-full = Er liggen vier scenario's naast elkaar. Haal er een weg om een ander te vergelijken.
compare-apart = Verschil met { $letter }
compare-leftovers = { $count ->
    [one] { $count } besluit hoort niet bij deze begroting en telt niet mee.
   *[other] { $count } besluiten horen niet bij deze begroting en tellen niet mee.
}
compare-other-start = Het saldo vóór de keuzes is hier anders dan in { $letter }.
compare-summary = { $differing ->
    [0] Er is geen verschil in de keuzes.
    [one] { $differing } keuze verschilt.
   *[other] { $differing } keuzes verschillen.
} { $shared ->
    [0] { "" }
    [one] { $shared } is overal gelijk.
   *[other] { $shared } zijn overal gelijk.
}
compare-differing = Waarin ze verschillen
compare-shared = Wat ze gemeen hebben: { $count }
compare-column-scenario = Scenario

state-on = aan
state-off = uit
state-absent = niet in dit scenario

notice-column-on-shelf = Het scenario staat in uw lijst.
