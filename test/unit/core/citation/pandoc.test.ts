import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import * as os from 'node:os'
import path from 'node:path'
import { corpusToCsl, formatCslJson } from '../../../../src/core/bibliography/interviewToCsl.js'
import { formsFor } from '../../../../src/core/citation/forms.js'
import { renderPlain } from '../../../../src/core/citation/snippet.js'
import { readFixture } from '../../../support/fixtureCorpus.js'
import { pandoc, type PandocRun } from '../../../support/pandoc.js'

const corpus = readFixture()
const forms = corpus.interviews().flatMap(({ claims }) => claims.flatMap((claim) => formsFor(corpus, claim).forms))
/** Every form of every claim, one to a paragraph. */
const memo = `${forms.map(({ parts }) => renderPlain(parts)).join('\n\n')}\n`

suite('A memo of all forms in Pandoc', () => {
  const folder = path.join(os.tmpdir(), `attache-pandoc-${process.pid}`)
  const runs = new Map<string, PandocRun>()

  suiteSetup(() => {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'references.json'), formatCslJson(corpusToCsl(corpus)))
  })
  suiteTeardown(() => fs.rmSync(folder, { recursive: true }))

  const citing = ['--citeproc', '--bibliography', 'references.json', '--wrap', 'none']
  const render = (context: Mocha.Context, to: string): PandocRun => {
    const run = runs.get(to) ?? pandoc(context, memo, folder, '--to', to, ...citing)
    runs.set(to, run)
    return run
  }

  for (const format of ['plain', 'latex', 'html']) {
    test(`renders to ${format} without a warning and without a citation left over`, function () {
      const { output, warnings } = render(this, format)
      assert.equal(warnings, '')
      assert.doesNotMatch(output.replace(/data-cites="[^"]*"|id="[^"]*"/g, ''), /@|reed2021\b(?!})|\?\?\?/)
    })
  }

  test('renders to a Word document', function () {
    pandoc(this, memo, folder, '--to', 'docx', ...citing, '--output', 'memo.docx')
    const { output } = pandoc(this, '', folder, '--from', 'docx', '--to', 'plain', '--wrap', 'none', 'memo.docx')
    assert.match(output, /Reed argued that the treaty is a bargain between unequal partners \(Reed 2021, para\. 2\)\./)
  })

  const rendered: readonly (readonly [what: string, text: string])[] = [
    ['a paragraph', 'Velmark signed the Sarn Memorandum in 2019 (Reed 2021, para. 1).'],
    ['several paragraphs', 'Elections decide when Velmark returns to the treaty (Moreau 2021, paras. 1, 2).'],
    [
      'a question, without the interviewee as its author',
      'that the Green League will block the treaty (2021, sec. 2).',
    ],
    ['a standfirst', 'the Kerra Dam was half empty when the rains failed (2021, standfirst 1).'],
    ['an editor’s note', 'the Sarn Memorandum covers flood alarms alone (2021, para. 1).'],
    ['a protected source', 'the cabinet was warned of the drought (2020, sec. 1).'],
    ['a quotation', '“slow-motion bargain” (Reed 2021, para. 2)'],
    ['a sum in dollars', 'The spring flood of 2018 cost $40 million (Reed 2021, para. 5).'],
    ['a hedge', 'before winter (“Indications so far”) (Reed 2021, para. 2).'],
    ['the entry of a source', 'Reed, Anna. 2021. Low water, high stakes: the Lower Basin Treaty.'],
    ['the entry of a protected source', 'a senior Velmark water official. 2020.'],
  ]
  for (const [what, text] of rendered) {
    test(`${what}: ${text}`, function () {
      const { output } = render(this, 'plain')
      assert.ok(output.includes(text), `expected ${text} in\n${output}`)
    })
  }

  test('a note is a note, with its citation in it', function () {
    const { output } = render(this, 'plain')
    assert.match(output, /^\[1\] .*\(Moreau 2021, para\. 1\)\.$/m)
  })
})
