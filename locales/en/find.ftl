# Finding choices: conditions, orders, headings.

find-open = Filter and sort
find-open-narrow = Search and filter
find-active = { $count } chosen
find-place = Section
find-nature = Structural or one-off
find-way = What does it do to the balance?
find-state = On or off
find-marks = Only choices
find-sort = Order
find-group = Headings

find-nothing = No choice matches: { $asked }. The years count all choices, also those that are hidden now.
find-words = the words “{ $words }”
find-every = all
find-structural = structural
find-incidental = one-off
find-advantage = better for the balance
find-disadvantage = worse for the balance
find-on = on
find-off = off
find-mine = changed by you
find-pm = with pm
find-doubt = with a doubt
find-question = with a question
find-package = in your package
find-shared = shared body
find-legal-duty = legal duty
find-contract = with a contract
find-clash = at odds with another choice
find-advice = with the executive's advice
find-noticed = with who notices

sort-document = as the document
sort-size = largest amount of { $year } first
sort-alphabet = alphabet
sort-mine = changed by you first

group-by-section = sections of the document
group-by-nature = structural and one-off
group-by-decider = who decides
group-by-nothing = no headings
group-council = The council decides by itself
group-body = Together with other municipalities: { $body }
group-all = All choices
group-count = { $all ->
    [one] { $all } choice
   *[other] { $all } choices
}
group-count-of = { $shown } of { $all }
