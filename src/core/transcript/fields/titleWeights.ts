/** How much each sign speaks for a title, or for none, fitted by `npm run score:fit`; a sign that is not here says nothing. */
export const titleWeights = `
about the talk 0.52; about the talk, long 0.11; about the talk, short 0.71; address -0.5; address, long -0.18
address, short -0.32; all capital words 0.15; all capital words, long 0.2; all capital words, short -0.07; apart 0.43
apart below 0.28; around found -0.08; before - -0.12; before / -0.05; before : -0.43; before words 0.39; before words 2 -0.44
before words 3 -0.24; before | -0.07; before – -0.24; before: about the talk 0.76; before: apart 0.29; before: byline -0.14
before: capitals -0.23; before: date 0.24; before: field -0.27; before: found 0.69; before: full date 0.31
before: furniture -0.34; before: goes with names 0.12; before: heading -0.42; before: institution -0.07; before: interviewee -0.5
before: introduction -0.05; before: likely title -0.41; before: menu word -0.21; before: name -0.4; before: no line -0.17
before: of the file 0.31; before: prose -0.44; before: questioner -0.21; before: short 0.13; before: subtitle -0.27
begins as a talk 0.13; begins as a talk, long 0.36; begins as a talk, short -0.26; begins found -0.57; begins in a figure -0.43
begins in a figure, long -0.28; begins in a figure, short -0.25; begins small -0.75; begins small, long -0.69
begins small, short -0.16; begins with a questioner 0.08; begins with an interviewee -0.35; behind - -0.13; behind / -0.07
behind : 0.22; behind > 0.38; behind prose -0.14; behind words 0.26; behind words 0 1.07; behind words 1 -0.35
behind words 2 -0.34; behind words 3 -0.25; behind | -0.09; behind – -0.19; behind ： -0.11; behind: 1 0.12
behind: oral evidence 0.05; block cue -0.22; block heading 0.39; block line 0.21; block paragraph -0.56; bold 1.06; both -0.4
brackets -0.81; brackets, long -0.82; brackets, short -0.07; byline -0.22; byline, long 0.09; byline, short -0.31
capitals, long 0.35; capitals, short -0.35; caseless 0.53; caseless, long 0.73; caseless, short -0.3; colon -0.2; colon, long 0.2
colon, short -0.44; dashed -0.27; dashed, long 0.05; dashed, short -0.32; date alone 0.06; ends found -0.19
ends in a colon -0.47; ends in a colon, long -0.24; ends in a colon, short -0.23; ends open -0.29; ends open, long -0.05
ends open, short -0.24; episode 0.06; episode, long 0.22; episode, short -0.16; explains initials -0.09
explains initials, short -0.07; family of an interviewee 0.9; field -0.1; field, long -0.34; field, short 0.24; first part -0.56
first: 1 -0.27; first: 10 -0.05; first: 2 -0.1; first: 4 -0.08; first: a -0.11; first: accession -0.06; first: date -0.2
first: day -0.43; first: dr -0.16; first: e -0.24; first: el -0.11; first: entrevista -0.08; first: examination 0.19
first: five 0.3; first: from -0.1; first: i -0.2; first: interview 0.64; first: interviewer -0.06; first: la -0.12
first: ministry 0.21; first: news -0.05; first: on -0.16; first: oral 0.83; first: participants -0.05; first: press 0.24
first: project -0.1; first: q -0.09; first: questions 0.37; first: speakers -0.06; first: summary -0.14; first: the 0.48
first: transcript -0.06; first: tuesday -0.07; first: we 0.6; first: who 0.49; first: witnesses -0.06; first: written -0.06
found 0.4; found, format docx 0.05; found, format html 0.5; found, format md 0.57; found, format pdf -0.39
found, format txt 0.33; found, format vtt 0.18; found, from file properties 0.18; found, from front matter 0.41
found, from text 0.35; found, no place 0.37; furniture -0.51; furniture, long -0.43; furniture, short -0.24
goes on before found -0.67; goes on below -0.62; has a date 0.1; has a date, long 0.1; has a date, short 0.06; has a figure -0.12
has a figure, long -0.1; has a month, long 0.05; has quotes 0.72; has quotes, long 0.72; has quotes, short 0.13
has the publisher -0.49; institution, long -0.11; institution, short 0.06; interviewees 0 -0.56; interviewees 2 0.67
joined at a colon 0.53; joined at a stop -0.17; joined, all capitals 0.55; joined, apart -0.86; joined, first long -0.05
joined, first short -0.71; joined, goes on small 0.58; joined, no capitals -0.56; joined, of several levels -0.07
joined, some capitals -0.71; joined, together 0.54; joined, with a date -0.3; last: 07 0.56; last: 1 -0.05; last: 12 0.14
last: 14 0.17; last: 2 -0.09; last: 2019 -0.42; last: 2021 0.25; last: 2022 0.08; last: 2023 -0.26; last: 2024 0.12
last: 2025 0.16; last: a -0.19; last: about -0.05; last: archive -0.12; last: by -0.16; last: committee -0.29
last: evidence -0.13; last: inquiry 0.45; last: news -0.07; last: project -0.05; last: s -0.05; last: the -0.24
last: transcript 0.2; last: witnesses -0.11; letters 0 -0.37; letters 1 -0.71; letters 2 -0.67; letters 3 0.62; letters 4 0.44
letters 5 -0.27; letters 6 0.35; level 1 0.41; level 2 -0.08; level 3 0.05; likely title 1 0.39; likely title 1 of 1 -0.2
likely title 1 of 2 0.37; likely title 1 of 3 0.74; likely title 2 0.12; likely title 2 of 2 0.13; likely title 2 of 3 -0.19
likely title 2 of 4 0.18; likely title 3 -0.14; likely title 3 of 3 0.05; likely title 3 of 4 -0.18; likely title 4 -0.19
likely title 4 of 4 -0.19; likely titles behind 0 0.15; likely titles behind 1 0.23; likely titles behind 2 0.35
likely titles behind 3 0.09; line 0 -0.17; line 2 0.1; line 3 0.43; line 4 -0.1; line 5 -0.43; line 6 -0.05; line 7 -0.52
lines 1 0.51; lines 2 -0.16; lines 3 -0.61; lines 4 -0.66; list of speakers -0.09; list of speakers, long -0.08
long sentence -0.27; long sentence, long -0.27; marked -0.18; menu -0.08; menu word -0.05; menu word, short -0.05
menu, long -0.07; mostly figures -0.35; mostly figures, short -0.36; name alone -0.28; next: about the talk 0.56
next: apart 0.27; next: byline 0.05; next: capitals -0.49; next: date 0.5; next: field -0.4; next: found -0.17
next: full date 0.66; next: furniture -0.13; next: goes with names 0.53; next: heading 0.28; next: institution -0.56
next: interviewee 0.13; next: introduction -0.09; next: likely title -0.21; next: menu word -0.15; next: no line -0.11
next: of the file -0.13; next: prose 0.15; next: short -0.11; next: subtitle 0.93; no heading where some are -0.53
no likely title -0.38; no place 0.2; no small words -0.23; no small words, short -0.21; none 0.4; none found -0.27
none, above 0 -0.07; none, above 1 0.08; none, above 2 0.55; none, above 3 -0.23; none, above 4 -0.35; none, above 5 0.42
none, format csv 0.05; none, format docx 0.31; none, format html 0.28; none, format md -0.11; none, format pdf -0.29
none, format srt 0.2; none, layout headings -0.29; none, layout labels 0.42; none, layout marked 0.21
none, layout names on lines 0.23; none, layout unlabelled -0.2; none, none found 0.27; none, one stated -0.17; not apart -0.64
not stated -0.41; not top level 0.21; note -0.11; note, short -0.07; of the file -0.52; of the file, long -0.32
of the file, short -0.31; other than found -0.27; part -0.35; part of a head -0.05; part of a head, long 0.14
part of a head, short -0.19; parted -0.56; parted, long -0.52; parted, short -0.13; path -0.15; path, short -0.15; place 1 -0.53
place 3 -0.27; place 4 0.22; publisher -0.21; question, long 0.06; question, short -0.08; questioners 0 0.22; questioners 1 -0.34
questioners 2 -0.16; quoted 0.51; quoted, long 0.4; quoted, short 0.3; quotes open -0.21; quotes open, long -0.19
region aside -0.21; region header -0.06; region navigation -0.06; second: about the talk 0.07; second: apart 0.2
second: byline 0.41; second: capitals 0.58; second: date 0.39; second: field -0.38; second: found 0.33; second: full date 0.29
second: furniture -0.35; second: goes with names 0.09; second: heading -0.22; second: institution -0.11; second: interviewee -0.2
second: introduction 0.28; second: likely title -0.33; second: menu word -0.09; second: name -0.3; second: no line -0.45
second: of the file 0.29; second: prose -0.12; second: questioner 0.15; second: short -0.21; second: subtitle -0.08
sentence -0.63; sentence, long -0.52; sentence, short -0.12; share in the address 0.07; share of the subject 0.34; slashed -0.58
slashed, long -0.43; slashed, short -0.16; stated by file properties 0.67; stated by front matter 0.62
stated by page metadata -0.14; stated: around found -0.07; stated: begins found 0.62; stated: ends found -0.28
stated: found 0.51; stated: goes on before found -0.21; stated: goes on behind found -0.13; stated: other than found -0.41
stated: within found -0.27; subtitle 0.39; subtitle, long 0.39; time -0.28; time, long -0.23; time, short -0.11; times 0 -0.53
times 1 0.45; times 2 0.38; times 3 -0.2; to the talk 0 -0.11; to the talk 1 -0.57; to the talk 2 -0.33; to the talk 3 0.05
to the talk 4 0.12; to the talk 6 0.05; to the talk 7 -0.11; to the talk 8 0.52; top level 0.35; top level 1 0.41
top level 2 -0.25; underscores 0.22; underscores, long -0.05; underscores, short 0.27; whole 0.15; within found 0.26
word: 00 -0.1; word: 02 -0.06; word: 03 -0.06; word: 06 -0.05; word: 07 0.47; word: 08 -0.15; word: 09 -0.18; word: 1 -0.52
word: 10 -0.12; word: 11 -0.26; word: 12 -0.08; word: 14 -0.16; word: 15 -0.16; word: 16 -0.12; word: 17 -0.24; word: 18 0.25
word: 19 0.17; word: 2 -0.55; word: 20 -0.06; word: 2018 -0.05; word: 2019 0.37; word: 2020 0.48; word: 2021 0.22
word: 2022 -0.13; word: 2023 0.05; word: 2024 -0.16; word: 2025 0.23; word: 22 -0.12; word: 23 -0.08; word: 24 -0.11
word: 26 -0.16; word: 27 0.19; word: 28 0.33; word: 3 -0.15; word: 31 -0.23; word: 38 -0.11; word: 4 0.09; word: 41 0.05
word: 5 -0.11; word: 52 -0.05; word: 58 -0.09; word: 6 0.12; word: 7 0.63; word: 8 -0.27; word: 9 0.13; word: a 0.21
word: about -0.08; word: accession -0.12; word: achterberg -0.12; word: affairs -0.25; word: against 0.09; word: all -0.21
word: also -0.05; word: an -0.15; word: and -0.26; word: archive -0.16; word: are -0.11; word: assembly -0.08; word: at 0.22
word: b -0.1; word: be 0.06; word: before -0.32; word: briefing 0.58; word: c 0.12; word: centre -0.26; word: chair -0.34
word: checked -0.08; word: chief 0.06; word: commission 0.55; word: committee -0.5; word: confidential -0.18
word: conversation -0.64; word: county 0.1; word: data 0.07; word: date -0.36; word: day 0.19; word: de -0.05; word: del 0.32
word: department -0.08; word: der -0.44; word: des -0.35; word: director 0.2; word: do -0.13; word: dr -0.17; word: e -0.64
word: el 0.44; word: email -0.06; word: en 0.36; word: energy -0.14; word: entrevista -0.08; word: ep 0.5; word: episode -0.16
word: evidence 0.06; word: examination 0.19; word: executive 0.34; word: february -0.19; word: five 0.22; word: for -0.96
word: from -0.36; word: harbour 0.09; word: has -0.07; word: have 0.08; word: hc -0.51; word: hearing -0.37; word: history -0.22
word: home -0.17; word: hon -0.67; word: house -0.15; word: housing -0.07; word: i -0.1; word: in 0.06; word: inquiry 0.98
word: institute -0.23; word: interview 0.65; word: interviewer -0.11; word: interviews -0.08; word: is -0.09; word: issue -0.23
word: it 0.36; word: january -0.12; word: joint 0.36; word: july -0.05; word: june -0.36; word: keywords -0.15; word: la 0.33
word: le 0.18; word: ledger -0.12; word: lindqvist -0.05; word: long 0.16; word: m 0.18; word: march 0.09; word: maritime -0.19
word: may -0.26; word: media -0.24; word: meeting -0.07; word: members -0.15; word: min -0.1; word: minister -0.15
word: ministry 0.24; word: mr -0.29; word: ms -0.28; word: news -0.11; word: no -0.31; word: not 0.6; word: november 0.24
word: o 0.13; word: october -0.07; word: of 0.5; word: office -0.14; word: oh -0.35; word: on -0.08; word: one -0.11
word: oral -0.22; word: ordered -0.05; word: our 0.25; word: p -0.06; word: page -0.07; word: paper 0.09
word: participants -0.09; word: people -0.35; word: photo -0.21; word: place -0.05; word: policy -0.05; word: por -0.07
word: port 0.11; word: ports 0.39; word: present -0.08; word: press 0.64; word: price 0.05; word: project -0.36
word: public -0.27; word: published -0.1; word: q -0.25; word: que -0.07; word: questions 0.47; word: r -0.07; word: radio 0.44
word: read -0.11; word: recording 0.05; word: research -0.07; word: rural 0.57; word: s 0.25; word: security 0.07
word: september -0.2; word: services -0.18; word: session -0.21; word: small 0.31; word: speaker -0.11; word: speakers -0.11
word: summary -0.15; word: t -0.16; word: that 0.16; word: the 0.62; word: this -0.1; word: thursday -0.21; word: to -0.18
word: trade -0.48; word: transcripts -0.13; word: transport 0.06; word: tue -0.11; word: tuesday -0.31; word: university -0.1
word: us -0.11; word: was -0.16; word: water -0.19; word: we 0.21; word: wednesday -0.14; word: what 0.49; word: who 0.56
word: why 0.12; word: with 0.69; word: witnesses -0.18; word: work -0.15; word: written -0.33; word: you -0.19; word: your 0.24
words 0 -0.55; words 1 -0.88; words 2 -0.12; words 3 0.06; words 4 0.3; words 5 0.51; words 6 0.66; words 7 -0.21; words 8 0.2
words 9 -0.23; words asked 0 -0.17; words asked 1 -0.3; words asked 2 0.06; words asked 3 0.28; words of the subject 0 -0.45
words of the subject 1 0.21; words of the subject 2 0.12; words of the subject 3 0.39; words of the subject 4 -0.06
`
