/**
 * How much each sign speaks for a name, or for nobody's, by a semicolon or a line each, fitted by `npm run score:fit`; a sign that is not here
 * says nothing.
 */
export const choiceWeights = `
above 0 -0.26; above 1 0.24; above 2 0.37; above 3 0.04; all small elsewhere -0.1; alone on a line 0.12; answering 0 -0.4
answering 1 -0.06; answering 2 0.92; around found -0.07; around found, not likeliest -0.07; around found, with odds 0 -0.04
asking 0 -0.18; asking 1 0.17; asking 2 0.42; begins found -0.16; begins found, likeliest 0.33; begins found, not likeliest -0.26
begins found, without odds 0 -0.26; begins found, without odds 1 -0.26; begins found, without odds 2 0.11; begins label 0.36
begins with an initial -0.74; begins with label 0.44; below 0 -0.1; below 1 -0.06; below 2 0.22; beside 0 0.23; beside 1 0.13
beside 2 0.12; beside 3 -0.03; beside 4 -0.34; beside 5 -0.23; called answering 0 -0.19; called answering 1 0.1
called answering 2 -0.05; called answering 3 0.47; called asking 0 -0.13; called asking 1 0.17; called asking 2 0.19
called asking 3 0.24; chance of no part -0.08; chance of the other part -0.12; chance of the part 0.24; ends found -0.26
ends found, likeliest 0.18; ends found, not likeliest -0.32; ends found, without odds 0 0.66; ends found, without odds 1 -0.19
ends found, without odds 2 -0.3; ends label -0.24; ends with label 0.55; family in the title -0.19; field of the other part -0.27
field of the own part 0.26; first odds 0 -0.46; first odds 1 -0.26; first odds 2 -0.68; first odds 3 0.52; first odds 4 0.54
first odds 5 0.52; first small elsewhere -0.61; form of found 0.43; form of found, likeliest 0.17
form of found, with odds 2 0.29; found 0.28; found, label answer 0.52; found, label code 0.15; found, label initials 0.42
found, label machine 0.21; found, label name 0.23; found, label none 0.07; found, label one word 0.27; found, label other 0.21
found, label question -0.16; found, label role 0.41; found, layout headings 0.29; found, layout labels 0.31
found, layout marked 0.46; found, layout names on lines -0.13; found, likeliest 0.23; found, not likeliest 0.37
found, words 1 0.21; found, words 2 0.33; found, words 3 -0.26; found, words 4 0.27; goes on before found 0.36
goes on before found, likeliest 0.37; goes on before found, with odds 0 0.17; goes on before found, with odds 1 -0.37
goes on before found, with odds 2 0.3; goes on behind found 0.36; goes on behind found, likeliest 0.67
goes on behind found, not likeliest -0.31; goes on behind found, with odds 0 -0.16; goes on behind found, with odds 1 -0.1
in prose above 0.23; in the address -0.04; in the first lines 0.11; in the title 0.46; initials in label 0.45
interviewee: above 0 -0.2; interviewee: above 1 0.03; interviewee: above 2 0.39; interviewee: above 3 0.14
interviewee: alone on a line -0.41; interviewee: answering 0 0.26; interviewee: answering 1 -0.06; interviewee: answering 2 0.41
interviewee: asking 0 -0.14; interviewee: asking 1 0.21; interviewee: asking 2 0.34; interviewee: begins found -0.2
interviewee: begins found, likeliest -0.03; interviewee: begins found, not likeliest -0.18
interviewee: begins found, without odds 1 -0.18; interviewee: begins found, without odds 2 -0.07; interviewee: begins label 0.36
interviewee: below 0 0.13; interviewee: below 1 0.43; interviewee: below 2 0.29; interviewee: called answering 0 -0.47
interviewee: called answering 1 0.52; interviewee: called answering 2 0.06; interviewee: called answering 3 0.48
interviewee: called asking 0 -0.16; interviewee: called asking 1 0.23; interviewee: called asking 2 0.21
interviewee: called asking 3 0.27; interviewee: chance of no part -0.03; interviewee: chance of the other part 0.03
interviewee: chance of the part 0.2; interviewee: ends found -0.25; interviewee: ends found, likeliest 0.34
interviewee: ends found, not likeliest -0.41; interviewee: ends found, without odds 0 0.33
interviewee: ends found, without odds 1 -0.14; interviewee: ends found, without odds 2 -0.21; interviewee: ends label -0.16
interviewee: ends with label 0.53; interviewee: family in the title 0.14; interviewee: field of the other part -0.24
interviewee: field of the own part 0.09; interviewee: form of found 0.48; interviewee: form of found, likeliest 0.22
interviewee: form of found, with odds 2 0.29; interviewee: found 0.25; interviewee: found, label answer 0.52
interviewee: found, label code 0.31; interviewee: found, label initials 0.3; interviewee: found, label machine -0.07
interviewee: found, label name 0.23; interviewee: found, label none -0.06; interviewee: found, label one word 0.14
interviewee: found, label other 0.28; interviewee: found, layout headings 0.19; interviewee: found, layout labels 0.25
interviewee: found, layout marked 0.5; interviewee: found, layout names on lines -0.17; interviewee: found, likeliest 0.25
interviewee: found, not likeliest 0.19; interviewee: found, words 1 0.18; interviewee: found, words 2 0.24
interviewee: found, words 3 -0.06; interviewee: found, words 4 0.6; interviewee: goes on before found 0.19
interviewee: goes on before found, likeliest 0.09; interviewee: goes on before found, not likeliest 0.09
interviewee: goes on before found, with odds 1 -0.07; interviewee: goes on before found, with odds 2 0.23
interviewee: goes on behind found 0.15; interviewee: goes on behind found, not likeliest -0.09
interviewee: goes on behind found, with odds 1 -0.06; interviewee: in prose above 0.46; interviewee: in the address 0.12
interviewee: in the first lines 0.6; interviewee: in the title 0.25; interviewee: initials in label 0.39; interviewee: label 0.09
interviewee: label answer -0.04; interviewee: label beside it 0.39; interviewee: label beside it, code -0.04
interviewee: label beside it, initials 0.16; interviewee: label beside it, machine -0.45; interviewee: label beside it, name 0.53
interviewee: label beside it, one word 0.36; interviewee: label beside it, role -0.19; interviewee: label code 0.32
interviewee: label initials -0.38; interviewee: label name 0.11; interviewee: label of another -0.1
interviewee: label one word -0.13; interviewee: like another interviewee -0.42; interviewee: like another questioner -0.38
interviewee: likeliest of label 0.14; interviewee: mean odds over those of found 0.22
interviewee: name of another interviewee 0.56; interviewee: name of another other -0.05
interviewee: name of another questioner -0.71; interviewee: nobody -0.48; interviewee: nobody found 0.06
interviewee: nobody found, label answer 0.03; interviewee: nobody found, label initials 0.16
interviewee: nobody found, label machine 0.08; interviewee: nobody found, label none -0.24
interviewee: nobody found, label one word -0.09; interviewee: nobody found, label role 0.16
interviewee: nobody, label answer -0.04; interviewee: nobody, label code 0.25; interviewee: nobody, label initials 0.47
interviewee: nobody, label machine -0.03; interviewee: nobody, label name -0.42; interviewee: nobody, label none -0.51
interviewee: nobody, label one word -0.39; interviewee: nobody, label other -0.19; interviewee: nobody, label question 0.1
interviewee: nobody, label role 0.08; interviewee: nobody, layout headings -0.13; interviewee: nobody, layout labels -0.28
interviewee: nobody, layout marked 0.08; interviewee: nobody, layout names on lines -0.22
interviewee: nobody, layout unlabelled -0.25; interviewee: nobody, nothing above -0.03; interviewee: nobody, one of several 0.05
interviewee: nobody, one turn 0.14; interviewee: none found -0.06; interviewee: none found, label answer -0.03
interviewee: none found, label initials -0.16; interviewee: none found, label machine -0.08
interviewee: none found, label none 0.24; interviewee: none found, label one word 0.09; interviewee: none found, label role -0.16
interviewee: none found, likeliest 0.14; interviewee: none found, not likeliest -0.09; interviewee: not in label -0.38
interviewee: not in label answer 0.09; interviewee: not in label code -0.56; interviewee: not in label initials -0.47
interviewee: not in label machine 0.08; interviewee: not in label name -0.24; interviewee: not in label none 0.51
interviewee: not in label one word -0.36; interviewee: not in label other 0.03; interviewee: not in label question -0.09
interviewee: not in label role -0.05; interviewee: open 0.34; interviewee: open, behind 0 0.24
interviewee: open, behind 0, none found -0.23; interviewee: open, behind 1 -0.35; interviewee: open, behind 1, none found -0.14
interviewee: open, behind 2 0.13; interviewee: open, behind 2, none found -0.14; interviewee: open, behind 3 0.34
interviewee: open, of 1 -0.05; interviewee: open, of 1, none found -0.23; interviewee: open, of 2 -0.06
interviewee: open, of 2, none found -0.2; interviewee: open, of 3 -0.1; interviewee: open, of 3, none found -0.17
interviewee: open, of 4 0.57; interviewee: other than found -0.27; interviewee: other than found, label answer -0.15
interviewee: other than found, label code -0.81; interviewee: other than found, label initials -0.42
interviewee: other than found, label machine 0.46; interviewee: other than found, label name -0.17
interviewee: other than found, label none 0.07; interviewee: other than found, label one word -0.25
interviewee: other than found, label other -0.04; interviewee: other than found, likeliest -0.26
interviewee: other than found, not likeliest -0.25; interviewee: other than found, without odds 2 -0.14
interviewee: own name asking -0.33; interviewee: publisher 0.21; interviewee: said answering 0 -0.16
interviewee: said answering 1 0.32; interviewee: said answering 2 0.31; interviewee: said asking 0 0.34
interviewee: said asking 1 -0.17; interviewee: said asking 2 0.21; interviewee: shares a word with another -0.18
interviewee: shares a word with label 0.79; interviewee: with odds 0 -0.13; interviewee: with odds 1 0.13
interviewee: with odds 2 -0.2; interviewee: with odds 4 0.03; interviewee: with odds 5 0.74
interviewee: within a field of the other part -0.15; interviewee: within a field of the own part -0.06
interviewee: within found -0.2; interviewee: within found, not likeliest -0.18; interviewee: within found, without odds 1 -0.06
interviewee: within found, without odds 2 -0.05; interviewee: within label -0.06; interviewee: without odds 0 0.18
interviewee: without odds 1 0.12; interviewee: without odds 2 -0.07; interviewee: without odds 3 -0.52
interviewee: without odds 5 -0.23; label 0.26; label answer -0.04; label beside it 0.71; label beside it, code 0.55
label beside it, initials 0.34; label beside it, machine -0.62; label beside it, name 0.05; label beside it, one word 0.44
label beside it, question -0.13; label beside it, role 0.58; label code 0.15; label initials -0.56; label name 0.24
label one word 0.28; label question -0.12; label role 0.46; last odds 0 0.21; last odds 1 0.28; last odds 2 0.54
last odds 3 -0.06; last odds 4 -0.38; last odds 5 -0.09; last small elsewhere -0.03; least odds 0.04; least odds 0 -0.2
least odds 1 0.08; least odds 2 0.06; least odds 3 0.32; least odds 4 0.07; least odds 5 0.06; least odds 6 0.13
least odds 7 -0.24; like another interviewee -0.54; like another other -0.04; like another questioner -0.35
likeliest everywhere false -0.16; likeliest everywhere true 0.21; likeliest places 0 -0.2; likeliest places 1 0.19
likeliest places 2 0.27; likeliest places 3 0.05; mean odds 0.2; mean odds over those of found 0.12
name of another interviewee -0.61; name of another other -0.07; name of another questioner -0.32; no name by its form -0.29
nobody -0.26; nobody found 0.28; nobody found, label answer 0.03; nobody found, label initials 0.03
nobody found, label machine 0.16; nobody found, label name -0.04; nobody found, label none -0.04
nobody found, label one word 0.29; nobody found, label question 0.15; nobody found, label role 0.31; nobody, label answer -0.04
nobody, label code 0.19; nobody, label initials 0.11; nobody, label machine -0.13; nobody, label name -0.14
nobody, label none -0.37; nobody, label one word -0.47; nobody, label other -0.17; nobody, label question 0.38
nobody, label role 0.09; nobody, layout labels -0.36; nobody, layout marked -0.08; nobody, layout names on lines -0.07
nobody, layout unlabelled 0.09; nobody, one of several -0.28; none found -0.28; none found, label answer -0.03
none found, label initials -0.03; none found, label machine -0.16; none found, label name 0.04; none found, label none 0.04
none found, label one word -0.29; none found, label question -0.15; none found, label role -0.31; none found, likeliest -0.03
none found, not likeliest -0.04; not in label -0.43; not in label answer 0.09; not in label code -0.33
not in label initials -0.33; not in label machine 0.21; not in label name -0.37; not in label none 0.37
not in label one word -0.48; not in label other 0.05; not in label question -0.29; not in label role -0.38; open 0.46
open, behind 0 0.26; open, behind 0, none found -0.17; open, behind 1, none found 0.03; open, behind 2 0.2
open, behind 2, none found -0.28; open, behind 3 0.34; open, behind 3, none found -0.15; open, of 1 0.21
open, of 1, none found -0.31; open, of 2, none found -0.05; open, of 3 0.24; open, of 3, none found -0.03; open, of 4 0.47
open, of 4, none found -0.18; other than found -0.32; other than found, label answer -0.15; other than found, label code -0.58
other than found, label initials -0.33; other than found, label machine 0.42; other than found, label name -0.3
other than found, label none -0.1; other than found, label one word -0.39; other than found, label other 0.04
other than found, label question 0.05; other than found, label role -0.18; other than found, likeliest -0.5
other than found, not likeliest -0.26; other than found, without odds 2 -0.14; places alone 0 -0.11; places alone 1 0.11
places alone 2 0.26; places alone 3 0.03; places beside names 0 0.22; places beside names 1 0.21; places beside names 2 -0.28
places beside names 3 -0.07; publisher -0.28; questioner: above 0 -0.28; questioner: above 1 0.31; questioner: above 2 0.21
questioner: above 3 -0.14; questioner: alone on a line 0.4; questioner: answering 0 -0.06; questioner: answering 1 0.06
questioner: answering 2 0.53; questioner: around found -0.04; questioner: around found, not likeliest -0.04
questioner: around found, with odds 0 -0.04; questioner: asking 0 -0.2; questioner: asking 1 0.05; questioner: asking 2 0.2
questioner: begins found -0.04; questioner: begins found, likeliest 0.36; questioner: begins found, not likeliest -0.24
questioner: begins found, without odds 0 -0.24; questioner: begins found, without odds 1 -0.1
questioner: begins found, without odds 2 0.32; questioner: begins label 0.1; questioner: begins with label 0.55
questioner: below 1 -0.31; questioner: below 2 -0.05; questioner: called answering 0 -0.05; questioner: called answering 1 -0.62
questioner: called answering 2 -0.11; questioner: called asking 0 -0.32; questioner: called asking 2 -0.09
questioner: called asking 3 -0.07; questioner: chance of no part -0.14; questioner: chance of the other part -0.16
questioner: chance of the part 0.27; questioner: ends found -0.14; questioner: ends found, likeliest -0.17
questioner: ends found, not likeliest -0.06; questioner: ends found, without odds 0 0.32
questioner: ends found, without odds 1 -0.04; questioner: ends found, without odds 2 -0.24; questioner: ends label -0.1
questioner: ends with label 0.41; questioner: family in the title -0.31; questioner: field of the own part 0.27
questioner: found 0.3; questioner: found, label initials 0.38; questioner: found, label machine 0.3
questioner: found, label name 0.19; questioner: found, label none 0.21; questioner: found, label one word 0.35
questioner: found, label other -0.07; questioner: found, label question -0.3; questioner: found, label role 0.32
questioner: found, layout headings 0.27; questioner: found, layout labels 0.34; questioner: found, layout marked 0.31
questioner: found, layout names on lines -0.09; questioner: found, layout unlabelled 0.03; questioner: found, likeliest 0.18
questioner: found, not likeliest 0.43; questioner: found, words 1 0.12; questioner: found, words 2 0.38
questioner: found, words 3 -0.51; questioner: found, words 4 -0.32; questioner: goes on before found 0.16
questioner: goes on before found, likeliest 0.25; questioner: goes on before found, not likeliest -0.11
questioner: goes on before found, with odds 0 0.15; questioner: goes on before found, with odds 1 -0.31
questioner: goes on before found, with odds 2 0.07; questioner: goes on behind found 0.2
questioner: goes on behind found, not likeliest -0.21; questioner: goes on behind found, with odds 0 -0.15
questioner: goes on behind found, with odds 1 -0.04; questioner: in prose above -0.45; questioner: in the address -0.14
questioner: in the first lines -0.68; questioner: in the title 0.1; questioner: initials in label 0.33; questioner: label 0.34
questioner: label beside it 0.65; questioner: label beside it, initials 0.29; questioner: label beside it, name -0.49
questioner: label beside it, one word 0.07; questioner: label beside it, question -0.13; questioner: label beside it, role 0.67
questioner: label initials -0.17; questioner: label name 0.3; questioner: label of another 0.08; questioner: label one word 0.39
questioner: label question -0.11; questioner: label role 0.49; questioner: like another interviewee -0.51
questioner: like another questioner -0.2; questioner: likeliest of label -0.16; questioner: name of another interviewee -0.92
questioner: name of another questioner 0.34; questioner: nobody 0.39; questioner: nobody found 0.3
questioner: nobody found, label initials -0.14; questioner: nobody found, label machine 0.07
questioner: nobody found, label none 0.08; questioner: nobody found, label question 0.03
questioner: nobody found, label role 0.19; questioner: nobody, label initials -0.34; questioner: nobody, label machine -0.09
questioner: nobody, label name 0.16; questioner: nobody, label none 0.24; questioner: nobody, label one word -0.2
questioner: nobody, label question 0.3; questioner: nobody, layout headings 0.22; questioner: nobody, layout labels 0.12
questioner: nobody, layout marked -0.14; questioner: nobody, layout names on lines 0.13
questioner: nobody, layout unlabelled 0.49; questioner: nobody, nothing above 0.11; questioner: nobody, one of several 0.12
questioner: nobody, one turn -0.16; questioner: none found -0.3; questioner: none found, label initials 0.14
questioner: none found, label machine -0.07; questioner: none found, label none -0.08
questioner: none found, label question -0.03; questioner: none found, label role -0.19; questioner: none found, likeliest -0.11
questioner: not in label -0.44; questioner: not in label initials -0.06; questioner: not in label machine 0.13
questioner: not in label name -0.42; questioner: not in label none -0.24; questioner: not in label one word -0.5
questioner: not in label question -0.21; questioner: not in label role -0.34; questioner: open 0.35
questioner: open, behind 0 0.14; questioner: open, behind 1 0.33; questioner: open, behind 1, none found 0.17
questioner: open, behind 2 0.07; questioner: open, behind 2, none found -0.14; questioner: open, behind 3, none found -0.14
questioner: open, of 1 0.13; questioner: open, of 1, none found -0.13; questioner: open, of 2, none found 0.14
questioner: open, of 3 0.33; questioner: open, of 3, none found 0.14; questioner: open, of 4 -0.12
questioner: open, of 4, none found -0.26; questioner: other than found -0.35; questioner: other than found, label initials -0.11
questioner: other than found, label machine -0.03; questioner: other than found, label name -0.36
questioner: other than found, label none -0.24; questioner: other than found, label one word -0.45
questioner: other than found, label other 0.09; questioner: other than found, label question 0.15
questioner: other than found, label role -0.12; questioner: other than found, likeliest -0.55
questioner: other than found, not likeliest -0.25; questioner: own name asking 0.27; questioner: publisher -0.54
questioner: said answering 0 0.32; questioner: said answering 1 -0.3; questioner: said answering 2 -0.12
questioner: said asking 1 0.61; questioner: said asking 2 -0.47; questioner: shares a word with another -0.62
questioner: shares a word with label -0.21; questioner: with odds 0 -0.2; questioner: with odds 1 0.15
questioner: with odds 2 -0.26; questioner: within a field of the other part -0.04
questioner: within a field of the own part -0.15; questioner: within found 0.26; questioner: within found, not likeliest 0.09
questioner: within found, without odds 0 -0.05; questioner: within found, without odds 1 0.28
questioner: within found, without odds 2 -0.2; questioner: within label -0.03; questioner: without odds 0 -0.25
questioner: without odds 1 0.28; questioner: without odds 2 -0.17; questioner: without odds 3 0.36
questioner: without odds 4 -0.14; said answering 0 0.3; said answering 1 -0.06; said answering 2 0.16; said asking 1 0.21
said asking 2 -0.32; shares a word with another -0.8; shares a word with label 0.6; some small elsewhere -0.35; thing -0.76
where something is 0 0.41; where something is 1 -0.65; where something is 2 -0.12; whole of found 0.68; with odds 0 -0.32
with odds 1 0.29; with odds 2 -0.45; with odds 3 0.05; with odds 5 0.74; within a field of the other part -0.19
within a field of the own part -0.2; within found 0.05; within found, likeliest 0.14; within found, not likeliest -0.08
within found, without odds 0 -0.07; within found, without odds 1 0.22; within found, without odds 2 -0.25; within label -0.09
without odds 0 -0.07; without odds 1 0.39; without odds 2 -0.24; without odds 3 -0.14; without odds 4 -0.12; without odds 5 -0.19
words 1 -0.48; words 2 0.46; words 3 1.13; words 4 -0.16; words 5 -0.53
`
