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
reference-proposal = executive's proposal
reference-existing = current policy
start-fill-in = Fill in the balance before the choices
start-change = Change

search-label = Search the choices
search-clear = Show all
begin-with = Begin with

ledger-title = The choices
ledger-column-on = On or off
ledger-column-choice = Choice
own-add = Add an own proposal

detail-about = What it is
detail-source = Source:
detail-doubts = Doubts
detail-mine = Own figures
detail-level = Level
detail-per-year = Own amount per year
detail-per-year-pm = A different estimate per year
detail-sign = Plus is an advantage, minus is a disadvantage. Leave empty: as in the document.
detail-in-document = document: { $amount }
detail-other-sign = Note: the sign differs from the document. Write costs with a minus.
detail-estimate = Own estimate, the same every year
detail-estimate-hint = Write costs with a minus: −5,000. Leave empty: it stays pm.
detail-note = Note
detail-note-hint = The note goes along when you share this scenario.
detail-reset = Put this choice back
note-too-long = A note may have { $most } characters.
note-invisible = The note has characters that nobody sees. Type the text again.
own-change = Change
own-remove = Remove

pictures-title = In pictures
picture-table = Figures in a table
bridge-year = Year
legend = { $advantage } is an advantage for the balance, { $disadvantage } a disadvantage; pm is not known yet.
percent-not-a-number = This is not a percentage. Write for example 50 or 12.5.

document-note =
    { $doubts ->
        [0] About this document
        [one] About this document: 1 doubt
       *[other] About this document: { $doubts } doubts
    }

detail-question = Question for the clerk
detail-question-hint = What do you want to know before you vote? The menu has all questions together.
detail-package = In your package
detail-package-hint = To keep choices together, as for an amendment. Travels with link and file.
revision-title = What changed in the document
revision-intro = You kept this variant with other figures. Your decisions are still there; the amounts are those of now.
revision-intro-theirs = This scenario was made with other figures. Its decisions are still there; the amounts are those of today.
revision-show = Show what changed
revision-changed = { $count ->
    [one] { $count } choice changed
   *[other] { $count } choices changed
}
revision-added = { $count ->
    [one] { $count } new choice
   *[other] { $count } new choices
}
revision-vanished = { $count ->
    [one] { $count } choice gone
   *[other] { $count } choices gone
}
revision-other = Changed beside these
revision-otherwise = Nature, share or proposal is another.
revision-inputs = Taxes, reserves or other inputs
revision-year = { $year }: { $amount }
revision-was = { $year }: { $after }, was { $before }
