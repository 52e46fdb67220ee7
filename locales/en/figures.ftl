# Figures, signs and lists. "Advantage" (voordeel) is better for the balance, "disadvantage" (nadeel) is worse.

letter-advantage = A
letter-disadvantage = D
spoken-advantage = { $amount } euros advantage
spoken-disadvantage = { $amount } euros disadvantage
spoken-zero = 0 euros
spoken-pm = pm, amount unknown
spoken-pm-advantage = pm, advantage of unknown size
spoken-pm-disadvantage = pm, disadvantage of unknown size
spoken-unknown = unknown
spoken-too-large = too large to count exactly
spoken-own = { $amount }, own figure
spoken-beside-pm = { $count ->
    [one] { $amount }, { $count } pm item not counted
   *[other] { $amount }, { $count } pm items not counted
}
beside-pm = + { $count } pm
list-and = { $first } and { $last }
