import * as vscode from 'vscode'
import type { Formulas, Pictures, ReadFormulas } from '../../core/export/labels.js'
import type { AnnexVersion } from '../../words/export/planExport.js'
import type { CitedMemo } from '../../core/export/citedItem.js'
import type { DisclosedPlace } from '../../core/export/disclosure/disclosedInDocument.js'
import { asksForProfile } from '../../core/memo/profiles.js'
import type { Objection } from '../../core/export/objection.js'
import type { Span } from '../../core/model.js'
import { tooMuchIn } from '../../core/memo/limits.js'
import type { Refused } from '../../core/memo/refused.js'
import type { Memo, TargetFormat } from '../../core/memo/memo.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import { loadExport } from '../../editor/bundles/loadExport.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'
import { prepareCheck } from '../../editor/memos/prepareCheck.js'
import { brokenStyleSentence, refusedFileSentence } from '../../words/export/exportMemo.js'
import { tooMuchSentence } from '../../words/problems/memoLimits.js'
import type { ExportPlan } from '../../words/export/planExport.js'
import { surroundingsOf } from '../../editor/memos/namedFiles.js'
import { changesOf } from './changes.js'
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
  /** Why others are not read. */
  readonly refusedPictures: ReadonlyMap<string, Refused>
  readonly formulas: Formulas
  /** What nothing that is made of it may tell. */
  readonly secrets: readonly string[]
  readonly citesProtected: boolean
  /** Where texts that were made of it tell what is protected. */
  readonly disclosuresIn: (texts: readonly string[]) => Promise<readonly DisclosedPlace[]>
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
  const fileName = document.uri.path.split('/').at(-1) ?? ''
  const refused = new Map<string, Refused>()
  const around = surroundingsOf(services, document.uri, (name, why) => refused.set(name, why))
  const { memo, back } = await tools.composeMemo(written, around)
  const [stopped] = refused
  if (stopped) {
    const [name, why] = stopped
    const start = Math.max(0, memo.written.indexOf(name))
    const line = document.positionAt(back({ start, end: start }).start).line + 1
    return l10n.t('Line {0}: {1}', line, refusedFileSentence(name, why, l10n))
  }
  const what = memo === written ? undefined : tooMuchIn(memo.written)
  if (what) return tooMuchSentence(fileName, what, l10n)
  const library = await libraries.of(document.uri, memo)
  const checker = new tools.MemoChecker(corpus)
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
  const { style, name: styleName } = await styles.of(document.uri, memo, asked)
  if ('broken' in style) return brokenStyleSentence(style, styleName, l10n)
  const language = memo.lang ?? style.language
  const cited = tools.citeMemo(
    memo,
    { corpus, entry: (key) => library.item(key, language), keys: () => tools.starKeys(memo, library) },
    tools.readDraft(memo).wishes.nocite,
  )
  if (token.isCancellationRequested) return undefined
  const tried = tools.tryRender(cited, style)
  if ('broken' in tried) return brokenStyleSentence(tried, styleName, l10n)
  const secrets = await withWords(corpus.texts, () => tools.secretsOf(examined.checked))
  const sources = format === 'markdown' ? [] : tools.pictureSources(tools.readDraft(memo).document.blocks)
  const { pictures, refused: refusedPictures } = await readPictures(services, tools, document.uri, sources)
  const texts = tools.formulasIn(tools.readDraft(memo).document)
  const formulas = texts.length ? (await loadExport(services.context)).readFormulas(texts) : noFormulas
  const shown = { pictures, formulas: format === 'html' ? formulas.mathML : formulas.inWord }
  const changes = annex ? await changesOf(examined, tools) : undefined
  const request = {
    examined,
    cited,
    style,
    annex,
    fileNames,
    ...(changes ? { changes } : {}),
    ...(format === 'markdown' ? {} : shown),
  }
  const plan = await withWords(corpus.texts, () => tools.planExport(request))
  return {
    memo,
    cited,
    plan: {
      ...plan,
      objections: plan.objections.map((one) => placedBack(one, back)),
      identification: {
        ...plan.identification,
        findings: plan.identification.findings.map((one) => ('span' in one ? { ...one, span: back(one.span) } : one)),
      },
    },
    pictures,
    refusedPictures,
    formulas: formulas.mathML,
    brokenProject: asksForProfile(memo) ? project.broken : undefined,
    secrets,
    citesProtected: tools.protectedSources(examined.checked).length > 0,
    disclosuresIn: async (made) => {
      const look = (): readonly DisclosedPlace[] =>
        tools.disclosuresIn(made, plan.document, plan.entryKeys, examined.checked)
      return (await withWords(corpus.texts, look)).map((one) => (one.span ? { ...one, span: back(one.span) } : one))
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
