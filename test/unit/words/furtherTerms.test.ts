import assert from 'node:assert/strict'
import { MemoChecker } from '../../../src/core/check/check.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { evidenceAt } from '../../../src/core/query/evidence/evidenceAt.js'
import { handOver } from '../../../src/core/query/handOver.js'
import { evidenceHtml } from '../../../src/words/evidence/evidencePage.js'
import { handOverPage } from '../../../src/words/export/handOver.js'
import { sourceLines } from '../../../src/words/hover/sourceLines.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { agreedInterview, agreedText, vidalWords } from '../../support/agreedTerms.js'

const links = { line: (number: number) => `#${number}`, again: '#again', exportMemo: '#export' }

/** What hover, Evidence and review report say of an interview of hers in which `voices` has what she agreed to for herself. */
function told(voices: (file: string) => string): Readonly<Record<'hover' | 'evidence' | 'report', string>> {
  const corpus = new Corpus()
  const file = agreedInterview('vidal2024', ['Ana', 'Vidal'], vidalWords, ['recorded-until: 2199-05-02'])
  corpus.set('file:///corpus/vidal2024.md', voices(file))
  corpus.setSource('file:///corpus/vidal2024.txt', agreedText(vidalWords))
  const interview = corpus.interview('vidal2024')
  const text = 'Vidal calls the harbour “a promise with cranes” [@vidal2024, para. 1].\n'
  const examined = new MemoChecker(corpus).examine(readMemo(text, 'markdown'), { today: '2026-01-01' })
  const evidence = evidenceAt(examined.checked, examined.problems, text.indexOf('@vidal') + 2, {
    showsProtected: false,
  })
  assert.ok(interview && evidence)
  return {
    hover: sourceLines(interview, plainEnglish).join('\n'),
    evidence: evidenceHtml(evidence, corpus, { unread: 0 }, plainEnglish).replace(/<[^>]*>/g, ' '),
    report: handOverPage(handOver(examined, 'memo.md'), corpus, links, plainEnglish).replaceAll('\\', ''),
  }
}

const hers = '- affiliation: Quay Institute\n- read-back: required\n- embargo: 2199-01-03'
const own = /embargo until 3 January 2199 · recording kept until 2 May 2199 · read-back required/

suite('What a voice agreed to for itself', () => {
  test('is shown with what the interview agreed to, in hover, Evidence and review report', () => {
    const all = told((file) => file.replace('- affiliation: Quay Institute', hers))
    for (const [where, text] of Object.entries(all)) assert.match(text, own, where)
  })

  test('is shown beside its name where several answer', () => {
    const second = `${hers}\n\n### Ilse Brandt {#brandt}\n\n- role: interviewee\n- assistants: never`
    const { hover, evidence, report } = told((file) =>
      file.replace('- affiliation: Quay Institute', second).replace(/^(- ¶.*)$/gm, '$1 {voice=vidal}'),
    )
    const both =
      /recording kept until 2 May 2199 · (?:Ana )?Vidal: embargo until 3 January 2199 · read-back required · Ilse Brandt: no assistant may read it/
    assert.match(hover, both)
    assert.match(report, both)
    assert.match(evidence, own)
    assert.doesNotMatch(evidence, /no assistant/)
  })

  test('is shown with the protection of that voice', () => {
    const second = `${hers}\n\n### Ilse Brandt {#brandt}\n\n- role: interviewee\n- terms: background\n- description: a harbour pilot\n- assistants: never`
    const { hover, report } = told((file) => file.replace('- affiliation: Quay Institute', second))
    for (const text of [hover, report]) {
      assert.match(text, /in part protected/)
      assert.match(text, /a harbour pilot: no assistant may read it/)
      assert.doesNotMatch(text, /Ilse|Brandt/)
    }
  })
})
