# Scenarios beside each other.

room-ledger = Choices
room-compare = Compare
room-council = Council
rooms = Parts of the page

compare-title = Compare scenarios
compare-intro = Lay two to four scenarios beside each other. { $letter } is the measure; the others stand beside it.
compare-existing = Existing policy
compare-proposal = The college's proposal
compare-source-mine = the scenario that is open
compare-source-shelf = on this device
compare-source-link = from a link, not kept
compare-source-file = from a file, not kept
compare-remove = Take { $name } away
compare-first = Make this the measure
compare-keep = Put in my list
compare-add = Add a scenario
compare-add-own = From this page
compare-add-link = From a link
compare-add-file = From a file
compare-add-hint = You only compare. Nothing is kept or taken over.
compare-add-submit = Lay beside
compare-full = There are four scenarios beside each other. Take one away to compare another.
compare-apart = Difference from { $letter }
compare-leftovers = { $count ->
    [one] { $count } decision does not belong to this budget and does not count.
   *[other] { $count } decisions do not belong to this budget and do not count.
}
compare-other-start = The balance before the choices differs from that in { $letter }.
compare-summary = { $differing ->
    [0] There is no difference in the choices.
    [one] { $differing } choice differs.
   *[other] { $differing } choices differ.
} { $shared ->
    [0] { "" }
    [one] { $shared } is the same everywhere.
   *[other] { $shared } are the same everywhere.
}
compare-differing = Where they differ
compare-shared = What they share: { $count }
compare-column-scenario = Scenario

state-on = on
state-off = off
state-absent = not in this scenario

notice-column-on-shelf = The scenario is in your list.
