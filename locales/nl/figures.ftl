# Figures, signs and lists. "Voordeel" is better for the balance, "nadeel" is worse.

letter-advantage = V
letter-disadvantage = N
spoken-advantage = { $amount } euro voordeel
spoken-disadvantage = { $amount } euro nadeel
spoken-zero = 0 euro
spoken-pm = pm, bedrag onbekend
spoken-pm-advantage = pm, voordeel van onbekende grootte
spoken-pm-disadvantage = pm, nadeel van onbekende grootte
spoken-unknown = onbekend
spoken-too-large = te groot om exact te tellen
spoken-own = { $amount }, eigen cijfer
spoken-beside-pm = { $count ->
    [one] { $amount }, { $count } post pm niet meegeteld
   *[other] { $amount }, { $count } posten pm niet meegeteld
}
beside-pm = + { $count } pm
list-and = { $first } en { $last }
