import assert from 'node:assert/strict'
import { Parser } from 'htmlparser2'
import { MemoChecker } from '../../../src/core/check/check.js'
import { Corpus } from '../../../src/core/corpus/corpus.js'
import { readSource } from '../../../src/core/corpus/source/sourceText.js'
import { readMemo } from '../../../src/core/memo/memo.js'
import { evidenceAt } from '../../../src/core/query/evidence/evidenceAt.js'
import { evidenceActions } from '../../../src/words/evidence/actions.js'
import { emptyHtml, evidenceHtml, evidenceStatus, type ReadingState } from '../../../src/words/evidence/evidencePage.js'
import { plainEnglish } from '../../../src/words/l10n.js'
import { readFixture } from '../../support/fixtureCorpus.js'
import { officialInterview, reedInterview, reedSource } from '../../support/fixtures.js'

interface Page {
  readonly html: string
  /** What is read, with one space where a line or an element ends. */
  readonly text: string
  readonly tags: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[]
  readonly said: string
}

function pageOf(memo: string, corpus: Corpus, showsProtected = false, reading: ReadingState = { unread: 0 }): Page {
  const protectedTexts = new Map([
    [
      'official2020',
      readSource(
        'file:///store/official2020.txt',
        '[¶1]\nWe have no plan for a second dry year, says Henrik Solberg.\n',
      ),
    ],
  ])
  const { checked, problems } = new MemoChecker(corpus).examine(readMemo(memo, 'markdown'), {
    today: '2021-08-01',
    protectedTexts,
  })
  const evidence = evidenceAt(checked, problems, 3, { showsProtected })
  assert.ok(evidence)
  const html = evidenceHtml(evidence, corpus, reading, plainEnglish)
  return { html, ...read(html), said: evidenceStatus(evidence, reading, plainEnglish) }
}

function read(html: string): Pick<Page, 'text' | 'tags'> {
  const tags: { name: string; attributes: Record<string, string> }[] = []
  const texts: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push({ name, attributes }),
    ontext: (text) => texts.push(text),
    onclosetag: (name) => /^(?:p|h\d|li|dt|dd|button|blockquote)$/.test(name) && texts.push(' '),
  })
  parser.end(html)
  return { tags, text: texts.join('').replace(/\s+/g, ' ').trim() }
}

function withReed(others: Readonly<Record<string, string>> = {}): Corpus {
  const corpus = readFixture(others)
  corpus.setSource('file:///corpus/reed2021.txt', reedSource())
  return corpus
}

suite('The page of the Evidence view', () => {
  test('says that nobody has confirmed who speaks, and has a key that does', () => {
    const reed = reedInterview().replace(/^(- ¶2: .*)$/m, '$1 {voice=reed?}')
    const { text, tags } = pageOf(
      'Velmark will sign [@reed2021, para. 2].\n',
      withReed({ 'file:///corpus/reed2021.md': reed }),
    )
    assert.match(text, /Nobody has confirmed that Reed says this\. Confirm Speaker C /)
    assert.ok(
      tags.some(({ attributes }) => attributes['data-action'] === 'confirm' && attributes['data-source'] === '0'),
    )
    assert.doesNotMatch(pageOf('Velmark will sign [@reed2021, para. 2].\n', withReed()).text, /confirmed that/)
  })

  test('shows an interview without questions with the paragraphs around, and asks nothing in anybody’s name', () => {
    const corpus = new Corpus()
    corpus.set(
      'file:///corpus/talk2024.md',
      [
        '---\nattache: interview/1\ncitation-key: talk2024\ntype: interview\ntitle: A talk\nterms: on record\n---',
        '# A talk\n\n## Voices\n\n### Ann Reed {#reed}\n\n- role: interviewee',
        '## Questions\n\n### Without a question\n\n- ¶1: “The water fell … last year”\n- ¶2: “Nobody had … until June”\n',
      ].join('\n\n'),
    )
    corpus.setSource(
      'file:///corpus/talk2024.txt',
      '[¶1]\nThe water fell last year.\n\n[¶2]\nNobody had a boat until June.\n',
    )
    assert.deepEqual([...corpus.problems().values()].flat(), [])
    const { text } = pageOf('Nobody had a boat until June [@talk2024, para. 2].', corpus)
    assert.match(text, /In the interview Ann Reed, paragraph 1 The water fell last year\./)
    assert.doesNotMatch(text, /question/i)
  })

  test('says from top to bottom what the check found, both sentences, what stands around, who and when, and who else', () => {
    const { text } = pageOf('Velmark will certainly sign before the first snow [@reed2021, para. 2].', withReed())
    const parts = [
      'Check Differs Reed, paragraph 2 Warning Stronger than Reed',
      'Your sentence Velmark will certainly sign',
      'Reed, paragraph 2 Reed, 4 May 2021',
      'Indications so far are that Velmark will sign',
      'Only in your sentence: certainly',
      'In the interview Questioner, question 1 Dorrin calls',
      'Claim Velmark will sign the Lower Basin Treaty before winter.',
      'Speaker Anna Reed, water economist',
      'Whose view the speaker’s own',
      'Kind ↗ forecast',
      'Hedge “Indications so far”',
      'Likelihood, our estimate likely',
      'Date 4 May 2021',
      'Source Transcript.',
      'Attribution terms on the record',
      'Quoting The speaker may be named and quoted.',
      'Who else speaks on this',
      '≠ Contradicts this claim · Moreau ¶1',
    ]
    const places = parts.map((part) => text.indexOf(part))
    assert.deepEqual(
      parts.filter((_, at) => places[at] === -1),
      [],
      text,
    )
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
  })

  test('tells whose view it is where that is not the speaker’s, and whose words where they are not the interviewee’s', () => {
    const engineers = pageOf(
      'The dam will fail within ten years, Kestrian engineers say [@reed2021, para. 3]<!--c:dam-failure-->.',
      withReed(),
    )
    assert.match(engineers.text, /Whose view Kestrian engineers/)
    const asked = pageOf('The Green League will block the treaty [@reed2021, sec. 2].', withReed())
    assert.match(asked.text, /These are the interviewer’s words, not those of Reed\./)
  })

  test('says in one line what else was agreed, of the voice that speaks, and nothing where nothing was', () => {
    const agreed = reedInterview()
      .replace('terms: on record', 'terms: on record\nembargo: 2031-06-01\nassistants: own machines')
      .replace('- role: interviewee', '- role: interviewee\n- read-back: required\n- assistants: never')
    const memo = 'Velmark will certainly sign before the first snow [@reed2021, para. 2].'
    const { text } = pageOf(memo, withReed({ 'file:///corpus/reed2021.md': agreed }))
    assert.match(text, /Further terms embargo until 1 June 2031 · read-back required · no assistant may read it/)
    assert.doesNotMatch(pageOf(memo, withReed()).text, /Further terms/)
  })

  for (const [kind, words] of [
    ['machine captions', 'Machine captions. Written down by a program, which may have misheard.'],
    ['notes', 'Notes. Only words in quotation marks are the speaker’s.'],
  ] as const)
    test(`says what ${kind} are worth`, () => {
      const own = reedInterview().replace('terms: on record', `terms: on record\nsource-kind: ${kind}`)
      const { text } = pageOf(
        'Velmark will sign [@reed2021, para. 2].',
        withReed({ 'file:///corpus/reed2021.md': own }),
      )
      assert.ok(text.includes(`Source ${words}`), text)
    })

  test('keeps the name, title and day of a protected source, and its words until somebody asks', () => {
    const memo = 'The cabinet has no plan for a second dry year [@official2020, para. 1].'
    const closed = pageOf(memo, withReed())
    assert.doesNotMatch(closed.html, /Solberg|Henrik|drought\b.*Ministry|November|We have no plan/)
    assert.match(closed.text, /Claim The cabinet has no plan for a second dry year\./)
    assert.match(closed.text, /The words of this source are protected\. Show Protected Words/)
    assert.match(closed.text, /Date 2020 /)
    assert.match(closed.text, /May be quoted as “a senior Velmark water official”, without the name\./)
    const asked = pageOf(memo, withReed(), true)
    assert.match(
      asked.text,
      /Protected words\. Only you see them here\. May be quoted as “a senior Velmark water official”, without the name\. We have no plan for a second dry year/,
    )
    assert.match(asked.text, /May be quoted as “a senior Velmark water official”/)
    assert.ok(
      !asked.tags.some(({ attributes }) => ['quote', 'show', 'wording'].includes(attributes['data-action'] ?? '')),
    )
    assert.doesNotMatch(asked.said, /Solberg/)
  })

  test('offers nothing of what was said off the record', () => {
    const { text, tags } = pageOf('They talked [@closed2020].', withReed(), true)
    assert.match(text, /This was said off the record\. Its words are not shown and may not be cited\./)
    assert.match(text, /Quoting May not be used in a memo\./)
    const actions = tags.flatMap(({ attributes }) => attributes['data-action'] ?? [])
    assert.deepEqual(actions, [])
  })

  suite('in a reading round', () => {
    const round = { reason: undefined, canUndo: false, isMore: false, remark: undefined }
    const brief = (memo: string, more: object = {}): Page =>
      pageOf(memo, withReed(), false, { unread: 3, round: { ...round, ...more } })
    const actionsIn = ({ tags }: Page): readonly string[] =>
      tags.flatMap(({ attributes }) => attributes['data-action'] ?? [])

    test('has the question and the deciding sentence of one source, and the rest only for whoever asks', () => {
      const memo = 'Indications so far are that Velmark will sign before the first snow [@reed2021, para. 2].'
      const page = brief(memo)
      assert.match(page.text, /^3 not read Next/)
      assert.match(
        page.text,
        /question 1 Dorrin calls the treaty unfair.*Indications so far are that Velmark will sign/,
      )
      assert.doesNotMatch(page.text, /In the interview|About this source|Who else/)
      assert.deepEqual(actionsIn(page), ['next', 'supported', 'inference', 'fix', 'back', 'more'])
      assert.match(page.said, /^3 not read\. Evidence: Reed, paragraph 2: not yet read\. Problems: 1\.$/)
      assert.match(brief(memo, { isMore: true }).text, /In the interview.*About this source/)
      assert.ok(actionsIn(brief(memo, { canUndo: true })).includes('undo'))
    })

    test('asks for a reason where a difference is told, and lets nobody vouch for what must be mended', () => {
      const differing = brief('Velmark will certainly sign before the first snow [@reed2021, para. 2].')
      assert.match(differing.text, /Differs Reed, paragraph 2 Warning Stronger than Reed/)
      assert.ok(actionsIn(differing).includes('reason'))
      const misquoted = brief('Reed calls it “a slow-motion bargain between equal partners” [@reed2021, para. 2].')
      assert.deepEqual(actionsIn(misquoted), ['next', 'fix', 'back', 'more'])
    })

    test('lists what is marked, by kind, for those who do not see the marks', () => {
      const { text } = brief('The spring flood of 2018 did not cost $40 million [@reed2021, para. 5].')
      assert.match(text, /Amounts and dates: spring flood of 2018, \$40 million Negations: not/)
    })
  })

  test('helps where no text is here, and where nothing is cited', () => {
    assert.match(
      pageOf('It is so [@reed2021, para. 2].', readFixture()).text,
      /The transcript of this interview is not here\. Attach Transcript…/,
    )
    assert.match(pageOf('It is so.', readFixture()).text, /This sentence cites nothing\. Insert Citation…/)
    assert.match(emptyHtml('Put the cursor <here>.'), /Put the cursor &lt;here&gt;\./)
  })

  test('is one heading after the other, buttons that the editor knows, and nothing that runs or loads', () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script> & 'x'`
    const bad = reedInterview()
      .replaceAll('Velmark will sign the Lower Basin Treaty before winter.', evil)
      .replaceAll('Low water, high stakes: the Lower Basin Treaty', 'Low <script>alert(1)</script>')
    const corpus = readFixture({
      'file:///corpus/reed2021.md': bad,
      'file:///corpus/official2020.md': officialInterview(),
    })
    corpus.setSource('file:///corpus/reed2021.txt', reedSource().replace('In my view', `In my view ${evil}`))
    const { tags, text } = pageOf(
      `Velmark ${evil.replaceAll(/[[\]]/g, '')} will sign before the first snow [@reed2021, para. 2].`,
      corpus,
    )
    const allowed = new Set('section h2 h3 p ul li dl div dt dd span strong mark blockquote button'.split(' '))
    assert.deepEqual(
      tags.filter(({ name }) => !allowed.has(name)),
      [],
    )
    const attributes = tags.flatMap((one) => Object.keys(one.attributes))
    assert.deepEqual(
      attributes.filter((name) => !/^(?:class|id|dir|role|type|aria-[a-z]+|data-(?:action|source|claim))$/.test(name)),
      [],
    )
    for (const { name, attributes: own } of tags)
      if (name === 'button')
        assert.ok(
          evidenceActions.some((action) => action === own['data-action']),
          own['data-action'],
        )
    assert.ok(text.includes('<script>alert(1)</script>'), 'it is shown as text')
  })
})
