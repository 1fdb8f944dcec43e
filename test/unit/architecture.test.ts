import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as transcripts from '../../src/core/import/index.js'
import * as core from '../../src/core/index.js'

/** Who may import whom. A part may always import itself; `core` may import npm packages alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  words: ['core'],
  decode: ['core'],
  bibliography: ['core'],
  encode: ['core'],
  machine: ['core'],
  csl: ['core'],
  tools: ['core', 'words'],
  editor: ['core', 'words', 'decode', 'bibliography', 'csl', 'encode', 'machine', 'tools'],
  features: ['core', 'words', 'editor', 'decode'],
  cli: ['core', 'words', 'decode', 'bibliography', 'csl', 'encode', 'machine'],
  extension: ['core', 'editor', 'features'],
}

/** Packages that a part may import besides none at all. */
const packages: Readonly<Record<string, readonly RegExp[]>> = {
  core: [
    /^(?:unified|remark-gfm|remark-parse|remark-frontmatter|mdast|yaml|stemmer)$/,
    /^(?:markdown-it|@mdit)(?:\/|$)/,
    /^@noble\/hashes\//,
  ],
  words: [],
  decode: [/^(?:fflate|htmlparser2|mdast|papaparse|unpdf|yaml)$/],
  bibliography: [/^@citation-js\/plugin-bibtex\/lib\/input\/unicode\.json$/],
  encode: [/^(?:docx|fflate)$/],
  machine: [/^node:/],
  csl: [/^(?:citeproc|@citation-js\/plugin-csl\/lib\/locales\.json)$/],
  tools: [],
  editor: [/^vscode$/],
  features: [/^vscode$/],
  cli: [/^(?:node:|picomatch$)/],
  extension: [/^vscode$/],
}

interface Import {
  readonly from: string
  readonly to: string
}

const files = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.ts'))

const imports: readonly Import[] = files.flatMap((from) => {
  const text = fs.readFileSync(`src/${from}`, 'utf8')
  return [...text.matchAll(/(?<!')(?:from|import\()\s*'([^']+)'/g)].map(([, target = '']) => ({
    from,
    to: target.startsWith('.') ? path.posix.join(path.posix.dirname(from), target).replace(/\.js$/, '.ts') : target,
  }))
})

function partOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

function featureOf(file: string): string {
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

suite('architecture', () => {
  for (const part of new Set(files.map(partOf))) {
    test(`${part} imports what it may`, () => {
      const others = allowed[part]
      assert.ok(others, `no rule says what ${part} may import`)
      for (const { from, to } of imports.filter((one) => partOf(one.from) === part)) {
        const isFile = to.endsWith('.ts')
        const isRight = isFile
          ? [part, ...others].includes(partOf(to))
          : packages[part]?.some((pattern) => pattern.test(to))
        assert.ok(isRight, `${from} imports ${to}`)
      }
    })
  }

  test('features do not import each other', () => {
    for (const { from, to } of imports) {
      if (partOf(from) !== 'features' || partOf(to) !== 'features') continue
      assert.equal(featureOf(from), featureOf(to), `${from} imports ${to}`)
    }
  })

  test('no file imports itself through others', () => {
    // `import type` is gone at run time, but a circle of types is one to think in circles about as well.
    const next = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file).map(({ to }) => to)]))
    const done = new Set<string>()
    const visit = (file: string, above: readonly string[]): void => {
      assert.ok(!above.includes(file), `a circle: ${[...above.slice(above.indexOf(file)), file].join(' → ')}`)
      if (done.has(file)) return
      for (const to of next.get(file) ?? []) if (next.has(to)) visit(to, [...above, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
  })

  test('what reads transcripts and bibliographies and what renders citations is loaded when there is something to do: others know its types alone', () => {
    // The file of protected names is read by checks as well, and reports say who speaks and how well a text was read.
    const isLazy = (file: string): boolean =>
      /^(?:decode\/|encode\/|csl\/|bibliography\/|core\/import\/(?!(?:protect|speakers|verdict)\.))/.test(file)
    const isType = (names: string): boolean =>
      names.startsWith('type ') || [...names.matchAll(/[^{},\s][^{},]*/g)].every(([name]) => name.startsWith('type '))
    for (const from of files.filter((file) => !isLazy(file))) {
      const text = fs.readFileSync(`src/${from}`, 'utf8')
      const statements = text.matchAll(/^(?:import|export)\s([^;']*?)from '(\.[^']+)'/gm)
      for (const [statement, names = '', target = ''] of statements)
        if (isLazy(path.posix.join(path.posix.dirname(from), target))) assert.ok(isType(names), `${from}: ${statement}`)
    }
  })

  test('no file outgrows one job', () => {
    for (const file of files) {
      const lines = fs.readFileSync(`src/${file}`, 'utf8').split('\n').length
      assert.ok(lines <= 300, `${file} has ${lines} lines`)
    }
  })
})

suite('the door of the core', () => {
  test('exports these names', () => {
    assert.deepEqual(Object.keys(core).sort(), [
      'Corpus',
      'FullText',
      'checkedEdit',
      'citationAt',
      'citationHover',
      'citationOf',
      'citeMemo',
      'claimRef',
      'claimsAbout',
      'completeCitation',
      'corpusRules',
      'corpusToCsl',
      'draftClaim',
      'entryHover',
      'findMentions',
      'findQuotation',
      'formatCitation',
      'formatCslJson',
      'formatPassageRef',
      'formsFor',
      'hashOfClaim',
      'insertCitations',
      'isSourceUri',
      'libraryOf',
      'mentionAt',
      'mergeCslJson',
      'namesOf',
      'newClaim',
      'paragraphHash',
      'pinOf',
      'policyProse',
      'readCorpusFile',
      'readMemo',
      'readSource',
      'renderPlain',
      'renderSnippet',
      'resolveRef',
      'sourceRules',
      'suggestCoding',
      'toCsl',
      'verifyQuotation',
      'wantsOf',
    ])
  })
})

suite('the door of the import', () => {
  test('exports these names', () => {
    assert.deepEqual(Object.keys(transcripts).sort(), [
      'badReading',
      'checkAnswers',
      'closeInterview',
      'formatNamesFile',
      'giveTurns',
      'ignoreLine',
      'isInLowerCase',
      'isNamedIn',
      'isOtherInterview',
      'keyTells',
      'likelyKind',
      'namesFileAgain',
      'namesFileOf',
      'namesSpeaker',
      'passagesWithoutText',
      'peopleIn',
      'planAttach',
      'planImport',
      'protectedWords',
      'readAgain',
      'readNamesFile',
      'readNotes',
      'readTranscript',
      'reimport',
      'renumberedIn',
      'sharedInterview',
      'stretchesAt',
      'suggestImportKey',
      'turnsOf',
      'withIgnored',
      'withNames',
      'wordsUnaccounted',
    ])
  })
})
