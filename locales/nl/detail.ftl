# What opens under a choice.

source-page = bladzijde { $page }
source-line = regel { $line }
share-calculation = { $gross } × { $rate } = { $net }
share-differs = De uitkomst is in geen enkel jaar het bedrag dat in het document staat.
share-council = De raad kan dit niet alleen besluiten: { $body } is van meer gemeenten. Uitzetten betekent: erom vragen in een zienswijze.
share-council-own = De raad kan dit niet alleen besluiten: { $body } is van meer gemeenten. Dit voorstel betekent: erom vragen in een zienswijze.
detail-no-effect = Deze keuze doet niets in { $years }.
