# Figures, signs and lists. "Advantage" (voordeel) is better for the balance, "disadvantage" (nadeel) is worse.

letter-advantage = A
letter-disadvantage = D
word-advantage = advantage
word-disadvantage = disadvantage
spoken-advantage = { $amount } euros advantage
spoken-disadvantage = { $amount } euros disadvantage
spoken-zero = 0 euros
list-and = { $first } and { $last }
pm-note = { $count ->
    [one] { $count } pm item is not counted
   *[other] { $count } pm items are not counted
}
