/**
 * How much each sign speaks for a name, or for nobody's, by a semicolon or a line each, fitted by `npm run score:fit`; a sign that is not here
 * says nothing.
 */
export const choiceWeights = `
above 0 -0.26; above 1 0.25; above 2 0.37; above 3 0.04; all small elsewhere -0.08; alone on a line 0.12; answering 0 -0.4
answering 1 -0.06; answering 2 0.93; around found -0.07; around found, not likeliest -0.07; around found, with odds 0 -0.04
asking 0 -0.18; asking 1 0.16; asking 2 0.43; begins found -0.16; begins found, likeliest 0.32; begins found, not likeliest -0.26
begins found, without odds 0 -0.25; begins found, without odds 1 -0.26; begins found, without odds 2 0.11; begins label 0.36
begins with an initial -0.74; begins with label 0.44; below 0 -0.11; below 1 -0.04; below 2 0.21; beside 0 0.23; beside 1 0.14
beside 2 0.12; beside 4 -0.33; beside 5 -0.23; called answering 0 -0.18; called answering 1 0.1; called answering 2 -0.08
called answering 3 0.47; called asking 0 -0.13; called asking 1 0.17; called asking 2 0.19; called asking 3 0.24
chance of no part -0.08; chance of the other part -0.1; chance of the part 0.23; ends found -0.26; ends found, likeliest 0.19
ends found, not likeliest -0.32; ends found, without odds 0 0.66; ends found, without odds 1 -0.19
ends found, without odds 2 -0.3; ends label -0.24; ends with label 0.56; family in the title -0.2; field of the other part -0.27
field of the own part 0.28; first odds 0 -0.46; first odds 1 -0.26; first odds 2 -0.68; first odds 3 0.52; first odds 4 0.54
first odds 5 0.53; first small elsewhere -0.59; form of found 0.43; form of found, likeliest 0.17
form of found, with odds 2 0.29; found 0.28; found, label answer 0.51; found, label code 0.15; found, label initials 0.42
found, label machine 0.21; found, label name 0.22; found, label none 0.07; found, label one word 0.27; found, label other 0.23
found, label question -0.12; found, label role 0.41; found, layout headings 0.29; found, layout labels 0.32
found, layout marked 0.45; found, layout names on lines -0.13; found, likeliest 0.23; found, not likeliest 0.37
found, words 1 0.2; found, words 2 0.33; found, words 3 -0.26; found, words 4 0.26; goes on before found 0.36
goes on before found, likeliest 0.37; goes on before found, with odds 0 0.16; goes on before found, with odds 1 -0.37
goes on before found, with odds 2 0.31; goes on behind found 0.37; goes on behind found, likeliest 0.68
goes on behind found, not likeliest -0.3; goes on behind found, with odds 0 -0.16; goes on behind found, with odds 1 -0.09
in prose above 0.23; in the address -0.03; in the first lines 0.13; in the title 0.43; initials in label 0.45
interviewee: above 0 -0.19; interviewee: above 2 0.38; interviewee: above 3 0.14; interviewee: alone on a line -0.49
interviewee: answering 0 0.25; interviewee: answering 1 -0.07; interviewee: answering 2 0.41; interviewee: asking 0 -0.14
interviewee: asking 1 0.2; interviewee: asking 2 0.35; interviewee: begins found -0.2; interviewee: begins found, likeliest -0.03
interviewee: begins found, not likeliest -0.18; interviewee: begins found, without odds 1 -0.19
interviewee: begins found, without odds 2 -0.07; interviewee: begins label 0.35; interviewee: below 0 0.13
interviewee: below 1 0.4; interviewee: below 2 0.29; interviewee: called answering 0 -0.46; interviewee: called answering 1 0.51
interviewee: called answering 3 0.48; interviewee: called asking 0 -0.16; interviewee: called asking 1 0.24
interviewee: called asking 2 0.21; interviewee: called asking 3 0.27; interviewee: chance of no part -0.04
interviewee: chance of the part 0.2; interviewee: ends found -0.25; interviewee: ends found, likeliest 0.34
interviewee: ends found, not likeliest -0.41; interviewee: ends found, without odds 0 0.33
interviewee: ends found, without odds 1 -0.14; interviewee: ends found, without odds 2 -0.21; interviewee: ends label -0.16
interviewee: ends with label 0.54; interviewee: family in the title 0.15; interviewee: field of the other part -0.23
interviewee: field of the own part 0.09; interviewee: form of found 0.47; interviewee: form of found, likeliest 0.21
interviewee: form of found, with odds 2 0.29; interviewee: found 0.25; interviewee: found, label answer 0.51
interviewee: found, label code 0.31; interviewee: found, label initials 0.29; interviewee: found, label machine -0.07
interviewee: found, label name 0.23; interviewee: found, label none -0.06; interviewee: found, label one word 0.14
interviewee: found, label other 0.28; interviewee: found, layout headings 0.18; interviewee: found, layout labels 0.25
interviewee: found, layout marked 0.5; interviewee: found, layout names on lines -0.17; interviewee: found, likeliest 0.25
interviewee: found, not likeliest 0.19; interviewee: found, words 1 0.17; interviewee: found, words 2 0.24
interviewee: found, words 3 -0.06; interviewee: found, words 4 0.6; interviewee: goes on before found 0.18
interviewee: goes on before found, likeliest 0.1; interviewee: goes on before found, not likeliest 0.08
interviewee: goes on before found, with odds 1 -0.07; interviewee: goes on before found, with odds 2 0.23
interviewee: goes on behind found 0.16; interviewee: goes on behind found, not likeliest -0.09
interviewee: goes on behind found, with odds 1 -0.06; interviewee: in prose above 0.46; interviewee: in the address 0.13
interviewee: in the first lines 0.6; interviewee: in the title 0.25; interviewee: initials in label 0.39; interviewee: label 0.09
interviewee: label answer -0.04; interviewee: label beside it 0.4; interviewee: label beside it, code -0.04
interviewee: label beside it, initials 0.15; interviewee: label beside it, machine -0.45; interviewee: label beside it, name 0.54
interviewee: label beside it, one word 0.38; interviewee: label beside it, role -0.19; interviewee: label code 0.31
interviewee: label initials -0.38; interviewee: label name 0.12; interviewee: label of another -0.12
interviewee: label one word -0.14; interviewee: like another interviewee -0.43; interviewee: like another questioner -0.38
interviewee: likeliest of label 0.13; interviewee: mean odds over those of found 0.21
interviewee: name of another interviewee 0.56; interviewee: name of another other -0.05
interviewee: name of another questioner -0.73; interviewee: nobody -0.48; interviewee: nobody found 0.06
interviewee: nobody found, label answer 0.03; interviewee: nobody found, label initials 0.16
interviewee: nobody found, label machine 0.08; interviewee: nobody found, label none -0.23
interviewee: nobody found, label one word -0.09; interviewee: nobody found, label role 0.16
interviewee: nobody, label answer -0.04; interviewee: nobody, label code 0.25; interviewee: nobody, label initials 0.47
interviewee: nobody, label machine -0.03; interviewee: nobody, label name -0.42; interviewee: nobody, label none -0.5
interviewee: nobody, label one word -0.39; interviewee: nobody, label other -0.19; interviewee: nobody, label question 0.09
interviewee: nobody, label role 0.08; interviewee: nobody, layout headings -0.13; interviewee: nobody, layout labels -0.27
interviewee: nobody, layout marked 0.09; interviewee: nobody, layout names on lines -0.22
interviewee: nobody, layout unlabelled -0.25; interviewee: nobody, nothing above -0.03; interviewee: nobody, one of several 0.05
interviewee: nobody, one turn 0.14; interviewee: none found -0.06; interviewee: none found, label answer -0.03
interviewee: none found, label initials -0.16; interviewee: none found, label machine -0.08
interviewee: none found, label none 0.23; interviewee: none found, label one word 0.09; interviewee: none found, label role -0.16
interviewee: none found, likeliest 0.15; interviewee: none found, not likeliest -0.1; interviewee: not in label -0.38
interviewee: not in label answer 0.09; interviewee: not in label code -0.56; interviewee: not in label initials -0.47
interviewee: not in label machine 0.08; interviewee: not in label name -0.24; interviewee: not in label none 0.5
interviewee: not in label one word -0.36; interviewee: not in label other 0.03; interviewee: not in label question -0.09
interviewee: not in label role -0.05; interviewee: open 0.33; interviewee: open, behind 0 0.22
interviewee: open, behind 0, none found -0.24; interviewee: open, behind 1 -0.34; interviewee: open, behind 1, none found -0.18
interviewee: open, behind 2 0.12; interviewee: open, behind 2, none found -0.14; interviewee: open, behind 3 0.34
interviewee: open, of 1 -0.05; interviewee: open, of 1, none found -0.3; interviewee: open, of 2 -0.06
interviewee: open, of 2, none found -0.2; interviewee: open, of 3 -0.12; interviewee: open, of 3, none found -0.15
interviewee: open, of 4 0.58; interviewee: other than found -0.26; interviewee: other than found, label answer -0.14
interviewee: other than found, label code -0.81; interviewee: other than found, label initials -0.42
interviewee: other than found, label machine 0.47; interviewee: other than found, label name -0.17
interviewee: other than found, label none 0.07; interviewee: other than found, label one word -0.25
interviewee: other than found, label other -0.04; interviewee: other than found, likeliest -0.26
interviewee: other than found, not likeliest -0.25; interviewee: other than found, without odds 2 -0.13
interviewee: own name asking -0.33; interviewee: publisher 0.22; interviewee: said answering 0 -0.17
interviewee: said answering 1 0.32; interviewee: said answering 2 0.31; interviewee: said asking 0 0.32
interviewee: said asking 1 -0.17; interviewee: said asking 2 0.22; interviewee: shares a word with another -0.17
interviewee: shares a word with label 0.78; interviewee: with odds 0 -0.13; interviewee: with odds 1 0.12
interviewee: with odds 2 -0.2; interviewee: with odds 4 0.03; interviewee: with odds 5 0.74
interviewee: within a field of the other part -0.16; interviewee: within a field of the own part -0.06
interviewee: within found -0.21; interviewee: within found, not likeliest -0.18; interviewee: within found, without odds 1 -0.06
interviewee: within found, without odds 2 -0.06; interviewee: within label -0.06; interviewee: without odds 0 0.18
interviewee: without odds 1 0.11; interviewee: without odds 2 -0.08; interviewee: without odds 3 -0.52
interviewee: without odds 5 -0.23; label 0.25; label answer -0.04; label beside it 0.71; label beside it, code 0.53
label beside it, initials 0.34; label beside it, machine -0.61; label beside it, name 0.05; label beside it, one word 0.46
label beside it, question -0.12; label beside it, role 0.58; label code 0.15; label initials -0.56; label name 0.24
label one word 0.28; label question -0.12; label role 0.46; last odds 0 0.2; last odds 1 0.28; last odds 2 0.54
last odds 3 -0.07; last odds 4 -0.37; last odds 5 -0.08; least odds 0.04; least odds 0 -0.21; least odds 1 0.09
least odds 2 0.07; least odds 3 0.32; least odds 4 0.06; least odds 5 0.07; least odds 6 0.13; least odds 7 -0.24
like another interviewee -0.54; like another other -0.04; like another questioner -0.35; likeliest everywhere false -0.16
likeliest everywhere true 0.21; likeliest places 0 -0.2; likeliest places 1 0.19; likeliest places 2 0.27
likeliest places 3 0.05; mean odds 0.2; mean odds over those of found 0.11; name of another interviewee -0.62
name of another other -0.07; name of another questioner -0.33; no name by its form -0.29; nobody -0.26; nobody found 0.28
nobody found, label answer 0.03; nobody found, label initials 0.03; nobody found, label machine 0.15
nobody found, label name -0.04; nobody found, label none -0.04; nobody found, label one word 0.29
nobody found, label question 0.16; nobody found, label role 0.31; nobody, label answer -0.04; nobody, label code 0.18
nobody, label initials 0.11; nobody, label machine -0.13; nobody, label name -0.14; nobody, label none -0.37
nobody, label one word -0.47; nobody, label other -0.18; nobody, label question 0.37; nobody, label role 0.09
nobody, layout labels -0.36; nobody, layout marked -0.08; nobody, layout names on lines -0.08; nobody, layout unlabelled 0.08
nobody, one of several -0.28; none found -0.28; none found, label answer -0.03; none found, label initials -0.03
none found, label machine -0.15; none found, label name 0.04; none found, label none 0.04; none found, label one word -0.29
none found, label question -0.16; none found, label role -0.31; none found, not likeliest -0.04; not in label -0.43
not in label answer 0.09; not in label code -0.33; not in label initials -0.33; not in label machine 0.21
not in label name -0.37; not in label none 0.37; not in label one word -0.48; not in label other 0.05
not in label question -0.28; not in label role -0.38; open 0.46; open, behind 0 0.25; open, behind 0, none found -0.21
open, behind 1, none found 0.09; open, behind 2 0.18; open, behind 2, none found -0.29; open, behind 3 0.34
open, behind 3, none found -0.15; open, of 1 0.22; open, of 1, none found -0.33; open, of 2, none found -0.03; open, of 3 0.23
open, of 4 0.47; open, of 4, none found -0.19; other than found -0.32; other than found, label answer -0.14
other than found, label code -0.58; other than found, label initials -0.33; other than found, label machine 0.42
other than found, label name -0.3; other than found, label none -0.1; other than found, label one word -0.39
other than found, label question 0.03; other than found, label role -0.18; other than found, likeliest -0.5
other than found, not likeliest -0.26; other than found, without odds 2 -0.14; places alone 0 -0.11; places alone 1 0.12
places alone 2 0.25; places alone 3 0.03; places beside names 0 0.23; places beside names 1 0.22; places beside names 2 -0.29
places beside names 3 -0.08; publisher -0.28; questioner: above 0 -0.28; questioner: above 1 0.31; questioner: above 2 0.24
questioner: above 3 -0.14; questioner: alone on a line 0.43; questioner: answering 0 -0.05; questioner: answering 1 0.07
questioner: answering 2 0.55; questioner: around found -0.04; questioner: around found, not likeliest -0.04
questioner: around found, with odds 0 -0.04; questioner: asking 0 -0.2; questioner: asking 1 0.06; questioner: asking 2 0.2
questioner: begins found -0.04; questioner: begins found, likeliest 0.36; questioner: begins found, not likeliest -0.24
questioner: begins found, without odds 0 -0.23; questioner: begins found, without odds 1 -0.09
questioner: begins found, without odds 2 0.32; questioner: begins label 0.1; questioner: begins with label 0.55
questioner: below 1 -0.28; questioner: below 2 -0.07; questioner: called answering 0 -0.04; questioner: called answering 1 -0.61
questioner: called answering 2 -0.11; questioner: called asking 0 -0.31; questioner: called asking 1 -0.04
questioner: called asking 2 -0.11; questioner: called asking 3 -0.07; questioner: chance of no part -0.13
questioner: chance of the other part -0.14; questioner: chance of the part 0.26; questioner: ends found -0.13
questioner: ends found, likeliest -0.16; questioner: ends found, not likeliest -0.06; questioner: ends found, without odds 0 0.32
questioner: ends found, without odds 1 -0.04; questioner: ends found, without odds 2 -0.24; questioner: ends label -0.1
questioner: ends with label 0.41; questioner: family in the title -0.32; questioner: field of the own part 0.3
questioner: found 0.3; questioner: found, label initials 0.38; questioner: found, label machine 0.3
questioner: found, label name 0.19; questioner: found, label none 0.21; questioner: found, label one word 0.35
questioner: found, label other -0.05; questioner: found, label question -0.26; questioner: found, label role 0.32
questioner: found, layout headings 0.27; questioner: found, layout labels 0.35; questioner: found, layout marked 0.31
questioner: found, layout names on lines -0.09; questioner: found, layout unlabelled 0.03; questioner: found, likeliest 0.18
questioner: found, not likeliest 0.43; questioner: found, words 1 0.12; questioner: found, words 2 0.38
questioner: found, words 3 -0.5; questioner: found, words 4 -0.32; questioner: goes on before found 0.16
questioner: goes on before found, likeliest 0.25; questioner: goes on before found, not likeliest -0.1
questioner: goes on before found, with odds 0 0.15; questioner: goes on before found, with odds 1 -0.31
questioner: goes on before found, with odds 2 0.07; questioner: goes on behind found 0.21
questioner: goes on behind found, not likeliest -0.21; questioner: goes on behind found, with odds 0 -0.15
questioner: goes on behind found, with odds 1 -0.04; questioner: in prose above -0.45; questioner: in the address -0.15
questioner: in the first lines -0.65; questioner: in the title 0.08; questioner: initials in label 0.33; questioner: label 0.34
questioner: label beside it 0.65; questioner: label beside it, initials 0.29; questioner: label beside it, name -0.5
questioner: label beside it, one word 0.08; questioner: label beside it, question -0.12; questioner: label beside it, role 0.67
questioner: label initials -0.17; questioner: label name 0.3; questioner: label of another 0.09; questioner: label one word 0.4
questioner: label question -0.11; questioner: label role 0.49; questioner: like another interviewee -0.51
questioner: like another questioner -0.2; questioner: likeliest of label -0.15; questioner: name of another interviewee -0.93
questioner: name of another questioner 0.36; questioner: nobody 0.38; questioner: nobody found 0.3
questioner: nobody found, label initials -0.14; questioner: nobody found, label machine 0.06
questioner: nobody found, label name -0.03; questioner: nobody found, label none 0.08
questioner: nobody found, label question 0.04; questioner: nobody found, label role 0.19
questioner: nobody, label initials -0.34; questioner: nobody, label machine -0.1; questioner: nobody, label name 0.15
questioner: nobody, label none 0.24; questioner: nobody, label one word -0.2; questioner: nobody, label question 0.29
questioner: nobody, layout headings 0.22; questioner: nobody, layout labels 0.12; questioner: nobody, layout marked -0.15
questioner: nobody, layout names on lines 0.12; questioner: nobody, layout unlabelled 0.47; questioner: nobody, nothing above 0.1
questioner: nobody, one of several 0.12; questioner: nobody, one turn -0.16; questioner: none found -0.3
questioner: none found, label initials 0.14; questioner: none found, label machine -0.06; questioner: none found, label name 0.03
questioner: none found, label none -0.08; questioner: none found, label question -0.04; questioner: none found, label role -0.19
questioner: none found, likeliest -0.12; questioner: not in label -0.44; questioner: not in label initials -0.07
questioner: not in label machine 0.14; questioner: not in label name -0.42; questioner: not in label none -0.24
questioner: not in label one word -0.51; questioner: not in label question -0.2; questioner: not in label role -0.34
questioner: open 0.36; questioner: open, behind 0 0.14; questioner: open, behind 0, none found -0.05
questioner: open, behind 1 0.35; questioner: open, behind 1, none found 0.27; questioner: open, behind 2 0.07
questioner: open, behind 2, none found -0.14; questioner: open, behind 3, none found -0.14; questioner: open, of 1 0.14
questioner: open, of 1, none found -0.08; questioner: open, of 2 0.03; questioner: open, of 2, none found 0.16
questioner: open, of 3 0.34; questioner: open, of 3, none found 0.13; questioner: open, of 4 -0.12
questioner: open, of 4, none found -0.26; questioner: other than found -0.35; questioner: other than found, label initials -0.1
questioner: other than found, label machine -0.03; questioner: other than found, label name -0.35
questioner: other than found, label none -0.25; questioner: other than found, label one word -0.45
questioner: other than found, label other 0.07; questioner: other than found, label question 0.13
questioner: other than found, label role -0.13; questioner: other than found, likeliest -0.55
questioner: other than found, not likeliest -0.25; questioner: own name asking 0.27; questioner: publisher -0.54
questioner: said answering 0 0.33; questioner: said answering 1 -0.3; questioner: said answering 2 -0.12
questioner: said asking 0 0.03; questioner: said asking 1 0.6; questioner: said asking 2 -0.47
questioner: shares a word with another -0.64; questioner: shares a word with label -0.21; questioner: with odds 0 -0.19
questioner: with odds 1 0.15; questioner: with odds 2 -0.25; questioner: within a field of the other part -0.04
questioner: within a field of the own part -0.14; questioner: within found 0.26; questioner: within found, not likeliest 0.09
questioner: within found, without odds 0 -0.05; questioner: within found, without odds 1 0.28
questioner: within found, without odds 2 -0.19; questioner: within label -0.03; questioner: without odds 0 -0.25
questioner: without odds 1 0.28; questioner: without odds 2 -0.17; questioner: without odds 3 0.36
questioner: without odds 4 -0.14; said answering 0 0.3; said answering 1 -0.07; said answering 2 0.17; said asking 1 0.2
said asking 2 -0.32; shares a word with another -0.81; shares a word with label 0.6; some small elsewhere -0.34; thing -0.76
where something is 0 0.41; where something is 1 -0.67; where something is 2 -0.11; whole of found 0.68; with odds 0 -0.31
with odds 1 0.28; with odds 2 -0.45; with odds 3 0.05; with odds 5 0.74; within a field of the other part -0.19
within a field of the own part -0.19; within found 0.05; within found, likeliest 0.14; within found, not likeliest -0.08
within found, without odds 0 -0.07; within found, without odds 1 0.22; within found, without odds 2 -0.25; within label -0.09
without odds 0 -0.07; without odds 1 0.4; without odds 2 -0.24; without odds 3 -0.15; without odds 4 -0.12; without odds 5 -0.19
words 1 -0.48; words 2 0.46; words 3 1.12; words 4 -0.16; words 5 -0.52
`
