import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import * as transcripts from '../../src/core/import/index.js'

/** Who may import whom. A part may always import itself; `core` may import npm packages alone. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  words: ['core'],
  decode: ['core'],
  bibliography: ['core'],
  encode: ['core'],
  machine: ['core'],
  csl: ['core'],
  tools: ['core', 'words', 'machine'],
  editor: ['core', 'words', 'decode', 'bibliography', 'csl', 'encode', 'machine', 'tools'],
  features: ['core', 'words', 'editor', 'decode'],
  mcp: [],
  cli: ['core', 'words', 'decode', 'bibliography', 'csl', 'encode', 'machine', 'mcp'],
  extension: ['core', 'editor', 'features'],
}

/** Modules of Node but those that open a connection to another machine. */
const nodeButNetwork = String.raw`node:(?!(?:https?|http2|net|tls|dns|dgram)(?:\/|$))`

/** Packages that a part may import besides none at all. */
const packages: Readonly<Record<string, readonly RegExp[]>> = {
  core: [
    /^(?:unified|remark-parse|remark-frontmatter|mdast|yaml|stemmer)$/,
    /^markdown-it(?:\/|$)/,
    /^@noble\/hashes\//,
  ],
  words: [],
  decode: [/^(?:fflate|htmlparser2|mdast|papaparse|postal-mime|unpdf|yaml)$/],
  bibliography: [/^@citation-js\/plugin-bibtex\/lib\/input\/unicode\.json$/],
  encode: [/^(?:docx(?:\/math)?|fflate|temml)$/],
  machine: [new RegExp(`^${nodeButNetwork}`)],
  mcp: [/^@modelcontextprotocol\/server/, /^node:stream$/],
  csl: [/^(?:citeproc|@citation-js\/plugin-csl\/lib\/locales\.json)$/],
  tools: [],
  editor: [/^vscode$/],
  features: [/^vscode$/],
  cli: [new RegExp(`^${nodeButNetwork}|^picomatch$`)],
  extension: [/^vscode$/],
}

interface Import {
  readonly from: string
  readonly to: string
}

/**
 * The rooms of the core, lowest first: a file imports from its own room and from those above it in this list, so that no folders import each
 * other in a circle. A file is in the deepest of them that its path has; `.github/CONTRIBUTING.md` says what each holds.
 */
const rooms = [
  '',
  'text',
  'language',
  'terms',
  'corpus/read',
  'corpus/source',
  'corpus/terms',
  'names',
  'corpus',
  'bibliography',
  'memo',
  'quotation',
  'passage',
  'citation',
  'certainty',
  'search',
  'unknownNames',
  'coding',
  'cited',
  'sentence/evidence',
  'sentence/claims',
  'sentence/attribution',
  'sentence/certainty',
  'assess',
  'quoted',
  'disclosure',
  'check/fixes',
  'check/rules',
  'check',
  'review',
  'export',
  'export/disclosure',
  'compare',
  'gate',
  'transcript',
  'import',
  'query',
] as const

/** As many files of the core outside `language` hold words of a language. It only goes down. */
const wordLists = 12

/** As many files of the editor read the text of an interview at once, where `TextQueries` would promise it. It only goes down. */
const readersOfTexts = 5

const files = fs
  .readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.ts'))

const imports: readonly Import[] = files.flatMap((from) => {
  const text = fs.readFileSync(`src/${from}`, 'utf8')
  return [...text.matchAll(/(?<!')(?:from\s+|import\()'([^']+)'/g)].map(([, target = '']) => ({
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

/** Folders of like things, one a file. */
const registries = ['core/check/rules']

function roomOf(file: string): (typeof rooms)[number] {
  const folder = path.posix.dirname(file).replace(/^core\/?/, '')
  const around = rooms.filter((room) => folder === room || folder.startsWith(`${room}/`))
  return around.reduce((deepest, room) => (room.length > deepest.length ? room : deepest), '')
}

/** Whether a file has a dozen words in a row that a list or a pattern offers for choice: `said|told|argued`, `'said', 'told'`. */
function holdsWords(file: string): boolean {
  const text = fs.readFileSync(`src/${file}`, 'utf8').replaceAll(/^\s*(?:\/?\*|\/\/).*$/gm, '')
  return (
    /(?:\b\p{Ll}{2,}[\])?+*]*\|[(?:[]*){12}/u.test(text) ||
    /(?:'\p{Ll}[\p{Ll} -]+',\s*){12}/u.test(text) ||
    /(?:^|[ '`])(?:\p{Ll}{2,} ){15}/mu.test(text)
  )
}

suite('architecture', () => {
  for (const part of new Set(files.map(partOf))) {
    test(`${part} imports what it may`, () => {
      const others = allowed[part]
      assert.ok(others, `no rule says what ${part} may import`)
      for (const { from, to } of imports.filter((one) => partOf(one.from) === part)) {
        const isFile = fs.existsSync(`src/${to}`)
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

  test('a room of the core imports those below it', () => {
    for (const { from, to } of imports) {
      if (!from.startsWith('core/') || !to.startsWith('core/')) continue
      const [room, other] = [roomOf(from), roomOf(to)]
      assert.ok(rooms.indexOf(other) <= rooms.indexOf(room), `${from} imports ${to}`)
    }
  })

  test('no two folders of the core import each other', () => {
    const folder = (file: string): string =>
      file
        .split('/')
        .slice(0, file.split('/').length > 2 ? 2 : 1)
        .join('/')
    const pairs = imports
      .filter(({ from, to }) => from.startsWith('core/') && to.startsWith('core/') && folder(from) !== folder(to))
      .map(({ from, to }) => [folder(from), folder(to)] as const)
      // What lies in the core itself, as the model, is everybody's.
      .filter((pair) => !pair.includes('core'))
    const known = new Set(pairs.map((pair) => pair.join(' → ')))
    for (const [from, to] of pairs) assert.ok(!known.has(`${to} → ${from}`), `${from} and ${to} import each other`)
  })

  test('words of a language import nothing but each other and the model’s types', () => {
    for (const { from, to } of imports)
      if (from.startsWith('core/language/') && to.startsWith('core/') && to !== 'core/model.ts')
        assert.ok(to.startsWith('core/language/'), `${from} imports ${to}`)
  })

  test('checks read no transcript and import none', () => {
    for (const { from, to } of imports)
      if (from.startsWith('core/check/'))
        assert.doesNotMatch(to, /^core\/(?:transcript|import)\//, `${from} imports ${to}`)
  })

  test('words of a language stand in their room', () => {
    const found = files.filter(
      (file) => file.startsWith('core/') && !file.startsWith('core/language/') && holdsWords(file),
    )
    assert.ok(found.length <= wordLists, `${found.length} files hold words of a language: ${found.join(', ')}`)
    assert.ok(found.length >= wordLists, `${found.length} are left: lower the count to that`)
  })

  test('features and views ask the texts through one interface', () => {
    const isSearch = (to: string): boolean =>
      /^(?:core\/search\/(?:fullText|textIndex)|editor\/corpus\/searcher)\.ts$/.test(to)
    for (const { from, to } of imports)
      if (partOf(from) === 'features' && isSearch(to)) {
        const text = fs.readFileSync(`src/${from}`, 'utf8')
        assert.match(
          text,
          new RegExp(`import type [^;']*'[^']*${path.posix.basename(to, '.ts')}\\.js'`),
          `${from} imports ${to}`,
        )
      }
    const found = files.filter(
      (file) =>
        /^(?:features|editor)\//.test(file) && /corpus\.sourceOf\(/.test(fs.readFileSync(`src/${file}`, 'utf8')),
    )
    assert.ok(found.length <= readersOfTexts, `${found.length} files read texts at once: ${found.join(', ')}`)
    assert.ok(found.length >= readersOfTexts, `${found.length} are left: lower the count to that`)
  })

  test('no folder holds more than one can look over', () => {
    for (const folder of new Set(files.map((file) => path.posix.dirname(file)))) {
      const held = files.filter((file) => path.posix.dirname(file) === folder)
      if (!registries.includes(folder)) assert.ok(held.length <= 30, `${folder} has ${held.length} files`)
    }
  })

  test('the map of CONTRIBUTING names every room of the core, and no other', () => {
    const page = fs.readFileSync('.github/CONTRIBUTING.md', 'utf8')
    const named = [...page.matchAll(/^\| `core\/([^`]*)` /gm)].map(([, room = '']) => room)
    assert.deepEqual([...named].sort(), rooms.filter(Boolean).sort())
    for (const room of named) assert.ok(fs.existsSync(`src/core/${room}`), room)
  })

  test('the picture of CONTRIBUTING has the folders of the core in their order, on floors, and the page is short', () => {
    const page = fs.readFileSync('.github/CONTRIBUTING.md', 'utf8')
    const floors = Array.from(page.matchAll(/\["[^"]*<br>([^"]+)"\]/g), ([, names = '']) => names.split(' · '))
    assert.deepEqual(floors.reverse().flat(), [...new Set(rooms.map((room) => room.split('/')[0]))].filter(Boolean))
    assert.ok(page.split(/\s+/).length < 1200, `${page.split(/\s+/).length} words`)
  })

  test('what reads transcripts and bibliographies and what renders citations is loaded when there is something to do: others know its types alone', () => {
    // Reports say who speaks and how well a text was read.
    const isLazy = (file: string): boolean =>
      /^(?:decode|encode|csl|bibliography|core\/import|core\/transcript(?!\/(?:speakers|badReading)\.))\//.test(file)
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

suite('the door of the import', () => {
  test('exports these names', () => {
    assert.deepEqual(Object.keys(transcripts).sort(), [
      'badReading',
      'checkAnswers',
      'closeInterview',
      'confirmSpeaker',
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
      'readByParagraphs',
      'readNamesFile',
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
