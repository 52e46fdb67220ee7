# The year strip and the verdict.

strip-start = Saldo vóór de keuzes
strip-effect = Effect van de keuzes
strip-end = Saldo
strip-structural = waarvan structureel
strip-difference-proposal = Verschil met collegevoorstel
strip-difference-existing = Verschil met bestaand beleid
strip-start-unknown = Het saldo vóór de keuzes staat niet in het document. Vul het in om het saldo per jaar te zien.
strip-start-unknown-in = Het saldo vóór de keuzes van { $years } is onbekend. Vul het in om het saldo te zien.
pm-note = { $count ->
    [one] { $count } post pm telt niet mee
   *[other] { $count } posten pm tellen niet mee
}

announce-year = { $year } { $amount }
announce-balance = Saldo: { $years }.
announce-effect = Effect van de keuzes: { $years }.

verdict-every-year = Structureel in evenwicht in elk jaar.
verdict-in = Structureel in evenwicht in { $year }.
verdict-from = Structureel in evenwicht vanaf { $year }.
verdict-never = Niet structureel in evenwicht in { $first } en niet in { $last }.
verdict-never-in = Niet structureel in evenwicht in { $year }.
verdict-not-in = Niet in { $years }.
verdict-not-yet-in = Nog niet in { $years }.
verdict-only-in = Wel in { $years }.
verdict-start-unknown = Nog geen oordeel over het evenwicht: het saldo vóór de keuzes is onbekend.
verdict-too-large = Geen oordeel over het evenwicht: een totaal is te groot om exact te tellen.
verdict-indication = Indicatie; de provincie oordeelt

finding-total-overflow = Het totaal van { $year } is te groot om exact te tellen.
finding-part-overflow = Het bedrag van "{ $title }" in { $year } is te groot om exact te tellen.
finding-fee-capped = "{ $title }" mag niet meer opbrengen dan de kosten. Wat daar in { $years } boven komt, telt niet mee.
finding-exception-not-allowed = De uitzondering voor geld uit de reserve telt niet mee: de solvabiliteit is lager dan de afspraak vraagt.
finding-reserve-overflow = Het verloop van "{ $title }" is te groot om exact te tellen.

leftover-unknown-choice = Een keuze met nummer { $id } staat niet in deze versie van het document. Uw besluit erover is bewaard en telt niet mee.
leftover-unmatched-mark = Een besluit uit de link hoort bij een keuze die niet in deze versie van het document staat. Het is bewaard en telt niet mee.
leftover-other-year = Het bedrag van "{ $title }" in { $year } valt buiten de jaren van dit document. Het is bewaard en telt niet mee.
leftover-other-start-year = Het saldo vóór de keuzes van { $year } valt buiten de jaren van dit document. Het is bewaard en telt niet mee.
leftover-unknown-lever = Een belasting of heffing ({ $id }) staat niet in deze versie van het document. Uw besluit erover is bewaard en telt niet mee.
leftover-unknown-reserve = De reserve van "{ $title }" staat niet in deze versie van het document. De bedragen tellen mee, de reserve beweegt niet.
leftover-unknown-other = "{ $title }" verwijst naar een keuze die niet in deze versie van het document staat. De verwijzing is bewaard en telt niet mee.
leftover-unknown-body = "{ $title }" valt in { $body }, en die regeling staat niet in deze versie van het document. Uw aandeel telt mee.
