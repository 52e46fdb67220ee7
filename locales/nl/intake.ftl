# The page on which a document is read and looked over.

intake-title = Eigen document inlezen
intake-back = Naar de keuzes
intake-lead = Kies een kadernota, begroting of lijst met voorstellen. De keuzes met hun bedragen komen eruit; u kijkt na wat niet zeker is.
intake-private = Het document blijft op dit apparaat. Er gaat niets naar een server.
intake-drop = Sleep een bestand hierheen
intake-choose = Kies een bestand
intake-kinds = Pdf, Excel (.xlsx), OpenDocument (.ods), csv, tekst of een begrotingsbestand (.json). Tot 50 MB en 1.000 bladzijden.
intake-paste = Of plak tekst of een tabel
intake-paste-hint = Een tabel van een webpagina of uit een rekenblad houdt haar kolommen.
intake-paste-read = Lees deze tekst
intake-reading = { $name } wordt gelezen
intake-reading-text = De tekst wordt gelezen
intake-reading-wait = Dit duurt meestal enkele seconden.
intake-reading-page = Bladzijde { $page } van { $pages }
intake-stop = Stop met lezen
intake-own = Begrotingen op dit apparaat
intake-own-remove = Verwijder
intake-own-remove-of = Verwijder { $title }
intake-own-remove-sure = Verwijder { $title } van dit apparaat? De scenario's die u ervoor maakte blijven staan, maar openen niet meer zonder deze begroting.
intake-own-remove-yes = Ja, verwijder
intake-own-remove-no = Nee, laat staan
intake-language = English
intake-skip = Naar de inhoud

review-count = { $choices ->
    [one] { $choices } keuze gevonden
   *[other] { $choices } keuzes gevonden
}
review-doubtful-count = { $doubtful ->
    [0] Er staan geen twijfels open.
    [one] { $doubtful } keuze is nog niet zeker.
   *[other] { $doubtful } keuzes zijn nog niet zeker.
}
review-questions-open = Eerst is er iets te vragen over het hele document.
review-of-text = Geplakte tekst
review-next = Volgende twijfel
review-previous = Vorige twijfel
review-keys = Toetsen: Alt met pijl omlaag of omhoog gaat naar de volgende of vorige twijfel. Ctrl Z maakt ongedaan.
review-start-over = Ander document
review-start-over-sure = Stoppen met nakijken? Wat u hier verbeterde gaat verloren.
review-start-over-yes = Ja, ander document
review-start-over-no = Nee, ga verder

review-questions = Eerst: wat geldt voor het hele document?
review-question-sign = Wat betekent een min in dit document?
review-question-sign-why = { $rows ->
    [one] Bij { $rows } keuze zegt het document dat niet.
   *[other] Bij { $rows } keuzes zegt het document dat niet.
}
review-sign-disadvantage = Een min is een nadeel voor het saldo
review-sign-advantage = Een min is een voordeel voor het saldo
review-question-unit = In welke eenheid staan de bedragen?
review-question-unit-why = { $rows ->
    [one] Bij { $rows } keuze is dat niet zeker. Gerekend is met { $taken }.
   *[other] Bij { $rows } keuzes is dat niet zeker. Gerekend is met { $taken }.
}
review-unit-one = euro's
review-unit-thousand = duizenden euro's
review-unit-million = miljoenen euro's
review-question-year = Wat is het eerste jaar?
review-question-year-why = { $rows ->
    [one] Bij { $rows } keuze staat geen jaar. Aangenomen is { $taken }.
   *[other] Bij { $rows } keuzes staat geen jaar. Aangenomen is { $taken }.
}
review-question-start = Is “{ $title }” het saldo vóór de keuzes?
review-question-start-why = Dat is het saldo van elk jaar zonder de keuzes. Met dat saldo rekent de pagina uit waar u op uitkomt. V is een overschot, N een tekort.
review-start-yes = Ja: { $amounts }
review-start-no = Nee, of ik weet het niet
review-start = Saldo vóór de keuzes
review-start-take = Dit is het saldo vóór de keuzes
review-start-turn = Keer plus en min om
review-start-not = Toch niet het saldo vóór de keuzes
review-effect = Wat dit verandert
review-effect-rows = { $rows ->
    [0] Er verandert niets.
    [one] { $rows } rij verandert of is daarmee beantwoord.
   *[other] { $rows } rijen veranderen of zijn daarmee beantwoord.
}
review-effect-now = Nu
review-effect-then = Straks
review-answer = Dit klopt, neem over

review-sum = Alle keuzes samen
review-control = Controletotaal
review-control-hint = Staat er een totaal in het document? Vul het in; dan ziet u of de keuzes daarop uitkomen.
review-control-year = Totaal { $year }
review-control-right = klopt
review-control-off = verschil { $amount }
review-source = In het document
review-page = blz. { $page }
review-line = regel { $line }
review-turned-worse = Staat er zonder min, telt hier als nadeel: { $why }.
review-turned-better = Staat er met een min, telt hier als voordeel: { $why }.
review-turned-legend = dat zegt de uitleg bij de tabel
review-turned-balances = zo komen de saldi in de tabel uit
review-turned-list-name = dat volgt uit de naam van de lijst
review-turned-row-words = dat volgt uit de woorden in de rijen
review-turned-sides = dat volgt uit de kolom of groep (lasten of baten)
review-turned-stands = het is het verschil van de twee standen ervoor
review-turned-sums = zo komt het totaal eronder uit
review-by-hand = Met de hand toegevoegd
review-checked = Nagekeken
review-structural = Structureel
review-incidental = Incidenteel

review-doubtful = Kijk deze na
review-choices = De keuzes
review-settled = De andere keuzes
review-others = Geen keuzes
review-shown = De eerste { $shown } van { $all } regels staan hier.
review-show-more = Toon meer regels
review-others-why = Saldi, totalen en reserves tellen niet mee. Is er toch een keuze bij, neem die dan op.
review-findings = Meldingen bij het lezen
review-right = Klopt zo
review-right-of = Klopt zo: { $title }
review-not-right = Toch niet zeker
review-correct = Verbeter
review-correct-of = Verbeter: { $title }
review-leave-out = Geen keuze
review-leave-out-of = Geen keuze: { $title }
review-offer = Toch een keuze
review-offer-of = Toch een keuze: { $title }
review-kind-balance = saldo
review-kind-total = totaal
review-kind-reserve = reserve
review-kind-provision = voorziening
review-kind-left-out = weggelaten
review-no-choices = In dit document zijn geen keuzes gevonden. Plak de tabel met de bedragen, of voeg de keuzes met de hand toe.

review-field-title = Titel
review-field-amount = Bedrag { $year }
review-field-pm = pm in { $year }
review-amounts-hint = Plus is een voordeel voor het saldo, min een nadeel. Leeg betekent: niets in dat jaar.
review-nature = Soort
review-nature-unknown = Niet gezegd
review-done = Gereed
review-merge-above = Voeg samen met de rij erboven
review-merge-below = Voeg de rij eronder hierbij
review-split = Splits in twee keuzes
review-split-after = De eerste keuze eindigt na
review-split-do = Splits
review-more = Samenvoegen of splitsen
review-add = Keuze met de hand toevoegen
review-add-title = Titel van de keuze
review-add-do = Voeg toe

review-result = Klaar met nakijken?
review-result-why = De keuzes worden een begroting op dit apparaat, naast de begrotingen die er al zijn. Wat nog niet zeker is, staat er als twijfel bij.
review-adopt = Als begroting gebruiken
review-download = Bewaar als budget.json
review-share = Kopieer een link
review-for-clerk = De griffie zet budget.json naast de pagina; dan ziet iedereen deze begroting.

arrived-of-link = U bekijkt een begroting uit een link
arrived-of-file = Dit is een begrotingsbestand
arrived-reassurance = Er verandert niets op dit apparaat zolang u niet kiest.
arrived-count = { $choices ->
    [one] { $choices } keuze, { $first } tot en met { $last }
   *[other] { $choices } keuzes, { $first } tot en met { $last }
}
arrived-scenario = Er hoort een scenario bij. U krijgt het te zien zodra de begroting open is.
arrived-adopt = Bewaar op dit apparaat en open
arrived-look-over = Kijk de keuzes na
arrived-leave = Niet gebruiken

intake-refused = Dit document is niet gelezen
notice-bad-budget = Dit begrotingsbestand heeft fouten en is niet gebruikt.
notice-stopped = Het lezen is halverwege gestopt. Waarschijnlijk is het bestand beschadigd. Sla het opnieuw op in het programma waarin het is gemaakt.
notice-reader-not-started = Deze browser kan het leesprogramma niet starten. Laad de pagina opnieuw, of gebruik een andere browser.
notice-no-pdf-part = Het deel dat pdf leest staat nog niet op dit apparaat en er is nu geen netwerk. Probeer het opnieuw met een netwerk; daarna werkt het ook zonder.
notice-stopped-by-hand = U hebt het lezen gestopt. Er is niets bewaard.
notice-no-budget-choices = Er zijn geen keuzes om een begroting van te maken. Voeg er een toe.
notice-no-budget-years = Er is geen jaar bekend. Vul bij een keuze een bedrag in.
notice-no-budget-refused = Van deze keuzes kan geen begroting worden gemaakt.
notice-own-refused = Niet bewaard: deze browser bewaart niets voor deze pagina. Bewaar de begroting als bestand.
notice-own-full = Niet bewaard: er is geen ruimte meer in deze browser. Verwijder een andere begroting, of bewaar deze als bestand.
notice-own-failed = Niet bewaard: de browser gaf een fout. Probeer het nog eens, of bewaar de begroting als bestand.
notice-own-too-many = Niet bewaard: op één apparaat passen { $most } eigen begrotingen. Verwijder er eerst een.
notice-own-removed = De begroting is van dit apparaat verwijderd.
notice-budget-not-downloaded = De browser bood het bestand niet aan.
notice-budget-link-copied = De link is gekopieerd. De hele begroting zit erin.
notice-budget-link-copied-lean = De link is gekopieerd. De begroting zit erin, zonder de woorden uit het document: daarmee werd de link te lang.
notice-budget-link-shown = De browser kopieert niet. Kopieer deze link zelf:
notice-budget-link-too-long = Deze begroting is te groot voor een link. Stuur het bestand budget.json mee; de ontvanger opent het op deze pagina.
notice-still-looking = U kijkt nog een document na. Kies eerst Ander document.

carried-not-a-link = Dit is geen link met een begroting.
carried-too-long = Deze link is te lang om er een van Keuzeruimte te zijn.
carried-cut = Deze link is niet compleet. Vraag de afzender om hem opnieuw te sturen, of om het bestand.
carried-damaged = Deze link is onderweg veranderd en is niet geopend. Vraag de afzender om hem opnieuw te sturen.
carried-newer = Deze link is gemaakt met een nieuwere versie van Keuzeruimte. Laad de pagina opnieuw.
carried-bad = De begroting in deze link heeft fouten en is niet geopend.

not-taken-no-row = Die rij is er niet meer.
not-taken-no-title = Vul een titel in.
not-taken-title-too-long = Een titel heeft ten hoogste { $most } tekens.
not-taken-pm-and-amount = In { $year } is een van beide pm. Vul eerst het bedrag in; dan is de som bekend.
not-taken-too-large = Dit bedrag is te groot.
not-taken-no-year = Met dit eerste jaar lopen de jaren te ver door.
not-taken-no-place = Kies een woord midden in de titel.
not-taken-no-unit = Kies euro's, duizenden of miljoenen.
not-taken-start-lacks-years = Deze rij heeft niet in elk jaar van de keuzes een bedrag.

document-empty = Het bestand is leeg. Kies het document zelf.
document-too-large = Het bestand heeft { $size } MB. Ten hoogste 50 MB wordt gelezen: sla de bladzijden met de keuzes apart op.
document-too-many-pages = Het document heeft { $pages } bladzijden. Ten hoogste 1.000 worden gelezen: sla de bladzijden met de keuzes apart op.
document-unpacks-too-far = Het bestand pakt uit tot veel meer dan een document bevat. Sla het opnieuw op in het programma waarin het is gemaakt.
document-too-much = Het bestand heeft meer cellen of woorden dan worden gelezen. Bewaar alleen de tabellen met de keuzes.
document-encrypted = Het bestand vraagt om een wachtwoord. Open het, sla het op zonder wachtwoord en kies dat bestand.
document-scan = Het document ({ $pages } blz.) bevat geen tekst, alleen afbeeldingen. Vraag het document zelf op, of laat een programma de tekst herkennen.
document-cut-off = Het bestand begint als { $kind } maar stopt te vroeg. Haal het opnieuw op.
document-broken = Het bestand begint als { $kind } maar is verderop beschadigd. Open het en sla het opnieuw op.
document-old-office = Dit is een bestand van een oude Office-versie. Sla het op als .xlsx, .ods of .pdf.
document-letter = Dit is een tekstdocument. Sla het op als .pdf, of plak de tekst.
document-slides = Dit is een presentatie. Sla haar op als .pdf.
document-picture = Dit is een afbeelding. Vraag het document zelf op.
document-web-page = Dit is een bewaarde webpagina. Open haar, selecteer de tabel en plak die hier.
document-archive = Dit is een archief. Pak het uit en kies het document.
document-scenario = Dit is een bewaard scenario, geen document. Open het op de pagina met de keuzes.
document-reading = Dit is wat de opdrachtregel van een document las. Kies het document zelf.
document-json = Dit is JSON, maar geen begrotingsbestand en geen lijst met een bedrag per jaar.
document-not-json = Dit zou JSON zijn, maar klopt niet: regel { $line }, kolom { $column }. Sla het opnieuw op.
document-unknown = Dit soort bestand wordt niet gelezen. Kies een .pdf, .xlsx, .ods, .csv, .txt of .json.
document-took-too-long = Het lezen duurde te lang en is gestopt. Sla de bladzijden met de keuzes apart op.
document-kind-pdf = pdf
document-kind-xlsx = Excel-bestand
document-kind-ods = OpenDocument-rekenblad
document-kind-csv = tabel in tekst
document-kind-text = tekst
document-kind-json = JSON
