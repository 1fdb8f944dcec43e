import assert from 'node:assert/strict'
import { readCorpusFile } from '../../../../../src/core/corpus/read/corpusFile.js'
import { termsOfPassage } from '../../../../../src/core/terms/terms.js'

const [open, protects] = ['- terms: on record', '- terms: background\n- description: an official']

function readTalk(voice: string) {
  const text = `---
attache: interview/3
citation-key: talk2020
type: interview
title: The lock
issued: 2020
terms: on record
---

# The lock

## Voices

### An Official {#official}

- role: interviewee
${voice}
## Questions

### Q1

- ¶1: “The lock is … to be mended” {voice=official}
`
  const { document, problems } = readCorpusFile('file:///corpus/talk2020.md', text)
  assert.ok(document?.kind === 'interview')
  assert.deepEqual(
    problems.map(({ ruleId }) => ruleId),
    ['merge-conflict'],
  )
  return termsOfPassage(document, { voice: 'official' })
}

suite('A merge conflict in an interview', () => {
  test('loses no protection, whichever side has it, and where it stands beside the terms', () => {
    for (const voice of [
      `<<<<<<< HEAD\n${open}\n=======\n${protects}\n>>>>>>> theirs\n`,
      `<<<<<<< HEAD\n${protects}\n=======\n${open}\n>>>>>>> theirs\n`,
      `<<<<<<< HEAD\n- position: clerk\n=======\n- position: head clerk\n>>>>>>> theirs\n${protects}\n`,
    ])
      assert.equal(readTalk(voice), 'off record', voice)
  })

  test('leaves an interview on record as it is where nobody in it is protected', () => {
    assert.equal(readTalk(`<<<<<<< HEAD\n${open}\n=======\n- position: clerk\n>>>>>>> theirs\n`), 'on record')
  })
})
