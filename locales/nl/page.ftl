# The page around the figures: dialogs, menus, save status, preview, the panic page.

close = Sluiten
cancel = Annuleren
copy-of = { $title } (kopie)
download = Downloaden

safety-untouched = Er is nog niets te bewaren.
safety-saving = Uw werk wordt bewaard.
safety-saved = Bewaard op dit apparaat.
safety-refused = Niet bewaard: deze browser bewaart niets voor deze pagina. Uw werk blijft bestaan zolang dit venster open is. Download het om het te houden.
safety-full = Niet bewaard: er is geen ruimte meer in deze browser. Verwijder een ander scenario of download dit scenario.
safety-failed = Niet bewaard: de browser gaf een fout. De pagina probeert het zo opnieuw.
safety-conflict = Dit scenario is in een ander venster veranderd. Hier wordt niets bewaard tot u kiest.
safety-newer = Niet bewaard: een nieuwere versie van Keuzeruimte werkt op dit apparaat. Laad deze pagina opnieuw.
safety-removed = Dit scenario staat niet meer op dit apparaat. Het is in een ander venster verwijderd, of de browser heeft opgeruimd. Hier ziet u het nog.
safety-retry = Opnieuw proberen
safety-reload = Opnieuw laden
conflict-use-theirs = Ga verder met het andere venster
conflict-keep-mine = Bewaar dit venster als kopie
removed-save-again = Bewaar opnieuw
removed-let-go = Laat het weg

preview-of-link = U bekijkt een scenario uit een link
preview-of-file = U bekijkt een scenario uit een bestand
preview-reassurance = Er verandert niets aan uw eigen werk zolang u niet kiest.
preview-other-figures = Dit scenario is gemaakt bij andere cijfers van dit document. De bedragen kunnen anders zijn dan de maker zag.
leftovers = { $count ->
    [one] { $count } besluit hoort niet bij deze begroting. Het telt niet mee, blijft bewaard en gaat mee als u het scenario deelt.
   *[other] { $count } besluiten horen niet bij deze begroting. Ze tellen niet mee, blijven bewaard en gaan mee als u het scenario deelt.
}
preview-end-balance = Saldo per jaar
preview-effect = Effect van de keuzes per jaar
preview-theirs = Dit scenario
preview-mine = Uw scenario
preview-take-over = Neem dit over
preview-take-over-hint = Uw eigen scenario blijft in de lijst staan.
preview-keep-mine = Terug naar mijn scenario
preview-compare-later = Zet in mijn lijst

update-waiting = Er is een nieuwe versie van Keuzeruimte. Uw werk wordt eerst bewaard.
update-elsewhere = In een ander venster werkt al een nieuwe versie van Keuzeruimte. Laad dit venster opnieuw als het u uitkomt.
update-taking = De nieuwe versie wordt geladen.
update-accept = Nieuwe versie gebruiken
update-later = Later

notices = Meldingen
notice-dismiss = Melding weghalen
notice-set-aside = { $count ->
    [one] { $count } bewaard scenario kon niet worden gelezen. Het is apart gezet en niet weggegooid.
   *[other] { $count } bewaarde scenario's konden niet worden gelezen. Ze zijn apart gezet en niet weggegooid.
}
notice-other-figures = De cijfers van dit document zijn veranderd sinds u dit scenario het laatst bewaarde. De bedragen kunnen anders zijn dan u zag.
notice-taken-over = Overgenomen. Uw eerdere scenario staat in de lijst.
notice-put-on-shelf = Het scenario staat in uw lijst. U bent terug bij uw eigen werk.
notice-deleted = Het scenario is verwijderd.
notice-put-back = Zet terug
notice-brought-back = { $scenarios ->
    [0] Er staat geen scenario uit het bestand in uw lijst.
    [one] { $scenarios } scenario uit het bestand staat in uw lijst.
   *[other] { $scenarios } scenario's uit het bestand staan in uw lijst.
} { $councils ->
    [0] { "" }
    [one] De raad uit het bestand is terug.
   *[other] { $councils } raden uit het bestand zijn terug, elk bij de eigen begroting.
} { $left ->
    [0] { "" }
    [one] { $left } kon niet worden gelezen of bewaard.
   *[other] { $left } konden niet worden gelezen of bewaard.
}
notice-back-on-shelf = Het scenario staat weer in de lijst.
notice-not-put-on-shelf = Dit apparaat kon het scenario niet bewaren. Er is niets veranderd.
notice-gone = Dit scenario staat niet meer op dit apparaat.
notice-damaged = Dit scenario kon niet worden gelezen. Het is apart gezet en niet weggegooid.
notice-written-by-newer = Een nieuwere versie van Keuzeruimte heeft dit scenario bewaard. Laad de pagina opnieuw.
notice-unreachable = De browser geeft dit scenario nu niet. Probeer het later opnieuw.
notice-not-downloaded = De browser kon geen bestand maken.
notice-settings-not-kept = Deze instelling geldt zolang dit venster open is. De browser kon haar niet bewaren.
notice-same-as-shown = Dit is precies het scenario dat u al ziet.
notice-too-many-own = U kunt niet meer dan { $most } eigen voorstellen toevoegen.
notice-first-keep = Uw werk is nog niet bewaard. Bewaar of download het eerst; anders gaat het verloren.
notice-copied = Gekopieerd.
notice-copy-refused = De browser staat kopiëren niet toe. De tekst is geselecteerd: kopieer haar zelf.

refused-not-a-link = Dit is geen link van Keuzeruimte. Uw eigen werk is niet veranderd.
refused-link-cut = De link is niet compleet: het einde ontbreekt. Vraag de maker om de hele link. Uw eigen werk is niet veranderd.
refused-link-damaged = De link is onderweg beschadigd en is daarom niet geopend. Vraag de maker om een nieuwe link. Uw eigen werk is niet veranderd.
refused-link-newer = De link is gemaakt met een nieuwere versie van Keuzeruimte. Laad de pagina opnieuw en open de link dan nog eens. Uw eigen werk is niet veranderd.
refused-link-other-budget = De link hoort bij een andere begroting dan deze. Uw eigen werk is niet veranderd.
refused-link-too-long = Dit is te lang voor een link van Keuzeruimte. Uw eigen werk is niet veranderd.
refused-unreadable-file = De browser kon het bestand niet lezen. Uw eigen werk is niet veranderd.
refused-file-too-large = Het bestand is te groot voor een scenario. Uw eigen werk is niet veranderd.
refused-not-a-scenario-file = Dit bestand is geen scenario van Keuzeruimte. Uw eigen werk is niet veranderd.
refused-file-damaged = Het bestand is beschadigd en is daarom niet geopend. Uw eigen werk is niet veranderd.
refused-file-newer = Het bestand is gemaakt met een nieuwere versie van Keuzeruimte. Laad de pagina opnieuw en open het dan nog eens. Uw eigen werk is niet veranderd.
refused-file-other-budget = Het bestand hoort bij een andere begroting dan deze. Uw eigen werk is niet veranderd.

scenarios-title = Mijn scenario's
scenarios-open-one = Dit scenario
scenarios-name = Naam
scenarios-name-hint = De naam gaat mee als u het scenario deelt.
party-title = Fractie en zetels
party-hint = Wie deze link krijgt, kan hem zo in het raadsoverzicht zetten. Leeg laten mag.
party-both = Vul beide in: een naam en een aantal zetels.
scenarios-new = Nieuw scenario
scenarios-duplicate = Maak een kopie
scenarios-others = Andere scenario's op dit apparaat
scenarios-none = Er staan geen andere scenario's op dit apparaat.
scenarios-open = Open { $title }
scenarios-delete = Verwijder { $title }
scenarios-delete-open = Verwijderen
scenarios-download = Download dit scenario
scenarios-bring-in = Open een link of een bestand
scenarios-bring-in-hint = U bekijkt het eerst. Uw eigen werk verandert niet.
scenarios-link = Link van een ander
scenarios-view-link = Bekijk
scenarios-file = Bestand van een ander (.keuzeruimte.json)

text-too-long = Te lang: { $characters } tekens. Het mogen er { $most } zijn.
text-invisible = Hier staan tekens in die niet te zien zijn. Haal ze weg.
text-empty = Vul hier iets in.

share-title = Delen
share-intro = De link bevat het hele scenario: uw keuzes, eigen bedragen, eigen voorstellen en notities. Wie de link opent, ziet het eerst en kiest zelf. Er gaat niets naar een server.
share-link = Link naar dit scenario
share-copy = Kopieer link
share-length = { $count } tekens.
share-long = Deze link is { $count } tekens lang. Sommige programma's breken zo'n lange link af. Een bestand is zekerder.
share-own-too-long = Deze begroting staat alleen op dit apparaat en is te groot voor een link. Stuur het begrotingsbestand budget.json en het bestand van dit scenario mee.
share-too-long = Dit scenario is te groot voor een link. Stuur het als bestand.
share-empty = U hebt nog niets gekozen. De link opent de begroting zoals die is.
share-file = Download als bestand

start-title = Saldo vóór de keuzes
start-intro = Het saldo van de begroting zonder deze keuzes, per jaar. Een jaar dat u niet weet, laat u leeg.
start-same = Overal hetzelfde
start-same-hint = Vul een bedrag in en zet het in alle jaren.
start-same-apply = Zet in alle jaren
start-year = Saldo { $year }
start-from-document = In het document: { $amount }
start-save = Gebruik deze bedragen
amount-hint = Bijvoorbeeld 120.000, of −120.000 voor een tekort.

own-title-new = Eigen voorstel toevoegen
own-title-change = Eigen voorstel aanpassen
own-name = Wat is uw voorstel?
own-nature = Komt het elk jaar terug?
own-structural = Ja, structureel
own-incidental = Nee, incidenteel
own-amounts = Wat doet het met het saldo?
own-amounts-hint = Plus is beter voor het saldo, min is slechter. Leeg is nul.
own-amounts-gross = Vul de bedragen van de hele regeling in. Alleen uw aandeel telt mee.
own-same = Elk jaar hetzelfde bedrag
own-same-from = Vanaf
own-same-apply = Vul de jaren in
own-year = Bedrag { $year }
own-note = Notitie
own-submit = Voeg toe
own-save = Bewaar de aanpassing
own-dialog-remove = Verwijder dit voorstel
further-title = Meer gegevens
own-pm-title = Bedrag nog niet bekend (pm)
own-pm-hint = Vink de jaren aan waarvan niemand het bedrag nog weet. Pm is niet nul en telt niet mee in de totalen. Vult u bij zo'n jaar toch een bedrag in, dan is dat uw schatting en telt die mee.
own-pm-way = Welke kant gaat het op?
own-pm-worse = Het wordt een nadeel
own-pm-better = Het wordt een voordeel
own-body-title = Gemeenschappelijke regeling
own-body-which = Valt het voorstel in een regeling met andere gemeenten?
own-body-none = Nee
own-body-rate = Aandeel van de gemeente in procent
own-body-basis = Hoe is het aandeel bekend?
own-body-stated = Het staat in een verdeelsleutel of besluit
own-body-inferred = Het is afgeleid of geschat
own-body-net = Telt mee voor de gemeente: { $years }.
own-law = Wettelijke taak
own-hardness = Hoe zeker zijn de bedragen?
own-ties-title = Samen met andere keuzes
own-ties-kind = Dit voorstel
own-ties-excludes = gaat niet samen met
own-ties-needs = kan alleen samen met
own-ties-one-of = is ook een mogelijkheid bij
own-ties-part-of = is een onderdeel van
own-ties-with = Welke keuze
own-ties-choose = Kies
own-ties-add = Voeg toe aan de lijst
own-ties-is-one-of = Is ook een mogelijkheid bij { $choices }: precies één kan aan staan.
own-ties-is-part-of = Is een onderdeel van { $whole }.
own-ties-remove = Verwijderen: { $rule }
own-effects-title = Wat het voorstel nog meer verandert
own-effects-hint = Gevolgen die niet in de bedragen van het voorstel zelf zitten. Ze tellen mee en staan apart, bij Doorwerking tussen keuzes. Plus is beter voor het saldo, min is slechter.
own-effect-kind = Het voorstel
own-effect-with = Welke andere keuze
own-effect-add = Voeg dit gevolg toe
own-effect-elsewhere = heeft een gevolg ergens anders
own-effect-onto = verandert een andere keuze
own-effect-from = verandert door een andere keuze
own-effect-overlap = heeft overlap met een andere keuze
own-effect-overlap-hint = Vul per jaar in wat er bij of af gaat als beide keuzes aan staan.
own-effect-amount = een bedrag per jaar
own-effect-more = een deel erbij
own-effect-less = een deel minder
own-effect-euro = Bedrag per jaar
own-effect-percent = Hoeveel procent
own-effect-steps = Opbouw in procent, zoals 50 75 100
own-effect-steps-fault = Vul percentages van 0 tot 100 in, met een spatie ertussen.
own-effect-unfinished = Dit gevolg is nog niet af. Kies de andere keuze en vul in hoeveel het is, of maak de velden leeg.
own-effect-this = dit voorstel

reset-title = Opnieuw beginnen?
reset-intro = Alles in dit scenario gaat terug naar het begin: aan en uit, eigen bedragen, eigen voorstellen, notities en het ingevulde saldo. De naam blijft. Met Ongedaan maken krijgt u alles terug.
reset-confirm = Begin opnieuw

about-title = Over Keuzeruimte
about-language = Taal
about-theme = Weergave
about-theme-system = Zoals dit apparaat
about-theme-light = Licht
about-theme-dark = Donker
about-figures = Bedragen
about-thousands = Toon bedragen × € 1.000
about-offline-preparing = Nog niet klaar voor gebruik zonder internet.
about-offline-ready = Werkt ook zonder internet.
about-offline-unavailable = Deze browser of dit adres kan de pagina niet zonder internet laten werken.
about-privacy = Keuzeruimte rekent op uw eigen apparaat. Er is geen server, geen account en niemand kijkt mee. Uw werk staat alleen in deze browser, en in de links en bestanden die u zelf deelt.
about-indication = De uitkomsten zijn een hulpmiddel. De begroting en het oordeel van de provincie gaan voor.
about-licence = Vrije software onder de licentie EUPL 1.2.
about-version = Versie { $version }
about-keyboard = Met het toetsenbord
about-keys-tab = Tab en Shift+Tab: naar het volgende of vorige onderdeel
about-keys-space = Spatiebalk: een keuze aan of uit
about-keys-enter = Enter: openen of bevestigen
about-keys-undo = Ctrl+Z en Ctrl+Shift+Z: ongedaan maken en opnieuw doen
about-keys-escape = Escape: een venster sluiten

library-title = Een bestand naast deze pagina is niet gebruikt
library-not-used = { $name } is niet gebruikt. Bekijk waarom.
library-missing = De lijst noemt dit bestand, maar het staat niet in de map of kon niet worden opgehaald.
library-same-id = Een eerder bestand in de lijst heeft dezelfde id: { $id }. Geef elke begroting een eigen id.
library-goes-on = U kunt verder werken. Dit is voor degene die de bestanden op de pagina zette.

menu-budgets = Andere begroting
menu-reader = Eigen document inlezen …
budgets-title = Begrotingen
budgets-own = Op dit apparaat, uit een document dat u inlas.
budgets-manage = Beheren
budgets-intro = Elke begroting heeft haar eigen scenario's. Wat u maakte, blijft bewaard.

code-label = QR-code van de link naar dit scenario
code-intro = Laat een ander deze code met de camera lezen, ook vanaf een scherm in de zaal.
code-enlarge = Toon schermvullend
code-too-long = Een QR-code kan hoogstens { $most } tekens bevatten: meer leest een camera niet van een scherm. Deze link is langer. Stuur het bestand.
share-view = Neem mee wat u zoekt, uw filters en de volgorde
share-sheet = Deel met dit apparaat
notice-not-handed-on = Dit apparaat kon het niet delen. Kopieer de link of download het bestand.
refused-several-files = Laat één bestand tegelijk los. Er is niets geopend. Uw eigen werk is niet veranderd.

menu-questions = Alle vragen
questions-title = Alle vragen
questions-intro = { $count ->
    [one] Er is { $count } vraag. U kunt haar aan de griffie geven; uw notities gaan niet mee.
   *[other] Er zijn { $count } vragen. U kunt ze samen aan de griffie geven; uw notities gaan niet mee.
}
questions-none = Er zijn nog geen vragen. Open een keuze en schrijf daar uw vraag.
questions-copy = Kopieer als tekst
questions-download = Download als tekst
questions-file = vragen-{ $scenario }
questions-heading = Vragen bij { $document }
questions-scenario = Scenario: { $scenario }
questions-line = Vraag: { $question }
questions-not-in-document = Niet in deze versie van het document
questions-unnamed = Een keuze uit een link, zonder naam
questions-on-paper = Vragen en notities
