# What a budget and a member can say beside switches: facts, years, ranges, shares, rules between choices.

between = between { $low } and { $high }

fact-part-of = Part of
fact-effect = Also changes
fact-hardness = How certain
fact-incidental = Of which incidental
fact-investment = Investment
fact-reserve = Reserve
fact-contract = Contract until
fact-advice = Advice of the executive
fact-noticed = Who notices
fact-rules = Belongs together
fact-other = Further
hardness-firm = Firm: decided, laid down or measured.
hardness-estimate = Estimated: worked out, but not certain.
hardness-rough = Rough: a first thought.
hardness-unsaid = Not said
hardness-spread = The document says that it may be { $rate } higher or lower.
method-linear = linear
method-annuity = annuity
investment-words = { $sum } over { $life } years, { $rate } interest, { $method }, first charges in { $year }. The amounts per year are depreciation and interest.

pattern-nothing = It does nothing in any of these years.
pattern-runs-on = { $count ->
    [one] It runs for 1 year: the last one.
   *[other] It runs for { $count } years, up to the last one.
}
pattern-ends = { $count ->
    [one] It runs for 1 year and then stops.
   *[other] It runs for { $count } years and then stops.
}
label-agrees = That fits the word { $label }.
label-disagrees = That does not fit the word { $label }; it counts as the document calls it.
label-disagrees-own = That does not fit the word { $label }; it counts as you call it.

timing-title = When
timing-first = First year
timing-first-document = as in the document: { $year }
timing-until = Until
timing-until-document = as in the document
timing-first-own = as filled in: { $year }
timing-until-own = as filled in
timing-ramp = Part of the amount per year
timing-ramp-hint = Leave empty: the whole amount.
timing-outside = Outside the years of this budget then falls: { $years }.
timing-goes-on = This choice is structural: it goes on after { $year }.

range-title = Uncertainty
range-hint = What is the worst and the best for the balance? The amount that counts does not change.
range-low = { $year } lowest
range-high = { $year } highest
range-likely = counts: { $amount }
range-document = document: { $range }
range-both = Fill in both; half a range does not count.
range-order = The lowest is above the highest.

own-share-title = Share
share-own-label = Your share
share-own-hint = Leave empty: as in the document. The amount changes along.
share-own = With your share: { $calculation }
partners-title = If this municipality does not take part
partners-key = Key: { $key }.
partners-rule = The others divide its part in proportion to their own. That is how we count; the board of the shared body decides.
partners-unknown = The key of { $body } is not fully known. So nobody can say what the others would pay.
partners-name = Municipality
partners-now = Now, per year
partners-then = Then, per year

rule-from = Cause
rule-onto = Works on
rule-change = How much
rule-change-amount = { $amount } per year
rule-change-more = { $rate } on top of the amount of that choice
rule-change-less = { $rate } off the amount of that choice
rule-begins-name = Begins
rule-begins = { $count ->
    [0] in the first year of the cause
    [one] 1 year after the first year of the cause
   *[other] { $count } years after the first year of the cause
}
rule-ramp-name = Steps
rule-ramp = { $steps }, then the same
rule-together = On together
rule-needs = Only together with { $choices }.
rule-needed = Is needed for { $choices }.
rule-excludes = Does not go together with { $choices }.
rule-pick-one = Exactly one of { $choices } can be on.

clashes-title = { $count ->
    [one] 1 combination does not fit a rule
   *[other] { $count } combinations do not fit a rule
}
clash-needs = { $choice } only goes together with { $missing }.
clash-together = { $choices } do not go together.
clash-none = Exactly one of { $choices } must be on. None is on now.
clash-several = Exactly one of { $choices } must be on. { $on } are on now.
clash-part = { $part } is a part of { $whole }, which is off.
ring = { $choices } need each other: they go on together or off together.
clash-counts = Everything that is on counts. You decide.
clash-own = You said so yourself of a proposal of your own.
remedy-on = Switch “{ $title }” on
remedy-off = Switch “{ $title }” off

tag-moved = from { $year }
tag-until = until { $year }
tag-phased = in steps
tag-timing-reason = You chose other years than the document.
tag-timing-own = You moved or phased the amounts that you filled in.
tag-own-share = own share { $rate }
tag-own-share-reason = You reckon with another share than the document.
tag-own-range = own range
tag-own-range-reason = You gave the worst and the best yourself. The amount that counts is the same.
tag-clash = does not fit a rule
tag-clash-reason = A rule between choices does not hold now. Above the choices it says which.
tag-label = word and years differ
tag-label-reason = The years do not fit what the document says. It counts as the document calls it.
tag-label-own = The years do not fit what you chose. It counts as you call it.
tag-contract = contract
tag-reserve = reserve
tag-investment = investment
tag-package = package

lever-base = Yield in the budget
lever-cost = Cost
lever-change = Change
lever-cap = A charge may at most recover its cost (Gemeentewet 229b). The cost: { $cost }.
lever-capped = In { $years } the charge would yield more than it costs. What goes beyond is not counted.
lever-percent = Percentage
lever-higher = higher
lever-lower = lower
lever-from = From
lever-yields = Yields
levers-title = Taxes and charges
levers-intro = Higher or lower than in the budget, every year from the year that you choose. What you fill in counts at once. This is an own proposal, not calculated by the municipality.
levers-open = Taxes and charges
household-title = Your household
household-private = This stays on this device. It is in no link and in no file.
household-owner = owner of the home
household-tenant = tenant
household-value = Assessed value (WOZ) of the home
household-value-hint = For example 350,000
household-average = An average household pays { $change } a year.
household-own = Your household pays { $change } a year.
household-unknown = The budget does not say what a household pays of this.
together-average = All together: an average household pays { $change } a year.
together-own = All together: your household pays { $change } a year.
pays-more = { $amount } more
pays-less = { $amount } less
pays-same = the same

strip-start-incidental = of which incidental
strip-indirect = of which consequences
strip-low = Balance, lowest
strip-high = Balance, highest
strip-effect-low = Effect, lowest
strip-effect-high = Effect, highest
strip-structural-low = structural, lowest
strip-structural-high = structural, highest
strip-from = Balance, lower bound
strip-to = Balance, upper bound
strip-effect-from = Effect, lower bound
strip-effect-to = Effect, upper bound
strip-structural-from = structural, lower bound
strip-structural-to = structural, upper bound
strip-exception = with reserve exception
strip-indexed = The amounts of the choices rise by { $rate } every year.
ranges-show = Show range
ranges-hide = Hide range
ranges-rule = Range
ranges-sums = extremes
ranges-draws = eight of ten
ranges-sums-rule = Lowest is the sum of all lowest amounts, highest that of all highest. The balance itself does not change.
ranges-draws-rule = Of every uncertain post an amount is drawn 1,000 times between lowest and highest, most often close to the expected amount. Eight of ten outcomes lie between the bounds. Everybody gets the same draws. The balance itself does not change; it can lie outside the bounds too.
years-range = With what is uncertain, { $year } lies { $range }.
years-low = variant, lowest
years-high = variant, highest
years-draws = In eight of ten draws { $year } lies { $range }.
years-from = variant, lower bound
years-to = variant, upper bound

breakdown-title = { $total } in { $year }
breakdown-which = Which total
breakdown-structural = Structural balance
breakdown-before = Before the choices
breakdown-incidental = without the incidental part
breakdown-exception = Exception for reserve money
breakdown-document = stands in the document
breakdown-own = filled in by you
breakdown-rounding = rounding
breakdown-range = With what is uncertain this lies { $range }.
breakdown-draws = In eight of ten draws this lies { $range }.
breakdown-unknown = This total is not known: the balance before the choices is missing, or an amount is too large to be counted exactly.

reserves-title = Reserves
reserve-ends = At the end of { $year } it holds { $amount }.
reserve-floor = The floor is { $amount }.
reserve-below = In { $years } the reserve comes below its floor.
reserve-opening = On 1 January
reserve-additions = Additions
reserve-withdrawals = Withdrawals
reserve-closing = On 31 December
exception-words = Agreed: { $agreed }. Each year { $rate } of the surplus may cover structural cost: at most { $most }. Check whether the agreement still holds.
exception-use = Reckon with this exception

indicators-title = Indicators
indicators-made-of = What they are made of
indicators-missing = Not shown, because the budget does not give the figures: { $names }.
indicator-room = Structural operating room
indicator-room-made = Structural income less structural cost, plus structural withdrawals less additions, with the structural effect of the choices, divided by total income.
indicator-tax = Tax capacity
indicator-tax-made = What an average household pays, divided by the national average of the year before.
indicator-resilience = Resilience
indicator-resilience-made = The available buffer, less what the choices draw from free reserves, divided by the buffer that is needed.

cover-title = Cover
cover-budget = from the budget of each year
cover-investment = as an investment
cover-reserve-note = Plus is a withdrawal, minus an addition. Money from a reserve is one-off: it does not mend the structural balance.
investment-sum = Amount
investment-life = Years of depreciation
investment-rate = Interest in percent
investment-method = Depreciation
investment-first = First year with charges
investment-charges = Charges per year: { $years }.
investment-incomplete = Fill in the amount, the years and the interest to see the charges.

menu-start = Balance before the choices and prices
start-incidental-title = Which part is incidental?
start-incidental-hint = Plus is incidental income, minus is incidental cost. Leave empty: all of it counts as structural.
start-incidental-year = Incidental { $year }
prices-title = Prices
prices-label = Rise per year
prices-hint = The amounts of the choices rise by this percentage every year after the first. Capital charges and reserves do not. Leave empty: the prices of the document.
