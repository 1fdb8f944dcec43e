import { MemoChecker } from '../../core/check/check.js'
import { type Mask, maskOf } from '../../core/disclosure/maskNames.js'
import { starKeys } from '../../core/cited/starKeys.js'
import { disclosedInName } from '../../core/disclosure/disclosedIn.js'
import { citeMemo, tryRender } from '../../core/export/citeMemo.js'
import { withPages } from '../../core/export/counts.js'
import { readDraft } from '../../core/export/draft/readDraft.js'
import type { Span } from '../../core/model.js'
import { pagesOfPdf } from '../../core/export/pdfPages.js'
import { isMendedByQuarto } from '../../core/export/objection.js'
import { exportRules } from '../../core/export/objections.js'
import { secretsOf } from '../../core/export/disclosure/secrets.js'
import { disclosuresIn } from '../../core/export/disclosure/disclosedInDocument.js'
import { protectedSources } from '../../core/disclosure/protectedNames.js'
import { languageOf } from '../../core/memo/fileLanguage.js'
import { readMemo } from '../../core/memo/memo.js'
import { asksForProfile } from '../../core/memo/profiles.js'
import { brokenStyleSentence, countsSentence } from '../../words/export/exportMemo.js'
import { brokenProjectSentence, languageSentence, leftOutSentence } from '../../words/export/leftOut.js'
import { heldBackSentence, identificationReport, objectionSentence } from '../../words/export/heldBack.js'
import { plainEnglish } from '../../words/l10n.js'
import { disclosureSentence } from '../../words/namePlace.js'
import { type AnnexVersion, annexVersions, type ExportPlan, planExport } from '../../words/export/planExport.js'
import { isMarked, keepExport } from '../exportMaps.js'
import { deliver, readPictures, setFormulas } from '../exportFiles.js'
import { refusalLine, wholeMemo } from '../composedMemo.js'
import { CannotRun, exit, type Host } from '../host.js'
import { memoLibraries } from '../libraries.js'
import { loadCorpus, loadMemo } from '../load.js'
import { styleNamed, styleOf } from '../memoStyle.js'
import { draftDocument, type Format, formats } from '../makeDocument.js'
import { filesNamedIn } from '../namedInMemo.js'
import { quartoDraft, quartoFormatOf } from '../quartoDraft.js'
import type { Options } from '../options.js'
import { projectOf } from '../profiles.js'
import { maskedFile } from '../report.js'
import { otherHandsIn } from '../../machine/committed.js'
import { sourceChanges } from '../uncommitted.js'
import { needsStore, StoreBudget, storedOf, unreadableSentence } from '../store.js'

/** `attache export`: a memo as a finished document. What speaks against it is listed, and nothing is written unless `--force` says to go on. */
export async function runExport(host: Host, options: Options): Promise<number> {
  const [file, ...more] = options.words
  if (file === undefined || more.length) throw new CannotRun('Expected the FILE of one memo; see attache --help.')
  const format = formatOf(options)
  const out = outputOf(host, file, format, options)
  const forQuarto = options.quarto ? quartoFormatOf(format, options) : undefined
  const corpus = await loadCorpus(host, options.folders)
  const text = (await loadMemo(host, file)).text.replace(/^\uFEFF/, '')
  const files = await filesNamedIn(host, file, options)
  const project = await projectOf(host, file, files)
  const read = readMemo(
    text,
    languageOf(file),
    format === 'md' ? 'markdown' : format,
    project.profiles,
    corpus.reviews.pinOf,
  )
  const { memo, placeOf, refusals } = await wholeMemo(host, file, read, { files, style: options.style })
  const stored = await storedOf(host, corpus)
  const checker = new MemoChecker(corpus)
  if (stored) new StoreBudget().add(fileNameOf(file), memo, checker)
  const today = new Date().toISOString().slice(0, 10)
  const { library } = await (await memoLibraries(host, corpus, options.bibliography))(file, memo, files)
  const checking = { ...exportRules, ...stored, fileName: fileNameOf(file), today, library }
  const examined = checker.examine(memo, checking)
  const kept = stored ? [] : protectedSources(examined.checked).filter(({ isKnown }) => !isKnown)
  const closed = kept.map(({ interview: { key } }) => `${key} is protected: ${needsStore}`)
  if (closed.length) return refuse(host, closed, wayOut)
  for (const { interview } of examined.checked.cited) {
    const path = interview && stored?.unreadable.get(interview.key)
    if (path !== undefined) throw new CannotRun(unreadableSentence(path))
  }
  const mask = maskOf(corpus, stored?.names)
  const refusedLines = (): readonly string[] => refusals(files.refused).map((one) => mask(refusalLine(one)))
  const unread = refusedLines()
  if (files.refused.size || (unread.length && !options.force)) return refuse(host, unread)
  const style = await styleOf(host, files, readDraft(memo), options, mask)
  const language = memo.lang ?? style.language
  const cited = citeMemo(
    memo,
    { corpus, entry: (key) => library.item(key, language), keys: () => starKeys(memo, library) },
    readDraft(memo).wishes.nocite,
  )
  const tried = tryRender(cited, style)
  if ('broken' in tried)
    throw new CannotRun(mask(brokenStyleSentence(tried, styleNamed(readDraft(memo), options), plainEnglish)))
  const fileNames = [file, out ?? ''].filter((name) => name && name !== '-').map((name) => mask(fileNameOf(name)))
  // Markdown has no pictures, and formulas as they are written.
  const isMarkdown = format === 'md'
  const pictures = isMarkdown ? undefined : await readPictures(files, readDraft(memo).document)
  const formulas = isMarkdown ? undefined : await setFormulas(host, readDraft(memo).document)
  const annexed = annexFor(options)
  const keys = examined.checked.cited.map(({ item }) => item.key)
  const changes = annexed && {
    ...(await sourceChanges(host, { corpus, folders: options.folders }, keys)),
    otherHands: await otherHandsIn(options.folders, host.machine),
  }
  const plan = planExport({
    examined,
    cited,
    style,
    annex: annexed,
    ...(changes ? { changes } : {}),
    fileNames,
    ...(pictures ? { pictures } : {}),
    ...(formulas ? { formulas: format === 'html' ? formulas.mathML : formulas.inWord } : {}),
  })
  const lineOf = (span: Span, sentence: string): string => {
    const place = placeOf(span)
    return `${maskedFile(place.file, mask)}:${place.line}:${place.column} ${mask(sentence)}`
  }
  const objections = plan.objections.filter((one) => !forQuarto || !isMendedByQuarto(one))
  const leftOut = refusedLines()
  const lines = objections.map((one) => lineOf(one.span, objectionSentence(one, corpus, plainEnglish)))
  if (plan.isFinal) return refuse(host, lines, heldBackSentence(plan.objections, plainEnglish))
  if (disclosedInName(fileNameOf(out ?? ''), secretsOf(examined.checked)).length)
    return refuse(host, [mask(disclosureSentence({ place: { kind: 'file name' } }, plainEnglish))])
  const isTold = objections.some(({ kind }) => kind !== 'open-point')
  if (lines.length && !options.force)
    return refuse(
      host,
      [...leftOut, ...lines],
      `${isTold ? canBeForced : canGoOn(lines.length)}${objections.some(isMendedByQuarto) ? canRun : ''}`,
    )
  if (project.broken !== undefined && asksForProfile(memo))
    host.err(`${mask(brokenProjectSentence(project.broken, plainEnglish))}\n`)
  for (const line of [...leftOut, ...lines]) host.err(`${line}\n`)
  tell(host, plan, mask, lineOf)
  const isForReview = isMarked(host, options, protectedSources(examined.checked).length > 0)
  const along = { pictures: pictures ?? new Map(), notices: plan.notices }
  const draft = forQuarto
    ? await quartoDraft(host, file, files, { format: forQuarto, memo, written: read, cited, corpus, along }, options)
    : await draftDocument(
        host,
        files,
        { format, plan, isForReview, ...(pictures && { pictures }), ...(formulas && { formulas: formulas.mathML }) },
        options,
      )
  if (!draft) return exit.interrupted
  const told = disclosuresIn(draft.texts, plan.document, plan.entryKeys, examined.checked)
  if (told.length)
    return refuse(
      host,
      told.map((one) => {
        const sentence = disclosureSentence(one, plainEnglish)
        return one.span ? lineOf(one.span, sentence) : mask(sentence)
      }),
    )
  const made = await draft.make()
  await deliver(host, made, out, options)
  if (options.forReview) await keepExport(host, made, { file, text, day: today, isShared: plan.wishes.sharesReview })
  const counts = withPages(plan.counts, format === 'pdf' ? pagesOfPdf(made) : undefined)
  host.err(`${out ?? 'Standard output'}: ${countsSentence(counts, plainEnglish)}\n`)
  return exit.clean
}

function formatOf({ to, out, forReview, quarto }: Options): Format {
  const wanted = to ?? out?.split('.').at(-1)
  const found = formats.find((one) => one === wanted)
  if (!found) throw new CannotRun(`Expected one of ${formats.join(', ')} behind --to.`)
  if (forReview && (found !== 'docx' || quarto))
    throw new CannotRun('--for-review is for Word documents made without --quarto.')
  return found
}

/** Beside the memo, with its name; Markdown, which would take the memo's own name, goes to standard output. */
function outputOf(host: Host, file: string, format: Format, { out }: Options): string | undefined {
  if (out !== undefined) {
    if (host.toUri(out) === host.toUri(file))
      throw new CannotRun(`${out} is the memo itself; expected another file behind --out.`)
    return out
  }
  if (format === 'md') return undefined
  if (file === '-') throw new CannotRun('Expected a file behind --out for a memo from standard input.')
  return file.replace(/(?:\.[^./\\]*)?$/, `.${format}`)
}

/** For whom the annex is; undefined where there is to be none. */
function annexFor({ annex, annexFor: whom }: Options): AnnexVersion | undefined {
  const version = annexVersions.find((one) => one === whom)
  if (whom !== undefined && !version) throw new CannotRun(`Expected ${annexVersions.join(' or ')} behind --annex-for.`)
  return version ?? (annex ? 'reviewer' : undefined)
}

function fileNameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}

const wayOut = 'Add --store, or export the memo in the editor.'

const canBeForced = 'With --force the memo is exported all the same, and the document says so.'

const canRun = ' With --quarto an installed Quarto runs its code.'

function canGoOn(count: number): string {
  return `Open points: ${count}. With --force the memo is exported all the same.`
}

function refuse(host: Host, lines: readonly string[], why = ''): number {
  for (const line of lines) host.err(`${line}\n`)
  host.err(`Nothing was written. ${why}`.trim() + '\n')
  return exit.problems
}

function tell(
  host: Host,
  { identification, leftOut, otherLanguage }: ExportPlan,
  mask: Mask,
  lineOf: (span: Span, sentence: string) => string,
): void {
  const lines = [
    ...leftOut.map((one) => mask(leftOutSentence(one, plainEnglish))),
    ...(otherLanguage ? [mask(languageSentence(otherLanguage, plainEnglish))] : []),
    ...identificationReport(identification, plainEnglish, lineOf),
  ]
  for (const line of lines) host.err(`${line}\n`)
}
