# Figures, signs and lists. "Voordeel" is better for the balance, "nadeel" is worse.

letter-advantage = V
letter-disadvantage = N
word-advantage = voordeel
word-disadvantage = nadeel
spoken-advantage = { $amount } euro voordeel
spoken-disadvantage = { $amount } euro nadeel
spoken-zero = 0 euro
list-and = { $first } en { $last }
pm-note = { $count ->
    [one] { $count } post pm telt niet mee
   *[other] { $count } posten pm tellen niet mee
}
