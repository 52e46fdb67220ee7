# The main view around its figures: top bar, strip, tools, choices.

skip-to-content = To the choices
scenario-label = Scenario:
scenario-untitled = My variant
keeping-saving = saving …
keeping-saved = saved
keeping-not = not saved
keeping-elsewhere = changed elsewhere
undo = Undo
redo = Redo
share = Share
menu = Menu
menu-scenarios = Scenarios
menu-about = About and settings
menu-print = Print
menu-reset = Start again

strip-title = The years
strip-in-thousands = amounts × €1,000
compare-with = Compare with
reference-proposal = college's proposal
reference-existing = existing policy
start-fill-in = Fill in the balance before the choices
start-change = Change

search-label = Search the choices
search-clear = Show all
begin-with = Begin with

ledger-title = The choices
ledger-column-on = On or off
ledger-column-choice = Choice
ledger-nothing-found = No choice found. The years count all choices, also those that are not shown now.
own-add = Add an own proposal
