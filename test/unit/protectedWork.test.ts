import assert from 'node:assert/strict'
import { formsFor } from '../../src/core/citation/forms.js'
import { mentionsName } from '../../src/core/language/foldName.js'
import { renderPlain } from '../../src/core/citation/snippet.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { decode } from '../../src/decode/formats.js'
import { sampleOf } from '../support/verifying.js'
import { type Ending, runWith } from './cli/runWith.js'

/** Invented. Nobody but the store may learn any of the names, nor of the words that no memo quotes. */
const talk = `Ines Okafor on the Strait Accord

Tomas Lind: Ms Okafor, thank you. Why is the vote so late this time in Norport?

Ines Okafor (director of the Harbour Institute): The cabinet is split over the northern lane, and in my view the matter is as simple as that. The vote will come before winter if the numbers hold.

Tomas Lind: And the money for the southern lane, who will find it in the end?

Ines Okafor: The ministers in both capitals are likely to find it, says Petra Vogel. We never had a plan for a second dry year, whatever the rest of this world may say of Ines.
`
const names = ['Okafor', 'Ines', 'Tomas', 'Lind', 'Harbour Institute', 'Strait Accord', 'Vogel', 'Petra', 'Norport']
const words = /\bworld\b|in both capitals/
const store = '/home/.attache/protected/'
const given = '/inbox/okafor-harbour.txt'

const claim = (key: string): string => `
### Vote {#vote}

###### Vote before winter {#before-winter}

The vote will come before winter.

- at: ¶1 “the matter is … simple as that”
- kind: forecast
- hedge: “if the numbers hold”
- coded: somebody 2025-01-01

### Source of it all {#source}

<!-- ${key} -->
`

/** What a step left behind, as the next one finds it. */
type Files = Record<string, string | Uint8Array>

/** Searches whatever a run wrote or said, files of the store and the transcript itself apart. */
async function assertKept(what: string, { out, err, files }: Ending, before: Files): Promise<void> {
  const said = [`${what}: output`, out + err] as const
  const written = [...files].filter(([path]) => !path.startsWith(store) && !path.startsWith('/inbox/'))
  const own = written.filter(([path, content]) => !path.startsWith('/corpus/') && before[path] !== content)
  const texts = await Promise.all(own.map(async ([path, content]) => [path, await textOf(path, content)] as const))
  for (const [where, text] of [said, ...texts, ...own.map(([path]) => [`${what}: a path`, path] as const)]) {
    for (const name of names) assert.ok(!mentionsName(text, [name]), `${what}, ${where} tells ${name}: ${text}`)
    assert.doesNotMatch(text, words, `${what}, ${where} tells words of the transcript`)
  }
}

async function textOf(path: string, content: string | Uint8Array): Promise<string> {
  if (typeof content === 'string') return content
  if (!path.endsWith('.docx')) return new TextDecoder().decode(content)
  const extract = await decode(content, path)
  assert.ok('text' in extract, path)
  return [extract.text, ...extract.metadata.map(({ value }) => value)].join('\n')
}

for (const terms of sampleOf(['background', 'not for attribution'], 2)) {
  suite(`The whole work on an interview given ${terms}`, () => {
    let files: Files = { [given]: talk }
    let key = ''
    const step = async (what: string, argv: readonly string[], codes: readonly number[] = [0]): Promise<Ending> => {
      const ending = await runWith(argv, files)
      assert.ok(codes.includes(ending.code), `${what}: ${ending.code} ${ending.out}${ending.err}`)
      await assertKept(what, ending, files)
      files = Object.fromEntries(ending.files)
      return ending
    }

    test('tells nothing when it is imported, edited, cited, checked, mended, exported and imported again', async () => {
      const importing = [
        'import',
        given,
        '--terms',
        terms,
        '--description',
        'a ferry official',
        '--out',
        '/desk',
        '--store',
      ]
      await step('import', importing)
      key = Object.keys(files).flatMap((path) => /^\/desk\/(.*)\.md$/.exec(path)?.[1] ?? [])[0] ?? ''
      assert.ok(
        names.some((name) => String(files[`${store}${key}.names.json`]).includes(name)),
        'else nothing is kept',
      )

      // Editing: a claim by hand, with the mistakes that are told by line.
      files[`/desk/${key}.md`] = `${String(files[`/desk/${key}.md`])}${claim(key)}`
      await step('corpus', ['corpus', '--corpus', '/desk', '--json'], [0, 2])

      // Citing: every form that the claim may take, in a memo with faults of every kind that the checks mend.
      const corpus = new Corpus()
      corpus.set(`file:///desk/${key}.md`, String(files[`/desk/${key}.md`]))
      const found = corpus.claim(`${key}#before-winter`)
      assert.ok(found)
      const forms = formsFor(corpus, found).forms.map(({ parts }) => renderPlain(parts))
      assert.ok(forms.length > 2)
      files['/desk-memos/brief.md'] = [
        '---\ntitle: Brief\n---\n\n# The vote',
        ...forms,
        `The vote “will come before winter if the numbers hold” [@${key}, para. 2].`,
        `“[t]he vote will come before winter” [@${key.toUpperCase()}, para. 1].`,
        `An official: “we always had a plan for a second dry year” [@${key}, para. 2].`,
        `He said: “We never had a plan for a second dry year, whatever the rest of this planet may say” [@${key}, para. 2].`,
        'Somebody said “the cabinet is split over the northern lane, and in my view the matter is as simple as that”.',
        `In short: never had a plan for a second dry year [@${key}, para. 9].`,
      ].join('\n\n')
      for (const format of ['text', 'json', 'sarif'])
        await step(`check ${format}`, checking('--format', format, '--severity', 'hint', '--store'), [0, 2])
      const before = files['/desk-memos/brief.md']
      await step('check --fix', checking('--fix', '--severity', 'hint', '--store'), [0, 2])
      assert.notEqual(files['/desk-memos/brief.md'], before, 'something was mended')
      await step('check without the store', checking('--severity', 'hint'), [0, 2])

      // Words of his that cite nobody keep it back, whatever is forced.
      await step('export', ['export', '/desk-memos/brief.md', '--to', 'md', '--corpus', '/desk', '--force'], [2])
      files['/desk-memos/brief.md'] = files['/desk-memos/brief.md'].replace(/^Somebody said.*$/m, '')
      for (const to of ['md', 'html', 'docx'])
        await step(`export ${to}`, [
          'export',
          '/desk-memos/brief.md',
          '--to',
          to,
          '--annex',
          '--force',
          '--store',
          '--corpus',
          '/desk',
          '--out',
          `/out.${to}`,
        ])
      await step('bibliography', ['bibliography', '--corpus', '/desk', '--out', '/refs.json'])
      await step('search', ['search', 'vote', '--corpus', '/desk', '--json'])
      await step('quote', ['quote', 'never had a plan for a second dry year', '--corpus', '/desk', '--json', '--store'])
      await step(
        'quote altered',
        ['quote', 'we always had a plan for a second dry year', '--corpus', '/desk', '--store'],
        [2],
      )

      files[given] = talk.replace('Ms Okafor, thank you.', 'Okafor, good morning.\n\nIs it so, dear Ines Okafor?')
      await step('import again', importing)
      for (const file of [`${store}${key}.txt`, `${store}${key}.names.json`]) files = without(files, file)
      files[given] = talk
      await step('attach', ['attach', given, '--key', key, '--corpus', '/desk', '--json', '--store'], [0, 2])
    })
  })
}

function checking(...more: readonly string[]): readonly string[] {
  return ['check', '/desk-memos/brief.md', '--corpus', '/desk', ...more]
}

function without(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== name))
}
