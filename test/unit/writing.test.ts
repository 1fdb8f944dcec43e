import * as assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { readManifest } from '../support/manifest.js'

interface Manifest {
  readonly capabilities: Readonly<Record<string, { readonly description: string }>>
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[]
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] }
    readonly viewsWelcome: readonly { readonly contents: string }[]
    readonly walkthroughs: readonly { readonly description: string; readonly steps: readonly Step[] }[]
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> }
    readonly keybindings: readonly { readonly key: string }[]
    readonly colors: readonly { readonly description: string }[]
  }
}

interface Step {
  readonly title: string
  readonly description: string
  readonly media: { readonly altText: string }
}

interface Setting {
  readonly markdownDescription: string
  readonly enumDescriptions?: readonly string[]
}

// manifest.test.ts fails where it is not as declared here.
const { capabilities, contributes } = (await readManifest()) as Manifest
/** As where VS Code’s language is none of ours; the palette finds commands by these titles too. */
const original = ((await readManifest('')) as Manifest).contributes
const manual = fs
  .readdirSync('media/manual')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `media/manual/${name}`)
const pages = ['README.md', 'CHANGELOG.md', ...manual]

const mostWords = 35
const meanWords = 16

suite('What people read', () => {
  for (const page of pages)
    test(`${page} has short sentences`, () => areShort(sentencesOf(fs.readFileSync(page, 'utf8'))))

  test('messages have short sentences', () => {
    const messages = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => messagesIn(fs.readFileSync(`src/${name}`, 'utf8')))
    assert.ok(messages.length > 1500, `only ${messages.length} messages were found`)
    areShort(messages.flatMap(sentencesIn))
  })

  test('what the manifest says has short sentences', () => {
    const steps = contributes.walkthroughs.flatMap((one) => one.steps)
    const settings = Object.values(contributes.configuration.properties)
    const texts = [
      ...Object.values(capabilities).map(({ description }) => description),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...contributes.walkthroughs.map(({ description }) => description),
      ...steps.flatMap(({ title, description, media }) => [title, description, media.altText]),
      ...settings.flatMap((one) => [one.markdownDescription, ...(one.enumDescriptions ?? [])]),
      ...contributes.colors.map(({ description }) => description),
    ]
    areShort(texts.flatMap((text) => text.split('\n').flatMap(sentencesIn)))
  })
})

suite('What the README, the changelog and the manual name', () => {
  const titles = contributes.commands.map(({ title }) => title)
  const settings = new Set(Object.keys(contributes.configuration.properties))
  const keys = new Set(contributes.keybindings.map(({ key }) => key.toLowerCase()))

  for (const page of ['README.md', 'CHANGELOG.md', ...manual]) {
    const prose = fs.readFileSync(page, 'utf8').replace(/^```[^]*?^```$/gm, '')

    test(`${page} names settings that exist`, () => {
      const named = [...prose.matchAll(/`(attache\.\w+)`/g)].flatMap(([, name]) => name ?? [])
      assert.deepEqual(
        named.filter((name) => !settings.has(name)),
        [],
      )
    })

    test(`${page} names commands that exist`, () => {
      const named = [...prose.matchAll(/(?<![\w*])_([A-Z][^_\n]*)_(?!\w)/g)].flatMap(([, name]) => name ?? [])
      assert.deepEqual(
        named.filter((name) => !titles.some((title) => isTitle(name, title)) && !others.includes(name)),
        [],
      )
    })

    test(`${page} names keys that exist`, () => {
      const named = [
        ...prose.matchAll(/(?<![+\w]|Cmd\+K )(?:(?:Ctrl|Shift|Alt)\+)+(?:\w+|\.)(?: (?:(?:Ctrl|Shift)\+)?[A-Z]\b)?/g),
      ].map(([key]) => key.toLowerCase())
      assert.deepEqual(
        named.filter((key) => !keys.has(key) && !editorKeys.includes(key)),
        [],
      )
    })
  }
})

/** What is in italics too: other commands and dialogs of VS Code, and words of the views. */
const others = [
  'Accept What Needs No Look',
  'Word',
  'Word, for Review',
  'Extensions: Install from VSIX…',
  'Keyboard Shortcuts',
  'Find All References',
  'Rename Symbol',
  'This Memo',
  'Undo',
  'Reviewed',
  'KEY as read',
  'Export Anyway',
  'Save with Comments…',
  'With sources and limits',
]
/** Keys of VS Code, and those of its lists. */
const editorKeys = [
  'ctrl+.',
  'shift+alt+.',
  'ctrl+space',
  'ctrl+shift+l',
  'ctrl+shift+m',
  'ctrl+shift+p',
  'ctrl+shift+r',
  'ctrl+k ctrl+i',
  'ctrl+z',
]

/** A title that ends in “…” may be cut anywhere at a word. */
function isTitle(name: string, title: string): boolean {
  return name === title || (name.endsWith('…') && title.endsWith('…') && title.startsWith(`${name.slice(0, -1)} `))
}

suite('The command palette', () => {
  const hidden = new Set(
    contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
  )
  const inTranscripts = new Set(
    contributes.menus.commandPalette
      .filter(({ when }) => when === 'attache.inSourceText')
      .map(({ command }) => command),
  )
  const listed = contributes.commands.filter(({ command }) => !hidden.has(command))
  /** As VS Code lists, in a memo, what was never used: by name. */
  const found = (typed: string): string[] =>
    listed
      .filter(({ command }) => !inTranscripts.has(command))
      .filter(({ command, title }) =>
        [title, ...original.commands.filter((one) => one.command === command).map((one) => one.title)].some((one) =>
          matchesWords(typed.toLowerCase(), `attaché: ${one.toLowerCase()}`),
        ),
      )
      .sort((a, b) => a.title.localeCompare(b.title))
      .map(({ command }) => command)

  const switchedOn = new Set(
    contributes.menus.commandPalette
      .filter(({ when }) => /config\.attache\.assistants != off/.test(when))
      .map(({ command }) => command),
  )

  test('has at most 30 commands before assistants are switched on', () =>
    assert.ok(listed.filter(({ command }) => !switchedOn.has(command)).length <= 30))

  const wanted: Readonly<Record<string, string>> = {
    citation: 'citeClaim',
    cite: 'citeClaim',
    quote: 'quoteAndCite',
    transcript: 'importInterview',
    notes: 'importInterview',
    import: 'importInterview',
    code: 'newClaimFromSelection',
    claim: 'newClaimFromSelection',
    verify: 'verifyMemo',
    check: 'checkAllMemos',
    review: 'bringBackReview',
    speaker: 'whoSaysThis',
    protect: 'protectSource',
    anonymise: 'protectSource',
    anonymize: 'protectSource',
    export: 'exportMemo',
    'export word': 'exportMemo',
    word: 'bringBackReview',
    pdf: 'exportMemo',
    preview: 'previewMemo',
    search: 'searchSaid',
    find: 'searchSaid',
    'who said': 'searchSaid',
    topic: 'topicTable',
    compare: 'topicTable',
    sample: 'openSample',
    manual: 'openManual',
    help: 'openManual',
    'check quot': 'verifyMemo',
    'check citations': 'verifyMemo',
  }
  for (const [typed, command] of Object.entries(wanted))
    test(`finds the right command first: ${typed}`, () => assert.equal(found(typed)[0], `attache.${command}`))
})

/**
 * Whether the palette shows a label for what was typed: in one piece anywhere, or in pieces that each begin a word, in their order. Both in
 * lower case.
 */
function matchesWords(typed: string, label: string): boolean {
  return label.includes(typed) || beginsWords(typed.replaceAll(' ', ''), label.split(/[\s:,/-]+/))
}

function beginsWords(typed: string, [word, ...rest]: readonly string[]): boolean {
  if (!typed) return true
  if (word === undefined) return false
  for (let length = 0; length === 0 || (length <= word.length && typed.startsWith(word.slice(0, length))); length++)
    if (beginsWords(typed.slice(length), rest)) return true
  return false
}

/** The texts that are given to the translator as one piece. */
function messagesIn(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*(?:[\w.\s=!&|()]*\?\s*)?(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].flatMap(
    ([, , text]) => text ?? [],
  )
}

/** Of a page: paragraphs, items and cells, without code, links’ addresses and HTML. */
function sentencesOf(page: string): string[] {
  return page
    .replace(/^```[^]*?^```$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .split(/\n\s*\n|\n(?=\s*(?:[-#|]|\d+\.))|(?<!\\)\|/)
    .filter((part) => !/^\s*(?:#|:?-+:?\s*$)/.test(part))
    .flatMap((part) => sentencesIn(part.replaceAll('\n', ' ')))
}

function sentencesIn(text: string): string[] {
  return text
    .replace(/`[^`]*`/g, 'code')
    .split(/(?<=[.!?]["”’)_*]*)\s+/)
    .filter((sentence) => countWords(sentence) > 0)
}

function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function areShort(sentences: readonly string[]): void {
  const words = sentences.map(countWords)
  for (const [index, sentence] of sentences.entries()) assert.ok((words[index] ?? 0) <= mostWords, sentence)
  const mean = words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length)
  assert.ok(mean <= meanWords, `${mean} words a sentence`)
}
