import * as assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { parse } from 'yaml'
import { newGlossaryText, newInterviewText } from '../../src/core/coding/scaffold.js'
import { readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { readCitations } from '../../src/core/memo/citations.js'
import { proseOf } from '../../src/core/memo/prose.js'
import { likelihoods, attributionTerms } from '../../src/core/model.js'
import { pandoc } from '../support/pandoc.js'
import { readSnippet } from '../support/snippetGrammar.js'

interface ShippedSnippet {
  readonly scope: string
  readonly prefix: string
  readonly description: string
  readonly body: string | readonly string[]
}

const shipped = ['memos', 'citing', 'corpus'].flatMap((name) => Object.entries(snippetsIn(name)))
const bodyOf = ({ body }: ShippedSnippet) => (typeof body === 'string' ? body : body.join('\n'))
const memos = shipped.map(([, snippet]) => snippet).filter(({ prefix }) => prefix.startsWith('memo-'))

function snippetsIn(name: string): Record<string, ShippedSnippet> {
  // A missing or wrong field fails the tests below.
  return JSON.parse(fs.readFileSync(`media/snippets/${name}.code-snippets`, 'utf8')) as Record<string, ShippedSnippet>
}

function read(prefix: string): ReturnType<typeof readSnippet> {
  const found = shipped.find(([, { prefix: own }]) => own === prefix)
  if (!found) throw new Error(`expected a snippet with prefix ${prefix}`)
  return readSnippet(bodyOf(found[1]))
}

/** YAML between the first two lines of `---`, and what follows. */
function splitFrontMatter(text: string): [object, string] {
  const [, yaml, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
  if (yaml === undefined || body === undefined) throw new Error(`expected front matter in ${text}`)
  const matter: unknown = parse(yaml, { strict: true })
  if (typeof matter !== 'object' || matter === null) throw new Error(`expected fields in ${yaml}`)
  return [matter, body]
}

suite('The grammar that snippets are held to', () => {
  for (const [body, text, why] of [
    ['[@${1:key}, para. $2]', '[@key, para. ]', 'placeholder and bare stop'],
    ['${1|a\\, b,c \\| d|} ${1}', 'a, b a, b', 'a choice with escapes, and its mirror'],
    ['$CURRENT_YEAR ${2:${TM_SELECTED_TEXT:none}} $2', '2024 none none', 'variables, nesting, mirrors'],
    ['\\$5 \\} \\\\', '$5 } \\', 'escapes'],
  ] as const) {
    test(`reads ${body}: ${why}`, () => assert.equal(readSnippet(body).text, text))
  }

  for (const [body, why] of [
    ['costs $ 5', 'a dollar sign meant as text'],
    ['{#refs}', 'a brace meant as text'],
    ['${1:key', 'a placeholder without an end'],
    ['${1|a,b}', 'a choice without an end'],
    ['${1|a,,b|}', 'an empty choice'],
    ['${1:a} ${1:b}', 'two defaults'],
    ['$CURRENT_DAY_OF_YEAR', 'a variable that VS Code does not have'],
    ['a\\b', 'an escape of nothing'],
  ] as const) {
    test(`refuses ${body}: ${why}`, () => assert.throws(() => readSnippet(body), SyntaxError))
  }
})

suite('Shipped snippets', () => {
  for (const [name, { scope, prefix, description, body }] of shipped) {
    test(`${name}: the editor can read it`, () => {
      const { stops } = readSnippet(bodyOf({ scope, prefix, description, body }))
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
        'Tab goes through the stops in the order of reading',
      )
      assert.equal(scope, prefix.startsWith('corpus-') ? 'markdown' : 'markdown,quarto,rmd')
      assert.match(prefix, /^(memo|cite|corpus)-[a-z-]+$/)
      assert.match(description, /^[A-Z][^.]+\.$/, 'a description is one sentence')
    })
  }

  test('no two have the same prefix', () => {
    const prefixes = shipped.map(([, { prefix }]) => prefix)
    assert.deepEqual([...new Set(prefixes)], prefixes)
  })
})

suite('Memo skeletons', () => {
  test('there is one for each kind of memo', () => {
    const kinds = ['memo-bluf', 'memo-action', 'memo-options', 'memo-information', 'memo-meeting']
    assert.deepEqual(
      memos.map(({ prefix }) => prefix),
      kinds,
    )
  })

  for (const { prefix } of memos) {
    test(`${prefix}: the front matter is YAML that Pandoc and Quarto both take`, () => {
      const matter = new Map<string, unknown>(Object.entries(splitFrontMatter(read(prefix).text)[0]))
      // Nothing else: for Quarto, `to` and `from` are formats of Pandoc and not people.
      assert.deepEqual([...matter.keys()], ['title', 'author', 'date', 'bibliography'])
      for (const value of matter.values()) assert.equal(typeof value, 'string')
      assert.equal(matter.get('date'), '2024-03-12')
      assert.equal(matter.get('bibliography'), 'references.json')
    })

    test(`${prefix}: renders before anything is filled in`, function () {
      const { output, warnings } = pandoc(this, read(prefix).text, 'media/sample', '--citeproc', '--standalone')
      assert.equal(warnings, '')
      assert.match(output, /<h1 class="title">/)
    })

    test(`${prefix}: cites nothing that does not exist`, () => {
      const { text } = read(prefix)
      assert.deepEqual(readCitations(proseOf(text, 'markdown'), text), [])
    })
  }

  test('a BLUF memo says what is wanted, from whom and by when before any evidence', () => {
    const [, body] = splitFrontMatter(read('memo-bluf').text)
    const [first = ''] = body.split('\n## ')
    assert.deepEqual(boldLabels(first), ['To', 'Recommendation', 'Decision asked', 'By when'])
  })

  test('an action memo can be ticked', () => {
    const boxes = [...read('memo-action').text.matchAll(/^- \[ \] (.+)$/gm)].map(([, label]) => label)
    assert.deepEqual(boxes, ['Approve', 'Disapprove', 'Discuss'])
  })

  test('an options memo weighs every option for and against, the present course first', () => {
    const [, ...options] = read('memo-options').text.split(/^## Option \d: /m)
    assert.equal(options.length, 3)
    assert.match(options[0] ?? '', /^Stay on the present course\n/)
    for (const option of options) assert.deepEqual(boldLabels(option), ['For', 'Against'])
  })

  test('an information memo asks for no decision and gives our confidence in it', () => {
    const { text, choices } = read('memo-information')
    assert.match(text, /no decision is asked/)
    assert.deepEqual(choices, [['low', 'moderate', 'high']])
  })

  test('a meeting note asks for the terms that a corpus knows', () => {
    assert.deepEqual(read('memo-meeting').choices, [[...attributionTerms]])
  })
})

function boldLabels(text: string): string[] {
  return [...text.matchAll(/\*\*([^*]+):\*\*/g)].map(([, label = '']) => label)
}

suite('Citing forms', () => {
  const paragraph = { key: 'key', label: 'paragraph', value: '1', suppressAuthor: false, inText: false }
  const forms: Record<string, (typeof paragraph)[]> = {
    'cite-paragraph': [paragraph],
    'cite-question': [{ ...paragraph, label: 'section', suppressAuthor: true }],
    'cite-standfirst': [{ ...paragraph, label: 'standfirst', suppressAuthor: true }],
    'cite-attributed': [paragraph],
    'cite-second-hand': [paragraph],
    'cite-we-assess': [paragraph],
    'cite-contrast': [paragraph, { ...paragraph, key: 'other-key' }],
    'cite-footnote': [{ ...paragraph, inText: true }],
    'cite-quotation': [paragraph],
  }

  test('there is one for each way to cite', () => {
    const prefixes = shipped.map(([, { prefix }]) => prefix).filter((prefix) => prefix.startsWith('cite-'))
    assert.deepEqual(prefixes, Object.keys(forms))
  })

  for (const [prefix, expected] of Object.entries(forms)) {
    test(`${prefix}: is read as the citation it is`, () => {
      const { text } = read(prefix)
      const items = readCitations(proseOf(text, 'markdown'), text).flatMap((citation) => citation.items)
      const found = items.map(({ key, locator, suppressAuthor, inText }) => ({
        key,
        label: locator?.inPandoc.label ?? 'none',
        value: locator?.inPandoc.value ?? '',
        suppressAuthor,
        inText,
      }))
      assert.deepEqual(found, expected)
    })

    test(`${prefix}: Pandoc reads the same keys`, function () {
      const { output } = pandoc(this, read(prefix).text, '.', '--to', 'json')
      const keys = [...output.matchAll(/"citationId":"([^"]+)"/g)].map(([, key]) => key)
      assert.deepEqual(
        keys,
        expected.map(({ key }) => key),
      )
    })
  }

  test('our own judgement can be put in each term of ICD 203 and in no other word', () => {
    const [terms = []] = read('cite-we-assess').choices
    assert.deepEqual(terms.map((term) => term.replace(/^(it|a) /, '')).sort(), [...likelihoods].sort())
  })

  test('what a question or a standfirst says is never put into the mouth of the interviewee', () => {
    assert.match(read('cite-question').text, /^The interviewer put it to /)
    assert.match(read('cite-standfirst').text, /^The introduction /)
  })
})

suite('Corpus snippets', () => {
  const interview = newInterviewText({
    key: 'okafor2024',
    title: 'Fog',
    interviewee: 'Ines Okafor',
    issued: '2024',
    publisher: '',
    terms: 'on record',
  })
  const words = '- Q1: “Why so late”\n- ¶1: “first three words … last three words”'
  const asked = interview.replace('## Questions', `## Questions\n\n### Q1 Why so late\n\n${words}`)
  const files: Readonly<Record<string, readonly [file: string, section: string]>> = {
    'corpus-claim': [`${asked}\n### A topic {#a-topic}\n\n`, '## Topics'],
    'corpus-topic': [interview, '## Topics'],
    'corpus-voice': [interview, '## Voices'],
    'corpus-question': [interview, '## Questions'],
    'corpus-actor': [newGlossaryText('Fog'), '## Actors'],
    'corpus-agreement': [newGlossaryText('Fog'), '## Agreements'],
    'corpus-event-or-place': [newGlossaryText('Fog'), '## Events'],
  }

  test('there is one for each kind of record', () => {
    const prefixes = shipped.map(([, { prefix }]) => prefix).filter((prefix) => prefix.startsWith('corpus-'))
    assert.deepEqual(prefixes, Object.keys(files))
  })

  for (const [prefix, [file, section]] of Object.entries(files))
    test(`${prefix}: reads without a problem as it stands`, () => {
      const { text } = read(prefix)
      // A claim stands under a topic, at the end of the file; anything else right below the heading of its section.
      const filled =
        prefix === 'corpus-claim' ? file + text : file.replace(section, `${section}\n\n${text.replace(/\s*$/, '\n')}`)
      const { document, problems } = readCorpusFile('file:///corpus/okafor2024.md', filled)
      assert.ok(document)
      assert.deepEqual(problems, [], filled)
    })
})
