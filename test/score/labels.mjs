// Known talks of two set with labels of many languages and codes in many typographies, and with the forms in which records name people: what is
// found that nobody foresaw. npm run score:labels [-- --explain] [pairs|forms|callings].
import { callings } from './callings.mjs'
import { loadDecoder, loadImport } from './decode.mjs'
import { lots, truthOf } from './knownTalks.mjs'
import { scoreOf } from './score.mjs'
import { clock, wrap } from './talk.mjs'

/** Labels of who asks and who answers. */
const pairs =
  `Galdera/Erantzuna Ceist/Freagra Cwestiwn/Ateb Հարց/Պատասխան კითხვა/პასუხი প্রশ্ন/উত্তর ጥያቄ/መልስ คำถาม/คำตอบ Mistoqsija/Tweġiba
  Tanong/Sagot XQ7/ZR2 JT/MO TQR/Okafor Int/IO I/R I/E I/P GI/EE 1/2 S1/S2 SPEAKER_00/SPEAKER_01 user/assistant me/her Me/Minister Prod/Dir Q/Okafor
  Q/A IV/TN Ines/Piet QUAYNET/I.O. M/P I/A A/B J/F E/D L/V Q/P R/A D/M von_Brandt/Mbeki-Larsen Câu_hỏi/Trả_lời HARBOUR_REVIEW/OKAFOR
  The_Quay/Ines_Okafor Forum/Prof._Okafor Speaker_A/Speaker_B The_interviewer/The_former_ambassador QUESTIONER/DR_TAN
  Female_interviewer/Male_respondent_3 Interviewer/Interviewee_12 our_reporter/the_minister`
    .split(/\s+/)
    .map((pair) => pair.replace(/_(?!\d)/g, ' ').split('/'))

const signs = { _: ' ', '↵': '\n', '¶': '\n\n', '⇥': '\t' }

/** Where `X` is the label, `T` a time and `N` a number; `↵` ends the line, `¶` the paragraph. */
const formsIn = (list) =>
  list.split(/\s+/).map((form) => ({
    form,
    put: (label, index) =>
      form.replace(/[X_↵¶⇥TN]/g, (sign) => signs[sign] ?? { X: label, T: clock(index), N: index + 1 }[sign]),
  }))

const typographies = formsIn(
  `X:_ X_:_ X._ X_–_ X_-_ X_—_ X.-_ X>_ X_>>_ [X]_ [X]:_ <X>_ (X)_ X_|_ X⇥ X::_ X;_ **X:**_ **X**_ *X*:_ _X:_ __X__:_ X↵ X:↵ ##_X¶ **X**¶
  -_X:_ •_X:_ >_X:_ #X:_ @X:_ X_/_ {X}_ X_·_ T_X:_ [T]_X:_ X_(T):_ X_T↵ X↵T↵ N._X:_ X：`,
)

/** Times before, within and behind labels, in brackets and behind signs, with and without emphasis. */
const timed = formsIn(
  `X_[T]:_ X_(T):_ X_[T]_ X_(T)_ X_T:_ X_–_T:_ X_·_T↵ X_[T]↵ X_(T):↵ X:_[T]_ X:_(T)_ X:_T_ X_{T}:_ X_<T>:_ X._[T]_ X_[T]_–_ X_–_[T]_ X,_T:_
  [T]_X._ [T]_X_–_ (T)_X:_ (T)_X↵ T_–_X:_ T_X↵ [T]↵X:_ <T>_X:_ [T]:_X:_ T_|_X:_ T_·_X↵
  **X**_(T):_ **X**_[T]:_ **X**_[T]_ **X_(T):**_ **X:**_[T]_ **X**_T↵ **X**_·_T↵ *X*_(T):_ **X**:_(T)_ **[T]_X:**_ [T]_**X:**_ [T]_**X**_ (T)_**X**:_
  **X**_–_ **X.**_ *X.*_ **X**↵ **X**._ **X**_|_ *X*_–_ **X**:_`,
)

/** Typographies for what tells who has which name. */
const plain = formsIn(`X:_ **X:**_ X↵`)

/** Names as a text gives them: the first time, and from then on. */
const names = [
  ['INES', 'INES', 'PIET', 'PIET'],
  ['Ines', 'Ines', 'Piet', 'Piet'],
  ['Ines Okafor', 'Ines', 'Piet Mbeki', 'Piet'],
  ['INES OKAFOR', 'OKAFOR', 'PIET MBEKI', 'MBEKI'],
  ['Ines Okafor', 'Okafor', 'Piet Mbeki', 'Mbeki'],
  ['Ines Okafor', 'IO', 'Piet Mbeki', 'PM'],
  ['I.O.', 'I.O.', 'P.M.', 'P.M.'],
  ['SEC. OKAFOR', 'SEC. OKAFOR', 'MIN. MBEKI', 'MIN. MBEKI'],
  ['Sec. Okafor', 'Sec. Okafor', 'Min. Mbeki', 'Min. Mbeki'],
  ['MODERATOR', 'MODERATOR', 'DR. MBEKI', 'DR. MBEKI'],
  ['M. Okafor', 'M. Okafor', 'Mme Mbeki-Larsen', 'Mme Mbeki-Larsen'],
  ['Ines O.', 'Ines O.', 'Piet M.', 'Piet M.'],
]

/** Six talks of one who asks and one who answers, in English, from all lots. */
function talksOfTwo() {
  const all = Object.values(lots)
    .flat()
    .map(truthOf)
    .filter(
      ({ isInterview, unreadable, speakers, turns }) =>
        isInterview &&
        !unreadable &&
        speakers.length === 2 &&
        new Set(speakers.map(({ role }) => role)).size === 2 &&
        turns.length >= 10 &&
        turns.length <= 26 &&
        /^[\x20-\x7f’“”–—é]*$/.test(turns.map(({ paragraphs }) => paragraphs.join(' ')).join(' ')),
    )
  return all.filter((_, index) => index % Math.ceil(all.length / 6) === 0)
}

const { readTranscript } = await loadImport()
const decode = await loadDecoder()
const six = talksOfTwo()
const isExplained = process.argv.includes('--explain')

/**
 * The six talks with labels of `[asks first, asks then, answers first, answers then]`: how many of their turns come out right, by the `names` of
 * those who ask and answer where these have to be found too.
 */
async function scoreIn(
  put,
  { labels: [asksFirst, asks, answersFirst, answers], names: wanted = {}, above = [] },
  file,
) {
  const own = { right: 0, total: 0 }
  for (const [number, truth] of six.entries()) {
    const seen = new Set()
    const labelOf = (speaker) => {
      const isFirst = !seen.has(speaker)
      seen.add(speaker)
      if (truth.speakers[speaker].role === 'questioner') return isFirst ? asksFirst : asks
      return isFirst ? answersFirst : answers
    }
    const body = truth.turns.map(({ speaker, paragraphs }, index) =>
      [put(labelOf(speaker), index), paragraphs.join('\n\n')].join(''),
    )
    const text = ['Harbours after the Flood', '12 May 2019', ...above, ...body].join('\n\n')
    const set =
      number % 2 === 0
        ? text
        : text
            .split('\n')
            .map((line) => wrap(line))
            .join('\n')
    const { right, total } = scoreOf(
      {
        ...truth,
        speakers: truth.speakers.map(({ role }) => ({ role, name: wanted[role] ?? null })),
        standfirsts: [],
        turns: truth.turns.map(({ speaker, paragraphs }) => ({ speaker, paragraphs })),
      },
      readTranscript(await decode(Buffer.from(set), file)),
      [],
    )
    own.right += right
    own.total += total
  }
  return own
}

const fileFor = (form) => (form.includes('*') ? 'a.md' : 'a.txt')

/** Sets the talks with every label in every typography, and prints what is right. */
async function scoreAll(what, forms, talks, fileOf = fileFor) {
  const wrong = []
  const sum = { right: 0, total: 0 }
  for (const { form, put } of forms)
    for (const talk of talks) {
      const { right, total } = await scoreIn(put, talk, fileOf(form))
      sum.right += right
      sum.total += total
      if (right < total * 0.9) wrong.push(`${form}  ${talk.labels.join(' ')}: ${right} of ${total}`)
    }
  if (isExplained) console.log(wrong.join('\n'))
  const share = ((100 * sum.right) / sum.total).toFixed(1)
  console.log(
    `${talks.length} ${what} in ${forms.length} typographies: ${share} % of ${sum.total} turns right; ${wrong.length} forms under 90 %`,
  )
}

const scores = {
  pairs: () =>
    scoreAll(
      'pairs of labels',
      typographies,
      pairs.map(([asks, answers]) => ({ labels: [asks, asks, answers, answers] })),
      () => 'a.txt',
    ),
  forms: () =>
    scoreAll(
      'forms of names with times and emphasis',
      timed,
      names.map((labels) => ({ labels })),
    ),
  callings: async () => {
    for (const { form, talks: own } of callings) await scoreAll(`pairs by ${form}`, plain, own)
  },
}
const chosen = Object.keys(scores).filter((name) => process.argv.includes(name))
for (const name of chosen.length > 0 ? chosen : Object.keys(scores)) await scores[name]()
