# The year strip and the verdict.

strip-start = Balance before the choices
strip-effect = Effect of the choices
strip-end = Balance
strip-structural = of which structural
strip-difference-proposal = Difference from the executive's proposal
strip-difference-existing = Difference from current policy
strip-start-unknown = The balance before the choices is not in the document. Fill it in to see the balance of each year.
strip-start-unknown-in = The balance before the choices is unknown for { $years }. Fill it in to see the balance.
pm-note = { $count ->
    [one] { $count } pm item is not counted
   *[other] { $count } pm items are not counted
}

announce-year = { $year } { $amount }
announce-balance = Balance: { $years }.
announce-effect = Effect of the choices: { $years }.

verdict-every-year = Structurally balanced in every year.
verdict-in = Structurally balanced in { $year }.
verdict-from = Structurally balanced from { $year }.
verdict-never = Not structurally balanced in { $first } and not in { $last }.
verdict-never-in = Not structurally balanced in { $year }.
verdict-not-in = Not in { $years }.
verdict-not-yet-in = Not yet in { $years }.
verdict-only-in = But it is in { $years }.
verdict-start-unknown = No verdict on the balance yet: the balance before the choices is unknown.
verdict-too-large = No verdict on the balance: a total is too large to count exactly.
verdict-indication = An indication; the province decides

finding-total-overflow = The total of { $year } is too large to count exactly.
finding-part-overflow = The amount of "{ $title }" in { $year } is too large to count exactly.
finding-fee-capped = "{ $title }" may not bring in more than it costs. What goes beyond that in { $years } is not counted.
finding-exception-not-allowed = The exception for reserve money is not counted: solvency is lower than the agreement asks for.
finding-reserve-overflow = The course of "{ $title }" is too large to be counted exactly.

leftover-unknown-choice = A choice numbered { $id } is not in this version of the document. Your decision on it is kept and not counted.
leftover-unmatched-mark = A decision in the link belongs to a choice that is not in this version of the document. It is kept and not counted.
leftover-other-year = The amount of "{ $title }" in { $year } is outside the years of this document. It is kept and not counted.
leftover-other-start-year = The balance before the choices of { $year } is outside the years of this document. It is kept and not counted.
leftover-unknown-lever = A tax or charge ({ $id }) is not in this version of the document. Your decision on it is kept and does not count.
leftover-unknown-reserve = The reserve of "{ $title }" is not in this version of the document. The amounts count, the reserve does not move.
leftover-unknown-other = "{ $title }" refers to a choice that is not in this version of the document. The reference is kept and does not count.
leftover-unknown-body = "{ $title }" falls in { $body }, a shared body that is not in this version of the document. Your share counts.
