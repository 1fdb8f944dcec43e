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
  join: (folder, name) => path.join(folder, name),
  beside: (file, name) => path.resolve(path.dirname(file), name),
  toUri: (file) => pathToFileURL(path.resolve(file)).toString(),
  toPath: fileURLToPath,
  computed: () => 0,
  shippedStyles: path.join(root, 'media/csl'),
  loadCsl: bundle('csl.cjs'),
  loadBibliography: bundle('bibliography.cjs'),
}
const ours = (name) => import(pathToFileURL(path.join(root, 'out/src', `${name}.js`)).toString())

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
  const { starKeys } = await ours('core/cited/starKeys')
  const { Corpus } = await ours('core/corpus/corpus')
  const { previewDocument } = await ours('core/export/preview/previewMemo')
  const { documentLabels } = await ours('words/export/document')
  const { documentL10n } = await ours('words/export/documentL10n')
  const { tokensOf } = await ours('core/export/preview/tokens')
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
  const rendered = (await loadStyle(host, style, options)).render(citeMemo(memo, sources, wishes.nocite))
  const shown = {
    document: previewDocument(memo, { rendered, signs: [], bibliographyTitle: 'References' }),
    titles: memo.citations.map(() => ''),
    signs: [],
    labels: documentLabels(documentL10n(language)),
  }
  const markdown = new MarkdownIt({ html: true })
  // VS Code sets formulas by rules of these names.
  markdown.renderer.rules['math_inline'] = () => '<math></math>'
  markdown.renderer.rules['math_inline_block'] = () => '<math></math>'
  return previewPlugin(markdown, () => (maker) => tokensOf(shown, maker)).render(text)
}
