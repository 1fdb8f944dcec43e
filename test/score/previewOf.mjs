// What VS Code's preview shows of a document as a memo: markdown-it with our plug-in, beside the document's files. Needs `npx tsc -p .` and dist/.
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import MarkdownIt from 'markdown-it'

const root = path.resolve(import.meta.dirname, '../..')
const bundle = (name) => async () => createRequire(import.meta.url)(path.join(root, 'dist', name))
const host = {
  readBytes: async (file) => fs.promises.readFile(file).catch(() => undefined),
  join: path.join,
  beside: (file, name) => path.resolve(path.dirname(file), name),
  toUri: (file) => pathToFileURL(path.resolve(file)).toString(),
  toPath: fileURLToPath,
  computed: () => 0,
  shippedStyles: path.join(root, 'media/csl'),
  loadCsl: bundle('csl.cjs'),
  loadBibliography: bundle('bibliography.cjs'),
}
const ours = (name) => import(pathToFileURL(path.join(root, 'out/src', `${name}.js`)).toString())

/** VS Code reads a block of metadata at the top itself, and shows none of it as words. */
function frontMatter(state, start, end, silent) {
  const lineAt = (line) => state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd()
  if (start !== 0 || lineAt(0) !== '---') return false
  for (let line = 1; line < end; line++)
    if (/^(?:---|\.\.\.)$/.test(lineAt(line))) {
      if (!silent) state.line = line + 1
      return true
    }
  return false
}

/** HTML; a key that no bibliography has is shown as an export shows it. */
export async function previewOf(document, style, bibliographies) {
  const { readMemo } = await ours('core/memo/memo')
  const { languageOf } = await ours('core/memo/fileLanguage')
  const { composeMemo } = await ours('core/export/quarto/composeMemo')
  const { citeMemo } = await ours('core/export/citeMemo')
  const { readDraft } = await ours('core/export/draft/readDraft')
  const { memoLibraries } = await ours('cli/libraries')
  const { loadStyle } = await ours('cli/loadStyle')
  const { surroundingsOf } = await ours('cli/profiles')
  const { starKeys } = await ours('core/check/input/starKeys')
  const { Corpus } = await ours('core/corpus/corpus')
  const { previewPlugin } = await ours('core/export/preview/plugin')
  process.chdir(path.dirname(document))
  const text = fs.readFileSync(document, 'utf8').replace(/^\uFEFF/, '')
  const corpus = new Corpus()
  const written = readMemo(text, languageOf(document), 'html')
  const { memo } = await composeMemo(written, surroundingsOf(host, document))
  const { library } = await (await memoLibraries(host, corpus, bibliographies))(document, memo)
  const {
    wishes,
    document: { language },
  } = readDraft(memo)
  const options = { linkCitations: wishes.linkCitations, ...(language === 'en' ? {} : { lang: language }) }
  const sources = { corpus, entry: (key) => library.item(key), keys: () => starKeys(memo, library) }
  const made = (await loadStyle(host, style, options)).render(citeMemo(memo, sources, wishes.nocite))
  const rendered = wishes.withoutBibliography ? { ...made, bibliography: [] } : made
  const shown = { memo, rendered, titles: [], signs: [], bibliographyTitle: wishes.bibliographyTitle ?? 'References' }
  const markdown = new MarkdownIt({ html: true })
  markdown.block.ruler.before('fence', 'front_matter', frontMatter)
  return previewPlugin(markdown, (asked) => (asked === text ? shown : undefined)).render(text)
}
