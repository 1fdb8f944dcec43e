import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { assess } from '../../../../src/core/assess/assess.js'
import type { Assessment } from '../../../../src/core/assess/assessment.js'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { remembering } from '../../../../src/core/assess/recall.js'
import type { Checked } from '../../../../src/core/cited/checked.js'
import type { MemoSentence } from '../../../../src/core/cited/sentences.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { type Random, seeded } from '../../../bench/random.js'
import { shareOf } from '../../../support/verifying.js'

const folder = 'test/fixtures/meaning/corpus'

function readCorpus(): Corpus {
  const corpus = new Corpus()
  for (const name of fs.readdirSync(folder)) put(corpus, name)
  return corpus
}

function put(corpus: Corpus, name: string, change = (text: string): string => text): void {
  const text = change(fs.readFileSync(`${folder}/${name}`, 'utf8'))
  if (name.endsWith('.txt')) corpus.setSource(`file:///corpus/${name}`, text)
  else corpus.set(`file:///corpus/${name}`, text)
}

const memos = fs
  .readFileSync('test/fixtures/meaning/right.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .slice(0, 40)
  .map((line) => (JSON.parse(line) as { readonly memo: string }).memo)

/** Pieces that make a sentence another, or move all that stand behind. */
const pieces = [
  'The award did not take nineteen months [@quayle2025, para. 14].',
  'The award took nineteen months and cost the fleet dearly [@quayle2025, para. 14].',
  'About 4,300 jobs in Ostmere depend on herring [@quayle2025, para. 17; @teague2023, para. 2].',
  ' not',
  ' never',
  '“',
  '”',
  '\n\n',
  '[^1]\n\n[^1]: See [@quayle2025, para. 16].\n\n',
  ', para. 3',
  '[contra @quayle2025, para. 2] ',
  '<!--c:no-such~000000-->',
]

function edited(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const gone = random.below(3) ? 0 : random.below(30)
  return text.slice(0, at) + (random.below(5) ? random.pick(pieces) : '') + text.slice(at + gone)
}

/** All that an assessment says, with where. */
function told(memo: string, corpus: Corpus): readonly unknown[] {
  const checked = new MemoChecker(corpus).look(readMemo(memo, 'markdown'))
  const all = checked.sentences.flatMap((sentence) => assess(sentence, checked))
  return all.map(({ sentence, clause, cited, answer, coverage, figures }: Assessment) => [
    sentence.span,
    clause,
    [cited.item.span, cited.item.key, sentence.cited.includes(cited)],
    'unit' in answer ? { ...answer, unit: [answer.unit.ref, answer.unit.text] } : answer,
    coverage,
    figures.map(({ figure, span, other }) => [figure, span, other]),
  ])
}

const rounds = shareOf(60, 5)

suite('Assessments after any edits', () => {
  test('are those from scratch, while memo and corpus change', () => {
    const random = seeded(5)
    const kept = readCorpus()
    let text = memos.join('\n\n')
    let found = 0
    for (let round = 0; round < rounds; round++) {
      text = edited(text, random)
      // What was found must not outlast the corpus in which it stood.
      const change = (words: string): string => (round % 20 < 10 ? words.replaceAll('nineteen', 'twelve') : words)
      if (round % 10 === 5) put(kept, 'quayle2025.txt', change)
      const fresh = readCorpus()
      if (round >= 5)
        put(fresh, 'quayle2025.txt', (words) =>
          Math.floor((round - 5) / 10) % 2 ? words : words.replaceAll('nineteen', 'twelve'),
        )
      const now = told(text, kept)
      assert.deepEqual(now, told(text, fresh), `round ${round}`)
      found += now.length
    }
    assert.ok(found > rounds * 25, `only ${found} were compared`)
  })

  test('look at the sentence alone that was edited', () => {
    const corpus = readCorpus()
    let found: string[] = []
    const look = ({ span }: MemoSentence, { memo }: Checked): readonly never[] => {
      found.push(memo.text.slice(span.start, span.end))
      return []
    }
    const recalled = remembering({ look, moved: (one) => one })
    const looked = (memo: string): readonly string[] => {
      found = []
      const checked = new MemoChecker(corpus).look(readMemo(memo, 'markdown'))
      for (const sentence of checked.sentences) if (sentence.cited.length) recalled(sentence, checked)
      return found
    }
    const text = memos.join('\n\n')
    assert.ok(looked(text).length > 30)
    assert.deepEqual(looked(`More to begin with.\n\n${text}`), [])
    const edit = `${pieces[0] ?? ''}\n\n${text}`
    assert.deepEqual(looked(edit), [pieces[0]])
    put(corpus, 'quayle2025.txt', (words) => words.replaceAll('nineteen', 'twelve'))
    assert.ok(looked(edit).length > 30)
  })
})
