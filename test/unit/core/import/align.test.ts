import assert from 'node:assert/strict'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { planAttach } from '../../../../src/core/import/align.js'
import { planImport } from '../../../../src/core/import/plan.js'
import type { Interview } from '../../../../src/core/model.js'
import { formatPassageRef } from '../../../../src/core/corpus/read/values.js'
import { withHashes } from '../../../../src/core/corpus/source/hashes.js'
import { paragraphHash } from '../../../../src/core/corpus/source/paragraphHash.js'
import { readSums } from '../../../../src/core/corpus/source/checksums.js'
import { straitTalk, transcriptOf } from '../../../support/transcripts.js'

const uri = 'file:///corpus/okafor2024.md'

function corpusWith(
  text: string,
  sums = 'attache: sums/2\n',
): { readonly corpus: Corpus; readonly interview: Interview } {
  const corpus = new Corpus()
  corpus.set(uri, text)
  corpus.set('file:///corpus/okafor2024.sums', sums)
  const interview = corpus.interview('okafor2024')
  assert.ok(interview)
  return { corpus, interview }
}

/** An interview as a colleague shares it: without its text. */
function shared(change = (text: string) => text) {
  const [md, , sums] = planImport(transcriptOf(straitTalk), { key: 'okafor2024', terms: 'on record' }).corpus
  return corpusWith(md?.text ?? '', change(sums?.text ?? ''))
}

/** The first line alone: nobody has hashed the text. */
const withoutHashes = (text: string): string => text.slice(0, text.indexOf('\n') + 1)

function states(interview: Interview, said = straitTalk.said): readonly string[] {
  const { passages } = planAttach(interview, transcriptOf({ ...straitTalk, said }))
  return passages.map(({ ref, state }) => `${formatPassageRef(ref)} ${state}`)
}

const all = ['SF1', 'Q1', '¶1', '¶2', 'Q2', '¶3']

suite('a copy of the text, fitted to an interview without it', () => {
  for (const [how, change, state] of [
    ['by hashes', (text: string) => text, 'same'],
    ['by first and last words', withoutHashes, 'placed'],
  ] as const) {
    test(`${how}: the same text is ${state}, and proves quotations`, () => {
      const { corpus, interview } = shared(change)
      assert.deepEqual(
        states(interview),
        all.map((ref) => `${ref} ${state}`),
      )
      const { file, place, ignore } = planAttach(interview, transcriptOf(straitTalk))
      assert.deepEqual([file.name, place, ignore], ['okafor2024.txt', 'corpus', '/okafor2024.txt'])
      corpus.setSource('file:///corpus/okafor2024.txt', file.text)
      assert.deepEqual([...corpus.problems().values()].flat(), [])
      assert.equal(corpus.sourceOf('okafor2024')?.blocks.length, 6)
    })

    test(`${how}: a paragraph that is not there is missing, and the others keep their names`, () => {
      const { interview } = shared(change)
      const said = straitTalk.said.filter(({ text }) => !text.startsWith('The government'))
      assert.deepEqual(
        states(interview, said),
        all.map((ref) => `${ref} ${ref === '¶1' ? 'missing' : state}`),
      )
      const { file } = planAttach(interview, transcriptOf({ ...straitTalk, said }))
      assert.match(file.text, /\[¶2\]\nBy winter/)
      assert.doesNotMatch(file.text, /\[¶1\]/)
    })
  }

  test('a paragraph with another word differs, typography does not count', () => {
    const { interview } = shared()
    const said = straitTalk.said.map((one) => ({
      ...one,
      text: one.text.replace('if the numbers hold', 'when the numbers hold').replace('Okafor.', 'Okafor\u00AD.'),
    }))
    assert.deepEqual(
      states(interview, said),
      all.map((ref) => `${ref} ${ref === '¶2' ? 'differs' : 'same'}`),
    )
  })

  test('what the copy takes for something else is found all the same', () => {
    const { interview } = shared()
    const [lead, ...rest] = straitTalk.said
    const transcript = transcriptOf({ ...straitTalk, said: rest })
    const text = `${lead?.text ?? ''}\n\n${transcript.extract.text}`
    const shift = text.length - transcript.extract.text.length
    const moved = {
      ...transcript,
      extract: { ...transcript.extract, text },
      passages: transcript.passages.map((one) => ({
        ...one,
        pieces: one.pieces.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
      })),
      dropped: [{ span: { start: 0, end: shift - 2 }, why: 'teaser' as const }],
    }
    assert.deepEqual(
      planAttach(interview, moved).passages.map(({ state }) => state),
      all.map(() => 'same'),
    )
  })

  test('another interview fits nowhere', () => {
    const { interview } = shared()
    const other = [
      { by: 0, text: 'What of the dam?' },
      { by: 1, text: 'It has stood for a century, and it will stand for another.' },
    ]
    assert.deepEqual(
      states(interview, other),
      all.map((ref) => `${ref} missing`),
    )
  })

  test('a word that neither first and last words nor claims keep is not said to be the same where no hash is', () => {
    const { interview } = shared(withoutHashes)
    const said = straitTalk.said.map((one) => ({ ...one, text: one.text.replace('hold', 'fail') }))
    assert.ok(states(interview, said).includes('¶2 placed'))
  })

  test('is another text where one remark has the words, and a part where all that it has are the same', () => {
    const { interview } = shared()
    const isItsText = (said = straitTalk.said): boolean =>
      planAttach(interview, transcriptOf({ ...straitTalk, said })).isItsText
    const other = [
      { by: 0, text: 'What of the dam?' },
      { by: 1, text: 'It has stood for a century, and it will stand for another.' },
      { by: 0, text: 'And the lanes?' },
      { by: 1, text: 'Yes.' },
    ]
    assert.equal(isItsText(other), false)
    assert.equal(isItsText(), true)
    assert.equal(isItsText(straitTalk.said.slice(0, 3)), true)
  })

  test('the text of a protected interview goes to the store', () => {
    const answers = { key: 'source-1', terms: 'background', description: 'an official' } as const
    const [md] = planImport(transcriptOf(straitTalk), answers).corpus
    const corpus = new Corpus()
    corpus.set('file:///corpus/source-1.md', md?.text ?? '')
    const interview = corpus.interview('source-1')
    assert.ok(interview)
    const { place, ignore, sums } = planAttach(interview, transcriptOf(straitTalk))
    assert.deepEqual([place, ignore, sums?.name], ['store', undefined, 'source-1.sums'])
    assert.deepEqual(
      withHashes(interview, readSums('file:///store/source-1.sums', sums?.text ?? '')).passages.map(
        ({ sha256 }) => sha256,
      ),
      // The last one has no words in the corpus by which it could be found.
      straitTalk.said.map(({ text }, index) => (index < 5 ? paragraphHash(text) : undefined)),
    )
  })
})
