import * as vscode from 'vscode'
import type { Formulas, Pictures, ReadFormulas } from '../../core/export/labels.js'
import type { AnnexVersion } from '../../words/export/planExport.js'
import type { CitedMemo } from '../../core/export/citedItem.js'
import type { DisclosedPlace } from '../../core/export/disclosure/disclosedInDocument.js'
import { asksForProfile } from '../../core/memo/profiles.js'
import type { Objection } from '../../core/export/objection.js'
import type { Span } from '../../core/model.js'
import type { Memo, TargetFormat } from '../../core/memo/memo.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { loadExport } from '../../editor/bundles/loadExport.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import { brokenStyleSentence } from '../../words/export/exportMemo.js'
import type { ExportPlan } from '../../words/export/planExport.js'
import { surroundingsOf } from '../../editor/memos/surroundings.js'
import { readPictures } from './pictures.js'

const { l10n } = vscode

/** A memo that was looked at and could leave, if nobody objects. */
export interface Prepared {
  /** As Quarto would have it read. */
  readonly memo: Memo
  /** Its places are those of the file. */
  readonly plan: ExportPlan
  readonly cited: CitedMemo
  /** Those that are at hand; of a format without any none. */
  readonly pictures: Pictures
  readonly formulas: Formulas
  /** What nothing that is made of it may tell. */
  readonly secrets: readonly string[]
  /** Where a document that tells one of the secrets does so. */
  readonly whereDisclosed: () => readonly [DisclosedPlace, ...DisclosedPlace[]]
  /** The file of its Quarto project, where it cannot be read and the memo asks for a profile. */
  readonly brokenProject: vscode.Uri | undefined
  readonly tools: Tools
}

/** What is asked of an export before it is made. */
export interface ExportChoice {
  readonly format: TargetFormat
  /** As a setting or a memo names it; undefined for the one that they name. */
  readonly style: string | undefined
  readonly annex: AnnexVersion | undefined
  readonly fileNames: readonly string[]
}

const noFormulas: ReadFormulas = { mathML: new Map(), inWord: new Set() }

/** Checks a memo and makes its document; a sentence where its style is broken, undefined where it is cancelled or no memo. */
export async function prepareExport(
  services: Services,
  document: vscode.TextDocument,
  { format, style: asked, annex, fileNames }: ExportChoice,
  token: vscode.CancellationToken,
): Promise<Prepared | string | undefined> {
  const { corpus, files, libraries, memos, styles } = services
  await files.ready()
  services.stored.forget() // a file of names that was put there by hand counts at once
  const stored = await services.stored.of(corpus)
  const project = await memos.projectOf(document.uri)
  const written = memos.memoOf(document, format)
  if (!written) return undefined
  const tools = await loadTools(services.context)
  const { memo, back } = await tools.composeMemo(written, surroundingsOf(document.uri))
  const library = await libraries.of(document.uri, memo)
  const checker = new tools.MemoChecker(corpus)
  const fileName = document.uri.path.split('/').at(-1) ?? ''
  const today = new Date().toISOString().slice(0, 10)
  const options = { ...tools.exportRules, ...stored, library, fileName, today }
  const isWanted = (): boolean => !token.isCancellationRequested
  await prepareCheck(checker, corpus, memo, options, isWanted)
  if (!isWanted()) return undefined
  const examined = await withWords(corpus.texts, () => checker.examine(memo, options))
  const unreadable = examined.checked.cited.find(({ interview }) => interview && stored.unreadable.has(interview.key))
  if (unreadable)
    return l10n.t(
      'Export stopped: {0} in the protected store cannot be read, so protected names are unknown.',
      `${unreadable.item.key}.names.json`,
    )
  const { style } = await styles.of(document.uri, memo, asked)
  if ('broken' in style) return brokenStyleSentence(style, style.name, l10n)
  const cited = tools.citeMemo(
    memo,
    { corpus, entry: (key) => library.item(key), keys: () => tools.starKeys(memo, library) },
    tools.readDraft(memo).wishes.nocite,
  )
  if (token.isCancellationRequested) return undefined
  const secrets = await withWords(corpus.texts, () => tools.secretsOf(examined.checked))
  const sources = format === 'markdown' ? [] : tools.pictureSources(tools.readDraft(memo).document.blocks)
  const pictures = await readPictures(tools, document.uri, sources)
  const texts = tools.formulasIn(tools.readDraft(memo).document)
  const formulas = texts.length ? (await loadExport(services.context)).readFormulas(texts) : noFormulas
  const shown = { pictures, formulas: format === 'html' ? formulas.mathML : formulas.inWord }
  const request = { examined, cited, style, annex, fileNames, ...(format === 'markdown' ? {} : shown) }
  const plan = await withWords(corpus.texts, () => tools.planExport(request))
  return {
    memo,
    cited,
    plan: {
      ...plan,
      objections: plan.objections.map((one) => placedBack(one, back)),
      hints: plan.hints.map((one) => ({ ...one, span: back(one.span) })),
    },
    pictures,
    formulas: formulas.mathML,
    brokenProject: asksForProfile(memo) ? project.broken : undefined,
    secrets,
    whereDisclosed: () => {
      const [first, ...more] = tools.whereDisclosed(plan.document, plan.entryKeys, examined.checked, secrets)
      const placed = (one: DisclosedPlace): DisclosedPlace => (one.span ? { ...one, span: back(one.span) } : one)
      return [placed(first), ...more.map(placed)]
    },
    tools,
  }
}

/** In the file, with edits for the file: those of a fix stand where the memo's own words are. */
function placedBack(one: Objection, back: (span: Span) => Span): Objection {
  if (!('problem' in one)) return { ...one, span: back(one.span) }
  const { problem } = one
  const fixes = problem.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, replace: back(edit.replace) })),
  }))
  return { ...one, span: back(one.span), problem: { ...problem, span: back(problem.span), fixes } }
}
