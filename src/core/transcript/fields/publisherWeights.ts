/** How much each sign speaks for the name of a publisher, or for none, fitted by `npm run score:fit`; a sign that is not here says nothing. */
export const publisherWeights = `
about the talk -0.99; above 0 -0.5; above 1 0.33; above 2 -0.37; above 3 0.33; above and below 0.09; address -0.53
around found -0.05; around the title -0.09; article 0.42; before a date 0.57; before the title 0.19; begins found -0.54
begins in a figure -0.76; begins small -1.11; behind a questioner -0.31; behind an interviewee -0.31; behind the title -0.25
below 0 -0.52; below 1 -0.24; below 2 0.36; below 3 -0.1; below line 0 -0.59; below line 1 0.07; below line 2 0.13
below line 3 1; below line 4 -0.29; brackets -1.04; byline -0.27; capitals -0.21; caseless 1.84; colon -1.28; commas -0.7
company -0.81; copyright 0.57; counted -0.13; ends found -0.89; field -0.11; first line of all 0.63; first: 1 -0.09
first: 17 -0.1; first: 2 -0.05; first: 2024 -0.05; first: a -0.28; first: about -0.07; first: affairs -0.06; first: all -0.17
first: an -0.22; first: and -0.25; first: archive 0.81; first: assembly 0.64; first: association -0.49; first: at -0.34
first: august -0.05; first: before -0.07; first: by -0.12; first: c -0.05; first: cc -0.07; first: centre 0.72
first: clerk -0.07; first: coastal -0.59; first: commission -0.5; first: committee -0.1; first: confidential -0.27
first: conventions -0.07; first: das -0.19; first: date -0.17; first: day -0.14; first: de -0.42; first: del -0.07
first: department 0.54; first: der -0.16; first: die -0.1; first: director -0.09; first: do -0.11; first: dr -0.39
first: duration -0.07; first: e -0.25; first: el 0.93; first: email -0.07; first: en -0.06; first: ends -0.12
first: entretien -0.06; first: ep -0.08; first: episode -0.11; first: et -0.07; first: every -0.05; first: facebook -0.14
first: five -0.41; first: for -0.52; first: foreign -0.18; first: foto -0.07; first: from -0.44; first: good -0.05
first: great -0.06; first: harbour 0.26; first: hc -0.08; first: he -0.14; first: hearing -0.06; first: hello -0.05
first: history -0.12; first: home -0.49; first: hon -0.07; first: host -0.05; first: house 1.22; first: i -0.07; first: il 0.84
first: im -0.1; first: impressum -0.05; first: in -0.16; first: inquiry -0.08; first: institute -0.54; first: interview -0.15
first: interviewer -0.13; first: interviews -0.14; first: is -0.05; first: it -0.13; first: joint 0.4; first: june -0.11
first: la 0.47; first: lake 0.23; first: language -0.06; first: le 0.92; first: ledger 0.65; first: log -0.05; first: long -0.26
first: m -0.29; first: madam -0.06; first: march -0.07; first: may -0.08; first: media -0.36; first: menu -0.11
first: meridian 0.81; first: minister -0.31; first: ministry 0.35; first: mr -0.36; first: mrs -0.06; first: ms -0.3
first: music -0.09; first: news -0.35; first: no -0.08; first: northern -0.29; first: november -0.05; first: o -0.17
first: ocean -0.09; first: of -0.49; first: office -0.54; first: okay -0.07; first: on -0.3; first: oral -0.38; first: our -0.07
first: p -0.07; first: page -0.06; first: place -0.11; first: podcast -0.11; first: port 0.56; first: post -0.16
first: press -0.17; first: print -0.05; first: privacy -0.08; first: project -0.44; first: public -0.6; first: questions -0.06
first: radio 1.11; first: regional -0.06; first: reporting -0.06; first: review -0.13; first: rural 0.06; first: saturday -0.38
first: second 0.06; first: security 0.13; first: senior -0.08; first: service -0.3; first: share -0.05; first: show -0.06
first: sir -0.06; first: skip -0.27; first: small 1.22; first: so -0.07; first: south 0.22; first: speaker -0.13
first: speakers -0.14; first: subscribe -0.14; first: summary -0.22; first: t -0.07; first: tags -0.14; first: thanks -0.05
first: that -0.11; first: there -0.06; first: this -0.2; first: thursday -0.09; first: to -0.17; first: trade -0.12
first: transcribed -0.08; first: transcript -0.27; first: transcripts -0.05; first: transport -0.32; first: tue -0.15
first: tuesday -0.18; first: university -0.69; first: watch -0.06; first: water -0.21; first: we -0.11; first: wednesday -0.07
first: what -0.15; first: when -0.07; first: who -0.27; first: why -0.08; first: with -0.15; first: work -0.11; first: you -0.07
found 0.54; found, format docx 0.4; found, format html 0.63; found, format md -0.21; found, format pdf 0.49
found, format txt 0.42; found, from page metadata 0.76; found, from text 0.42; found, no place 0.07; furniture -1.02
goes on before found -0.64; goes on behind found -0.75; has a date -0.91; has a figure -1.35; heading 1 -0.76; heading 2 -0.97
heading 3 -0.69; heading 4 -0.12; host 1.77; in a byline -0.59; in a field -0.97; in italics -0.15; in prose above -0.55
in prose below 0.3; in prose introduction 0.18; in prose said -0.38; in the title -0.62; initials a host 1.63; institution 1.4
interviewee -1.03; introduction 0 -0.62; introduction 1 0.49; introduction 2 -0.19; label, interviewee -0.83
label, questioner 1.03; last: 0 -0.11; last: 00 -0.12; last: 07 -0.42; last: 1 -0.18; last: 11 -0.1; last: 12 -0.09
last: 14 -0.18; last: 17 -0.06; last: 2 -0.16; last: 2019 -0.12; last: 2022 -0.06; last: 2023 -0.08; last: 2024 -0.18
last: 2025 -0.09; last: 3 -0.08; last: 4 -0.12; last: 58 -0.11; last: 6 -0.05; last: 7 -0.05; last: 9 -0.05; last: a -0.07
last: about -0.17; last: affairs 0.42; last: all -0.16; last: am -0.1; last: and -0.69; last: archive 0.41; last: assembly -0.66
last: association -0.32; last: at -0.05; last: b -0.07; last: bank -0.07; last: board -0.06; last: briefing -0.14
last: centre -0.2; last: chair -0.08; last: commission -0.13; last: committee -0.6; last: confidential -0.2; last: contact -0.08
last: content -0.11; last: conventions -0.06; last: council -0.08; last: da -0.05; last: das -0.05; last: data -0.17
last: date -0.11; last: de -0.57; last: del -0.1; last: department -0.7; last: der -0.07; last: do -0.1; last: dr -0.11
last: duration -0.06; last: e -0.3; last: el -0.1; last: ends -0.12; last: english -0.33; last: et -0.08; last: evidence -0.1
last: finance 1.29; last: for -0.64; last: forum -0.15; last: foto -0.06; last: from -0.19; last: good -0.05; last: harbour -0.05
last: he -0.05; last: hearing -0.09; last: history -0.18; last: home -0.32; last: hon -0.06; last: host -0.05; last: house -0.33
last: i -0.25; last: id -0.19; last: il -0.06; last: in -0.34; last: inquiry 0.14; last: institute 0.33; last: interview -0.48
last: interviewer -0.08; last: interviews -0.3; last: is -0.19; last: it -0.16; last: keywords -0.22; last: la -0.36
last: language -0.07; last: law -0.06; last: le -0.16; last: ledger 0.07; last: letter 0.07; last: lindqvist -0.21
last: links -0.23; last: long -0.18; last: ltd -0.27; last: mail -0.08; last: maritime -0.18; last: media -0.16
last: meridian -0.14; last: ministry -0.35; last: more -0.07; last: ms -0.05; last: music -0.08; last: news -0.27; last: no -0.08
last: northern -0.05; last: not -0.05; last: november -0.05; last: ocean 0.69; last: of -1.16; last: office 0.84
last: okay -0.06; last: on -0.68; last: one 0.18; last: oral -0.31; last: our -0.07; last: oyelaran -0.07; last: page -0.15
last: people -0.05; last: person -0.06; last: photo -0.06; last: place -0.12; last: policy 0.74; last: port -0.21
last: ports 0.09; last: post 0.17; last: print 0.98; last: programme 0.98; last: project -0.32; last: public -0.33
last: radio 0.08; last: recording -0.05; last: region -0.19; last: regional -0.08; last: reporting -0.31; last: research -0.13
last: review 0.98; last: road -0.14; last: room -0.07; last: rss -0.05; last: rural -0.05; last: s -0.36; last: secretary -0.07
last: security -0.33; last: september -0.09; last: service -0.06; last: services 0.41; last: session -0.05; last: show -0.07
last: sie -0.06; last: skip -0.11; last: small -0.12; last: so -0.1; last: speaker -0.07; last: speakers -0.11
last: spokesperson -0.19; last: street -0.07; last: studies 0.28; last: tags -0.11; last: that -0.12; last: the -0.92
last: there -0.14; last: this -0.25; last: thursday -0.12; last: time -0.06; last: to -0.14; last: trade -0.18
last: transcript -0.37; last: transcripts 0.27; last: transport 0.13; last: tue -0.11; last: tuesday -0.21; last: union -0.06
last: university -0.32; last: us -0.06; last: watch -0.06; last: water 0.71; last: we -0.11; last: wednesday -0.06
last: what -0.18; last: who -0.05; last: witnesses -0.06; last: you -0.09; last: ار 0.49; last: ة -0.69; last: ت -0.64
last: ر 0.35; last: す -0.09; last: ます -0.06; last: 号 -0.16; last: 年 -0.11; last: 日 -0.37; last: 者 -0.18; last: ） -0.11
left: 07 -0.05; left: 1 0.37; left: 10 -0.17; left: 12 -0.06; left: 14 0.78; left: 17 0.82; left: 18 0.07; left: 2 -0.07
left: 2024 1.05; left: 2025 0.44; left: 3 0.37; left: 4 -0.09; left: 5 -0.08; left: 7 0.38; left: a 0.67; left: and -0.34
left: at -0.37; left: between -0.07; left: by 0.6; left: c -0.09; left: called -0.06; left: cc -0.09; left: chair -0.06
left: committee -0.14; left: confidential -0.08; left: contact -0.12; left: cookies -0.05; left: copyright -0.09; left: d 0.5
left: de 0.71; left: department 1.25; left: der -0.18; left: die -0.07; left: director -0.28; left: do -0.13; left: dr -0.07
left: evidence -0.07; left: executive -0.05; left: fellow -0.1; left: for -0.09; left: foto 0.49; left: from -0.71
left: history -0.09; left: home -0.18; left: hon -0.11; left: https -0.06; left: i -0.06; left: in 0.2; left: interview -0.05
left: into -0.09; left: is 0.09; left: joint -0.05; left: la 0.52; left: le -0.05; left: media -0.05; left: minister -0.08
left: mit -0.1; left: o -0.06; left: of 0.89; left: officer 0.59; left: on -0.32; left: oral -0.1; left: policy -0.12
left: project -0.18; left: public -0.26; left: tags -0.15; left: the 0.59; left: this -0.21; left: time -0.55; left: to 0.99
left: transcript -0.09; left: und -0.07; left: us -0.08; left: water -0.13; left: with -0.65; left: years -0.06; left: yes -0.08
left: you -0.06; like a host 0.99; line 0 0.63; line 1 0.47; line 2 -0.19; line 3 -0.63; line 4 -0.99; line 5 -0.94; line 6 -1.15
lines with it 0 -0.14; lines with it 1 -0.49; lines with it 2 0.39; lines with it 3 0.16; lines with it 4 0.15
lines with it so 0 -1.32; lines with it so 1 -0.37; lines with it so 2 0.27; lines with it so 3 0.63; lines with it so 4 0.95
menu word -0.87; name of a thing 0.41; name of somebody 0.4; near left: 08 0.1; near left: 09 0.77; near left: 1 -0.16
near left: 10 -0.13; near left: 11 -0.08; near left: 12 0.29; near left: 14 -0.14; near left: 19 0.13; near left: 2 -0.06
near left: 2018 -0.08; near left: 2022 -0.18; near left: 2023 -0.11; near left: 2024 -0.14; near left: 3 -0.4; near left: 4 0.21
near left: 5 -0.06; near left: 9 -0.08; near left: about 0.31; near left: after -0.05; near left: also -0.12; near left: an -0.23
near left: and 0.07; near left: as -0.13; near left: at -0.55; near left: be -0.13; near left: by 0.71; near left: c -0.14
near left: chief 0.59; near left: commission -0.15; near left: committee -0.15; near left: contact 0.24; near left: das -0.06
near left: day 0.72; near left: de -0.32; near left: department -0.2; near left: der -0.09; near left: did -0.1
near left: director 0.32; near left: do -0.07; near left: dr -0.07; near left: du -0.05; near left: e -0.16
near left: editor 0.1; near left: el -0.05; near left: episode -0.29; near left: es 0.96; near left: fellow -0.05
near left: for 0.39; near left: foto 1.48; near left: from 0.52; near left: fur -0.07; near left: general -0.05
near left: gesprach -0.11; near left: good -0.12; near left: he 0.16; near left: her -0.1; near left: history -0.19
near left: home -0.15; near left: hon -0.35; near left: house -0.58; near left: https -0.99; near left: i 0.1; near left: im 0.2
near left: in -0.73; near left: inquiry -0.13; near left: interview 0.26; near left: into -0.1; near left: is -0.5
near left: issue 0.59; near left: it -0.07; near left: its 0.1; near left: june -0.08; near left: la 0.46; near left: le 0.42
near left: m -0.07; near left: march 0.45; near left: media -0.21; near left: member -0.41; near left: members -0.14
near left: minister -0.07; near left: ministry -0.11; near left: more -0.06; near left: morning -0.16; near left: mr -0.13
near left: ms -0.06; near left: news 0.27; near left: no -0.08; near left: not -0.08; near left: now -0.25; near left: of -0.09
near left: office -0.21; near left: on -0.35; near left: oral -0.15; near left: ordered 1.06; near left: photo -0.14
near left: place 0.05; near left: por 1.06; near left: press -0.09; near left: price -0.21; near left: produced -0.1
near left: project -0.64; near left: public 0.17; near left: published 2.1; near left: que -0.22; near left: questions -0.2
near left: radio -0.06; near left: secretary -0.07; near left: senior 0.44; near left: session 0.15; near left: share -0.19
near left: she 0.56; near left: sie -0.06; near left: spoke 0.5; near left: statement -0.09; near left: subscribe 0.53
near left: t -0.14; near left: tags -0.09; near left: the -1.32; near left: this 0.05; near left: to -0.9
near left: transcribed -0.07; near left: transcript -0.22; near left: transport -0.05; near left: tuesday -0.05
near left: two -0.05; near left: und -0.19; near left: under -0.06; near left: us -0.09; near left: use -0.64
near left: we -0.05; near left: welcome -0.05; near left: what -0.12; near left: who -0.12; near left: with 0.19
near left: work -0.07; near left: written -0.07; near left: year 0.77; near left: you -0.07; no place 0.36; no publisher -0.24
none 0.51; none found -0.16; none, above 0 0.71; none, above 1 0.71; none, above 2 -0.27; none, above 3 0.15; none, above 4 0.31
none, above 5 0.52; none, above 6 1.1; none, below 0 0.72; none, below 1 0.54; none, below 2 -0.05; none, below 3 -0.11
none, below 4 0.35; none, below 5 1.19; none, copyright -1.41; none, format csv 0.72; none, format docx 0.94
none, format html -1.56; none, format md -0.94; none, format pdf 0.37; none, format srt 0.85; none, format txt 0.51
none, format vtt 0.83; none, hosts 0 0.43; none, hosts 1 0.29; none, hosts 2 1.2; none, layout headings -0.53
none, layout labels 0.38; none, layout marked 0.67; none, layout names on lines 1.13; none, layout unlabelled -0.48
none, none found 0.16; office -0.78; one word in capitals 0.18; other than found -0.58; own host 1.84; question -0.27
questioner -0.3; quotes -0.27; region aside 0.13; region caption -0.38; region footer 0.55; region header -0.45
region navigation -1.25; right behind copyright 0.53; right: 0 -0.42; right: 00 -0.6; right: 01 -0.05; right: 02 -0.17
right: 03 -0.07; right: 06 -0.09; right: 07 -0.12; right: 1 0.39; right: 10 -0.08; right: 11 -0.06; right: 12 0.17
right: 14 0.77; right: 16 0.06; right: 17 -0.07; right: 2 -0.2; right: 2019 0.5; right: 2020 0.35; right: 2021 -0.1
right: 2022 -0.05; right: 2023 0.96; right: 2024 -0.17; right: 2025 0.05; right: 3 -0.33; right: 4 -0.14; right: 41 -0.06
right: 6 -0.32; right: 7 0.71; right: 8 0.94; right: 9 -0.15; right: a 1.25; right: affairs -0.15; right: affirmed -0.1
right: after -0.24; right: all 1.02; right: am -0.07; right: an -0.3; right: and -0.35; right: are -0.05; right: as -0.15
right: at 0.68; right: august -0.08; right: begin -0.19; right: briefing -0.2; right: by -0.32; right: checked -0.06
right: co -0.08; right: committee -0.23; right: das 0.49; right: de 0.08; right: del -0.05; right: der 0.42; right: des -0.15
right: director -0.13; right: do -0.45; right: does 0.05; right: dr -0.17; right: e -0.22; right: en 0.37; right: energy 0.73
right: episode 0.61; right: et -0.11; right: february -0.05; right: five -0.1; right: for -0.51; right: from -0.13
right: good -0.32; right: has -0.28; right: history -0.35; right: hon -0.17; right: how 0.08; right: i -0.21; right: if 0.22
right: im -0.18; right: in -0.2; right: inquiry -0.3; right: interview -0.46; right: interviews -0.11; right: is 1.88
right: issue 1.29; right: it -0.12; right: its -0.1; right: la 0.82; right: le 0.27; right: let -0.05; right: m -0.26
right: march -0.05; right: media 1.12; right: minister -0.11; right: ministry -0.05; right: mr -0.23; right: ms -0.19
right: n 1.04; right: news 1.7; right: no 1.11; right: not 0.51; right: of -0.92; right: office 0.83; right: on 0.47
right: or 0.72; right: oral 0.69; right: our -0.08; right: p -0.13; right: page -0.07; right: people -0.06; right: please -0.07
right: policy -0.11; right: port -0.19; right: press -0.56; right: privacy -1.1; right: project -0.22; right: public -0.05
right: questions -0.06; right: ran -0.05; right: recording -0.15; right: regional -0.08; right: rights -0.16; right: says -0.18
right: se -0.08; right: security -0.14; right: so -0.1; right: spent -0.42; right: spoke -0.05; right: text -0.05
right: thank -0.24; right: thats -0.05; right: the 0.61; right: there -0.1; right: this -0.3; right: to 1.02; right: trade -0.05
right: transcript -0.06; right: transcripts -0.17; right: two -0.2; right: uber -0.06; right: und 0.21; right: under -0.05
right: university -0.12; right: us -0.05; right: views -0.18; right: was -0.12; right: water -0.05; right: we -0.07
right: welcome -0.14; right: were -0.13; right: what -0.29; right: when 0.06; right: where -0.14; right: which -0.24
right: who -0.28; right: why 0.59; right: will -0.06; right: with -0.33; right: work -0.25; right: wrote -0.1; right: y -0.08
right: yes -0.08; right: you -0.34; right: your 0.09; rights 0.25; said 0 -0.21; said 1 -0.7; said 2 -0.78; said 3 0.56
said to publish 1.25; sentence -0.31; sign before " 0.28; sign before # -0.05; sign before & -0.4; sign before ( 0.79
sign before ) -0.21; sign before * -0.07; sign before , -0.33; sign before - -0.67; sign before . -0.66; sign before / 0.53
sign before : 0.37; sign before = -0.1; sign before > -0.74; sign before [ -0.31; sign before ] 0.44; sign before _ -0.21
sign before nothing 0.68; sign before word -0.6; sign before | -0.97; sign before © 0.46; sign before « 1.17; sign before · -0.3
sign before » -0.68; sign before – 0.71; sign before — -0.13; sign before ’ 0.44; sign before “ -0.08; sign before ” -0.11
sign before „ 1.32; sign before • -0.1; sign before › -0.11; sign before ← -0.08; sign before 。 -0.18; sign before 《 0.68
sign before 「 -0.41; sign before 」 -0.11; sign before （ -0.34; sign before ） -0.07; sign before ： 1.15; sign behind " 0.62
sign behind & -0.22; sign behind ( -1.07; sign behind ) 0.6; sign behind * -0.09; sign behind + 1.44; sign behind , 0.37
sign behind - 0.21; sign behind . 0.39; sign behind / -0.06; sign behind : 0.36; sign behind < -0.42; sign behind = -0.25
sign behind > 0.24; sign behind ? -0.26; sign behind [ -0.1; sign behind ] 0.46; sign behind _ -0.36; sign behind nothing 0.19
sign behind word -0.71; sign behind | -0.1; sign behind © 0.43; sign behind « 0.67; sign behind · 0.42; sign behind » 1.67
sign behind – 0.1; sign behind — 1.19; sign behind “ -0.23; sign behind ” 1.23; sign behind • 0.59; sign behind › -0.11
sign behind 。 -0.49; sign behind 》 0.68; sign behind 「 -0.13; sign behind 」 -0.39; sign behind （ -0.23; sign behind ） -0.45
sign behind ， -0.46; sign behind ： 0.16; signs -1.42; small words -1.22; stated by front matter 0.62
stated by page metadata 0.72; stated title: ends found 1.34; stated title: found -0.74; stated title: other than found -0.62
stated title: within found -0.85; stated: begins found -0.05; stated: found 0.58; stated: other than found -0.47; title -0.6
to the talk 0 0.22; to the talk 1 -0.62; to the talk 2 -0.41; to the talk 3 -0.23; to the talk 4 0.53; where somebody works -0.65
whole first line 0.45; whole in above 0.52; whole in below -0.94; whole in said -0.1; whole lines 0 -0.48; whole lines 1 0.27
whole lines 2 0.82; whole lines 3 -0.19; within a name, or around one -0.84; within found -0.47; word: 0 -0.14; word: 00 -0.19
word: 02 -0.05; word: 06 -0.07; word: 07 -0.45; word: 1 -0.32; word: 10 -0.07; word: 11 -0.2; word: 12 -0.17; word: 14 -0.3
word: 16 -0.07; word: 17 -0.18; word: 2 -0.28; word: 2009 -0.12; word: 2011 -0.09; word: 2019 -0.13; word: 2022 -0.11
word: 2023 -0.16; word: 2024 -0.34; word: 2025 -0.16; word: 21 -0.09; word: 27 -0.07; word: 28 -0.1; word: 3 -0.2; word: 31 -0.05
word: 4 -0.23; word: 41 -0.07; word: 58 -0.13; word: 6 -0.1; word: 7 -0.11; word: 8 -0.05; word: 9 -0.12; word: a -0.73
word: about -0.2; word: achterberg -0.07; word: affairs 0.65; word: after -0.24; word: agency -0.27; word: al -0.18
word: all -0.36; word: am -0.12; word: an -0.23; word: and -0.11; word: archive 1.27; word: are -0.05; word: as -0.09
word: assembly 0.72; word: association 0.23; word: at -0.52; word: august -0.07; word: b -0.07; word: bank -0.22
word: baptiste 0.09; word: basin 0.72; word: before -0.11; word: board -0.07; word: briefing -0.21; word: by -0.58; word: c -0.12
word: cc -0.07; word: central -0.31; word: centre 0.97; word: chair -0.12; word: cities 0.11; word: clerk -0.11
word: climate -0.13; word: co -0.4; word: coastal -0.49; word: comment -0.05; word: comments -0.11; word: commission -0.95
word: committee -0.83; word: confidential -0.44; word: contact -0.27; word: content -0.11; word: conventions -0.07
word: cookies -0.05; word: council -0.42; word: counsel -0.05; word: county 0.28; word: customs -0.35; word: d -0.08
word: da -0.08; word: das 0.83; word: data -0.3; word: date -0.18; word: datenschutz -0.05; word: day -0.16; word: de 1.67
word: del 0.76; word: department 0.39; word: der 0.38; word: die -0.24; word: director -0.15; word: do 0.58; word: dr -0.66
word: du 1.01; word: duration -0.07; word: e 0.42; word: economia -0.05; word: el 0.85; word: email -0.2; word: en -0.28
word: ends 0.39; word: english -0.35; word: entretien -0.08; word: entrevista -0.05; word: ep -0.18; word: episode -0.18
word: et 0.22; word: every -0.12; word: evidence -0.11; word: executive -0.07; word: facebook -0.17; word: february -0.09
word: ferry -0.23; word: finance 1.14; word: first -0.06; word: fisheries -0.53; word: five -0.46; word: for 1.06
word: foreign 0.29; word: forum 0.07; word: foto -0.07; word: four -0.12; word: frau -0.05; word: free -0.42; word: from -0.61
word: fund 0.96; word: fur -0.06; word: general -0.26; word: good -0.06; word: government 0.11; word: grain -0.24
word: great -0.08; word: group -0.06; word: hall -0.11; word: harbour -0.38; word: hc -0.08; word: he -0.15; word: health -0.22
word: hearing -0.18; word: hello -0.05; word: history -0.06; word: home -0.84; word: hon -2.04; word: host -0.05
word: house 0.63; word: housing -0.6; word: i 0.4; word: id -0.2; word: if -0.05; word: il 0.83; word: im -0.17
word: impressum -0.05; word: in -0.78; word: information 0.46; word: infrastructure -0.35; word: inquiry -0.38
word: institute 0.92; word: interview -0.69; word: interviewer -0.15; word: interviews -0.42; word: islands 0.05
word: issue -0.12; word: it -0.17; word: its -0.06; word: joint 0.17; word: june -0.18; word: keywords -0.22; word: know -0.06
word: la 0.18; word: lake 0.7; word: land -0.34; word: language -0.07; word: law -0.07; word: le 0.56; word: ledger 0.06
word: les -0.34; word: letter 0.05; word: lindqvist -0.21; word: links -0.23; word: list -0.51; word: log -0.43; word: long -0.26
word: los 0.11; word: ltd -0.27; word: m 0.4; word: madam -0.06; word: mail -0.1; word: main -0.08; word: man -0.09
word: march -0.15; word: marguerite -0.17; word: maritime 0.33; word: may -0.15; word: media 0.22; word: member -0.47
word: members -0.07; word: menu -0.11; word: meridian 0.77; word: minister -0.35; word: ministry -0.17; word: more -0.08
word: mr -0.42; word: mrs -0.07; word: ms -0.39; word: music -0.35; word: n -0.22; word: news -0.68; word: newsletter -0.25
word: nine -0.18; word: no -0.33; word: nobody -0.05; word: non -0.08; word: northern -0.28; word: not -0.45
word: november -0.13; word: o -0.23; word: ocean 0.51; word: october -0.17; word: of 0.19; word: office -0.43; word: okay -0.07
word: on 0.4; word: one -0.06; word: open 0.7; word: opinion -0.27; word: oral -0.25; word: our -0.09; word: owns -0.13
word: oyelaran -0.08; word: p -0.17; word: page -0.23; word: paper -0.08; word: participants -0.05; word: pays -0.13
word: people -0.07; word: person -0.06; word: philippa -0.09; word: photo -0.08; word: photographs -0.44; word: place -0.13
word: podcast -0.11; word: podcasts -0.07; word: policy 0.68; word: port 0.97; word: post -0.11; word: press -0.4
word: price -0.32; word: print 0.88; word: privacy -0.09; word: programme 0.96; word: project -0.81; word: public 0.89
word: published -0.05; word: quarterly 1.02; word: que -0.24; word: questions -0.44; word: r -0.12; word: radio 0.74
word: recording -0.06; word: region 0.27; word: regional -0.34; word: relations 0.76; word: report -0.11; word: reporting 0.22
word: research -0.19; word: review 0.72; word: rights -0.07; word: river -0.49; word: road 0.68; word: room -0.12
word: rosalind -0.63; word: rss -0.05; word: s -0.52; word: saturday -0.38; word: se -0.15; word: secretary -0.13
word: security 0.65; word: senior -0.14; word: september -0.11; word: service 0.76; word: services 0.44; word: session -0.07
word: share -0.06; word: she -0.05; word: short -0.17; word: show -0.1; word: sie -0.11; word: sign -0.23; word: sir -0.07
word: site -0.06; word: skip -0.27; word: small 1.29; word: so -0.13; word: south 0.21; word: speaker -0.2; word: speakers -0.14
word: spokesperson -0.42; word: sport -0.1; word: state 0.26; word: statement -0.08; word: street -0.1; word: studies 0.11
word: subscribe -0.15; word: summary -0.22; word: sunday -0.05; word: support -0.05; word: sur -0.09; word: t -0.15
word: tags -0.14; word: thanks -0.05; word: that -0.2; word: the 0.07; word: there -0.14; word: this -0.35; word: thursday -0.15
word: time -0.52; word: to -0.49; word: today -0.44; word: trade 0.4; word: transcribed -0.08; word: transcript -0.75
word: transcripts -0.16; word: transport -1.25; word: tue -0.16; word: tuesday -0.29; word: und 0.74; word: under -1.05
word: university 0.3; word: upper 0.7; word: us -0.58; word: use -0.09; word: watch 0.16; word: water 0.79; word: we -0.14
word: wednesday -0.09; word: what -0.44; word: when -0.1; word: who -0.5; word: why -0.09; word: winter -0.1; word: with -0.34
word: witnesses -0.06; word: work -0.07; word: x -0.14; word: y 0.7; word: you -0.15; word: your -0.07; word: 大 -0.09
words 1 -0.92; words 2 0.18; words 3 0.91; words 4 0.87; words 5 0.48; words 6 0.41; words 7 -0.28; words 8 -0.77; words 9 -0.28
`
