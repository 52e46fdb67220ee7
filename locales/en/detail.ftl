# What opens under a choice.

source-page = page { $page }
source-line = line { $line }
share-calculation = { $gross } × { $rate } = { $net }
share-differs = The result is not the document's amount in any year.
share-council = The council cannot decide this alone: { $body } belongs to several municipalities. Switching it off means asking for it in a formal view (zienswijze).
share-council-own = The council cannot decide this alone: { $body } belongs to several municipalities. This proposal means asking for it in a formal view (zienswijze).
detail-no-effect = This choice does nothing in { $years }.
