/** How much each sign speaks for a standfirst, fitted by `npm run score:fit`; a sign that is not here says nothing. */
export const standfirstWeights = `
about the talk 0.09; about the talk, long 0.3; about the talk, short -0.05; all above 0 -0.06; all above 1 0.05
all above 2 -0.17; all above 3 -0.16; all above 4 -0.17; all above 5 -0.09; all above 6 -0.25; all capital words -0.26
all capital words, short -0.25; any -0.18; asks within, long 0.06; asks within, short -0.05; before: boilerplate -0.17
before: boilerplate, taken: field title -0.08; before: boilerplate, taken: tag line -0.05; before: byline -0.07
before: byline, taken: standfirst -0.12; before: byline, taken: tag line 0.19; before: caption 0.22
before: caption, taken: standfirst 0.26; before: date -0.17; before: end bracket -0.16; before: end bracket, end none -0.09
before: end colon -0.16; before: end colon, end stop -0.05; before: end none -0.16; before: end none, end bracket -0.15
before: end none, end none -0.23; before: end none, end open 0.24; before: end none, end question 0.05
before: end none, end stop 0.57; before: end question, end none 0.15; before: end question, end stop -0.19; before: end stop 0.05
before: end stop, end colon 0.44; before: end stop, end none -0.31; before: end stop, end question -0.12
before: end stop, end stop 0.2; before: field issued -0.22; before: field issued, taken: byline -0.05
before: field issued, taken: caption -0.05; before: field issued, taken: note -0.09; before: field publisher -0.12
before: field publisher, taken: tag line -0.07; before: field title 0.13; before: field title, taken: field issued -0.09
before: field title, taken: standfirst 0.15; before: field title, taken: tag line 0.25; before: label -0.09; before: name -0.23
before: navigation -0.14; before: navigation, taken: navigation -0.11; before: note 0.17; before: note, taken: byline 0.34
before: note, taken: standfirst -0.07; before: nothing -0.3; before: of oneself -0.43; before: otherwise marked -0.27
before: promotion -0.19; before: promotion, taken: byline -0.08; before: promotion, taken: caption -0.05
before: promotion, taken: promotion -0.14; before: promotion, taken: standfirst 0.24; before: promotion, taken: tag line -0.12
before: same block -0.15; before: standfirst, taken: byline -0.05; before: standfirst, taken: caption -0.06
before: standfirst, taken: note 0.33; before: standfirst, taken: standfirst -0.31; before: standfirst, taken: tag line 0.17
before: tag line -0.19; before: tag line, taken: caption -0.07; before: tag line, taken: field interviewee -0.07
before: tag line, taken: field issued -0.07; before: tag line, taken: note -0.08; before: tag line, taken: standfirst 0.17
before: tag line, taken: tag line -0.15; before: title 0.16; before: title, taken: standfirst 0.08
before: title, taken: tag line 0.08; begins in a figure -0.15; begins in a figure, short -0.15; begins small -0.08
begins small, long 0.05; begins small, short -0.12; begins with a label -0.31; begins with a label, long -0.54
begins with a label, short -0.15; begins with a place, long 0.07; begins with a place, short -0.07; begins with a questioner 0.05
begins with a sign -0.21; begins with a sign, long -0.17; begins with a sign, short -0.05
begins with a word before a colon -0.17; begins with a word before a colon, long -0.22; begins with an interviewee 0.07
begins with capitals before a colon -0.09; begins with capitals before a colon, short -0.05; block heading, long 0.26
block heading, short -0.22; block line -0.19; block line, long 0.12; block line, short -0.25; block paragraph -0.15
block paragraph, long 0.53; block paragraph, short -0.26; byline, short -0.1; capitals -0.21; capitals, short -0.2; caseless 0.1
caseless, long 0.46; caseless, short -0.19; dashed 0.08; dashed, long 0.17; dashed, short -0.08; date first -0.14
date first, long 0.05; date first, short -0.19; end bracket -0.23; end colon 0.42; end none -0.26; end open 0.22
end question -0.14; end stop 0.11; ends with brackets -0.27; ends with brackets, long -0.12; ends with brackets, short -0.2
equal signs -0.08; few capital words 0.18; few capital words, long 0.56; few capital words, short 0.1; field, long -0.09
field, short 0.12; from the title 0 0.2; from the title 0, taken: field issued -0.09; from the title 0, taken: standfirst 0.21
from the title 0, taken: tag line 0.32; from the title 0, to the talk 1 0.13; from the title 0, to the talk 3 0.09
from the title 0, to the talk 4 0.07; from the title 0, to the talk 6 -0.08; from the title 0, to the talk 7 0.09
from the title 1, taken: byline -0.05; from the title 1, taken: field interviewer -0.05; from the title 1, taken: note -0.06
from the title 1, taken: standfirst 0.45; from the title 1, taken: tag line -0.09; from the title 1, to the talk 3 -0.07
from the title 1, to the talk 5 0.13; from the title 1, to the talk 6 0.13; from the title 2 0.13
from the title 2, taken: caption -0.06; from the title 2, taken: note 0.12; from the title 2, taken: standfirst 0.4
from the title 2, to the talk 1 0.1; from the title 2, to the talk 3 0.17; from the title 2, to the talk 4 0.09
from the title 2, to the talk 5 0.08; from the title 3, taken: caption -0.09; from the title 3, taken: standfirst 0.16
from the title 3, taken: tag line 0.06; from the title 3, to the talk 0 0.17; from the title 3, to the talk 2 -0.06
from the title 3, to the talk 5 0.11; from the title 3, to the talk 6 -0.12; from the title 3, to the talk 7 0.06
from the title 4 -0.13; from the title 4, taken: byline 0.13; from the title 4, taken: caption -0.08
from the title 4, taken: standfirst 0.07; from the title 4, taken: tag line -0.09; from the title 4, to the talk 0 0.05
from the title 4, to the talk 1 0.09; from the title 4, to the talk 4 0.1; from the title 4, to the talk 5 -0.13
from the title 4, to the talk 6 -0.19; from the title 5 -0.32; from the title 5, taken: field interviewee -0.05
from the title 5, taken: standfirst -0.37; from the title 5, taken: tag line -0.09; from the title 5, to the talk 0 -0.15
from the title 5, to the talk 1 -0.09; from the title 5, to the talk 2 -0.05; from the title 5, to the talk 3 -0.1
from the title 5, to the talk 6 -0.05; from the title 5, to the talk 7 -0.07; from the title 6 -0.13
from the title 6, taken: byline 0.06; from the title 6, taken: standfirst -0.18; from the title 6, to the talk 2 -0.05
from the title above -0.3; from the title above, taken: boilerplate -0.17; from the title above, taken: field publisher -0.12
from the title above, taken: field title -0.21; from the title above, taken: navigation -0.15
from the title above, taken: promotion -0.14; from the title above, taken: standfirst -0.12
from the title above, taken: tag line -0.22; from the title above, taken: title -0.06; from the title above, to the talk 2 -0.11
from the title above, to the talk 3 -0.12; from the title above, to the talk 4 -0.2; from the title above, to the talk 5 -0.18
from the title above, to the talk 6 -0.27; from the title above, to the talk 7 -0.14
from the title no title, taken: boilerplate 0.12; from the title no title, taken: note -0.08
from the title no title, taken: promotion -0.08; from the title no title, taken: tag line 0.16
from the title no title, to the talk 0 -0.06; from the title no title, to the talk 2 0.2
from the title no title, to the talk 5 -0.1; from the title no title, to the talk 6 -0.05; furniture -0.27
furniture caption -0.22; furniture caption, long -0.19; furniture note, long -0.14; furniture note, short 0.17
furniture promotion -0.21; furniture promotion, short -0.2; furniture, long -0.35; furniture, short -0.17; has a day -0.34
has a day, long -0.36; has a day, short -0.23; has a month, long 0.06; has a quotation 0.15; has a quotation, long 0.26
in brackets -0.19; in brackets, long -0.12; in brackets, short -0.08; institution -0.18; institution, short -0.18
interviewee family, questioner none, long 0.34; interviewee family, questioner none, middling -0.26
interviewee family, questioner none, short -0.05; interviewee full 0.25; interviewee full, questioner full, middling 0.24
interviewee full, questioner full, short -0.09; interviewee full, questioner none, long 0.58
interviewee full, questioner none, middling 0.05; interviewee full, questioner none, short -0.19; interviewee none -0.25
interviewee none, questioner family, short 0.06; interviewee none, questioner full, middling -0.05
interviewee none, questioner full, short -0.07; interviewee none, questioner none, long 0.14
interviewee none, questioner none, middling -0.14; interviewee none, questioner none, short -0.27; layout headings -0.15
layout headings, taken: boilerplate -0.06; layout headings, taken: caption -0.11; layout headings, taken: field title -0.08
layout headings, taken: navigation -0.09; layout headings, taken: promotion -0.1; layout headings, taken: standfirst 0.24
layout labels -0.23; layout labels, taken: byline 0.06; layout labels, taken: caption -0.09
layout labels, taken: field interviewee -0.08; layout labels, taken: field interviewer -0.05
layout labels, taken: field issued -0.13; layout labels, taken: field publisher -0.07; layout labels, taken: field title -0.22
layout labels, taken: legend -0.05; layout labels, taken: note -0.08; layout labels, taken: promotion -0.09
layout labels, taken: standfirst -0.11; layout labels, taken: tag line -0.18; layout labels, taken: title -0.06
layout marked -0.09; layout marked, taken: boilerplate 0.05; layout marked, taken: note -0.05
layout marked, taken: standfirst 0.12; layout marked, taken: tag line -0.08; layout names on lines -0.3
layout names on lines, taken: note -0.1; layout names on lines, taken: tag line -0.18; layout unlabelled 0.05
layout unlabelled, taken: caption -0.08; layout unlabelled, taken: field interviewer -0.05
layout unlabelled, taken: field issued -0.05; layout unlabelled, taken: field title 0.1
layout unlabelled, taken: promotion -0.13; layout unlabelled, taken: standfirst 0.25; layout unlabelled, taken: tag line 0.2
leads on 0.68; leads on, long 0.06; leads on, short 0.61; led -0.2; led, long -0.13; led, short -0.19; level 1 -0.29
level 1, long -0.21; level 1, short -0.13; level 2 0.25; level 2, long 0.35; level 2, short -0.1; level 3 0.09
level 3, long 0.12; many capital words -0.31; many capital words, long -0.2; many capital words, short -0.28; marked -0.15
marked, short -0.16; menu -0.1; menu word -0.18; menu word, short -0.18; menu, short -0.11; mostly no letters -0.26
mostly no letters, long -0.08; mostly no letters, short -0.24; mostly quoted -0.11; mostly quoted, long -0.16; name -0.26
name, short -0.26; next: boilerplate -0.1; next: byline 0.3; next: byline, taken: note 0.16
next: byline, taken: standfirst -0.09; next: byline, taken: tag line -0.06; next: caption 0.18
next: caption, taken: standfirst 0.17; next: date 0.05; next: end bracket -0.23; next: end bracket, end none -0.14
next: end bracket, end stop -0.11; next: end colon 0.17; next: end colon, end stop 0.21; next: end none -0.19
next: end none, end bracket -0.09; next: end none, end none -0.21; next: end none, end stop 0.21; next: end open -0.07
next: end stop -0.19; next: end stop, end bracket -0.05; next: end stop, end none -0.25; next: end stop, end open 0.26
next: end stop, end stop -0.11; next: field interviewer 0.16; next: field interviewer, taken: standfirst -0.08
next: field interviewer, taken: tag line 0.29; next: field issued, taken: field interviewer -0.06
next: field issued, taken: field title 0.05; next: field publisher -0.06; next: field title -0.16
next: field title, taken: boilerplate -0.06; next: field title, taken: tag line -0.05; next: label -0.05; next: name -0.2
next: navigation -0.07; next: navigation, taken: navigation -0.11; next: navigation, taken: standfirst 0.15; next: note -0.12
next: of oneself 0.07; next: otherwise marked -0.13; next: promotion -0.17; next: promotion, taken: promotion -0.14
next: promotion, taken: standfirst 0.1; next: same block -0.21; next: sound -0.12; next: standfirst -0.19
next: standfirst, taken: byline 0.13; next: standfirst, taken: caption -0.1; next: standfirst, taken: field title -0.14
next: standfirst, taken: standfirst -0.22; next: standfirst, taken: tag line 0.1; next: tag line -0.2
next: tag line, taken: boilerplate -0.09; next: tag line, taken: byline -0.13; next: tag line, taken: field issued -0.1
next: tag line, taken: field publisher -0.07; next: tag line, taken: field title -0.15; next: tag line, taken: promotion -0.08
next: tag line, taken: standfirst 0.25; next: tag line, taken: tag line -0.14; next: title -0.09; note -0.33; note, long -0.3
note, short -0.05; of oneself -0.11; of oneself, short -0.09; of the subject 0 -0.28; of the subject 1 -0.12
of the subject 2 0.12; of the subject 3 0.18; of the subject 4 0.53; of the subject 5 0.27; of the text 0.43
of the text, long 0.16; of the text, short 0.26; of the title 0 -0.21; of the title 2 0.25; of the title 3 -0.09; of us, long 0.1
parted -0.17; parted, short -0.15; path -0.11; path, short -0.09; prose 1 of 1 0.6; prose 1 of 2 0.6; prose 1 of 3 0.16
prose 1 of 4 0.3; prose 2 of 2 0.27; prose 2 of 3 -0.1; prose 2 of 4 -0.28; prose 3 of 3 -0.12; prose 3 of 4 -0.24
prose 4 of 4 -0.69; prose before 0 -0.13; prose before 1 -0.05; prose before 2 -0.43; prose before 3 -0.56; prose behind 0 -0.13
prose behind 1 -0.23; prose behind 2 -0.11; prose behind 3 -0.08; questioner full 0.06; questioner none -0.2; quoted -0.14
quoted, long -0.05; quoted, short -0.09; region aside -0.12; region aside, long -0.09; region caption -0.19
region caption, long -0.12; region caption, short -0.08; region header, long 0.06; region header, short -0.1
region navigation -0.14; region navigation, short -0.14; rights -0.12; rights, long -0.11; semicolons -0.17
semicolons, long -0.11; semicolons, short -0.07; sentences 0 -0.23; sentences 2 0.22; sentences 3 0.15; sentences 4 -0.36
spoken to -0.38; spoken to, long -0.31; spoken to, short -0.08; stands again -0.11; subtitle 0.69; subtitle, long 0.52
subtitle, short 0.25; taken: boilerplate -0.07; taken: boilerplate, format html -0.08; taken: boilerplate, format txt 0.06
taken: byline, format docx -0.07; taken: byline, format pdf -0.08; taken: byline, format txt 0.22; taken: caption -0.26
taken: caption, format html -0.19; taken: caption, format txt -0.07; taken: field interviewee -0.08
taken: field interviewer -0.14; taken: field interviewer, format txt -0.06; taken: field issued -0.21
taken: field issued, format txt -0.13; taken: field publisher -0.13; taken: field publisher, format txt -0.08
taken: field title -0.21; taken: field title, format html -0.14; taken: field title, format txt -0.09; taken: legend -0.06
taken: legend, format docx -0.05; taken: navigation -0.16; taken: navigation, format html -0.14; taken: note, format docx -0.09
taken: note, format html 0.12; taken: note, format pdf -0.1; taken: note, format txt 0.13; taken: promotion -0.24
taken: promotion, format md -0.11; taken: promotion, format txt -0.15; taken: standfirst 0.4; taken: standfirst, format docx 0.07
taken: standfirst, format html 0.33; taken: standfirst, format md 0.51; taken: standfirst, format pdf -0.21
taken: standfirst, format txt 0.09; taken: tag line -0.1; taken: tag line, format docx -0.24; taken: tag line, format html 0.08
taken: tag line, format pdf -0.18; taken: title -0.11; taken: title, format txt -0.06; talk begins: interviewee -0.33
talk begins: interviewee asks 0.08; talk begins: interviewee, to the talk 0 -0.29; talk begins: interviewee, to the talk 2 0.09
talk begins: interviewee, to the talk 4 -0.06; talk begins: interviewee, to the talk 5 -0.09
talk begins: interviewee, to the talk 6 -0.12; talk begins: questioner -0.25; talk begins: questioner asks -0.1
talk begins: questioner asks, to the talk 0 0.15; talk begins: questioner asks, to the talk 1 0.35
talk begins: questioner asks, to the talk 2 -0.11; talk begins: questioner asks, to the talk 5 -0.16
talk begins: questioner asks, to the talk 6 -0.3; talk begins: questioner, to the talk 0 -0.07
talk begins: questioner, to the talk 1 -0.23; talk begins: questioner, to the talk 2 -0.05
talk begins: questioner, to the talk 3 -0.15; talk begins: questioner, to the talk 4 -0.1
talk begins: questioner, to the talk 6 -0.18; talk begins: questioner, to the talk 7 -0.09; tells of a talk 0.23
tells of a talk, long 0.45; time -0.16; time, long -0.06; time, short -0.14; to the talk 0, taken: byline 0.12
to the talk 0, taken: caption -0.14; to the talk 0, taken: field interviewee -0.07; to the talk 0, taken: note -0.05
to the talk 0, taken: standfirst 0.3; to the talk 1 0.12; to the talk 1, taken: caption -0.07; to the talk 1, taken: note 0.05
to the talk 1, taken: promotion -0.06; to the talk 1, taken: standfirst 0.5; to the talk 2 -0.11
to the talk 2, taken: boilerplate 0.06; to the talk 2, taken: byline 0.1; to the talk 2, taken: field title -0.06
to the talk 2, taken: tag line -0.05; to the talk 3 -0.13; to the talk 3, taken: field title -0.08
to the talk 3, taken: note 0.08; to the talk 3, taken: standfirst 0.12; to the talk 3, taken: tag line -0.07; to the talk 4 -0.11
to the talk 4, taken: field title -0.06; to the talk 5 -0.16; to the talk 5, taken: boilerplate -0.07
to the talk 5, taken: byline -0.06; to the talk 5, taken: navigation -0.05; to the talk 5, taken: promotion -0.07
to the talk 5, taken: standfirst -0.27; to the talk 5, taken: tag line 0.07; to the talk 6 -0.32
to the talk 6, taken: field title -0.08; to the talk 6, taken: navigation -0.08; to the talk 6, taken: note -0.06
to the talk 6, taken: promotion -0.08; to the talk 6, taken: standfirst -0.19; to the talk 6, taken: tag line -0.24
to the talk 7 -0.13; to the talk 7, taken: standfirst -0.07; to the title: around -0.19; to the title: other -0.15
to the title: part -0.1; to the title: title -0.23; word: 03 -0.05; word: 07 -0.08; word: 1 -0.23; word: 11 -0.17; word: 12 -0.05
word: 14 -0.22; word: 19 0.12; word: 2 -0.11; word: 20 -0.08; word: 2011 -0.06; word: 2014 -0.05; word: 2022 0.08
word: 2024 -0.25; word: 2025 -0.1; word: 27 0.06; word: 30 -0.07; word: 31 -0.06; word: 4 -0.08; word: 41 -0.11; word: 5 -0.05
word: 58 0.12; word: 6 -0.08; word: 9 0.09; word: a 0.17; word: about 0.26; word: access -0.05; word: accession -0.06
word: after -0.1; word: against 0.09; word: all -0.1; word: also -0.1; word: am 0.05; word: and 0.21; word: anos 0.22
word: answers 0.09; word: are -0.12; word: as -0.09; word: asked -0.13; word: assembly -0.07; word: association -0.06
word: at -0.18; word: autumn 0.08; word: b 0.05; word: basin -0.05; word: be 0.2; word: below 0.3; word: between -0.07
word: board 0.08; word: books 0.06; word: both 0.05; word: briefing 0.05; word: building 0.16; word: by -0.19; word: came 0.09
word: can 0.07; word: cannot -0.05; word: centre -0.06; word: chair -0.14; word: chairman 0.32; word: check 0.14
word: checked -0.08; word: chief -0.05; word: cities 0.07; word: city 0.08; word: clarity 0.2; word: closed 0.09
word: coast -0.1; word: coastal 0.16; word: committee 0.12; word: company -0.05; word: conventions -0.06; word: conversation 0.19
word: conversations 0.07; word: corrected -0.12; word: council -0.07; word: da -0.11; word: das -0.14; word: data 0.12
word: day -0.1; word: days 0.05; word: department 0.05; word: deputy 0.11; word: der 0.34; word: des -0.3; word: di 0.08
word: did -0.05; word: die 0.19; word: director -0.05; word: do 0.11; word: does -0.06; word: dr 0.08; word: dry -0.17
word: du -0.09; word: e 0.28; word: economist 0.2; word: edited 0.28; word: el 0.17; word: eleven 0.23; word: em 0.3
word: energy -0.18; word: english 0.05; word: entrevista -0.12; word: est 0.08; word: et -0.15; word: every -0.1
word: evidence -0.18; word: explains 0.11; word: fellow 0.09; word: few 0.15; word: first 0.32; word: five -0.17
word: foto -0.08; word: fur 0.07; word: good -0.12; word: governments 0.11; word: grain 0.06; word: gulf -0.1
word: harbour -0.14; word: has 0.43; word: hat 0.1; word: have -0.08; word: he 0.33; word: held 0.05; word: her 0.09
word: here 0.16; word: his 0.2; word: hon 0.1; word: house 0.15; word: how -0.05; word: i 0.07; word: il 0.09; word: in 0.16
word: infrastructure -0.07; word: inquiry -0.11; word: interviewee -0.06; word: into -0.13; word: is -0.1; word: island 0.11
word: issue -0.1; word: it -0.17; word: its 0.12; word: july -0.11; word: june -0.06; word: key -0.19; word: la 0.28
word: later 0.2; word: law 0.08; word: le -0.14; word: lecture -0.05; word: ledger -0.05; word: left 0.06; word: length 0.21
word: library -0.14; word: line 0.24; word: lines 0.08; word: list -0.1; word: listen 0.07; word: local -0.06; word: long 0.05
word: los 0.05; word: machine -0.16; word: man 0.13; word: march -0.08; word: may -0.16; word: me -0.25; word: meeting -0.14
word: member -0.07; word: members -0.15; word: met 0.24; word: min -0.09; word: ministry 0.09; word: minutes -0.17; word: mit 0.1
word: mme -0.13; word: money -0.22; word: month 0.09; word: more -0.15; word: most -0.06; word: mrs 0.05; word: ms -0.08
word: my -0.32; word: na 0.07; word: news -0.05; word: nine 0.4; word: nineteen 0.12; word: not -0.17; word: note -0.1
word: notice 0.05; word: november -0.1; word: now 0.08; word: o 0.25; word: october -0.08; word: of -0.16; word: off -0.07
word: office 0.34; word: old 0.07; word: on 0.07; word: one 0.32; word: only -0.06; word: or -0.08; word: out -0.08
word: over 0.2; word: own -0.09; word: oyelaran -0.05; word: par -0.1; word: people -0.14; word: per -0.17; word: photo -0.16
word: please 0.09; word: podcast -0.07; word: politics -0.09; word: por 0.27; word: present 0.2; word: price -0.09
word: project -0.11; word: public -0.09; word: published -0.06; word: put -0.05; word: que 0.53; word: questions 0.21
word: radio -0.21; word: ran 0.1; word: recording -0.09; word: research -0.05; word: reserve -0.13; word: retired -0.06
word: river -0.09; word: room 0.13; word: rosalind -0.1; word: said 0.08; word: sat 0.14; word: say 0.08; word: says -0.13
word: school -0.05; word: se 0.07; word: sea 0.16; word: second 0.08; word: secretary 0.11; word: see -0.1; word: senior 0.11
word: service -0.1; word: services -0.07; word: she 0.51; word: ships -0.07; word: should -0.1; word: side -0.11; word: sie -0.09
word: signed 0.17; word: since 0.09; word: six -0.12; word: so -0.05; word: speaker -0.09; word: speakers -0.05; word: spent 0.07
word: spoke 0.05; word: staff -0.08; word: statement -0.05; word: support -0.08; word: sur -0.17; word: t 0.09; word: talks 0.07
word: tape -0.14; word: than -0.13; word: that -0.22; word: their -0.17; word: them -0.08; word: then 0.05; word: there -0.1
word: they -0.12; word: this -0.09; word: those 0.11; word: three 0.12; word: through 0.13; word: thursday -0.05; word: to -0.14
word: took 0.06; word: trade -0.07; word: transcript -0.3; word: transport 0.05; word: uber 0.26; word: um 0.22; word: un -0.3
word: una 0.07; word: und 0.16; word: under 0.19; word: une -0.09; word: union 0.07; word: university 0.05; word: up 0.1
word: us -0.05; word: use 0.11; word: waiting 0.06; word: watch -0.06; word: water -0.12; word: wawancara 0.22; word: were -0.26
word: when 0.26; word: which 0.1; word: who 0.21; word: why 0.33; word: will 0.06; word: with 0.12; word: witnesses -0.13
word: work 0.12; word: would 0.11; word: written -0.1; word: x -0.07; word: y 0.14; word: year -0.07; word: years 0.2
word: you -0.16; word: your 0.07; word: в 0.13; word: и -0.08; word: на 0.07; word: о 0.07; word: ان 0.09; word: عن 0.15
word: في 0.05; word: هذا 0.06; word: क 0.09; word: म 0.08; word: स 0.06; word: ह 0.06
`
