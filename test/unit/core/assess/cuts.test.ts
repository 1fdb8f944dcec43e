import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'

/** What was said, with the words quoted between ⟦ ⟧, or else `quoted`; and the memo's sentence, where … stands for the quotation. */
interface Cut {
  readonly said: string
  readonly quoted?: string
  readonly memo?: string
}

const changed: readonly Cut[] = [
  // Conditions and exceptions behind the words, with words between.
  { said: '⟦The port will be dredged next spring⟧, unless the shipping line withdraws its money.' },
  { said: '⟦We can repair the bridge in one season⟧ with the crew that we have, provided that the steel arrives.' },
  { said: '⟦The ferry pays for itself within a decade⟧ for the outer islands if half of the lorries use it.' },
  { said: '⟦The fleet keeps to its quota every year⟧ except when the cod run early.' },
  // And before them, behind a comma.
  { said: 'If the winter is mild, ⟦the road to the mine stays open all year⟧.' },
  // Denials far before the words.
  {
    said: 'No one in the ministry or in the harbour office that I have spoken to seriously thinks that ⟦the toll will be abolished⟧.',
  },
  { said: 'I hardly know a captain who would tell you that ⟦the new channel is safe⟧.' },
  { said: 'It is not the case, whatever the brochure says, that ⟦the lighthouse was closed for lack of money⟧.' },
  { said: 'There is nothing to the story that ⟦the minister owned the salt works⟧.' },
  { said: 'It would be wrong to conclude that ⟦the islands live on subsidies⟧.' },
  { said: 'The owners deny that ⟦they dumped oil in the sound⟧.' },
  { said: 'They chose to widen the quay rather than ⟦build the second harbour⟧.' },
  // Whose view it is.
  { said: 'Critics of the scheme say that ⟦the dam has ruined the lower valley⟧.' },
  { said: 'According to the shipowners, ⟦the pilots earn more than ministers⟧.' },
  // Questions.
  { said: 'Is the tunnel ⟦too expensive to finish in time⟧?', memo: 'The tunnel is … [@lind2020, para. N].' },
  { said: 'Who would seriously claim that ⟦the coast guard was warned in time⟧?' },
  // Limits.
  { said: '⟦The fishermen trust the agency⟧ only on the size of the herring stock.' },
  { said: '⟦The agreement has held well⟧ so far.' },
  // Within the words.
  { said: 'The treaty does not, in my reading, cover the seabed.', quoted: 'The treaty does … cover the seabed' },
  {
    said: 'The pilots never once agreed to the night passage.',
    quoted: 'The pilots [have] agreed to the night passage',
  },
  {
    said: 'Selling the dry dock would be a mistake unless the yard stops paying rent. What the town should do is raise it.',
    quoted: 'Selling the dry dock would be a mistake … What the town should do is raise it',
  },
  {
    said: 'The yard will close, if the bank insists, and the town will buy it.',
    quoted: 'The yard will close … and the town will buy it',
  },
  {
    said: 'Two of the canneries will close before 2030. That is likely, not certain. The third lives on ferries.',
    quoted: 'Two of the canneries will close before 2030. … The third lives on ferries',
  },
  {
    said: 'The canneries owe four million. I may be wrong about that, since the books are shut. The bank knows.',
    quoted: 'The canneries owe four million … The bank knows',
  },
  {
    said: 'The net loft is sound. Perhaps in ten years, if nobody mends it, the roof of the chapel falls in.',
    quoted: 'The net loft is sound. … the roof of the chapel falls in',
  },
]

const harmless: readonly Cut[] = [
  { said: 'I don’t have much time for the minister, but ⟦he kept the port open through the strike⟧.' },
  { said: 'The pilots never complained, and ⟦the harbour master paid them on time⟧.' },
  { said: 'If I remember rightly, ⟦the lighthouse was sold in 1998⟧.' },
  { said: 'Nobody complained about the closure; ⟦the ferry simply ran twice as often⟧.' },
  { said: 'Because no ship was waiting, ⟦the crew repaired the crane the same night⟧.' },
  { said: '⟦The council did not sell the land below its price⟧, whatever they say.' },
  { said: 'Is that fair? ⟦The wage is decent for a pilot⟧.' },
  { said: '⟦Is the causeway too dear to mend?⟧', memo: 'Lind asks: … [@lind2020, para. N].' },
  { said: 'As I said to the committee, ⟦the reserve is larger than ever⟧.' },
  { said: 'The captain who said nothing for a year ⟦now runs the harbour office⟧.' },
  { said: '⟦The quay was finished in May⟧, but nobody came to the opening.' },
  { said: 'The only bridge to the north bank ⟦carries forty thousand cars a day⟧.' },
  {
    said: 'The convention does, after a long quarrel, cover the shelf.',
    quoted: 'The convention does … cover the shelf',
  },
  { said: 'They agreed to the day passage in March.', quoted: '[The pilots] agreed to the day passage' },
  {
    said: 'The slip was widened in two years, with money from the town and from the guild, and the yard hired forty men.',
    quoted: 'The slip was widened in two years … and the yard hired forty men',
  },
  {
    said: 'The slip is too short. That is known to everybody, and nothing to be proud of. The yard hired forty men.',
    quoted: 'The slip is too short. … The yard hired forty men',
  },
  {
    said: 'The crane was sold in 1990. I remember the day. If you ask me, that was that. The yard hired a hundred men.',
    quoted: 'The crane was sold in 1990. … The yard hired a hundred men',
  },
  {
    said: 'Leasing the dry dock would be a mistake unless the yard stops paying rent. The town should raise it.',
    quoted: 'Leasing the dry dock would be a mistake … The town should raise it',
    memo: 'Lind says that … unless the rent is no longer paid [@lind2020, para. N].',
  },
  { said: 'Rather than argue, ⟦the council built the sea wall⟧.' },
  { said: 'Not long after the flood ⟦the council moved the market uphill⟧.' },
  { said: 'No doubt ⟦the ferry saved the outer islands⟧.' },
  { said: 'It was not until 2004 that ⟦the bridge opened to lorries⟧.', memo: 'In 2004 … [@lind2020, para. N].' },
  { said: 'Even if the wind is fair, ⟦the pass closes in January⟧.' },
  {
    said: '⟦The dock will be drained next autumn⟧, unless the shipping line withdraws its money.',
    memo: 'Lind says that … unless a shipping line takes its money back [@lind2020, para. N].',
  },
]

const all = [...changed, ...harmless]

function readTalk(): Corpus {
  const corpus = new Corpus()
  const head = `---\nattache: interview/2\ncitation-key: lind2020\ntype: interview\ntitle: "The Sound"\nauthor:\n  - given: Mara\n    family: Lind\nconducted: 2020-05-04\nterms: on record\n---\n\n# The Sound`
  const voices =
    '## Voices\n\n### The Pilot {#asker}\n\n- role: questioner\n\n### Mara Lind {#lind}\n\n- role: interviewee'
  const passages = all.map((_, index) => `- ¶${index + 1}: “a … b”`).join('\n')
  corpus.set(
    'file:///corpus/lind2020.md',
    `${head}\n\n${voices}\n\n## Questions\n\n### Q1 How are things on the sound?\n\n- Q1: “How are … the sound”\n${passages}\n`,
  )
  const said = all.map(({ said: words }, index) => `[¶${index + 1}]\n${words.replace(/[⟦⟧]/g, '')}`)
  corpus.setSource('file:///corpus/lind2020.txt', `[Q1]\nHow are things on the sound?\n\n${said.join('\n\n')}\n`)
  return corpus
}

const corpus = readTalk()
const checker = new MemoChecker(corpus)

/** Which rules say that the words quoted lost something. */
function toldOf(cut: Cut): readonly string[] {
  const {
    said,
    quoted = /⟦(.*)⟧/.exec(said)?.[1] ?? '',
    memo = 'Lind put it plainly in 2020: … [@lind2020, para. N].',
  } = cut
  const text = memo.replace('…', `“${quoted}”`).replace('N', String(all.indexOf(cut) + 1))
  return checker
    .check(readMemo(text, 'markdown'), { today: '2026-11-24' })
    .flatMap(({ ruleId }) => (/^quotation-(?!initial)/.test(ruleId) ? ruleId : []))
}

suite('A quotation cut out of its sentence', () => {
  for (const cut of changed)
    test(`is told: ${cut.quoted ?? ''} ${cut.said}`, () => assert.notDeepEqual(toldOf(cut), []))
  for (const cut of harmless) test(`is left alone: ${cut.said}`, () => assert.deepEqual(toldOf(cut), []))
})
