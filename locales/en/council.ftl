# The council: fracties, majorities, coalitions.

council-title = The council
council-intro = Put in the seats and the variant of each party group. The page counts which choices have a majority and what these do together.
council-majority = The majority's budget
council-empty = There are no party groups yet. Add one.
council-summary = { $all ->
    [one] { $adopted } of { $all } choice has a majority.
   *[other] { $adopted } of the { $all } choices have a majority.
}
council-summary-outspoken = Without silent seats: { $count }.

council-rule-all = Adopted with more than half of all { $of } seats: { $needed }. Rejected at a tie.
council-rule-present = Adopted with more than half of the { $of } seats present: { $needed }. Rejected at a tie.
council-rules = How it is counted
council-rule-silence-begun = A group that did not touch a choice is silent. The choice then stands where the group's variant began: the college's proposal or existing policy. Silent seats count like that and are shown apart.
council-rule-silence-none = A group that did not touch a choice is silent. Silent seats do not support the choice.
council-rule-unknown = A group without a variant supports nothing. Its seats do count in the number that is needed.
council-rule-level = The level is the highest that a majority supports. Who supports 100% supports every lower level.
council-rule-levers = For a tax or charge the highest percentage that a majority supports counts. Who wants more percent supports fewer too. Another direction or another first year is another proposal.
council-rule-own-figures = Own amounts and another start year hold where a majority has exactly the same. Otherwise the document's amounts hold, and it says so.
council-rule-start = The balance before the choices is what all groups that filled it in have there. Where that differs the document holds.
council-rule-proposals = Own proposals of groups are one proposal where title, nature and amounts are equal.
council-weigh = Majority of
council-weigh-all = all seats
council-weigh-present = seats present
council-silence = Silent groups
council-silence-begun = as begun
council-silence-none = no support

council-vacant = { $count ->
    [one] { $count } seat of the council belongs to no group. It counts in the number that is needed.
   *[other] { $count } seats of the council belong to no group. They count in the number that is needed.
}
council-beyond = The groups have { $together } seats together, more than the { $stated } of the council. { $together } are counted.
council-no-quorum = No quorum: { $present } seats are present and { $needed } are needed. In such a meeting the council cannot decide.
council-waiting = { $count ->
    [one] No variant yet: { $names }.
   *[other] No variants yet: { $names }.
}
council-start-disputed = Groups filled in different balances before the choices for { $years }. There the document holds.

council-of = { $fracties ->
    [one] { $fracties } party group, { $seats } seats
   *[other] { $fracties } party groups, { $seats } seats
}
council-fracties = Party groups
council-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
council-seats-absent = { $seats }, { $absent } absent
council-no-variant = no variant yet
council-variant = { $count ->
    [0] no decisions
    [one] { $count } decision
   *[other] { $count } decisions
}
council-total = Seats in the council
council-total-hint = Empty: the seats of the groups together.
council-add = Add a party group
council-edit = Change { $name }
council-remove = Remove { $name }

stance-for = for
stance-level = in part, { $percent }
stance-own = in part, own figures
stance-against = against
stance-silent-on = silent, began with on
stance-silent-off = silent, began with off
stance-unknown = no variant yet
letter-for = F
letter-partial = P
letter-against = A
letter-silent = S
legend-partial = in part: another level or own figures

fate-adopted = Adopted
fate-adopted-at = Adopted at { $percent }
fate-tied = A tie: rejected
fate-rejected = Rejected
council-votes = { $count } of { $of } seats
council-silent = of which { $count } silent
council-silent-only = only with { $count } silent
council-short = { $count } short
council-tag-own-majority = the majority's own figures
council-tag-own-none = no majority for the same own figures: the document's amounts
council-tag-hangs = hangs on { $names }

council-choices = The choices in the council
council-own-section = Own proposals of party groups
council-column-package = Package
council-column-choice = Choice
council-column-fate = Result
council-package-mark = Put { $title } in the package

council-decides = Whose vote decides
council-decides-intro = Without this group there is no majority for the choice any more.
council-decides-none = No choice hangs on one group.
council-decides-count = { $count ->
    [one] { $name } decides on { $count } choice
   *[other] { $name } decides on { $count } choices
}

coalition-title = Who can carry a package
coalition-package = Package
coalition-package-marked = the ticked choices
coalition-package-of = { $name }: what has no majority yet
coalition-choices = { $count ->
    [one] { $count } choice in this package
   *[other] { $count } choices in this package
}
coalition-mark-first = Tick the choices above that are a package together, or choose a group.
coalition-nothing-left = All that this group wants has a majority already.
coalition-carried = { $count ->
    [one] The whole package is supported by { $names }, { $seats } seats together. There is one smallest majority:
   *[other] The whole package is supported by { $names }, { $seats } seats together. There are { $count } smallest majorities:
}
coalition-additions = { $count ->
    [0] The whole package is supported by { $names }, { $seats } seats together. Even with all other groups that is no majority.
    [one] The whole package is supported by { $names }, { $seats } seats together. It is a majority only with:
   *[other] The whole package is supported by { $names }, { $seats } seats together. It is a majority with one of these:
}
coalition-nobody = No group supports the whole package. It is a majority with one of these:
coalition-set = { $seats ->
    [one] { $names } ({ $seats } seat)
   *[other] { $names } ({ $seats } seats)
}
coalition-more = And { $count } more, each with as many groups or more.

fractie-new = Add a party group
fractie-change = Change the party group
fractie-name = Name of the group
fractie-seats = Seats
fractie-absent = Of which absent at the vote
fractie-absent-hint = Counts only for a majority of the seats present, and for the quorum.
fractie-number = Fill in a whole number from { $least } to { $most }.
fractie-variant = Variant
fractie-variant-now = Now: { $about }
fractie-variant-hint = Of a link or file you first see what it is. It counts only when you save the group.
fractie-link = Link of the group
fractie-file = File of the group (.keuzeruimte.json)
fractie-shelf = Or a scenario of this device
fractie-shelf-none = Choose a scenario
fractie-mine = { $name } (open now)
fractie-look = View
fractie-came = This comes in
fractie-came-none = Take the variant away
fractie-drop = Rather not
fractie-use-name = The link calls the group { $name }, with { $seats } seats. Use that
fractie-save = Add
fractie-save-change = Save

council-share = Share this council
council-share-intro = The link holds the groups, their seats and their variants. Whoever opens the link sees the council first and decides. Nothing goes to a server.
council-share-link = Link to this council
council-share-too-long = This council is too large for a link. Send it as a file.
council-file = Download as a file
council-to-shelf = Put the majority's budget in my list
council-majority-name = Majority of the council

council-preview-of-link = You are viewing a council from a link
council-preview-of-file = You are viewing a council from a file
council-preview-about = { $fracties ->
    [one] { $fracties } party group, { $seats } seats.
   *[other] { $fracties } party groups, { $seats } seats.
} Nothing changes in your own council until you choose.
council-preview-take-over = Use this council
council-preview-leave = Back to my council

council-not-kept = The council is not saved: the browser gave an error or has no room. Download the file to keep it.
council-elsewhere = The council was changed in another window. Nothing is saved here until you choose.
council-newer = The council is not saved: a newer version of Keuzeruimte works on this device. Reload this page.
council-keep-mine = Save the council of this window

notice-fractie-removed = The group was removed.
notice-council-taken-over = The council was taken over.
notice-council-replaced = The council was taken over. You can put your earlier council back.
notice-council-same = This is exactly the council that you already see.
notice-majority-on-shelf = The majority's budget is in your list.
notice-council-full = A council has at most { $most } groups here.
notice-council-seats = That would be { $seats } seats. A council has at most { $most }.
notice-fractie-seats = A group has 1 to { $most } seats.
notice-fractie-absent = No more seats can be absent than the group has.
notice-fractie-name = Another group has this name.
notice-fractie-gone = This group is no longer there.
