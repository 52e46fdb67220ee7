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
own-add = Eigen voorstel toevoegen

detail-about = Wat is het
detail-source = Bron:
detail-doubts = Twijfels
detail-mine = Eigen invulling
detail-level = Niveau
detail-per-year = Eigen bedrag per jaar
detail-per-year-pm = Per jaar een andere schatting
detail-sign = Plus is een voordeel, min is een nadeel. Leeg laten: zoals in het document.
detail-in-document = document: { $amount }
detail-other-sign = Let op: het teken is anders dan in het document. Kosten schrijft u met een min.
detail-estimate = Eigen schatting, elk jaar hetzelfde
detail-estimate-hint = Kosten schrijft u met een min: −5.000. Leeg laten: het blijft pm.
detail-note = Notitie
detail-note-hint = De notitie gaat mee als u dit scenario deelt.
detail-reset = Deze keuze terugzetten
note-too-long = Een notitie mag { $most } tekens hebben.
note-invisible = In de notitie staan tekens die niemand ziet. Typ de tekst opnieuw.
own-change = Wijzigen
own-remove = Verwijderen

pictures-title = In beeld
picture-table = Cijfers in een tabel
bridge-year = Jaar
legend = { $advantage } is een voordeel voor het saldo, { $disadvantage } een nadeel; pm is nog onbekend.
percent-not-a-number = Dit is geen percentage. Schrijf bijvoorbeeld 50 of 12,5.

document-note =
    { $doubts ->
        [0] Over dit document
        [one] Over dit document: 1 twijfel
       *[other] Over dit document: { $doubts } twijfels
    }

detail-question = Vraag voor de griffie
detail-question-hint = Wat wilt u weten voor u stemt? In het menu staan alle vragen bij elkaar.
detail-package = In uw pakket
detail-package-hint = Om keuzes bij elkaar te houden, zoals voor een amendement. Gaat mee in link en bestand.
revision-title = Wat er in het document veranderde
revision-intro = U bewaarde deze variant bij andere cijfers. Uw besluiten staan er nog; de bedragen zijn die van nu.
revision-intro-theirs = Dit scenario is gemaakt bij andere cijfers. De besluiten staan er nog; de bedragen zijn die van nu.
revision-show = Bekijk wat er veranderde
revision-changed = { $count ->
    [one] { $count } keuze veranderd
   *[other] { $count } keuzes veranderd
}
revision-added = { $count ->
    [one] { $count } nieuwe keuze
   *[other] { $count } nieuwe keuzes
}
revision-vanished = { $count ->
    [one] { $count } keuze vervallen
   *[other] { $count } keuzes vervallen
}
revision-other = Verder veranderd
revision-otherwise = Aard, aandeel of voorstel is anders.
revision-inputs = Belastingen, reserves of andere gegevens
revision-year = { $year }: { $amount }
revision-was = { $year }: { $after }, was { $before }
