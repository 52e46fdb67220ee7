# Why what a member typed is not taken over.

input-empty = Fill in a number.
input-not-a-number = This is not a number. Write −32,000 for example, or 32,000 D for a disadvantage.
input-separators = The points and commas do not fit. Write thousands with a comma and cents after a point: 1,234.50.
input-separators-meant = Do you mean { $meant }? Then write it like that: thousands with a comma, decimals after a point.
input-two-signs = The sign and the word contradict each other. Minus is a disadvantage, plus is an advantage.
input-too-many-decimals = Write no more than two digits after the point.
input-amount-too-large = This amount is too large. The largest amount is 1,000,000,000,000,000 euros.
input-out-of-range = Fill in a percentage from 0 to { $most }.
