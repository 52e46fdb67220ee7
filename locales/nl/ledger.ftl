# The choices: labels, the member's own proposals, search.

own-section = Eigen voorstellen
own-not-calculated = eigen voorstel, niet doorgerekend
search-found = { $all ->
    [one] { $shown } van { $all } keuze getoond; de jaren tellen alles mee.
   *[other] { $shown } van { $all } keuzes getoond; de jaren tellen alles mee.
}

tag-pm = pm
tag-pm-reason = Het bedrag is nog niet bekend (pro memorie). Dat is niet nul: het telt niet mee in de totalen.
tag-assumed = { $years } aangenomen
tag-assumed-reason = Het document noemt geen bedrag voor { $years }. Wat hier staat, is een aanname.
tag-structural = structureel
tag-incidental = incidenteel
tag-every-year = meerjarig
tag-structural-inferred = telt als structureel
tag-incidental-inferred = telt als incidenteel
tag-legal-duty = wettelijke taak
tag-share = aandeel { $rate }
tag-share-stated = Het document noemt dit aandeel in de kosten van { $body }.
tag-share-inferred = Dit aandeel in de kosten van { $body } volgt uit de bedragen; het document noemt het niet.
tag-share-own-stated = U gaf dit aandeel in de kosten van { $body } op; het staat in een verdeelsleutel of besluit.
tag-share-own-inferred = U gaf dit aandeel in de kosten van { $body } op; het is afgeleid of geschat.
tag-not-proposed = niet voorgesteld
tag-not-proposed-reason = Deze keuze staat in het document, maar niet in het voorstel van het college.
tag-level = niveau { $percent }
tag-level-reason = U koos een eigen niveau. De bedragen zijn dat deel van het bedrag in het document, afgerond op hele euro's.
tag-own-amount = eigen bedrag
tag-own-estimate = eigen schatting
tag-own-amount-reason = Eigen bedrag in { $years }.
tag-own-proposal = eigen voorstel
tag-question = vraag
tag-note = notitie

nature-stated = Zo noemt het document het.
nature-member = Dat hebt u zo aangegeven.
nature-structural-from-years = Het document zegt niet of dit structureel is. In het laatste jaar staat nog een bedrag; daarom telt het hier als structureel.
nature-incidental-from-years = Het document zegt niet of dit structureel is. In het laatste jaar staat geen bedrag meer; daarom telt het hier als incidenteel.

rules-section = Doorwerking tussen keuzes
rules-section-note = Dit volgt uit keuzes die samen aan staan. Het telt mee, naast de bedragen van de keuzes zelf.
levers-section = Belastingen en heffingen
levers-section-note = eigen voorstel, niet doorgerekend
rule-overlap = Overlap: { $choices }
rule-knock-on = Gevolg van { $from }
rule-knock-on-onto = Gevolg van { $from } voor { $onto }
quoted-title = “{ $title }”
nature-tax = Een hogere of lagere belasting loopt elk jaar door en telt als structureel.
nature-reserve = Geld uit een reserve is eenmalig. Het herstelt het structurele evenwicht niet.
tag-lever-higher = { $percent } hoger vanaf { $year }
tag-lever-lower = { $percent } lager vanaf { $year }
tag-lever-reason = Dat deel van de begrote opbrengst, elk jaar, afgerond op hele euro's.
tag-fact = feit
tag-fact-reason = Dit gevolg staat vast.
tag-assumption = aanname
tag-assumption-reason = Dit gevolg is aannemelijk, maar staat niet vast.
tag-to-examine = nog uit te zoeken
tag-to-examine-reason = Of dit gevolg er komt en hoe groot het is, moet nog worden uitgezocht.
