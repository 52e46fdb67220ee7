# What a budget and a member can say beside switches: facts, years, ranges, shares, rules between choices.

between = tussen { $low } en { $high }

fact-part-of = Onderdeel van
fact-effect = Verandert ook
fact-hardness = Hoe zeker
fact-incidental = Waarvan incidenteel
fact-investment = Investering
fact-reserve = Reserve
fact-contract = Contract tot
fact-advice = Advies van het college
fact-noticed = Wie het merkt
fact-rules = Samenhang
fact-other = Verder
hardness-firm = Hard: besloten, vastgelegd of gemeten.
hardness-estimate = Geraamd: uitgewerkt, maar niet zeker.
hardness-rough = Grof: een eerste schatting.
hardness-unsaid = Niet gezegd
hardness-spread = Volgens het document kan het { $rate } hoger of lager uitvallen.
method-linear = lineair
method-annuity = annuïtair
investment-words = { $sum } in { $life } jaar, { $rate } rente, { $method }, eerste lasten in { $year }. De bedragen per jaar zijn afschrijving en rente.

pattern-nothing = Het doet in geen van deze jaren iets.
pattern-runs-on = { $count ->
    [one] Het loopt 1 jaar: het laatste.
   *[other] Het loopt { $count } jaar, tot en met het laatste.
}
pattern-ends = { $count ->
    [one] Het loopt 1 jaar en stopt dan.
   *[other] Het loopt { $count } jaar en stopt dan.
}
label-agrees = Dat past bij het woord { $label }.
label-disagrees = Dat past niet bij het woord { $label }; het telt zoals het document het noemt.
label-disagrees-own = Dat past niet bij het woord { $label }; het telt zoals u het noemt.

timing-title = Wanneer
timing-first = Eerste jaar
timing-first-document = als in het document: { $year }
timing-until = Tot en met
timing-until-document = als in het document
timing-first-own = zoals ingevuld: { $year }
timing-until-own = zoals ingevuld
timing-ramp = Deel van het bedrag per jaar
timing-ramp-hint = Leeg laten: het hele bedrag.
timing-outside = Buiten de jaren van deze begroting valt dan: { $years }.
timing-goes-on = Deze keuze is structureel: zij loopt door na { $year }.

range-title = Onzekerheid
range-hint = Wat is het slechtste en het beste voor het saldo? Het bedrag dat meetelt, verandert niet.
range-low = { $year } laagst
range-high = { $year } hoogst
range-likely = telt mee: { $amount }
range-document = document: { $range }
range-both = Vul beide in; een halve bandbreedte telt niet.
range-order = Het laagste is hoger dan het hoogste.

own-share-title = Aandeel
share-own-label = Uw aandeel
share-own-hint = Leeg laten: als in het document. Het bedrag verandert mee.
share-own = Met uw aandeel: { $calculation }
partners-title = Als deze gemeente niet meedoet
partners-key = Verdeelsleutel: { $key }.
partners-rule = De anderen verdelen haar deel naar hun eigen aandeel. Zo rekenen wij; het bestuur van het samenwerkingsverband beslist.
partners-unknown = De verdeelsleutel van { $body } is niet helemaal bekend. Daarom is niet te zeggen wat de anderen dan betalen.
partners-name = Gemeente
partners-now = Nu per jaar
partners-then = Dan per jaar

rule-from = Oorzaak
rule-onto = Werkt op
rule-change = Hoeveel
rule-change-amount = { $amount } per jaar
rule-change-more = { $rate } erbij op het bedrag van die keuze
rule-change-less = { $rate } minder van het bedrag van die keuze
rule-begins-name = Begint
rule-begins = { $count ->
    [0] in het eerste jaar van de oorzaak
    [one] 1 jaar na het eerste jaar van de oorzaak
   *[other] { $count } jaar na het eerste jaar van de oorzaak
}
rule-ramp-name = Opbouw
rule-ramp = { $steps }, daarna gelijk
rule-together = Samen aan
rule-needs = Kan alleen samen met { $choices }.
rule-needed = Is nodig voor { $choices }.
rule-excludes = Gaat niet samen met { $choices }.
rule-pick-one = Precies één van { $choices } kan aan staan.

clashes-title = { $count ->
    [one] 1 combinatie past niet bij een regel
   *[other] { $count } combinaties passen niet bij een regel
}
clash-needs = { $choice } kan alleen samen met { $missing }.
clash-together = { $choices } gaan niet samen.
clash-none = Van { $choices } moet er precies één aan staan. Nu staat er geen aan.
clash-several = Van { $choices } moet er precies één aan staan. Nu staan { $on } aan.
clash-part = { $part } is een onderdeel van { $whole }, en dat staat uit.
ring = { $choices } hebben elkaar nodig: ze gaan samen aan of samen uit.
clash-counts = Alles wat aan staat, telt mee. U beslist.
clash-own = Dat gaf u zelf op bij een eigen voorstel.
remedy-on = Zet “{ $title }” aan
remedy-off = Zet “{ $title }” uit

tag-moved = vanaf { $year }
tag-until = tot en met { $year }
tag-phased = in stappen
tag-timing-reason = U koos andere jaren dan het document.
tag-timing-own = U verplaatste of faseerde de ingevulde bedragen.
tag-own-share = eigen aandeel { $rate }
tag-own-share-reason = U rekent met een ander aandeel dan het document.
tag-own-range = eigen bandbreedte
tag-own-range-reason = U gaf zelf het slechtste en het beste. Het bedrag dat meetelt, is hetzelfde.
tag-clash = past niet bij een regel
tag-clash-reason = Een regel tussen keuzes klopt nu niet. Boven de keuzes staat welke.
tag-label = woord en jaren verschillen
tag-label-reason = De jaren passen niet bij wat het document zegt. Het telt zoals het document het noemt.
tag-label-own = De jaren passen niet bij wat u koos. Het telt zoals u het noemt.
tag-contract = contract
tag-reserve = reserve
tag-investment = investering
tag-package = pakket

lever-base = Opbrengst in de begroting
lever-cost = Kosten
lever-change = Aanpassen
lever-cap = Een heffing mag ten hoogste haar kosten dekken (Gemeentewet 229b). De kosten: { $cost }.
lever-capped = In { $years } zou de heffing meer opbrengen dan zij kost. Wat daarboven komt, telt niet mee.
lever-percent = Percentage
lever-higher = hoger
lever-lower = lager
lever-from = Vanaf
lever-yields = Brengt op
levers-title = Belastingen en heffingen
levers-intro = Hoger of lager dan in de begroting, elk jaar vanaf het jaar dat u kiest. Wat u invult, telt meteen mee. Dit is een eigen voorstel, niet doorgerekend.
levers-open = Belastingen en heffingen
household-title = Uw huishouden
household-private = Dit blijft op dit apparaat. Het gaat niet mee in links of bestanden.
household-owner = eigenaar van de woning
household-tenant = huurder
household-value = WOZ-waarde van de woning
household-value-hint = Bijvoorbeeld 350.000
household-average = Een gemiddeld huishouden betaalt per jaar { $change }.
household-own = Uw huishouden betaalt per jaar { $change }.
household-unknown = De begroting zegt niet wat een huishouden hiervan betaalt.
together-average = Alles samen: een gemiddeld huishouden betaalt per jaar { $change }.
together-own = Alles samen: uw huishouden betaalt per jaar { $change }.
pays-more = { $amount } meer
pays-less = { $amount } minder
pays-same = evenveel

strip-start-incidental = waarvan incidenteel
strip-indirect = waarvan doorwerking
strip-low = Saldo, laagst
strip-high = Saldo, hoogst
strip-effect-low = Effect, laagst
strip-effect-high = Effect, hoogst
strip-structural-low = structureel, laagst
strip-structural-high = structureel, hoogst
strip-from = Saldo, ondergrens
strip-to = Saldo, bovengrens
strip-effect-from = Effect, ondergrens
strip-effect-to = Effect, bovengrens
strip-structural-from = structureel, ondergrens
strip-structural-to = structureel, bovengrens
strip-exception = met uitzondering reserve
strip-indexed = De bedragen van de keuzes stijgen elk jaar met { $rate }.
ranges-show = Toon bandbreedte
ranges-hide = Verberg bandbreedte
ranges-rule = Bandbreedte
ranges-sums = uitersten
ranges-draws = acht van de tien
ranges-sums-rule = Laagst is de som van alle laagste bedragen, hoogst die van alle hoogste. Het saldo zelf verandert niet.
ranges-draws-rule = Van elke onzekere post is 1.000 keer een bedrag getrokken tussen laagst en hoogst, het vaakst dicht bij het verwachte bedrag. Acht van de tien uitkomsten liggen tussen de grenzen. Iedereen krijgt dezelfde trekkingen. Het saldo zelf verandert niet; het kan ook buiten de grenzen liggen.
years-range = Met wat onzeker is, ligt { $year } { $range }.
years-low = variant, laagst
years-high = variant, hoogst
years-draws = In acht van de tien trekkingen ligt { $year } { $range }.
years-from = variant, ondergrens
years-to = variant, bovengrens

breakdown-title = { $total } in { $year }
breakdown-which = Welk totaal
breakdown-structural = Structureel saldo
breakdown-before = Vóór de keuzes
breakdown-incidental = zonder het incidentele deel
breakdown-exception = Uitzondering voor reservegeld
breakdown-document = staat in het document
breakdown-own = zelf ingevuld
breakdown-rounding = afronding
breakdown-range = Met wat onzeker is ligt dit { $range }.
breakdown-draws = In acht van de tien trekkingen ligt dit { $range }.
breakdown-unknown = Dit totaal is niet bekend: het saldo vóór de keuzes ontbreekt, of een bedrag is te groot om exact te tellen.

reserves-title = Reserves
reserve-ends = Eind { $year } zit er { $amount } in.
reserve-floor = De ondergrens is { $amount }.
reserve-below = In { $years } komt de reserve onder de ondergrens.
reserve-opening = Op 1 januari
reserve-additions = Stortingen
reserve-withdrawals = Onttrekkingen
reserve-closing = Op 31 december
exception-words = Afgesproken: { $agreed }. Per jaar mag { $rate } van het overschot structurele kosten dekken: ten hoogste { $most }. Ga na of de afspraak nog geldt.
exception-use = Reken met deze uitzondering

indicators-title = Kengetallen
indicators-made-of = Waar ze uit bestaan
indicators-missing = Niet getoond, omdat de begroting de gegevens niet geeft: { $names }.
indicator-room = Structurele exploitatieruimte
indicator-room-made = Structurele baten min structurele lasten, plus structurele onttrekkingen min stortingen, met het structurele effect van de keuzes, gedeeld door de totale baten.
indicator-tax = Belastingcapaciteit
indicator-tax-made = Wat een gemiddeld huishouden betaalt, gedeeld door het landelijk gemiddelde van het jaar ervoor.
indicator-resilience = Weerstandsvermogen
indicator-resilience-made = De beschikbare weerstandscapaciteit, min wat de keuzes uit vrije reserves halen, gedeeld door de benodigde.

cover-title = Dekking
cover-budget = uit de begroting van elk jaar
cover-investment = als investering
cover-reserve-note = Plus is een onttrekking, min een storting. Geld uit een reserve is eenmalig: het herstelt het structurele evenwicht niet.
investment-sum = Bedrag
investment-life = Jaren afschrijven
investment-rate = Rente in procent
investment-method = Afschrijven
investment-first = Eerste jaar met lasten
investment-charges = Lasten per jaar: { $years }.
investment-incomplete = Vul het bedrag, de jaren en de rente in om de lasten te zien.

menu-start = Saldo vóór de keuzes en prijzen
start-incidental-title = Welk deel is incidenteel?
start-incidental-hint = Plus is een incidentele bate, min een incidentele last. Leeg laten: alles telt als structureel.
start-incidental-year = Incidenteel { $year }
prices-title = Prijzen
prices-label = Stijging per jaar
prices-hint = De bedragen van de keuzes stijgen elk jaar na het eerste met dit percentage. Kapitaallasten en reserves niet. Leeg laten: de prijzen van het document.
