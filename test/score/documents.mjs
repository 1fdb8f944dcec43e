// Exports real documents by the command line and by `pandoc --citeproc`, and lists what differs.
// node test/score/documents.mjs LIST --style FILE.csl [--differences] [--preview]
// With --preview the blocks of VS Code's preview are compared with those of our export instead: formulas count as one sign; headings of notes and
// sources, and what an export says of itself, are left aside.
// LIST has a document a line, from the list's folder, and the bibliographies that only its project names.
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { DomUtils, parseDocument } from 'htmlparser2'
import { any, inner, leaves, normal, pageBlocks } from './page.mjs'
import { previewOf } from './previewOf.mjs'

const run = promisify(execFile)
const cli = resolve(import.meta.dirname, '../../dist/cli.cjs')
const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: { style: { type: 'string' }, differences: { type: 'boolean' }, preview: { type: 'boolean' } },
})
const [list] = positionals
if (!list || !options.style) throw new Error('documents.mjs LIST --style FILE.csl')
const style = resolve(options.style)
const temporary = mkdtempSync(join(tmpdir(), 'documents-'))

const sets = options.preview ? ['blocks'] : ['citations', 'notes', 'entries', 'blocks']
const masks = new Map()
function masked(kind) {
  masks.set(kind, (masks.get(kind) ?? 0) + 1)
  return any
}

/** Cells are run before Pandoc reads a document; its project's shortcodes are filled in. What the cells say is kept, as far as it may be shown. */
function forPandoc(text, cells) {
  return text
    .replace(
      /^([ \t>]*)(`{3,}|~{3,})[ \t]*\{(?:r|python|julia|ojs|stan|bash|mermaid|dot|sql)\b[^\n]*\}[ \t]*\r?\n([\s\S]*?)^\1\2[`~]*[ \t]*$/gim,
      (_, __, ___, code) => {
        masked('code cell')
        cells.add(bare(code))
        return ''
      },
    )
    .replace(/^[ \t]*`{3,}[ \t]*\{(?:block2?|asis)\b[^\n]*\}[ \t]*\r?\n([\s\S]*?)^[ \t]*`{3,}[ \t]*$/gm, (_, words) => {
      masked('cell of text')
      return words
    })
    .replace(/^(:{3,})[ \t]*\{[^}\n]*\.content-hidden[^\n]*\n[\s\S]*?^\1[ \t]*$/gm, () => {
      masked('hidden')
      return ''
    })
    .replace(/[ \t]*\{#(?:eq|tbl|lst)[-:][\w-]+\}/g, () => masked('label'))
    .replace(/\{\{<.*?>\}\}/g, () => masked('shortcode'))
    .replace(/\(\\#(?:fig|tab|eq):[\w:-]+\)|\\@ref\([\w:-]+\)/g, () => masked('cross-reference'))
    .replace(/\\((?:La|Bib)?TeX)\b(?:\{\}|\\(?= ))?/g, (_, name) => {
      masked('name of TeX')
      return name
    })
}

const bare = (code) => normal(code.replace(/^[ \t>]*#\|.*$/gm, '')).replaceAll(' ', '')

const classesOf = (node) => (node.attribs?.class ?? '').split(/\s+/)
const isCrossReference = (key) =>
  /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)[-:]/.test(key)

/** The words of a node as a reader sees them. */
function wordsOf(node) {
  if (node.type === 'text') return node.data
  if (!('children' in node)) return ''
  const classes = classesOf(node)
  if (node.name === 'math' || classes.includes('math')) return any
  if (node.name === 'sup' && node.children.some((one) => one.attribs?.role === 'doc-noteref')) return ''
  if (node.attribs?.role === 'doc-noteref' || node.attribs?.role === 'doc-backlink') return ''
  if (classes.includes('picture') || node.name === 'img' || node.name === 'script' || node.name === 'style') return ''
  if (node.name === 'br') return ' '
  const keys = node.attribs?.['data-cites']?.split(' ')
  if (keys?.some(isCrossReference)) return masked('cross-reference')
  const words = node.children.map(wordsOf).join('')
  return keys
    ? words.replace(/\(?[^()]*\?\)?/g, (part) =>
        keys.some((key) => part.includes(`${key}?`)) ? masked('unknown key') : part,
      )
    : words
}

/** An address that Pandoc puts before an address. */
const entryOf = (words) =>
  words.replace(
    /https:\/\/doi\.org\/(?=https?:)(?:https?:\/\/(?:dx\.)?doi\.org\/)?/g,
    () => (masked('doi.org twice'), 'https://doi.org/'),
  )

/** A document's blocks with words of their own, its citations, notes and entries, in the order of the text. */
function read(html, cells, isPandoc) {
  const found = { citations: [], notes: [], entries: [], blocks: [] }
  const main = DomUtils.findOne((node) => node.name === 'main', parseDocument(html).children) ?? parseDocument(html)
  const walk = (node, into, isTitled = false) => {
    if (!('children' in node)) return
    const classes = classesOf(node)
    if (node.name === 'header') {
      // A heading that stands for a title.
      const title = DomUtils.findOne((child) => child.name === 'h1', node.children)
      if (title) found.title = `# ${normal(wordsOf(title))}`
      return
    }
    if (classes.includes('picture') || classes.includes('notice')) return
    if (node.attribs?.role === 'doc-endnotes') {
      for (const note of DomUtils.findAll(
        (one) => one.name === 'li' && /^(?:fn|note-)\d+$/.test(one.attribs.id ?? ''),
        node.children,
      )) {
        found.notes.push(normal(wordsOf(note)))
        walk(note, undefined)
      }
      return
    }
    if (node.attribs?.role === 'doc-bibliography' || node.attribs?.id === 'refs') {
      for (const one of node.children) if (wordsOf(one).trim()) found.entries.push(normal(entryOf(wordsOf(one))))
      return
    }
    if (classes.includes('citation')) {
      const words = normal(wordsOf(node))
      // What no bibliography has: both show its key.
      if (!words.includes(any) && !/[\w:.-]+\?[;)]/.test(words)) found.citations.push(words)
    }
    const isLeaf = into && leaves.has(node.name)
    if (isLeaf) {
      if (node.name === 'pre' && cells.has(bare(wordsOf(node)))) return
      const own = normal(
        node.children
          .filter((child) => !inner.has(child.name))
          .map(wordsOf)
          .join(''),
      )
      const kind = /^h\d$/.test(node.name) && !isTitled ? '# ' : ''
      if (own && own !== any) into.push(kind + own)
    }
    for (const one of node.children)
      walk(one, into, isTitled || classes.some((name) => /^callout-|^panel-tabset$/.test(name)))
  }
  walk(main, found.blocks)
  const prose = (node) =>
    node.type === 'text'
      ? node.data
      : ['code', 'pre', 'math'].includes(node.name)
        ? any
        : (node.children ?? []).map(prose).join('')
  found.prose = prose(main)
  return isPandoc
    ? found
    : { ...found, blocks: found.blocks.map((block) => block.replace(/^(?:Figure|Table|Listing)\s[\w.]+: /, '')) }
}

function equal(ours, theirs) {
  if (ours === theirs) return true
  if (!theirs.includes(any) && !ours.includes(any)) return false
  const pattern = theirs
    .split(any)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s*'))
    .join('.{0,200}?')
  return new RegExp(`^\\s*${pattern}\\s*$`, 's').test(ours)
}

/** The longest list of pairs that stand in the same order (Wagner and Fischer 1974). */
function compare(ours, theirs) {
  const width = theirs.length + 1
  const best = new Uint16Array((ours.length + 1) * width)
  const same = ours.map((one) => theirs.map((other) => equal(one, other)))
  for (let i = ours.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      best[i * width + j] = same[i][j]
        ? best[(i + 1) * width + j + 1] + 1
        : Math.max(best[(i + 1) * width + j], best[i * width + j + 1])
  const onlyOurs = []
  const onlyTheirs = []
  let [i, j] = [0, 0]
  while (i < ours.length || j < theirs.length) {
    if (i < ours.length && j < theirs.length && same[i][j]) [i, j] = [i + 1, j + 1]
    else if (j >= theirs.length || (i < ours.length && best[(i + 1) * width + j] >= best[i * width + j + 1]))
      onlyOurs.push(ours[i++])
    else onlyTheirs.push(theirs[j++])
  }
  return { same: best[0] ?? 0, of: theirs.length, onlyOurs, onlyTheirs }
}

/** What differs, from where it does on where two begin alike. */
function inPairs(onlyOurs, onlyTheirs) {
  const left = new Set(onlyTheirs)
  const alike = (one, other) => {
    let at = 0
    while (at < one.length && one[at] === other[at]) at++
    return at
  }
  const lines = onlyOurs.map((words) => {
    const [other] = [...left].sort((a, b) => alike(words, b) - alike(words, a))
    const at = other === undefined ? 0 : alike(words, other)
    if (at < Math.min(8, words.length)) return `< ${words}`
    left.delete(other)
    return `≠ ${words.slice(Math.max(0, at - 30), at + 90)} ≠ ${other.slice(Math.max(0, at - 30), at + 90)}`
  })
  return [...lines, ...[...left].map((words) => `> ${words}`)]
}

const raw =
  /(?<![\w/.@])@(?:fig|tbl|sec|eq|lst|thm|nte|tip|wrn)-[\w-]+|\{\{<.*?>\}\}|\\(?:begin|end|cite\w*|ref|textit|textbf|newpage)\b|@ref\(|\\index\b|\(\*{0,2}[\w:-]+\?\*{0,2}\)/g

async function exportBoth(document, bibliographies) {
  const folder = dirname(document)
  const more = bibliographies.flatMap((file) => ['--bibliography', file])
  const out = join(temporary, 'ours.html')
  const asked = ['export', document, '--to', 'html', '--style', style, '--overwrite', '--out', out, ...more]
  const said = ({ stdout, stderr }) => stdout + stderr
  await run('node', [cli, ...asked, '--force'], { cwd: folder, maxBuffer: 1e9 })
  const html = readFileSync(out, 'utf8')
  const input = join(temporary, 'input.md')
  const cells = new Set()
  writeFileSync(input, forPandoc(readFileSync(document, 'utf8'), cells))
  const theirs = await run(
    'pandoc',
    [input, '-f', 'markdown', '--resource-path', folder, '--citeproc', '--csl', style, '-t', 'html', ...more],
    { cwd: folder, maxBuffer: 1e9 },
  )
  const [mine, other] = [read(html, cells, false), read(theirs.stdout, cells, true)]
  if (mine.title && other.blocks.includes(mine.title)) mine.blocks.splice(0, 0, mine.title)
  const results = Object.fromEntries(sets.map((set) => [set, compare(mine[set], other[set])]))
  const told = await run('node', [cli, ...asked], { cwd: folder, maxBuffer: 1e9 }).then(said, said)
  const untold = [...new Set(mine.prose.match(raw) ?? [])].filter(
    (words) => !told.includes(words.replace(/^\(|\?\)$/g, '')),
  )
  return { results, untold }
}

async function previewBoth(document, bibliographies) {
  const more = bibliographies.flatMap((file) => ['--bibliography', file])
  const out = join(temporary, 'ours.html')
  const asked = ['export', document, '--to', 'html', '--style', style, '--overwrite', '--out', out, ...more, '--force']
  await run('node', [cli, ...asked], { cwd: dirname(document), maxBuffer: 1e9 })
  const exported = parseDocument(readFileSync(out, 'utf8'))
  const preview = parseDocument(await previewOf(document, style, bibliographies))
  return { results: { blocks: compare(pageBlocks(preview), pageBlocks(exported)) }, untold: [] }
}

const totals = Object.fromEntries(sets.map((set) => [set, { same: 0, of: 0, extra: 0 }]))
let rawMatter = 0
for (const line of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
  const [document, ...bibliographies] = line.split(' ').map((path) => resolve(dirname(list), path))
  const { results, untold } = await (options.preview ? previewBoth : exportBoth)(document, bibliographies)
  rawMatter += untold.length
  const figures = sets.map((set) => `${set} ${results[set].same}/${results[set].of}+${results[set].onlyOurs.length}`)
  process.stdout.write(`${line.split(' ')[0]}: ${figures.join(', ')}\n`)
  for (const words of untold) process.stdout.write(`  raw: ${words}\n`)
  for (const set of sets) {
    const { same, of, onlyOurs, onlyTheirs } = results[set]
    totals[set].same += same
    totals[set].of += of
    totals[set].extra += onlyOurs.length
    const lines = options.differences ? inPairs(onlyOurs, onlyTheirs) : []
    process.stdout.write(lines.map((words) => `  ${set} ${words}\n`).join(''))
  }
}
rmSync(temporary, { recursive: true })
for (const set of sets) {
  const { same, of, extra } = totals[set]
  process.stdout.write(`${set}: ${((100 * same) / of).toFixed(1)} % (${same} of ${of}), ${extra} more in ours\n`)
}
if (!options.preview)
  process.stdout.write(
    `raw matter that nothing was said of: ${rawMatter}\nmasked: ${[...masks].map(([kind, count]) => `${kind} ${count}`).join(', ')}\n`,
  )
