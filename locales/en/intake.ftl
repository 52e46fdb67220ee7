# The page on which a document is read and looked over.

intake-title = Read your own document
intake-back = To the choices
intake-lead = Choose a spring memorandum, budget or list of proposals. Its choices come out with their amounts; you look over what is not certain.
intake-private = The document stays on this device. Nothing goes to a server.
intake-drop = Drop a file here
intake-choose = Choose a file
intake-kinds = Pdf, Excel (.xlsx), OpenDocument (.ods), csv, text or a budget file (.json). Up to 50 MB and 1,000 pages.
intake-paste = Or paste text or a table
intake-paste-hint = A table of a web page or a spreadsheet keeps its columns.
intake-paste-read = Read this text
intake-reading = Reading { $name }
intake-reading-text = Reading the text
intake-reading-wait = This usually takes a few seconds.
intake-reading-page = Page { $page } of { $pages }
intake-stop = Stop reading
intake-own = Budgets on this device
intake-own-remove = Remove
intake-own-remove-of = Remove { $title }
intake-own-remove-sure = Remove { $title } from this device? The scenarios that you made for it stay, but no longer open without this budget.
intake-own-remove-yes = Yes, remove
intake-own-remove-no = No, leave it
intake-language = Nederlands
intake-skip = To the content

review-count = { $choices ->
    [one] { $choices } choice found
   *[other] { $choices } choices found
}
review-doubtful-count = { $doubtful ->
    [0] No doubts are open.
    [one] { $doubtful } choice is not certain yet.
   *[other] { $doubtful } choices are not certain yet.
}
review-questions-open = First there is something to ask about the whole document.
review-of-text = Pasted text
review-next = Next doubt
review-previous = Previous doubt
review-keys = Keys: Alt with arrow down or up goes to the next or previous doubt. Ctrl Z undoes.
review-start-over = Another document
review-start-over-sure = Stop looking over? What you corrected here will be lost.
review-start-over-yes = Yes, another document
review-start-over-no = No, go on

review-questions = First: what holds for the whole document?
review-question-sign = What does a minus mean in this document?
review-question-sign-why = { $rows ->
    [one] For { $rows } choice the document does not say.
   *[other] For { $rows } choices the document does not say.
}
review-sign-disadvantage = A minus is worse for the balance
review-sign-advantage = A minus is better for the balance
review-question-unit = In which unit are the amounts?
review-question-unit-why = { $rows ->
    [one] For { $rows } choice that is not certain. { $taken } was taken.
   *[other] For { $rows } choices that is not certain. { $taken } was taken.
}
review-unit-one = euros
review-unit-thousand = thousands of euros
review-unit-million = millions of euros
review-question-year = What is the first year?
review-question-year-why = { $rows ->
    [one] For { $rows } choice no year is given. { $taken } was assumed.
   *[other] For { $rows } choices no year is given. { $taken } was assumed.
}
review-question-start = Is “{ $title }” the balance before the choices?
review-question-start-why = That is the balance of each year without the choices. With it the page works out where you end. A is a surplus, D a shortage.
review-start-yes = Yes: { $amounts }
review-start-no = No, or I do not know
review-start = Balance before the choices
review-start-take = This is the balance before the choices
review-start-turn = Turn plus and minus around
review-start-not = Not the balance before the choices after all
review-effect = What this changes
review-effect-rows = { $rows ->
    [0] Nothing changes.
    [one] { $rows } row changes or is answered by it.
   *[other] { $rows } rows change or are answered by it.
}
review-effect-now = Now
review-effect-then = Then
review-answer = This is right, take it

review-sum = All choices together
review-control = Control total
review-control-hint = Does the document print a total? Fill it in to see whether the choices come to it.
review-control-year = Total { $year }
review-control-right = matches
review-control-off = off by { $amount }
review-source = In the document
review-page = p. { $page }
review-line = line { $line }
review-turned-worse = Printed without a minus, counted as worse for the balance: { $why }.
review-turned-better = Printed with a minus, counted as better for the balance: { $why }.
review-turned-legend = the table’s legend says so
review-turned-balances = the balances of the table come out that way
review-turned-list-name = the name of the list says so
review-turned-row-words = the words of the rows say so
review-turned-sides = its column or group (expenditure or revenue) says so
review-turned-stands = it is the difference of the two figures before it
review-turned-sums = the total below comes out that way
review-by-hand = Added by hand
review-checked = Looked over
review-structural = Structural
review-incidental = Incidental

review-doubtful = Look these over
review-choices = The choices
review-settled = The other choices
review-others = No choices
review-shown = The first { $shown } of { $all } rows are shown here.
review-show-more = Show more rows
review-others-why = Balances, totals and reserves do not count. If there is a choice among them, take it in.
review-findings = Messages about the reading
review-right = This is right
review-right-of = This is right: { $title }
review-not-right = Not certain after all
review-correct = Correct
review-correct-of = Correct: { $title }
review-leave-out = No choice
review-leave-out-of = No choice: { $title }
review-offer = A choice after all
review-offer-of = A choice after all: { $title }
review-kind-balance = balance
review-kind-total = total
review-kind-reserve = reserve
review-kind-provision = provision
review-kind-left-out = left out
review-no-choices = No choices were found in this document. Paste the table with the amounts, or add the choices by hand.

review-field-title = Title
review-field-amount = Amount { $year }
review-field-pm = pm in { $year }
review-amounts-hint = Plus is better for the balance, minus is worse. Empty means: nothing in that year.
review-nature = Nature
review-nature-unknown = Not said
review-done = Done
review-merge-above = Join with the row above
review-merge-below = Add the row below to this one
review-split = Split into two choices
review-split-after = The first choice ends after
review-split-do = Split
review-more = Join or split
review-add = Add a choice by hand
review-add-title = Title of the choice
review-add-do = Add

review-result = Done looking over?
review-result-why = The choices become a budget on this device, beside the budgets that are there. What is not certain yet is named with it as a doubt.
review-adopt = Use as a budget
review-download = Save as budget.json
review-share = Copy a link
review-for-clerk = The clerk puts budget.json beside the page; then everybody sees this budget.

arrived-of-link = You are viewing a budget from a link
arrived-of-file = This is a budget file
arrived-reassurance = Nothing changes on this device until you choose.
arrived-count = { $choices ->
    [one] { $choices } choice, { $first } to { $last }
   *[other] { $choices } choices, { $first } to { $last }
}
arrived-scenario = A scenario comes with it. You will see it once the budget is open.
arrived-adopt = Keep on this device and open
arrived-look-over = Look the choices over
arrived-leave = Do not use

intake-refused = This document was not read
notice-bad-budget = This budget file has faults and was not used.
notice-stopped = Reading stopped halfway. The file is probably damaged. Save it again in the program that made it.
notice-reader-not-started = This browser cannot start the reading program. Load the page again, or use another browser.
notice-no-pdf-part = The part that reads pdf is not on this device yet and there is no network now. Try again with a network; after that it works without one too.
notice-stopped-by-hand = You stopped the reading. Nothing was kept.
notice-no-budget-choices = There are no choices to make a budget of. Add one.
notice-no-budget-years = No year is known. Fill in an amount for a choice.
notice-no-budget-refused = No budget can be made of these choices.
notice-own-refused = Not kept: this browser keeps nothing for this page. Save the budget as a file.
notice-own-full = Not kept: there is no room left in this browser. Remove another budget, or save this one as a file.
notice-own-failed = Not kept: the browser gave an error. Try again, or save the budget as a file.
notice-own-too-many = Not kept: one device holds { $most } budgets of your own. Remove one first.
notice-own-removed = The budget was removed from this device.
notice-budget-not-downloaded = The browser did not offer the file.
notice-budget-link-copied = The link was copied. The whole budget is in it.
notice-budget-link-copied-lean = The link was copied. The budget is in it, without the words of the document: with them the link would be too long.
notice-budget-link-shown = The browser does not copy. Copy this link yourself:
notice-budget-link-too-long = This budget is too large for a link. Send the file budget.json along; whoever gets it opens it on this page.
notice-still-looking = You are still looking over a document. Choose Another document first.

carried-not-a-link = This is no link with a budget.
carried-too-long = This link is too long to be one of Keuzeruimte.
carried-cut = This link is not complete. Ask the sender to send it again, or to send the file.
carried-damaged = This link was changed on the way and was not opened. Ask the sender to send it again.
carried-newer = This link was made with a newer version of Keuzeruimte. Load the page again.
carried-bad = The budget in this link has faults and was not opened.

not-taken-no-row = That row is gone.
not-taken-no-title = Fill in a title.
not-taken-title-too-long = A title has at most { $most } characters.
not-taken-pm-and-amount = In { $year } one of the two is pm. Fill in the amount first; then the sum is known.
not-taken-too-large = This amount is too large.
not-taken-no-year = With this first year the years run too far.
not-taken-no-place = Choose a word in the middle of the title.
not-taken-no-unit = Choose euros, thousands or millions.
not-taken-start-lacks-years = This row has no amount in one of the years of the choices.

document-empty = The file is empty. Choose the document itself.
document-too-large = The file has { $size } MB. At most 50 MB is read: save the pages with the choices apart.
document-too-many-pages = The document has { $pages } pages. At most 1,000 are read: save the pages with the choices apart.
document-unpacks-too-far = The file unpacks to far more than a document holds. Save it again in the program that made it.
document-too-much = The file holds more cells or words than are read. Keep only the tables with the choices.
document-encrypted = The file asks for a password. Open it, save it without one and choose that file.
document-scan = The document ({ $pages } p.) holds no text, only pictures. Ask for the document itself, or have a program recognise the text.
document-cut-off = The file begins as { $kind } but ends too early. Fetch it again.
document-broken = The file begins as { $kind } but is damaged further on. Open it and save it again.
document-old-office = This is a file of an old version of Office. Save it as .xlsx, .ods or .pdf.
document-letter = This is a text document. Save it as .pdf, or paste its text.
document-slides = This is a presentation. Save it as .pdf.
document-picture = This is a picture. Ask for the document itself.
document-web-page = This is a saved web page. Open it, select the table and paste that here.
document-archive = This is an archive. Unpack it and choose the document.
document-scenario = This is a scenario that was kept, no document. Open it on the page with the choices.
document-reading = This is what the command line read from a document. Choose the document itself.
document-json = This is JSON, but no budget file and no list with an amount per year.
document-not-json = This should be JSON, but is not: line { $line }, column { $column }. Save it again.
document-unknown = This kind of file is not read. Choose a .pdf, .xlsx, .ods, .csv, .txt or .json.
document-took-too-long = Reading took too long and was given up. Save the pages with the choices apart.
document-kind-pdf = a pdf
document-kind-xlsx = an Excel file
document-kind-ods = an OpenDocument spreadsheet
document-kind-csv = a table in text
document-kind-text = text
document-kind-json = JSON
