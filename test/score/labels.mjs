// Known talks of two set with labels of many languages and codes in many typographies: what is found that nobody foresaw. npm run score:labels [-- --explain].
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

/** Where `X` is the label and `T` a time; `↵` ends the line, `¶` the paragraph. */
const typographies =
  `X:_ X_:_ X._ X_–_ X_-_ X_—_ X.-_ X>_ X_>>_ [X]_ [X]:_ <X>_ (X)_ X_|_ X⇥ X::_ X;_ **X:**_ **X**_ *X*:_ _X:_ __X__:_ X↵ X:↵ ##_X¶ **X**¶
  -_X:_ •_X:_ >_X:_ #X:_ @X:_ X_/_ {X}_ X_·_ T_X:_ [T]_X:_ X_(T):_ X_T↵ X↵T↵ N._X:_ X：`
    .split(/\s+/)
    .map(
      (form) => (label, index) =>
        form.replace(/[X_↵¶⇥TN]/g, (sign) => {
          const put = { X: label, _: ' ', '↵': '\n', '¶': '\n\n', '⇥': '\t', T: clock(index), N: index + 1 }
          return put[sign]
        }),
    )

/** Six talks of one who asks and one who answers, in English, from all lots. */
function talks() {
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
const six = talks()
const wrong = []
const sum = { right: 0, total: 0 }
for (const form of typographies)
  for (const [asks, answers] of pairs) {
    const own = { right: 0, total: 0 }
    for (const [number, truth] of six.entries()) {
      const labelOf = (speaker) => (truth.speakers[speaker].role === 'questioner' ? asks : answers)
      const body = truth.turns.map(({ speaker, paragraphs }, index) =>
        [form(labelOf(speaker), index), paragraphs.join('\n\n')].join(''),
      )
      const text = ['Harbours after the Flood', '12 May 2019', ...body].join('\n\n')
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
          speakers: truth.speakers.map(({ role }) => ({ role, name: null })),
          standfirsts: [],
          turns: truth.turns.map(({ speaker, paragraphs }) => ({ speaker, paragraphs })),
        },
        readTranscript(await decode(Buffer.from(set), 'a.txt')),
        [],
      )
      own.right += right
      own.total += total
    }
    sum.right += own.right
    sum.total += own.total
    if (own.right < own.total * 0.9)
      wrong.push(`${form(asks, 1).trim()} … ${form(answers, 2).trim()}: ${own.right} of ${own.total}`)
  }
if (process.argv.includes('--explain')) console.log(wrong.join('\n'))
console.log(
  `${pairs.length} pairs of labels in ${typographies.length} typographies: ${((100 * sum.right) / sum.total).toFixed(1)} % of ${sum.total} turns right; ${wrong.length} forms under 90 %`,
)
