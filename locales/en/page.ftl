# The page around the figures: dialogs, menus, save status, preview, the panic page.

close = Close
cancel = Cancel
copy-of = { $title } (copy)
download = Download

safety-untouched = There is nothing to save yet.
safety-saving = Your work is being saved.
safety-saved = Saved on this device.
safety-refused = Not saved: this browser keeps nothing for this page. Your work lasts as long as this window is open. Download it to keep it.
safety-full = Not saved: there is no room left in this browser. Delete another scenario or download this one.
safety-failed = Not saved: the browser gave an error. The page will try again shortly.
safety-conflict = This scenario was changed in another window. Nothing is saved here until you choose.
safety-newer = Not saved: a newer version of Keuzeruimte is at work on this device. Reload this page.
safety-removed = This scenario is no longer on this device. It was deleted in another window, or the browser cleaned up. You can still see it here.
safety-retry = Try again
safety-reload = Reload
conflict-use-theirs = Go on with the other window's
conflict-keep-mine = Save this window's as a copy
removed-save-again = Save again
removed-let-go = Let it go

preview-of-link = You are viewing a scenario from a link
preview-of-file = You are viewing a scenario from a file
preview-reassurance = Your own work stays as it is until you choose.
preview-other-figures = This scenario was made with other figures of this document. Amounts may differ from what its maker saw.
leftovers = { $count ->
    [one] { $count } decision does not belong to this budget. It is not counted, stays saved and travels along when you share the scenario.
   *[other] { $count } decisions do not belong to this budget. They are not counted, stay saved and travel along when you share the scenario.
}
preview-end-balance = Balance per year
preview-effect = Effect of the choices per year
preview-theirs = This scenario
preview-mine = Your scenario
preview-take-over = Take this over
preview-take-over-hint = Your own scenario stays in your list.
preview-keep-mine = Back to my scenario
preview-compare-later = Put in my list

update-waiting = There is a new version of Keuzeruimte. Your work is saved first.
update-elsewhere = Another window already uses a new version of Keuzeruimte. Reload this window when it suits you.
update-taking = The new version is being loaded.
update-accept = Use the new version
update-later = Later

notices = Messages
notice-dismiss = Remove message
notice-set-aside = { $count ->
    [one] { $count } saved scenario could not be read. It is set aside, not thrown away.
   *[other] { $count } saved scenarios could not be read. They are set aside, not thrown away.
}
notice-other-figures = The figures of this document have changed since you last saved this scenario. Amounts may differ from what you saw.
notice-taken-over = Taken over. Your former scenario is in your list.
notice-put-on-shelf = The scenario is in your list. You are back at your own work.
notice-deleted = The scenario is deleted.
notice-put-back = Put back
notice-brought-back = { $scenarios ->
    [0] No scenario of the file is in your list.
    [one] { $scenarios } scenario of the file is in your list.
   *[other] { $scenarios } scenarios of the file are in your list.
} { $councils ->
    [0] { "" }
    [one] The council of the file is back.
   *[other] { $councils } councils of the file are back, each with its own budget.
} { $left ->
    [0] { "" }
    [one] { $left } could not be read or saved.
   *[other] { $left } could not be read or saved.
}
notice-back-on-shelf = The scenario is back in your list.
notice-not-put-on-shelf = This device could not save the scenario. Nothing was changed.
notice-gone = This scenario is no longer on this device.
notice-damaged = This scenario could not be read. It is set aside, not thrown away.
notice-written-by-newer = A newer version of Keuzeruimte saved this scenario. Reload the page.
notice-unreachable = The browser does not hand out this scenario now. Try again later.
notice-not-downloaded = The browser could not make a file.
notice-settings-not-kept = This setting lasts as long as this window is open. The browser could not save it.
notice-same-as-shown = This is exactly the scenario that you see already.
notice-too-many-own = You can add no more than { $most } proposals of your own.
notice-first-keep = Your work is not saved yet. Save or download it first; otherwise it will be lost.
notice-copied = Copied.
notice-copy-refused = The browser does not allow copying. The text is selected: copy it yourself.

refused-not-a-link = This is not a link of Keuzeruimte. Your own work is unchanged.
refused-link-cut = The link is incomplete: its end is missing. Ask its maker for the whole link. Your own work is unchanged.
refused-link-damaged = The link was damaged on its way and was therefore not opened. Ask its maker for a new one. Your own work is unchanged.
refused-link-newer = The link was made with a newer version of Keuzeruimte. Reload the page and open the link again. Your own work is unchanged.
refused-link-other-budget = The link belongs to another budget than this one. Your own work is unchanged.
refused-link-too-long = This is too long for a link of Keuzeruimte. Your own work is unchanged.
refused-unreadable-file = The browser could not read the file. Your own work is unchanged.
refused-file-too-large = The file is too large for a scenario. Your own work is unchanged.
refused-not-a-scenario-file = This file is not a scenario of Keuzeruimte. Your own work is unchanged.
refused-file-damaged = The file is damaged and was therefore not opened. Your own work is unchanged.
refused-file-newer = The file was made with a newer version of Keuzeruimte. Reload the page and open it again. Your own work is unchanged.
refused-file-other-budget = The file belongs to another budget than this one. Your own work is unchanged.

scenarios-title = My scenarios
scenarios-open-one = This scenario
scenarios-name = Name
scenarios-name-hint = The name travels along when you share the scenario.
party-title = Party group and seats
party-hint = Whoever gets this link can put it in the council overview right away. May stay empty.
party-both = Fill in both: a name and a number of seats.
scenarios-new = New scenario
scenarios-duplicate = Make a copy
scenarios-others = Other scenarios on this device
scenarios-none = There are no other scenarios on this device.
scenarios-open = Open { $title }
scenarios-delete = Delete { $title }
scenarios-delete-open = Delete
scenarios-download = Download this scenario
scenarios-bring-in = Open a link or a file
scenarios-bring-in-hint = You view it first. Your own work does not change.
scenarios-link = Link from somebody else
scenarios-view-link = View
scenarios-file = File from somebody else (.keuzeruimte.json)

text-too-long = Too long: { $characters } characters. { $most } are allowed.
text-invisible = There are characters here that cannot be seen. Remove them.
text-empty = Fill something in here.

share-title = Share
share-intro = The link holds the whole scenario: your choices, own amounts, own proposals and notes. Whoever opens it sees it first and then decides. Nothing goes to a server.
share-link = Link to this scenario
share-copy = Copy link
share-length = { $count } characters.
share-long = This link has { $count } characters. Some programs cut such a long link. A file is safer.
share-own-too-long = This budget is on this device only and too large for a link. Send the budget file budget.json and the file of this scenario along.
share-too-long = This scenario is too large for a link. Send it as a file.
share-empty = You have not chosen anything yet. The link opens the budget as it is.
share-file = Download as a file

start-title = Balance before the choices
start-intro = The balance of the budget without these choices, per year. Leave a year empty if you do not know it.
start-same = The same everywhere
start-same-hint = Fill in an amount and put it in every year.
start-same-apply = Put in every year
start-year = Balance { $year }
start-from-document = In the document: { $amount }
start-save = Use these amounts
amount-hint = For example 120,000, or −120,000 for a deficit.

own-title-new = Add a proposal of your own
own-title-change = Change your own proposal
own-name = What is your proposal?
own-nature = Does it return every year?
own-structural = Yes, structural
own-incidental = No, one-off
own-amounts = What does it do to the balance?
own-amounts-hint = Plus is better for the balance, minus is worse. Empty is zero.
own-amounts-gross = Fill in the amounts of the whole shared body. Only your share counts.
own-same = The same amount every year
own-same-from = From
own-same-apply = Fill in the years
own-year = Amount { $year }
own-note = Note
own-submit = Add
own-save = Save the change
own-dialog-remove = Delete this proposal
further-title = More details
own-pm-title = Amount not known yet (pm)
own-pm-hint = Tick the years of which nobody knows the amount yet. Pm is not zero and is not counted in the totals. If you do fill in an amount for such a year, it is your estimate and it counts.
own-pm-way = Which way does it go?
own-pm-worse = It will be a disadvantage
own-pm-better = It will be an advantage
own-body-title = Shared body
own-body-which = Does the proposal fall in a body shared with other municipalities?
own-body-none = No
own-body-rate = The municipality's share in percent
own-body-basis = How is the share known?
own-body-stated = It stands in a key or a decision
own-body-inferred = It is inferred or estimated
own-body-net = Counts for the municipality: { $years }.
own-law = Legal duty
own-hardness = How sure are the amounts?
own-ties-title = Together with other choices
own-ties-kind = This proposal
own-ties-excludes = does not go together with
own-ties-needs = only goes together with
own-ties-one-of = is one more option beside
own-ties-part-of = is a part of
own-ties-with = Which choice
own-ties-choose = Choose
own-ties-add = Add to the list
own-ties-is-one-of = Is one more option beside { $choices }: exactly one can be on.
own-ties-is-part-of = Is a part of { $whole }.
own-ties-remove = Remove: { $rule }
own-effects-title = What else the proposal changes
own-effects-hint = Consequences that are not in the proposal's own amounts. They count, and stand apart under Consequences between choices. Plus is better for the balance, minus is worse.
own-effect-kind = The proposal
own-effect-with = Which other choice
own-effect-add = Add this effect
own-effect-elsewhere = has a consequence elsewhere
own-effect-onto = changes another choice
own-effect-from = changes by another choice
own-effect-overlap = overlaps with another choice
own-effect-overlap-hint = Fill in per year what comes on top when both choices are on.
own-effect-amount = an amount per year
own-effect-more = a part more
own-effect-less = a part less
own-effect-euro = Amount per year
own-effect-percent = How many percent
own-effect-steps = Steps in percent, such as 50 75 100
own-effect-steps-fault = Fill in percentages from 0 to 100, with a space between them.
own-effect-unfinished = This effect is not complete. Choose the other choice and fill in how much it is, or clear the fields.
own-effect-this = this proposal

reset-title = Start again?
reset-intro = Everything in this scenario goes back to the beginning: on and off, own amounts, own proposals, notes and the balance you filled in. The name stays. Undo brings everything back.
reset-confirm = Start again

about-title = About Keuzeruimte
about-language = Language
about-theme = Appearance
about-theme-system = As this device
about-theme-light = Light
about-theme-dark = Dark
about-figures = Amounts
about-thousands = Show amounts × € 1,000
about-offline-preparing = Not yet ready to work without internet.
about-offline-ready = Works without internet too.
about-offline-unavailable = This browser or address cannot let the page work without internet.
about-privacy = Keuzeruimte calculates on your own device. There is no server, no account, and nobody is watching. Your work is only in this browser, and in the links and files that you share yourself.
about-indication = The results are an aid. The budget and the province's judgement come first.
about-licence = Free software under the EUPL 1.2 licence.
about-version = Version { $version }
about-keyboard = With the keyboard
about-keys-tab = Tab and Shift+Tab: to the next or previous part
about-keys-space = Space bar: a choice on or off
about-keys-enter = Enter: open or confirm
about-keys-undo = Ctrl+Z and Ctrl+Shift+Z: undo and redo
about-keys-escape = Escape: close a window

library-title = A file beside this page is not used
library-not-used = { $name } is not used. See why.
library-missing = The list names this file, but it is not in the folder or could not be fetched.
library-same-id = An earlier file of the list has the same id: { $id }. Give every budget an id of its own.
library-goes-on = You can go on working. This is for whoever put the files on the page.

menu-reader = Read your own document …
menu-budgets = Another budget
budgets-title = Budgets
budgets-own = On this device, from a document that you read.
budgets-manage = Manage
budgets-intro = Every budget has its own scenarios. What you made stays saved.

code-label = QR code of the link to this scenario
code-intro = Let somebody read this code with a camera, also from a screen in the room.
code-enlarge = Fill the screen
code-too-long = A QR code can hold at most { $most } characters: a camera reads no more from a screen. This link is longer. Send the file.
share-view = Include what you search for, your filters and the order
share-sheet = Share with this device
notice-not-handed-on = This device could not share it. Copy the link or download the file.
refused-several-files = Drop one file at a time. Nothing was opened. Your own work has not changed.

menu-questions = All questions
questions-title = All questions
questions-intro = { $count ->
    [one] There is { $count } question. You can give it to the clerk; your notes do not go along.
   *[other] There are { $count } questions. You can give them to the clerk together; your notes do not go along.
}
questions-none = There are no questions yet. Open a choice and write your question there.
questions-copy = Copy as text
questions-download = Download as text
questions-file = questions-{ $scenario }
questions-heading = Questions about { $document }
questions-scenario = Scenario: { $scenario }
questions-line = Question: { $question }
questions-not-in-document = Not in this version of the document
questions-unnamed = A choice from a link, without a name
questions-on-paper = Questions and notes
