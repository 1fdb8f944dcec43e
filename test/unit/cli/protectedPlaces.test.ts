import assert from 'node:assert/strict'
import { officialInterview } from '../../support/fixtures.js'
import { runWith } from './runWith.js'

const text = '[Q1]\nWell?\n\n[¶1]\nThe cabinet fears the drought for the upland farmers.\n'
/** A redacted text beside the interview, and the whole one in the store alone. */
const kept = {
  'in the corpus': { '/mine/official2020.md': officialInterview(), '/mine/official2020.txt': text },
  'in the store': {
    '/mine/official2020.md': officialInterview(),
    '/home/.attache/protected/official2020.txt': text,
    '/home/.attache/protected/official2020.names.json': JSON.stringify({
      attache: 'names/1',
      key: 'official2020',
      names: ['Wilma Dreyer'],
    }),
  },
}
const memo = 'He said: “The cabinet fears the drought for its own seats” [@official2020, para. 1].\n'
const options = ['--corpus', '/mine', '--store']

suite('the words of a protected source', () => {
  for (const [where, files] of Object.entries(kept)) {
    test(`are told by no check, whatever it prints: ${where}`, async () => {
      for (const form of [[], ['--format', 'json'], ['--format', 'sarif']]) {
        const { out, err } = await runWith(['check', '/memos/a.md', ...form, ...options], {
          ...files,
          '/memos/a.md': memo,
        })
        assert.match(out, /quotation-altered/, err)
        assert.match(
          out,
          where === 'in the corpus'
            ? /Quotation differs from a senior Velmark water official, ¶1\./
            : /These words are nowhere in official2020\./,
        )
        assert.doesNotMatch(out + err, /upland|farmers/)
      }
    })

    test(`are not quoted back: ${where}`, async () => {
      for (const form of [[], ['--json']])
        for (const words of [
          'The cabinet fears the drought for its own seats',
          'The cabinet … for the upland',
          'fears the drought [now]',
        ]) {
          const { out, err } = await runWith(['quote', words, ...form, ...options], files)
          assert.match(out, where === 'in the corpus' ? /official2020/ : /official2020|No transcript/, err)
          assert.doesNotMatch(out, words.includes('upland') ? /fears|farmers/ : /upland|farmers/)
        }
    })

    test(`are not searched, and a search says so where they are in the store alone: ${where}`, async () => {
      const { err } = await runWith(['search', 'drought', ...options.slice(0, 2)], files)
      const told = /^Not searched, since they are protected: official2020\.$/m
      if (where === 'in the store') assert.match(err, told)
      else assert.doesNotMatch(err, told)
    })

    test(`are in no answer to a search: ${where}`, async () => {
      for (const form of [[], ['--json']]) {
        const { out } = await runWith(['search', 'drought', ...form, ...options.slice(0, 2)], files)
        assert.doesNotMatch(out, /upland|farmers/)
      }
    })
  }
})
