# The council: fracties, majorities, coalitions.

council-title = De raad
council-intro = Zet per fractie het aantal zetels en haar variant neer. De pagina telt welke keuzes een meerderheid hebben en wat die samen doen.
council-majority = Begroting van de meerderheid
council-empty = Er zijn nog geen fracties. Voeg een fractie toe.
council-summary = { $all ->
    [one] { $adopted } van { $all } keuze heeft een meerderheid.
   *[other] { $adopted } van de { $all } keuzes hebben een meerderheid.
}
council-summary-outspoken = Zonder stille zetels: { $count }.

council-rule-all = Aangenomen met meer dan de helft van alle { $of } zetels: { $needed }. Bij staken van stemmen verworpen.
council-rule-present = Aangenomen met meer dan de helft van de { $of } aanwezige zetels: { $needed }. Bij staken van stemmen verworpen.
council-rules = Hoe wordt geteld
council-rule-silence-begun = Stil is wie een keuze niet aanraakte. De keuze staat dan zoals de variant van de fractie begon: het collegevoorstel of bestaand beleid. Stille zetels tellen zo mee en zijn apart te zien.
council-rule-silence-none = Stil is wie een keuze niet aanraakte. Stille zetels steunen de keuze niet.
council-rule-unknown = Een fractie zonder variant steunt niets. Haar zetels tellen wel mee in het aantal dat nodig is.
council-rule-level = Het niveau is het hoogste dat een meerderheid steunt. Wie 100 % steunt, steunt ook elk lager niveau.
council-rule-levers = Bij een belasting of tarief geldt het hoogste percentage dat een meerderheid steunt. Wie meer procent wil, steunt ook minder. Een andere richting of een ander eerste jaar is een ander voorstel.
council-rule-own-figures = Eigen bedragen en een ander startjaar gelden als een meerderheid precies dezelfde heeft. Anders gelden de bedragen van het document; dat staat er dan bij.
council-rule-start = Het saldo vóór de keuzes is wat alle fracties die het invulden, daar hebben staan. Verschilt dat, dan geldt het document.
council-rule-proposals = Eigen voorstellen van fracties zijn hetzelfde voorstel als titel, aard en bedragen gelijk zijn.
council-weigh = Meerderheid van
council-weigh-all = alle zetels
council-weigh-present = aanwezige zetels
council-silence = Stille fracties
council-silence-begun = zoals begonnen
council-silence-none = geen steun

council-vacant = { $count ->
    [one] { $count } zetel van de raad hoort bij geen fractie. Hij telt mee in het aantal dat nodig is.
   *[other] { $count } zetels van de raad horen bij geen fractie. Ze tellen mee in het aantal dat nodig is.
}
council-beyond = De fracties hebben samen { $together } zetels, meer dan de { $stated } van de raad. Er wordt geteld met { $together }.
council-no-quorum = Geen quorum: er zijn { $present } zetels aanwezig en { $needed } nodig. In zo'n vergadering kan de raad niet besluiten.
council-waiting = { $count ->
    [one] Nog geen variant: { $names }.
   *[other] Nog geen varianten: { $names }.
}
council-start-disputed = Fracties vulden een verschillend saldo vóór de keuzes in voor { $years }. Daar geldt het document.

council-of = { $fracties ->
    [one] { $fracties } fractie, { $seats } zetels
   *[other] { $fracties } fracties, { $seats } zetels
}
council-fracties = Fracties
council-seats = { $count ->
    [one] { $count } zetel
   *[other] { $count } zetels
}
council-seats-absent = { $seats }, { $absent } afwezig
council-no-variant = nog geen variant
council-variant = { $count ->
    [0] geen besluiten
    [one] { $count } besluit
   *[other] { $count } besluiten
}
council-total = Zetels in de raad
council-total-hint = Leeg: de zetels van de fracties samen.
council-add = Voeg fractie toe
council-edit = Wijzig { $name }
council-remove = Verwijder { $name }

stance-for = voor
stance-level = deels, { $percent }
stance-own = deels, eigen cijfers
stance-against = tegen
stance-silent-on = stil, begonnen met aan
stance-silent-off = stil, begonnen met uit
stance-unknown = nog geen variant
letter-for = V
letter-partial = D
letter-against = T
letter-silent = S
legend-partial = deels: ander niveau of eigen cijfers

fate-adopted = Aangenomen
fate-adopted-at = Aangenomen op { $percent }
fate-tied = Stemmen staken: verworpen
fate-rejected = Verworpen
council-votes = { $count } van { $of } zetels
council-silent = waarvan { $count } stil
council-silent-only = alleen met { $count } stille
council-short = { $count } te kort
council-tag-own-majority = eigen cijfers van de meerderheid
council-tag-own-none = geen meerderheid voor dezelfde eigen cijfers: bedragen van het document
council-tag-hangs = hangt op { $names }

council-choices = De keuzes in de raad
council-own-section = Eigen voorstellen van fracties
council-column-package = Pakket
council-column-choice = Keuze
council-column-fate = Uitkomst
council-package-mark = Neem { $title } op in het pakket

council-decides = Wie beslist
council-decides-intro = Zonder deze fractie is er geen meerderheid meer voor de keuze.
council-decides-none = Geen keuze hangt op één fractie.
council-decides-count = { $count ->
    [one] { $name } beslist over { $count } keuze
   *[other] { $name } beslist over { $count } keuzes
}

coalition-title = Wie kan een pakket dragen
coalition-package = Pakket
coalition-package-marked = de aangevinkte keuzes
coalition-package-of = { $name }: wat nog geen meerderheid heeft
coalition-choices = { $count ->
    [one] { $count } keuze in dit pakket
   *[other] { $count } keuzes in dit pakket
}
coalition-mark-first = Vink hierboven de keuzes aan die samen een pakket zijn, of kies een fractie.
coalition-nothing-left = Alles wat deze fractie wil, heeft al een meerderheid.
coalition-carried = { $count ->
    [one] Het hele pakket wordt gesteund door { $names }, samen { $seats } zetels. Er is één kleinste meerderheid:
   *[other] Het hele pakket wordt gesteund door { $names }, samen { $seats } zetels. Er zijn { $count } kleinste meerderheden:
}
coalition-additions = { $count ->
    [0] Het hele pakket wordt gesteund door { $names }, samen { $seats } zetels. Ook met alle andere fracties is dat geen meerderheid.
    [one] Het hele pakket wordt gesteund door { $names }, samen { $seats } zetels. Een meerderheid wordt het alleen met:
   *[other] Het hele pakket wordt gesteund door { $names }, samen { $seats } zetels. Een meerderheid wordt het met een van deze:
}
coalition-nobody = Geen fractie steunt het hele pakket. Een meerderheid is er met een van deze:
coalition-set = { $seats ->
    [one] { $names } ({ $seats } zetel)
   *[other] { $names } ({ $seats } zetels)
}
coalition-more = En nog { $count } andere, elk met evenveel of meer fracties.

fractie-new = Fractie toevoegen
fractie-change = Fractie wijzigen
fractie-name = Naam van de fractie
fractie-seats = Zetels
fractie-absent = Waarvan afwezig bij de stemming
fractie-absent-hint = Telt alleen bij een meerderheid van de aanwezige zetels, en voor het quorum.
fractie-number = Vul een heel getal in, van { $least } tot en met { $most }.
fractie-variant = Variant
fractie-variant-now = Nu: { $about }
fractie-variant-hint = Van een link of bestand ziet u eerst wat het is. Het telt pas mee als u de fractie opslaat.
fractie-link = Link van de fractie
fractie-file = Bestand van de fractie (.keuzeruimte.json)
fractie-shelf = Of een scenario van dit apparaat
fractie-shelf-none = Kies een scenario
fractie-mine = { $name } (nu open)
fractie-look = Bekijk
fractie-came = Dit komt erin
fractie-came-none = Haal de variant weg
fractie-drop = Toch niet
fractie-use-name = De link noemt de fractie { $name }, met { $seats } zetels. Neem dat over
fractie-save = Voeg toe
fractie-save-change = Bewaar

council-share = Deel deze raad
council-share-intro = De link bevat de fracties, hun zetels en hun varianten. Wie de link opent, ziet de raad eerst en kiest zelf. Er gaat niets naar een server.
council-share-link = Link naar deze raad
council-share-too-long = Deze raad is te groot voor een link. Stuur hem als bestand.
council-file = Download als bestand
council-to-shelf = Zet de begroting van de meerderheid in mijn lijst
council-majority-name = Meerderheid van de raad

council-preview-of-link = U bekijkt een raad uit een link
council-preview-of-file = U bekijkt een raad uit een bestand
council-preview-about = { $fracties ->
    [one] { $fracties } fractie, { $seats } zetels.
   *[other] { $fracties } fracties, { $seats } zetels.
} Er verandert niets aan uw eigen raad zolang u niet kiest.
council-preview-take-over = Neem deze raad over
council-preview-leave = Terug naar mijn raad

council-not-kept = De raad is niet bewaard: de browser gaf een fout of heeft geen ruimte. Download het bestand om hem te houden.
council-elsewhere = De raad is in een ander venster veranderd. Hier wordt niets bewaard tot u kiest.
council-newer = De raad is niet bewaard: een nieuwere versie van Keuzeruimte werkt op dit apparaat. Laad deze pagina opnieuw.
council-keep-mine = Bewaar de raad van dit venster

notice-fractie-removed = De fractie is verwijderd.
notice-council-taken-over = De raad is overgenomen.
notice-council-replaced = De raad is overgenomen. Uw eerdere raad kunt u terugzetten.
notice-council-same = Dit is precies de raad die u al ziet.
notice-majority-on-shelf = De begroting van de meerderheid staat in uw lijst.
notice-council-full = Een raad heeft hier ten hoogste { $most } fracties.
notice-council-seats = Dat worden { $seats } zetels. Een raad heeft er ten hoogste { $most }.
notice-fractie-seats = Een fractie heeft 1 tot { $most } zetels.
notice-fractie-absent = Er kunnen niet meer zetels afwezig zijn dan de fractie heeft.
notice-fractie-name = Er is al een fractie met deze naam.
notice-fractie-gone = Deze fractie is er niet meer.
