/**
 * An invented corpus for tests: four interviews and a glossary about two states that share a river. It holds every kind of claim
 * in every voice; what is there and why stands beside each text. Nobody and nothing in it exists.
 */

/** All files of the invented corpus, by uri. */
export function fixtureCorpus(): ReadonlyMap<string, string> {
  return new Map([
    ['file:///corpus/basin.md', basinGlossary()],
    ['file:///corpus/reed2021.md', reedInterview()],
    ['file:///corpus/moreau2021.md', moreauInterview()],
    ['file:///corpus/official2020.md', officialInterview()],
    ['file:///corpus/closed2020.md', closedInterview()],
  ])
}

/** The source text of `reed2021`, in the blocks of a `KEY.txt`; every anchor, hedge and key phrase of the interview occurs in it. */
export function reedSource(): string {
  return `[SF1]
Rain is late and the Kerra Dam is half empty. Anna Reed, a water economist, tells us why Velmark will sign the Lower Basin Treaty all the same.

[Q1]
Dorrin calls the treaty unfair, and most farmers agree. Why has the vote slipped to the autumn?

[¶1]
Velmark signed the Sarn Memorandum in 2019 [the memorandum covers flood alarms only]. Since then the Ministry of Waters has measured the Vell River every week.

[¶2]
In my view the treaty is a slow-motion bargain between unequal partners. Indications so far are that Velmark will sign before the first snow.

[Q2]
Surely the Green League will block it, as you wrote yourself last spring?

[¶3]
Perhaps not. Kestrian engineers say that the dam could fail within ten years, and I would not go that far. Kestria should publish its flow data.

[Q3]
What is the Basin Commission for, then?

[¶4]
It should not wait for the Sarn talks. Sarn expects little pushback from the River Guard. My understanding is that the talks open next March.

[¶5]
The spring flood of 2018 cost $40 million. The Treaty [of 2021] may well be the last chance to share the bill.
`
}

/**
 * On record, no interviewer named. Fact, assessment, forecast and recommendation of the interviewee, hedged and not; second-hand
 * claims (two of the interviewee, one of the questioner); claims of the questioner, of the standfirst, of the standfirst and of the
 * questioner reporting the interviewee, of an editor; a caveat; a sum in dollars, which Markdown may take for something else.
 */
export function reedInterview(): string {
  return `---
attache: interview/1
citation-key: reed2021
type: interview
title: "Low water, high stakes: the Lower Basin Treaty"
author:
  - given: Anna
    family: Reed
issued: 2021-05-04
publisher: Basin Review
language: en-GB
terms: on record
---

# Low water, high stakes

## Voices

### Anna Reed {#reed}

- role: interviewee
- affiliation: water economist [@reed2021, standfirst 1]
- actor: anna-reed

### Questioner {#questioner}

- role: questioner

### Writer of the standfirst {#standfirst}

- role: standfirst

### Editor {#editor}

- role: editor

## Questions

### Standfirst

- SF1: “Rain is late … all the same”

### Q1 Why the vote slipped

- Q1: “Dorrin calls the … to the autumn”
- ¶1: “Velmark signed the … River every week”
- ¶2: “In my view … the first snow”

### Q2 The Green League

- Q2: “Surely the Green … yourself last spring”
- ¶3: “Perhaps not. Kestrian … its flow data”

### Q3 The Basin Commission

- Q3: “What is the … Commission for, then”
- ¶4: “It should not … open next March”
- ¶5: “The spring flood … share the bill”

## Topics

### The treaty {#treaty shared=lower-basin-treaty}

#### Signature {#signature}

###### Velmark to sign before winter {#velmark-to-sign}

Velmark will sign the Lower Basin Treaty before winter.

- at: ¶2 “Indications so far … the first snow”
- kind: forecast
- hedge: “Indications so far”
- likelihood: likely
- when: 2021 “before the first snow”
- contradicts: moreau2021#no-signature
- coded: A. Brandt 2021-06-01
- checked: C. Duarte 2021-06-02

###### Reed expects a signature {#reed-on-signature}

Velmark will sign the treaty in spite of the drought.

- at: SF1 “tells us why … all the same”
- holder: Anna Reed
- kind: forecast
- coded: A. Brandt 2021-06-01

###### Vote has slipped {#vote-slipped}

The vote on the treaty has slipped to the autumn.

- at: Q1 “Why has the … to the autumn”
- kind: fact
- when: 2021-09/2021-11 “the autumn”
- coded: A. Brandt 2021-06-01

###### Green League to block the treaty {#league-to-block}

The Green League will block the treaty.

- at: Q2 “Surely the Green … block it”
- kind: forecast
- coded: A. Brandt 2021-06-01

###### Reed said to expect a blockade {#reed-on-blockade}

The Green League was bound to block the treaty.

- at: Q2 “as you wrote … last spring”
- holder: Reed
- kind: forecast
- coded: A. Brandt 2021-06-01

#### Its worth {#worth}

###### A bargain of unequals {#unequal-bargain}

The treaty is a bargain between unequal partners.

- at: ¶2 “In my view … unequal partners”
- kind: assessment
- key phrase: “slow-motion bargain”
- coded: A. Brandt 2021-06-01

###### Perhaps the last chance {#last-chance}

The treaty is the last chance to share the cost of floods.

- at: ¶5 “The Treaty [of … share the bill”
- kind: assessment
- hedge: “may well be”
- coded: A. Brandt 2021-06-01

###### Dorrin finds the treaty unfair {#unfair}

The treaty is unfair to the upper river.

- at: Q1 “Dorrin calls the … unfair”
- holder: Dorrin
- kind: assessment
- coded: A. Brandt 2021-06-01

###### Farmers side with Dorrin {#farmers}

Most farmers of the basin find the treaty unfair.

- at: Q1 “and most farmers agree”
- kind: assessment
- coded: A. Brandt 2021-06-01

### The river {#river}

#### Measures {#measures}

###### Memorandum signed in 2019 {#memorandum-signed}

Velmark signed the Sarn Memorandum in 2019.

- at: ¶1 “Velmark signed the … in 2019”
- kind: fact
- when: 2019
- coded: A. Brandt 2021-06-01

###### Flood alarms only {#alarms-only}

The Sarn Memorandum covers flood alarms alone.

- at: ¶1 “the memorandum covers … alarms only”
- voice: editor
- kind: fact
- coded: A. Brandt 2021-06-01

###### River measured weekly {#measured-weekly}

The Ministry of Waters has measured the Vell River every week since 2019.

- at: ¶1 “Since then the … River every week”
- kind: fact
- coded: A. Brandt 2021-06-01

###### Kestria to publish flow data {#publish-data}

Kestria should publish its flow data.

- at: ¶3 “Kestria should publish … flow data”
- kind: recommendation
- coded: A. Brandt 2021-06-01

###### Commission not to wait {#do-not-wait}

The Basin Commission should not wait for the Sarn talks.

- at: ¶4 “It should not … Sarn talks”
- kind: recommendation
- coded: A. Brandt 2021-06-01

###### Talks to open in March {#talks-in-march}

The Sarn talks will open in March 2022.

- at: ¶4 “My understanding is … next March”
- kind: forecast
- caveat: “My understanding is”
- when: 2022-03 “next March”
- coded: A. Brandt 2021-06-01

#### Danger {#danger}

###### Dam half empty {#half-empty}

The Kerra Dam was half empty when the rains failed.

- at: SF1 “Rain is late … half empty”
- kind: fact
- coded: A. Brandt 2021-06-01

###### Dam may fail within ten years {#dam-failure}

The Kerra Dam will fail within ten years.

- at: ¶3 “Kestrian engineers say … ten years”
- holder: Kestrian engineers
- kind: forecast
- hedge: “could fail”
- coded: A. Brandt 2021-06-01

###### Reed doubts the ten years {#not-that-far}

The engineers' fear of a failing dam goes too far.

- at: ¶3 “I would not … that far”
- kind: assessment
- qualifies: dam-failure
- coded: A. Brandt 2021-06-01

###### Sarn expects little pushback {#little-pushback}

Sarn expects little pushback from the River Guard.

- at: ¶4 “Sarn expects little … River Guard”
- holder: Sarn
- kind: forecast
- coded: A. Brandt 2021-06-01

###### Flood cost 40 million {#flood-cost}

The spring flood of 2018 cost $40 million.

- at: ¶5 “The spring flood … $40 million”
- kind: fact
- when: 2018
- coded: A. Brandt 2021-06-01
`
}

/** On record, with a named interviewer; contradicts \`reed2021\`. One paragraph of it is not for attribution, one claim rests on two paragraphs. */
export function moreauInterview(): string {
  return `---
attache: interview/1
citation-key: moreau2021
type: interview
title: Nothing before the elections
author:
  - given: Claire
    family: Moreau
interviewer:
  - given: Tom
    family: Hale
issued: 2021-06
container-title: Upstream Quarterly
URL: https://example.org/upstream/moreau
terms: on record
---

# Nothing before the elections

## Voices

### Claire Moreau {#moreau}

- role: interviewee

### Tom Hale {#hale}

- role: questioner

## Questions

### Q1 The treaty this year

- Q1: “Will there be … on the river”
- ¶1: “No. Velmark votes … this year”
- ¶2: “Once the elections … cabinet will return”
- ¶3: “Between ourselves, the … already resigned”{terms=not-for-attribution}

## Topics

### The treaty {#treaty shared=lower-basin-treaty}

###### No signature this year {#no-signature}

Velmark will not sign the Lower Basin Treaty in 2021.

- at: ¶1 “Velmark will not … this year”
- kind: forecast
- contradicts: reed2021#velmark-to-sign
- coded: A. Brandt 2021-07-01

###### Elections come first {#elections-first}

Elections decide when Velmark returns to the treaty.

- at: ¶1 “No. Velmark votes … in October”
- at: ¶2 “Once the elections … cabinet will return”
- kind: assessment
- coded: A. Brandt 2021-07-01

###### Peace on the river {#peace}

The River Guard keeps the peace on the river.

- at: Q1 “while the Guard … on the river”
- kind: fact
- coded: A. Brandt 2021-07-01

###### Minister has resigned {#minister-resigned}

The minister has already resigned.

- at: ¶3 “Between ourselves, the … already resigned”
- kind: fact
- coded: A. Brandt 2021-07-01
`
}

/** On background: nothing of it but the description may ever be shown. Names, title, note and address are there to be kept back. */
export function officialInterview(): string {
  return `---
attache: interview/1
citation-key: official2020
type: interview
title: Henrik Solberg on the drought
author:
  - given: Henrik
    family: Solberg
interviewer:
  - given: Mira
    family: Stein
issued: 2020-11-02
publisher: Ministry of Waters
URL: https://example.org/solberg
note: Met at the ministry in Sarn.
terms: background
description: a senior Velmark water official
---

# A talk on the drought

## Voices

### Henrik Solberg {#official}

- role: interviewee

### Mira Stein {#stein}

- role: questioner

## Questions

### Q1 The drought

- Q1: “Has the cabinet … about the drought”
- ¶1: “The cabinet fears … for the farmers”

## Topics

### Drought {#drought}

###### No plan for a second dry year {#no-plan}

The cabinet has no plan for a second dry year.

- at: ¶1 “We have no … dry year”
- kind: assessment
- hedge: “as far as I can see”
- key phrase: “a second dry year”
- coded: A. Brandt 2020-12-01

###### Cabinet fears unrest {#fears-unrest}

Drought will bring unrest to the lower river.

- at: ¶1 “The cabinet fears … for the farmers”
- holder: the cabinet
- kind: forecast
- coded: A. Brandt 2020-12-01

###### Cabinet was warned {#warned}

The cabinet was warned of the drought.

- at: Q1 “Has the cabinet … about the drought”
- kind: fact
- coded: A. Brandt 2020-12-01
`
}

/** Off the record: not to be cited at all. */
export function closedInterview(): string {
  return `---
attache: interview/1
citation-key: closed2020
type: interview
title: Closed talk
issued: 2020
terms: off record
description: a person close to the talks
---

# Closed talk

## Voices

### Interviewee {#interviewee}

- role: interviewee

### Questioner {#questioner}

- role: questioner

## Questions

### Q1 The talks

- Q1: “And the secret … of the treaty”
- ¶1: “There is one … of the treaty”

## Topics

### Secrets {#secrets}

###### A secret protocol exists {#secret-protocol}

The treaty has a secret protocol.

- at: ¶1 “There is one … of the treaty”
- kind: fact
- coded: A. Brandt 2020-12-01
`
}

/**
 * Every kind of entry: metonyms and demonyms, an acronym, a surname that is also a common word, an alias of two entries, dates,
 * members and parties, general knowledge beside the interview's.
 */
export function basinGlossary(): string {
  return `---
attache: glossary/1
---

# The basin

## Actors

### Velmark [@reed2021, standfirst 1] {#velmark}

- type: state
- definition: Has still to sign the Lower Basin Treaty. [@reed2021, para. 2]
- definition: Lies on the lower Vell River. [general]
- alias: Sarn (metonym, ambiguous) [@reed2021, para. 4]
- alias: Velmarker (demonym)

### Kestria [@reed2021, para. 3] {#kestria}

- type: state
- definition: Lies on the upper Vell River. [general]
- alias: Dorrin (metonym) [@reed2021, sec. 1]
- alias: Kestrian (demonym) [@reed2021, para. 3]

### Ministry of Waters [@reed2021, para. 1] {#ministry-of-waters}

- type: government body
- definition: Measures the Vell River. [@reed2021, para. 1]
- alias: MoW (case)
- within: velmark [general]

### Basin Commission [@reed2021, sec. 3] {#basin-commission}

- type: organisation
- definition: Sees to the treaties of the basin. [general]
- alias: Commission (case, ambiguous)
- alias: B.C. (case)
- members: velmark, kestria [general]

### Green League [@reed2021, sec. 2] {#green-league}

- type: party
- definition: May block the treaty. [@reed2021, sec. 2]

### River Guard [@reed2021, para. 4] {#river-guard}

- type: armed group
- definition: Patrols the lower river. [general]

### Anna Reed [@reed2021, standfirst 1] {#anna-reed}

- type: person
- definition: Water economist. [@reed2021, standfirst 1]
- alias: Reed (case)

## Agreements

### Lower Basin Treaty [@reed2021, standfirst 1] {#lower-basin-treaty}

- type: treaty
- label: water-sharing treaty
- definition: Shares out the water of the lower Vell River. [general]
- alias: LBT (case)
- parties: velmark, kestria [general]
- date: 2021 [@reed2021, para. 5]

### Sarn Memorandum [@reed2021, para. 1] {#sarn-memorandum}

- type: pact
- definition: Covers flood alarms. [@reed2021, para. 1]
- date: 2019 [@reed2021, para. 1]

## Events

### spring flood of 2018 [@reed2021, para. 5] {#flood-2018}

- type: flood
- definition: Cost 40 million dollars. [@reed2021, para. 5]
- date: 2018 [@reed2021, para. 5]
- place: vell-river

### Sarn talks [@reed2021, para. 4] {#sarn-talks}

- type: talks
- definition: Open in the spring after the interview. [@reed2021, para. 4]
- date: 2022-03 [@reed2021, para. 4]
- place: sarn

## Places

### Kerra Dam [@reed2021, standfirst 1] {#kerra-dam}

- type: dam
- definition: Half empty when the rains failed. [@reed2021, standfirst 1]
- within: vell-river [general]

### Vell River [@reed2021, para. 1] {#vell-river}

- type: river
- definition: Rises in Kestria and reaches the sea in Velmark. [general]

### city of Sarn [general] {#sarn}

- type: city
- definition: Capital of Velmark. [general]
- alias: Sarn (ambiguous) [@reed2021, para. 4]
`
}
