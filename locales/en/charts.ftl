# The pictures: the years as lines, and the bridge of one year.

unit-euros = euros
unit-thousands = × €1,000
unit-millions = × €1 million
unit-billions = × €1 billion

years-title-balance = Balance per year
years-title-effect = Effect of the choices per year
years-existing = current
years-proposal = proposal
years-mine = variant
years-arrives-at-balance = This variant comes to { $amount } in { $year }.
years-arrives-at-effect = The choices of this variant come to { $amount } in { $year }; the balance before the choices is not known in every year.
years-too-large = The total of { $year } is too large to count exactly.
years-as-proposal = The line is level with the executive's proposal in every year.
years-above-proposal = The line is above the executive's proposal in every year.
years-below-proposal = The line is below the executive's proposal in every year.
years-above-proposal-in = The line is above the executive's proposal in { $better } and level with it otherwise.
years-below-proposal-in = The line is below the executive's proposal in { $worse } and level with it otherwise.
years-above-and-below-proposal = The line is above the executive's proposal in { $better } and below it in { $worse }.

bridge-title = From start to balance in { $year }
bridge-start = Start
bridge-end = Balance
bridge-effect = Effect
bridge-others = rest
bridge-other-choices = { $count ->
    [one] { $count } other choice
   *[other] { $count } other choices
}
bridge-other-own = { $count ->
    [one] { $count } other own proposal, not calculated by the municipality
   *[other] { $count } other own proposals, not calculated by the municipality
}
bridge-own = { $title } (own proposal, not calculated by the municipality)
bridge-named-own = { $title } (own proposal, { $amount })
bridge-amount = Amount
bridge-after = Balance after it
bridge-from-to = In { $year } the balance goes from { $start } to { $end }.
bridge-from-zero = In { $year } the choices come to { $effect }. The balance before the choices is unknown; that is why the bridge begins at 0.
bridge-heaviest = { $count ->
    [one] { $choices } weighs most.
   *[other] { $choices } weigh most.
}
bridge-best = { $choice } brings in most.
bridge-nothing = No choice changes the balance of { $year }.
bridge-too-large = The total of { $year } is too large to count exactly; no bridge can be drawn.
