# Why what a member typed is not taken over.

input-empty = Vul een getal in.
input-not-a-number = Dit is geen getal. Schrijf bijvoorbeeld −32.000, of 32.000 N voor een nadeel.
input-separators = De punten en komma's kloppen niet. Schrijf duizendtallen met een punt en centen na een komma: 1.234,50.
input-separators-meant = Bedoelt u { $meant }? Schrijf het dan zo: duizendtallen met een punt, decimalen na een komma.
input-two-signs = Het teken en het woord spreken elkaar tegen. Min is een nadeel, plus is een voordeel.
input-too-many-decimals = Schrijf niet meer dan twee cijfers na de komma.
input-amount-too-large = Dit bedrag is te groot. Het grootste bedrag is 1.000.000.000.000.000 euro.
input-out-of-range = Vul een percentage in van 0 tot en met { $most }.
