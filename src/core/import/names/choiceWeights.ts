/**
 * How much each sign speaks for a name, or for nobody's, by a semicolon or a line each, fitted by `npm run score:fit`; a sign that is not here
 * says nothing.
 */
export const choiceWeights = `
above 0 -0.2; above 1 0.18; above 2 0.29; above 3 0.08; all small elsewhere -0.19; alone on a line 0.18; answering 0 -0.46
answering 2 0.94; around found -0.05; around found, not likeliest -0.05; asking 0 -0.16; asking 1 0.11; asking 2 0.47
asking 3 0.04; begins found -0.18; begins found, likeliest 0.07; begins found, not likeliest -0.2
begins found, without odds 0 -0.3; begins found, without odds 1 -0.13; begins found, without odds 2 0.16; begins label -0.08
begins with an initial -0.62; begins with label 0.4; below 0 -0.09; below 1 -0.04; below 2 0.09; beside 0 0.24; beside 1 -0.29
beside 2 -0.19; beside 3 0.28; beside 4 -0.34; beside 5 -0.25; called answering 0 -0.13; called answering 1 0.21
called answering 2 -0.16; called answering 3 0.35; called asking 0 -0.16; called asking 1 0.25; called asking 2 0.19
called asking 3 0.21; chance of no part -0.13; chance of the other part -0.08; chance of the part 0.23; ends found -0.2
ends found, likeliest 0.55; ends found, not likeliest -0.39; ends found, without odds 0 0.5; ends found, without odds 1 0.27
ends found, without odds 2 -0.35; ends label -0.22; ends with label 0.58; family in the title -0.3; field of the other part -0.41
field of the own part 0.33; first odds 0 -0.41; first odds 1 -0.26; first odds 2 -0.37; first odds 3 -0.05; first odds 4 0.38
first odds 5 0.4; first small elsewhere -0.81; form of found 0.37; form of found, likeliest 0.37; form of found, with odds 2 0.23
found 0.29; found, label answer 0.53; found, label code 0.18; found, label initials 0.39; found, label machine 0.18
found, label name 0.24; found, label none 0.1; found, label one word 0.29; found, label other 0.22; found, label question -0.17
found, label role 0.37; found, layout headings 0.2; found, layout labels 0.31; found, layout marked 0.42
found, layout unlabelled 0.11; found, likeliest 0.24; found, not likeliest 0.37; found, words 1 0.21; found, words 2 0.33
found, words 3 -0.26; found, words 4 0.23; goes on before found 0.26; goes on before found, likeliest 0.13
goes on before found, not likeliest 0.13; goes on before found, with odds 0 0.03; goes on before found, with odds 1 -0.3
goes on before found, with odds 2 0.23; goes on behind found 0.34; goes on behind found, likeliest 0.55
goes on behind found, not likeliest -0.21; goes on behind found, with odds 0 -0.15; goes on behind found, with odds 1 -0.03
goes on behind found, with odds 2 0.04; in prose above 0.3; in the address -0.06; in the first lines 0.13; in the title 0.47
initials in label 0.39; interviewee: above 0 -0.13; interviewee: above 1 -0.24; interviewee: above 2 0.39
interviewee: above 3 0.12; interviewee: alone on a line -0.6; interviewee: answering 0 0.25; interviewee: answering 2 0.26
interviewee: asking 0 -0.12; interviewee: asking 1 0.18; interviewee: asking 2 0.36; interviewee: begins found -0.13
interviewee: begins found, not likeliest -0.14; interviewee: begins found, without odds 1 -0.04; interviewee: begins label 0.18
interviewee: begins with label -0.13; interviewee: below 0 0.19; interviewee: below 1 0.32; interviewee: below 2 0.23
interviewee: called answering 0 -0.5; interviewee: called answering 1 0.66; interviewee: called answering 2 -0.14
interviewee: called answering 3 0.34; interviewee: called asking 0 -0.18; interviewee: called asking 1 0.28
interviewee: called asking 2 0.21; interviewee: called asking 3 0.24; interviewee: chance of no part -0.1
interviewee: chance of the other part -0.03; interviewee: chance of the part 0.21; interviewee: ends found -0.27
interviewee: ends found, likeliest 0.53; interviewee: ends found, not likeliest -0.55
interviewee: ends found, without odds 0 0.36; interviewee: ends found, without odds 1 -0.19
interviewee: ends found, without odds 2 -0.21; interviewee: ends label -0.1; interviewee: ends with label 0.57
interviewee: family in the title 0.19; interviewee: field of the other part -0.39; interviewee: field of the own part 0.06
interviewee: form of found 0.41; interviewee: form of found, likeliest 0.41; interviewee: form of found, with odds 2 0.23
interviewee: found 0.27; interviewee: found, label answer 0.53; interviewee: found, label code 0.29
interviewee: found, label initials 0.27; interviewee: found, label machine -0.06; interviewee: found, label name 0.2
interviewee: found, label one word 0.18; interviewee: found, label other 0.27; interviewee: found, layout headings 0.12
interviewee: found, layout labels 0.26; interviewee: found, layout marked 0.46; interviewee: found, layout names on lines -0.14
interviewee: found, layout unlabelled 0.1; interviewee: found, likeliest 0.26; interviewee: found, not likeliest 0.23
interviewee: found, words 1 0.17; interviewee: found, words 2 0.26; interviewee: found, words 4 0.51
interviewee: goes on before found 0.2; interviewee: goes on before found, not likeliest 0.18
interviewee: goes on before found, with odds 0 0.23; interviewee: goes on before found, with odds 1 -0.17
interviewee: goes on before found, with odds 2 0.13; interviewee: goes on behind found 0.14
interviewee: goes on behind found, not likeliest -0.07; interviewee: goes on behind found, with odds 1 -0.03
interviewee: in prose above 0.57; interviewee: in the address 0.13; interviewee: in the first lines 0.7
interviewee: in the title 0.14; interviewee: initials in label 0.44; interviewee: label 0.05; interviewee: label answer -0.06
interviewee: label beside it 0.32; interviewee: label beside it, code -0.05; interviewee: label beside it, initials 0.11
interviewee: label beside it, machine -0.49; interviewee: label beside it, name 0.45; interviewee: label beside it, one word 0.41
interviewee: label beside it, role -0.15; interviewee: label code 0.3; interviewee: label initials -0.35
interviewee: label name 0.08; interviewee: label of another -0.12; interviewee: label one word -0.13
interviewee: label role -0.04; interviewee: like another interviewee -0.32; interviewee: like another questioner -0.36
interviewee: likeliest of label 0.12; interviewee: mean odds over those of found 0.24
interviewee: name of another interviewee 0.65; interviewee: name of another questioner -0.62; interviewee: nobody -0.5
interviewee: nobody found 0.11; interviewee: nobody found, label answer 0.08; interviewee: nobody found, label initials 0.18
interviewee: nobody found, label machine 0.06; interviewee: nobody found, label none -0.25
interviewee: nobody found, label one word -0.08; interviewee: nobody found, label role 0.16; interviewee: nobody, label code 0.26
interviewee: nobody, label initials 0.46; interviewee: nobody, label machine -0.05; interviewee: nobody, label name -0.42
interviewee: nobody, label none -0.5; interviewee: nobody, label one word -0.37; interviewee: nobody, label other -0.18
interviewee: nobody, label question 0.08; interviewee: nobody, label role 0.11; interviewee: nobody, layout headings -0.11
interviewee: nobody, layout labels -0.31; interviewee: nobody, layout marked 0.13
interviewee: nobody, layout names on lines -0.19; interviewee: nobody, layout unlabelled -0.24
interviewee: nobody, nothing above 0.03; interviewee: nobody, one of several 0.14; interviewee: nobody, one turn 0.19
interviewee: none found -0.11; interviewee: none found, label answer -0.08; interviewee: none found, label initials -0.18
interviewee: none found, label machine -0.06; interviewee: none found, label none 0.25
interviewee: none found, label one word 0.08; interviewee: none found, label role -0.16; interviewee: none found, likeliest -0.19
interviewee: none found, not likeliest 0.18; interviewee: not in label -0.33; interviewee: not in label answer 0.05
interviewee: not in label code -0.55; interviewee: not in label initials -0.53; interviewee: not in label machine 0.08
interviewee: not in label name -0.19; interviewee: not in label none 0.5; interviewee: not in label one word -0.32
interviewee: not in label other 0.04; interviewee: not in label question -0.07; interviewee: not in label role 0.06
interviewee: open 0.51; interviewee: open, behind 0 0.2; interviewee: open, behind 0, none found -0.22
interviewee: open, behind 1 -0.07; interviewee: open, behind 1, none found -0.12; interviewee: open, behind 2 0.17
interviewee: open, behind 3 0.27; interviewee: open, behind 3, none found -0.09; interviewee: open, of 1, none found -0.36
interviewee: open, of 2 -0.08; interviewee: open, of 3 0.18; interviewee: open, of 4 0.43
interviewee: open, of 4, none found -0.1; interviewee: other than found -0.27; interviewee: other than found, label answer -0.14
interviewee: other than found, label code -0.74; interviewee: other than found, label initials -0.41
interviewee: other than found, label machine 0.39; interviewee: other than found, label name -0.18
interviewee: other than found, label none 0.06; interviewee: other than found, label one word -0.31
interviewee: other than found, label other -0.04; interviewee: other than found, likeliest -0.38
interviewee: other than found, not likeliest -0.23; interviewee: other than found, without odds 2 -0.17
interviewee: own name answering 0.05; interviewee: own name asking -0.42; interviewee: publisher 0.23
interviewee: said answering 0 -0.08; interviewee: said answering 1 0.34; interviewee: said answering 2 0.22
interviewee: said asking 0 0.36; interviewee: said asking 1 -0.13; interviewee: said asking 2 0.04
interviewee: shares a word with another -0.07; interviewee: shares a word with label 0.65; interviewee: with odds 0 0.29
interviewee: with odds 1 -0.07; interviewee: with odds 2 -0.2; interviewee: with odds 3 -0.44; interviewee: with odds 4 0.27
interviewee: with odds 5 0.71; interviewee: within a field of the other part -0.14
interviewee: within a field of the own part -0.05; interviewee: within found -0.29
interviewee: within found, not likeliest -0.24; interviewee: within found, without odds 1 -0.06
interviewee: within found, without odds 2 -0.14; interviewee: within label -0.05; interviewee: without odds 0 0.08
interviewee: without odds 1 0.27; interviewee: without odds 2 0.03; interviewee: without odds 3 -0.41
interviewee: without odds 4 -0.12; interviewee: without odds 5 -0.22; label 0.26; label answer -0.06; label beside it 0.7
label beside it, code 0.47; label beside it, initials 0.35; label beside it, machine -0.68; label beside it, name 0.07
label beside it, one word 0.47; label beside it, question -0.12; label beside it, role 0.57; label code 0.19
label initials -0.45; label name 0.25; label one word 0.2; label question -0.1; label role 0.44; last odds 0 0.12
last odds 1 0.29; last odds 2 0.32; last odds 3 -0.23; last odds 4 -0.28; last odds 5 -0.03; last small elsewhere -0.17
least odds 0 -0.13; least odds 1 -0.17; least odds 3 0.17; least odds 4 0.3; least odds 5 0.12; least odds 6 0.25
least odds 7 -0.3; like another interviewee -0.54; like another questioner -0.32; likeliest everywhere false -0.17
likeliest everywhere true 0.21; likeliest places 0 -0.19; likeliest places 1 0.21; likeliest places 2 0.23
likeliest places 3 -0.03; mean odds 0.21; mean odds over those of found 0.11; name of another interviewee -0.61
name of another questioner -0.26; no name by its form -0.5; nobody -0.26; nobody found 0.27; nobody found, label answer 0.08
nobody found, label machine 0.16; nobody found, label one word 0.31; nobody found, label question 0.11
nobody found, label role 0.28; nobody, label code 0.18; nobody, label initials 0.25; nobody, label machine -0.06
nobody, label name -0.12; nobody, label none -0.35; nobody, label one word -0.54; nobody, label other -0.21
nobody, label question 0.36; nobody, label role 0.09; nobody, layout headings 0.03; nobody, layout labels -0.26
nobody, layout marked -0.22; nobody, layout names on lines -0.19; nobody, layout unlabelled 0.05; nobody, nothing above 0.08
nobody, one of several -0.24; nobody, one turn -0.08; none found -0.27; none found, label answer -0.08
none found, label machine -0.16; none found, label one word -0.31; none found, label question -0.11; none found, label role -0.28
none found, likeliest -0.03; none found, not likeliest -0.06; not in label -0.4; not in label answer 0.05
not in label code -0.36; not in label initials -0.34; not in label machine 0.13; not in label name -0.32; not in label none 0.35
not in label one word -0.45; not in label other 0.1; not in label question -0.26; not in label role -0.28; open 0.45
open, behind 0 0.22; open, behind 0, none found -0.28; open, behind 1 0.03; open, behind 2 -0.04
open, behind 2, none found -0.08; open, behind 3 0.55; open, behind 3, none found -0.31; open, of 1 0.23
open, of 1, none found -0.38; open, of 2 0.13; open, of 2, none found -0.05; open, of 3 0.19; open, of 3, none found 0.17
open, of 4 0.37; open, of 4, none found -0.47; other than found -0.32; other than found, label answer -0.14
other than found, label code -0.54; other than found, label initials -0.41; other than found, label machine 0.38
other than found, label name -0.3; other than found, label none -0.07; other than found, label one word -0.43
other than found, label other 0.06; other than found, label role -0.17; other than found, likeliest -0.58
other than found, not likeliest -0.24; other than found, without odds 2 -0.18; own name answering 0.05; places alone 0 -0.12
places alone 1 0.1; places alone 2 0.3; places beside names 0 0.15; places beside names 1 0.45; places beside names 2 -0.17
places beside names 3 -0.21; publisher -0.33; questioner: above 0 -0.22; questioner: above 1 0.31; questioner: above 3 -0.04
questioner: alone on a line 0.54; questioner: answering 0 -0.06; questioner: answering 1 -0.03; questioner: answering 2 0.73
questioner: answering 3 0.03; questioner: around found -0.04; questioner: around found, not likeliest -0.04
questioner: asking 0 -0.17; questioner: asking 2 0.26; questioner: asking 3 0.04; questioner: begins found -0.13
questioner: begins found, likeliest 0.06; questioner: begins found, not likeliest -0.16
questioner: begins found, without odds 0 -0.31; questioner: begins found, without odds 1 -0.1
questioner: begins found, without odds 2 0.32; questioner: begins label -0.25; questioner: begins with label 0.6
questioner: below 1 -0.23; questioner: below 2 -0.13; questioner: called answering 0 0.08; questioner: called answering 1 -0.64
questioner: called answering 2 -0.04; questioner: called asking 0 -0.09; questioner: called asking 1 0.07
questioner: called asking 2 -0.09; questioner: called asking 3 -0.07; questioner: chance of no part -0.16
questioner: chance of the other part -0.12; questioner: chance of the part 0.25; questioner: ends found, not likeliest -0.04
questioner: ends found, without odds 0 0.12; questioner: ends found, without odds 1 0.46
questioner: ends found, without odds 2 -0.31; questioner: ends label -0.13; questioner: ends with label 0.41
questioner: family in the title -0.42; questioner: field of the own part 0.38; questioner: found 0.29
questioner: found, label initials 0.32; questioner: found, label machine 0.25; questioner: found, label name 0.24
questioner: found, label none 0.19; questioner: found, label one word 0.34; questioner: found, label other -0.05
questioner: found, label question -0.34; questioner: found, label role 0.28; questioner: found, layout headings 0.19
questioner: found, layout labels 0.32; questioner: found, layout marked 0.28; questioner: found, layout names on lines 0.06
questioner: found, layout unlabelled 0.08; questioner: found, likeliest 0.19; questioner: found, not likeliest 0.4
questioner: found, words 1 0.12; questioner: found, words 2 0.38; questioner: found, words 3 -0.6
questioner: found, words 4 -0.26; questioner: goes on before found 0.05; questioner: goes on before found, likeliest 0.1
questioner: goes on before found, not likeliest -0.05; questioner: goes on before found, with odds 0 -0.19
questioner: goes on before found, with odds 1 -0.13; questioner: goes on before found, with odds 2 0.1
questioner: goes on behind found 0.19; questioner: goes on behind found, not likeliest -0.14
questioner: goes on behind found, with odds 0 -0.14; questioner: in prose above -0.52; questioner: in the address -0.18
questioner: in the first lines -0.49; questioner: in the title 0.12; questioner: initials in label 0.18; questioner: label 0.38
questioner: label beside it 0.67; questioner: label beside it, initials 0.34; questioner: label beside it, name -0.38
questioner: label beside it, one word 0.06; questioner: label beside it, question -0.12; questioner: label beside it, role 0.63
questioner: label initials -0.09; questioner: label name 0.35; questioner: label of another 0.1; questioner: label one word 0.32
questioner: label question -0.1; questioner: label role 0.48; questioner: like another interviewee -0.54
questioner: like another questioner -0.15; questioner: likeliest of label -0.16; questioner: mean odds over those of found -0.03
questioner: name of another interviewee -0.96; questioner: name of another questioner 0.34; questioner: nobody 0.37
questioner: nobody found 0.27; questioner: nobody found, label initials -0.16; questioner: nobody found, label machine 0.11
questioner: nobody found, label none 0.13; questioner: nobody found, label role 0.17; questioner: nobody, label initials -0.19
questioner: nobody, label name 0.23; questioner: nobody, label none 0.26; questioner: nobody, label one word -0.25
questioner: nobody, label question 0.3; questioner: nobody, layout headings 0.25; questioner: nobody, layout labels 0.19
questioner: nobody, layout marked -0.36; questioner: nobody, layout unlabelled 0.45; questioner: nobody, nothing above 0.09
questioner: nobody, one of several 0.08; questioner: nobody, one turn -0.25; questioner: none found -0.27
questioner: none found, label initials 0.16; questioner: none found, label machine -0.11
questioner: none found, label none -0.13; questioner: none found, label role -0.17; questioner: none found, likeliest 0.06
questioner: none found, not likeliest -0.19; questioner: not in label -0.42; questioner: not in label machine 0.04
questioner: not in label name -0.38; questioner: not in label none -0.26; questioner: not in label one word -0.5
questioner: not in label other 0.06; questioner: not in label question -0.21; questioner: not in label role -0.31
questioner: open 0.23; questioner: open, behind 0 0.12; questioner: open, behind 0, none found -0.16
questioner: open, behind 1 0.13; questioner: open, behind 1, none found 0.08; questioner: open, behind 2 -0.21
questioner: open, behind 3 0.28; questioner: open, behind 3, none found -0.22; questioner: open, of 1 0.05
questioner: open, of 1, none found -0.09; questioner: open, of 2 0.15; questioner: open, of 2, none found -0.07
questioner: open, of 3, none found 0.18; questioner: open, of 4 -0.07; questioner: open, of 4, none found -0.37
questioner: other than found -0.34; questioner: other than found, label initials -0.21
questioner: other than found, label name -0.35; questioner: other than found, label none -0.18
questioner: other than found, label one word -0.47; questioner: other than found, label other 0.11
questioner: other than found, label question 0.1; questioner: other than found, label role -0.11
questioner: other than found, likeliest -0.59; questioner: other than found, not likeliest -0.24
questioner: own name asking 0.29; questioner: publisher -0.64; questioner: said answering 0 0.34
questioner: said answering 1 -0.34; questioner: said answering 2 -0.04; questioner: said asking 0 -0.18
questioner: said asking 1 0.51; questioner: said asking 2 -0.48; questioner: shares a word with another -0.64
questioner: shares a word with label -0.22; questioner: with odds 0 -0.15; questioner: with odds 1 -0.18
questioner: with odds 2 -0.13; questioner: with odds 3 0.07; questioner: within a field of the other part -0.03
questioner: within found 0.31; questioner: within found, not likeliest 0.04; questioner: within found, without odds 1 -0.03
questioner: within found, without odds 2 0.03; questioner: within label -0.04; questioner: without odds 0 -0.13
questioner: without odds 1 -0.06; questioner: without odds 2 -0.22; questioner: without odds 3 0.59
questioner: without odds 4 -0.08; questioner: without odds 5 0.03; said answering 0 0.35; said answering 1 -0.15
said answering 2 0.14; said asking 0 0.15; said asking 1 0.17; said asking 2 -0.5; shares a word with another -0.71
shares a word with label 0.44; some small elsewhere -0.54; thing -0.88; whole of found 0.67; with odds 0 0.13; with odds 1 -0.25
with odds 2 -0.33; with odds 3 -0.36; with odds 4 0.14; with odds 5 0.71; within a field of the other part -0.18
within a field of the own part -0.06; within found, likeliest 0.21; within found, not likeliest -0.19
within found, without odds 1 -0.09; within found, without odds 2 -0.11; within label -0.09; without odds 0 -0.04
without odds 1 0.22; without odds 2 -0.18; without odds 3 0.15; without odds 4 -0.16; without odds 5 -0.16; words 1 -0.51
words 2 0.49; words 3 1.12; words 4 -0.23; words 5 -0.64
`
