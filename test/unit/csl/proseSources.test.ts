import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import { policyProse } from '../../../src/core/export/prose/policyProse.js'
import { interviews } from './interviews.js'
import { render } from './rendered.js'

// CSL-JSON of our own.
const shipped = JSON.parse(fs.readFileSync('test/fixtures/csl/sources.json', 'utf8')) as readonly CslItem[]
const lind = [{ family: 'Lind', given: 'Per' }]
const entries: readonly CslItem[] = [
  ...shipped,
  {
    id: 'nodate',
    type: 'report',
    title: 'River accounts',
    author: [{ literal: 'Delta Council' }],
    publisher: 'Delta Council',
  },
  { id: 'range', type: 'book', title: 'Ten years', author: lind, issued: { 'date-parts': [[2001], [2004]] } },
  { id: 'circa', type: 'book', title: 'Old maps', author: lind, issued: { 'date-parts': [[1890]], circa: true } },
  { id: 'bc', type: 'book', title: 'Old laws', author: [{ family: 'Solon' }], issued: { 'date-parts': [[-590]] } },
  {
    id: 'house',
    type: 'report',
    title: 'Crossings',
    author: lind,
    publisher: 'Delta Council',
    issued: { 'date-parts': [[2023, 5, 3]] },
  },
  {
    id: 'inner',
    type: 'article-journal',
    title: 'The “clean” river',
    author: lind,
    'container-title': 'Mud',
    issued: { literal: 'in press' },
  },
  {
    id: 'debate',
    type: 'hearing',
    title: 'Ferry licences',
    'container-title': 'House of Assembly Debates',
    volume: '927',
    issued: { 'date-parts': [[2023, 1, 30]] },
  },
  {
    id: 'printed',
    type: 'article',
    title: 'Ferry licences',
    'container-title': 'House of Assembly Debates',
    issued: { 'date-parts': [[2023]] },
  },
  {
    id: 'committee',
    type: 'hearing',
    title: 'Silt',
    section: 'Committee on Harbours',
    number: 'S. Hrg. 916-9',
    issued: { 'date-parts': [[2019, 5, 4]] },
  },
  {
    id: 'resolution',
    type: 'legislation',
    title: 'Resolution 2991 (2015)',
    authority: 'UN Security Council',
    number: 'S/RES/2991',
    issued: { 'date-parts': [[2015, 7, 20]] },
  },
  {
    id: 'assembly',
    type: 'report',
    title: 'Quarrels over straits',
    author: [{ literal: 'UN General Assembly' }],
    number: 'A/RES/ES-91/1',
    issued: { 'date-parts': [[2022, 3, 2]] },
  },
  {
    id: 'judgment',
    type: 'legal_case',
    title: 'Vale v Port Agency',
    authority: 'Court of the Straits',
    number: 'C-931/18',
    issued: { 'date-parts': [[2020, 7, 16]] },
  },
  {
    id: 'order',
    type: 'regulation',
    title: 'Regulation 2019/99 on silt',
    number: '2019/99',
    issued: { 'date-parts': [[2019]] },
  },
]

/** The memo as a reader sees it in policy prose, emphasis between asterisks. */
function inProse(text: string, lang?: string): string {
  const { citations } = render(text, policyProse(lang ? { lang } : {}), { corpus: interviews(), entries })
  let at = 0
  return text.replace(/ ?\[-?@[^\]]*\]/g, () => {
    const runs = citations[at++]?.text ?? []
    const words = runs.map((run) => (run.italic ? `*${run.text}*` : run.text)).join('')
    return words && ` ${words}`
  })
}

const english: readonly (readonly [memo: string, prose: string])[] = [
  [
    'Prices rose [@twins, pp. 12-19].',
    'Prices rose (Ada Okafor and Per Lindqvist, *The price of water*, 2019, pages 12–19).',
  ],
  [
    'So [@karr, pp. iv-ix, 3, 7--9; @karr, sec. A-3].',
    'So (Milena Karr, *Rivers and borders: A short history of the Sarn*, 2014, pages iv–ix, 3, 7–9; section A-3).',
  ],
  [
    'So [@karr, bk. 1; @karr, col. 3; @karr, fol. 5; @karr, no. 6; @karr, op. 9; @karr, s.v. x; @karr, v. 14].',
    'So (Milena Karr, *Rivers and borders: A short history of the Sarn*, 2014, book 1; column 3; folio 5; number 6; opus 9; under x; verse 14).',
  ],
  [
    'Karr shows it in 2014 [@karr, p. 3]. She adds more [@karr, p. 5].',
    'Karr shows it in 2014 (*Rivers and borders: A short history of the Sarn*, 2014, page 3). She adds more (page 5).',
  ],
  [
    'In 2014 Karr wrote that it is so [@karr, p. 3]. The year 2014 was dry [@karr].',
    'In 2014 Karr wrote that it is so (*Rivers and borders: A short history of the Sarn*, page 3). The year 2014 was dry (Karr).',
  ],
  ['Demand grows [@report, p. 12].', 'Demand grows (International Water Agency, *World water outlook 2024*, page 12).'],
  ['Cross [@house].', 'Cross (Per Lind, *Crossings*, Delta Council, 2023).'],
  [
    'Ministers failed [@news].',
    'Ministers failed (Petra Novak, “Ministers fail to agree on flows”, *The Port Sel Courier*, 4 March 2011).',
  ],
  [
    'See [@edited, chap. 3]. Again [@edited].',
    'See *Handbook of shared rivers*, edited by Ruth Vance and Ken Ito, 2017, chapter 3. Again (Vance and Ito).',
  ],
  [
    'The act says so [@law], and the treaty [@treaty].',
    'The act says so (Water Sharing Act, 2009), and the treaty (Treaty on the Waters of the Sarn, 1971).',
  ],
  [
    'So the house [@debate, col. 310], in print [@printed], and a committee [@committee].',
    'So the house (“Ferry licences”, *House of Assembly Debates*, 30 January 2023, column 310), in print (“Ferry licences”, *House of Assembly Debates*, 2023), and a committee (*Silt*, Committee on Harbours, S. Hrg. 916-9, 4 May 2019).',
  ],
  [
    'So two bodies [@resolution, sec. 5; @assembly].',
    'So two bodies (Resolution 2991 (2015), UN Security Council, S/RES/2991, section 5; UN General Assembly, *Quarrels over straits*, A/RES/ES-91/1, 2022).',
  ],
  [
    'So a court [@judgment], and an order [@order].',
    'So a court (*Vale v Port Agency*, Court of the Straits, C-931/18, 2020), and an order (Regulation 2019/99 on silt).',
  ],
  ['Law lags [@thesis].', 'Law lags (Nora Quist, “Hydropower and law”, PhD diss., Northgate University, 2012).'],
  [
    'She wrote [@letter]. He spoke [@speech].',
    'She wrote (Ida Zeman, email message, 12 July 2021). He spoke (Simon Yates, “Water without walls”, Assembly of the Sarn Commission, 22 April 2016).',
  ],
  ['On air [@film].', 'On air (“Who owns the river?”, *The World Today*, 3 October 2018).'],
  [
    'Said [@onair, 00:03:00] and [@notes].',
    'Said (Kory Stone, in an interview published on 19 April 2017, at 00:03:00) and (Andrew Macmillan, in an interview with Terry Gale in September 1998).',
  ],
  [
    'Not dated [@nodate]. Long [@range]. Old [@circa], older [@bc].',
    'Not dated (Delta Council, *River accounts*, undated). Long (Per Lind, *Ten years*, 2001–2004). Old (Per Lind, *Old maps*, about 1890), older (Solon, *Old laws*, 590 BC).',
  ],
  ['Soon [@inner].', 'Soon (Per Lind, “The ‘clean’ river”, *Mud*, in press).'],
]

const others: readonly (readonly [lang: string, memo: string, prose: string])[] = [
  [
    'en-US',
    'So [@karr2016a, p. 3] and so [@film].',
    'So (Milena Karr, “Silt and power,” *Journal of Water Policy*, 2016, page 3) and so (“Who owns the river?” *The World Today*, October 3, 2018).',
  ],
  [
    'de',
    'Es gilt [@small2010, para. 1]. Er berichtet von Zweifeln [@small2010, para. 2].',
    'Es gilt (Andrew Small, German Marshall Fund, in einem am 7. Juli 2010 veröffentlichten Interview). Er berichtet von Zweifeln.',
  ],
  [
    'de',
    'Man warnt [-@small2010, para. 1]. Man warnt noch immer [-@small2010, para. 2].',
    'Man warnt (in einem am 7. Juli 2010 veröffentlichten Interview mit Andrew Small, German Marshall Fund). Man warnt noch immer (im Interview mit Small).',
  ],
  [
    'fr',
    'On craint [-@small2010, para. 1]. On craint encore [-@small2010, para. 2].',
    'On craint (dans un entretien avec Andrew Small, German Marshall Fund, publié le 7 juillet 2010). On craint encore (dans l’entretien avec Small).',
  ],
  [
    'es',
    'Se teme [-@small2010, para. 1]. Se teme aún [-@small2010, para. 2].',
    'Se teme (en una entrevista con Andrew Small, German Marshall Fund, publicada el 7 de julio de 2010). Se teme aún (en la entrevista con Small).',
  ],
  [
    'en',
    'They know [-@background1, para. 1]. They know it well [-@background1, para. 1].',
    'They know (in a conversation on background with a senior official, 2024). They know it well (in the conversation with a senior official).',
  ],
  [
    'en',
    'Silt is rising [-@twins, p. 4]. It rises still [-@twins, p. 5]. Okafor and Lindqvist say so [-@twins].',
    'Silt is rising (*The price of water*, 2019, page 4). It rises still (*The price of water*, page 5). Okafor and Lindqvist say so.',
  ],
  [
    'de',
    'Einig [@halelong2016, paras. 1, 2].',
    'Einig (Ruth Hale, Northgate University, und Peter Long, in einem am 20. September 2016 veröffentlichten Interview).',
  ],
  [
    'de',
    'So [@edited, pp. 3-4] und [@nodate].',
    'So (*Handbook of shared rivers*, herausgegeben von Ruth Vance und Ken Ito, 2017, Seiten 3–4) und (Delta Council, *River accounts*, ohne Datum).',
  ],
  [
    'fr',
    'Oui [@small2010, standfirst 1]. Selon l’introduction [@stone2017].',
    'Oui (l’introduction à un entretien avec Andrew Small, German Marshall Fund, publié le 7 juillet 2010). Selon l’introduction (Kory Stone, dans un entretien publié le 19 avril 2017).',
  ],
  [
    'fr',
    'Il pleut [@news]. Elle précise le lieu [@news, p. 4].',
    'Il pleut (Petra Novak, «\u00A0Ministers fail to agree on flows\u00A0», *The Port Sel Courier*, 4 mars 2011). Elle précise le lieu (page 4).',
  ],
  [
    'es',
    'Vale [@small2010, para. 1]. Añade dudas [@small2010, para. 2].',
    'Vale (Andrew Small, German Marshall Fund, en una entrevista publicada el 7 de julio de 2010). Añade dudas.',
  ],
  [
    'es',
    'Hay más [@edited, chap. 3].',
    'Hay más (*Handbook of shared rivers*, edición de Ruth Vance y Ken Ito, 2017, capítulo 3).',
  ],
]

suite('sources in policy prose', () => {
  for (const [memo, prose] of english) test(memo, () => assert.equal(inProse(memo), prose))
  for (const [lang, memo, prose] of others) test(`in ${lang}: ${memo}`, () => assert.equal(inProse(memo, lang), prose))
})
