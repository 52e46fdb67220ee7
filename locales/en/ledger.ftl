# The choices: labels, the member's own proposals, search.

own-section = Own proposals
own-not-calculated = own proposal, not calculated by the municipality
search-found = { $all ->
    [one] { $shown } of { $all } choice shown; the years count everything.
   *[other] { $shown } of { $all } choices shown; the years count everything.
}

tag-pm = pm
tag-pm-reason = The amount is not known yet (pro memorie). That is not zero: it is left out of the totals.
tag-assumed = { $years } assumed
tag-assumed-reason = The document gives no amount for { $years }. What stands here is an assumption.
tag-structural = structural
tag-incidental = incidental
tag-every-year = every year
tag-structural-inferred = counts as structural
tag-incidental-inferred = counts as incidental
tag-legal-duty = statutory task
tag-share = share { $rate }
tag-share-stated = The document names this share in the cost of { $body }.
tag-share-inferred = This share in the cost of { $body } follows from the amounts; the document does not name it.
tag-share-own-stated = You gave this share in the cost of { $body }; it stands in a key or a decision.
tag-share-own-inferred = You gave this share in the cost of { $body }; it is inferred or estimated.
tag-not-proposed = not proposed
tag-not-proposed-reason = This choice is in the document, but not in the executive's proposal.
tag-level = level { $percent }
tag-level-reason = You chose a level of your own. The amounts are that part of the document's amount, rounded to whole euros.
tag-own-amount = own amount
tag-own-estimate = own estimate
tag-own-amount-reason = Own amount in { $years }.
tag-own-proposal = own proposal
tag-question = question
tag-note = note

nature-stated = That is what the document calls it.
nature-member = You said so.
nature-structural-from-years = The document does not say whether this is structural. There is still an amount in the last year; that is why it counts as structural here.
nature-incidental-from-years = The document does not say whether this is structural. There is no amount in the last year any more; that is why it counts as incidental here.

rules-section = Consequences between choices
rules-section-note = This follows from choices that are on together. It counts, beside the amounts of the choices themselves.
levers-section = Taxes and charges
levers-section-note = own proposal, not calculated by the municipality
rule-overlap = Overlap: { $choices }
rule-knock-on = Consequence of { $from }
rule-knock-on-onto = Consequence of { $from } for { $onto }
quoted-title = “{ $title }”
nature-tax = A higher or lower tax goes on every year and counts as structural.
nature-reserve = Money from a reserve is one-off. It does not mend the structural balance.
tag-lever-higher = { $percent } higher from { $year }
tag-lever-lower = { $percent } lower from { $year }
tag-lever-reason = That part of the budgeted yield, every year, rounded to whole euros.
tag-fact = fact
tag-fact-reason = This consequence is certain.
tag-assumption = assumption
tag-assumption-reason = This consequence is likely, but not certain.
tag-to-examine = to be examined
tag-to-examine-reason = Whether this consequence comes, and how large it is, has still to be examined.
