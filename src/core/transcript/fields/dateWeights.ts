/** How much each sign speaks for a date, or for none, fitted by `npm run score:fit`; a sign that is not here says nothing. */
export const dateWeights = `
above line 1 0.1; above line 3 0.46; above line 4 0.23; above line 5 -0.07; above to the talk 0 -0.11; above to the talk 1 0.15
above to the talk 2 0.27; above to the talk 4 0.22; above to the talk 5 0.15; above, words beside 0 0.47
above, words beside 1 -0.33; above, words beside 2 0.24; above, words beside 3 0.09; above, words beside 4 0.26
above, words beside 5 -0.05; another is more exact -0.23; before the title 0.06; behind the title 0.41; below line 0 -0.12
below line 1 -0.09; below line 2 -0.15; below line 3 0.14; below line 4 -0.14; below to the talk 0 -0.12
below to the talk 1 -0.09; below to the talk 2 -0.15; below to the talk 3 0.14; below to the talk 4 -0.14
below, words beside 0 -0.07; below, words beside 1 -0.07; below, words beside 2 0.13; below, words beside 3 -0.16
below, words beside 4 -0.14; below, words beside 5 -0.06; beside a questioner 0.07; block heading -0.06; block line 0.27
block row -0.1; day 0.44; earliest day 0.23; field -0.19; first of all 0.32; first: date 0.08; first: ordered 0.16
first: published 0.09; found 0.39; found, day 0.34; found, from front matter 0.17; found, from text 0.32; found, month 0.14
found, year 0.05; in a sentence -0.21; in above 0.38; in below -0.28; in introduction 0.07; in said -0.26
introduction line 3 0.1; introduction to the talk 3 0.13; introduction, words beside 3 0.11; introduction, words beside 4 -0.08
latest day 0.11; left: from -0.1; left: in -0.21; left: le 0.05; left: nothing in above 0.5; left: nothing in below -0.2
left: nothing in said 0.1; left: on 0.19; left: since -0.05; left: the -0.09; left: thursday 0.16; left: tue 0.05
less than a day where there is one -0.28; less than found -0.12; less than found, year -0.1; month in the address 0.05
most places 0.15; no place 0.14; none -0.21; none found -0.15; none found, day 0.22; none found, month 0.07
none found, year -0.44; none, days 0 0.28; none, days 1 -0.3; none, days 2 -0.11; none, format csv 0.1; none, format docx 0.18
none, format html -0.08; none, format md -0.12; none, format pdf -0.13; none, format txt -0.19; none, layout headings -0.14
none, layout labels -0.08; none, layout marked 0.09; none, layout unlabelled -0.14; none, none found 0.15
none, none found, days 0 0.37; none, none found, days 1 -0.18; none, of 1 -0.09; none, of 2 -0.13; none, of 4 -0.09; of 1 0.09
of 2 0.13; of 4 0.09; only day 0.34; other than found -0.09; other than found, month -0.07; other than found, year -0.06
parted 0.59; places 0 0.14; places 2 0.09; places 3 0.12; places 4 -0.06; region aside -0.14; region caption -0.05
right: 09 0.09; right: 11 0.05; right: and -0.13; right: at -0.05; right: nothing in above 0.29; right: nothing in below -0.05
right: nothing in said 0.11; right: the -0.08; right: to -0.14; said line 1 -0.17; said line 4 -0.07; said to the talk 1 -0.17
said to the talk 4 -0.07; said, words beside 2 0.17; said, words beside 4 -0.17; said, words beside 5 -0.28
stated by front matter 0.34; stated by page metadata 0.17; with a time 0.24; with other dates -0.17; word: 08 0.08; word: 09 0.07
word: 1 0.05; word: 11 0.06; word: 12 0.09; word: 4 0.05; word: 7 0.09; word: 9 -0.05; word: am 0.09; word: and -0.12
word: at -0.08; word: be 0.08; word: by 0.16; word: house 0.09; word: in -0.06; word: interview -0.19; word: is -0.09
word: min 0.09; word: of -0.07; word: ordered 0.16; word: published 0.09; word: read 0.08; word: the -0.07; word: thursday 0.05
word: tue 0.05; year -0.49; year of found -0.18; year of found, day -0.05; year of found, month -0.13
years before the latest 0 0.43; years before the latest 1 -0.06; years before the latest 2 -0.2; years before the latest 3 -0.15
years before the latest 4 -0.12
`
