import assert from 'node:assert/strict'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { elsewhereSentence } from '../../../src/words/problems/meaning.js'
import { fixtureCorpus } from '../../support/fixtures.js'

suite('The sentence on words that stand in another place', () => {
  const corpus = new Corpus()
  for (const [uri, text] of fixtureCorpus()) corpus.set(uri, text)
  const passages = corpus.interview('reed2021')?.passages ?? []
  const sentence = (kind: 'question' | 'paragraph'): string => {
    const { ref, voice } = passages.find((one) => one.ref.kind === kind) ?? assert.fail(kind)
    const cited = [{ kind: 'paragraph', number: 9 }] as const
    return elsewhereSentence({ key: 'reed2021', cited, ref, voice }, corpus, plainEnglish)
  }

  test('names the place before a role, and the interviewee before the place', () => {
    assert.equal(sentence('question'), 'Not found in ¶9, but in Q1 (the interviewer). Cite that passage.')
    assert.equal(sentence('paragraph'), 'Not found in ¶9, but in Reed, ¶1. Cite that passage.')
  })
})
