# The pictures: the years as lines, and the bridge of one year.

unit-euros = euro
unit-thousands = × € 1.000
unit-millions = × € 1 mln
unit-billions = × € 1 mld

years-title-balance = Saldo per jaar
years-title-effect = Effect van de keuzes per jaar
years-existing = bestaand
years-proposal = college
years-mine = variant
years-arrives-at-balance = Deze variant komt in { $year } uit op { $amount }.
years-arrives-at-effect = De keuzes van deze variant doen in { $year } samen { $amount }; het saldo vóór de keuzes is niet in elk jaar bekend.
years-too-large = Het totaal van { $year } is te groot om exact te tellen.
years-as-proposal = De lijn ligt in elk jaar gelijk met het collegevoorstel.
years-above-proposal = De lijn ligt in elk jaar boven het collegevoorstel.
years-below-proposal = De lijn ligt in elk jaar onder het collegevoorstel.
years-above-proposal-in = De lijn ligt in { $better } boven het collegevoorstel en verder gelijk.
years-below-proposal-in = De lijn ligt in { $worse } onder het collegevoorstel en verder gelijk.
years-above-and-below-proposal = De lijn ligt in { $better } boven het collegevoorstel en in { $worse } eronder.

bridge-title = Van start naar saldo in { $year }
bridge-start = Start
bridge-end = Saldo
bridge-effect = Effect
bridge-others = rest
bridge-other-choices = { $count ->
    [one] { $count } overige keuze
   *[other] { $count } overige keuzes
}
bridge-other-own = { $count ->
    [one] { $count } overig eigen voorstel, niet doorgerekend
   *[other] { $count } overige eigen voorstellen, niet doorgerekend
}
bridge-own = { $title } (eigen voorstel, niet doorgerekend)
bridge-named-own = { $title } (eigen voorstel, { $amount })
bridge-amount = Bedrag
bridge-after = Saldo daarna
bridge-from-to = In { $year } gaat het saldo van { $start } naar { $end }.
bridge-from-zero = In { $year } doen de keuzes samen { $effect }. Het saldo vóór de keuzes is onbekend; daarom begint de brug bij 0.
bridge-heaviest = { $count ->
    [one] { $choices } weegt het zwaarst.
   *[other] { $choices } wegen het zwaarst.
}
bridge-best = { $choice } levert het meeste op.
bridge-nothing = Geen enkele keuze verandert het saldo van { $year }.
bridge-too-large = Het totaal van { $year } is te groot om exact te tellen; er is geen brug te tekenen.
