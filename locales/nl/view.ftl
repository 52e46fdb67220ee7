# The main view around its figures: top bar, strip, tools, choices.

skip-to-content = Naar de keuzes
scenario-label = Scenario:
scenario-untitled = Mijn variant
keeping-saving = bewaren …
keeping-saved = bewaard
keeping-not = niet bewaard
keeping-elsewhere = elders gewijzigd
undo = Ongedaan maken
redo = Opnieuw doen
share = Delen
menu = Menu
menu-scenarios = Scenario's
menu-about = Uitleg en instellingen
menu-print = Afdrukken
menu-reset = Opnieuw beginnen

strip-title = De jaren
strip-in-thousands = bedragen × € 1.000
compare-with = Vergelijk met
reference-proposal = collegevoorstel
reference-existing = bestaand beleid
start-fill-in = Saldo vóór de keuzes invullen
start-change = Wijzigen

search-label = Zoek in de keuzes
search-clear = Alles tonen
begin-with = Begin met

ledger-title = De keuzes
ledger-column-on = Aan of uit
ledger-column-choice = Keuze
ledger-nothing-found = Geen keuze gevonden. De jaren tellen alle keuzes mee, ook die nu niet te zien zijn.
own-add = Eigen voorstel toevoegen
