import * as vscode from 'vscode'
import type { Library } from '../core/bibliography/library.js'
import type { MemoRuleId } from '../core/cited/rule.js'
import { isProtectedInterview } from '../core/terms/terms.js'
import type { Corpus } from '../core/corpus/corpus.js'
import { findMentions, type Mention } from '../core/names/findMentions.js'
import { citationAt, type Memo, readMemo } from '../core/memo/memo.js'
import { isSourceUri } from '../core/corpus/source/sourceText.js'
import type { Span } from '../core/model.js'
import { lineStartsOf, placeOf } from '../core/text/lines.js'
import { type CitedInterview, resolveCitation } from '../core/citation/resolve.js'
import { entryHover, mentionAt } from '../core/query/entryHover.js'
import { withWords } from '../core/corpus/source/withWords.js'
import { loadTools } from '../editor/bundles/loadTools.js'
import { commandUri } from '../editor/commandUri.js'
import { toRange } from '../editor/convert.js'
import { memoSelector } from '../editor/memos/memos.js'
import { isWhole } from '../editor/corpus/indexStatus.js'
import type { Services } from '../editor/services.js'
import { transcriptSelector } from '../editor/sourceDocument.js'
import { citationHoverText } from '../words/hover/citationHover.js'
import { entryHoverText } from '../words/hover/entryHover.js'
import type { HoverLinks } from '../words/hover/hoverParts.js'

/** The commands that a hover may call; links to any other are dead in it. */
const enabledCommands = [
  'attache.attachText',
  'attache.citeAt',
  'attache.insertCitation',
  'attache.openClaim',
  'attache.searchSaid',
  'attache.showClaimsAbout',
]

const unknownSource: MemoRuleId = 'unknown-source'

/** The place that was asked about, in the text that the document had then. */
interface Asked {
  readonly document: vscode.TextDocument
  readonly version: number
  readonly memo: Memo
  readonly offset: number
}

interface HoverText {
  readonly span: Span
  readonly text: string
}

/** Shows who or what a name in a memo or a source text is and what was said of it, and what a citation stands for. */
export function registerHover(services: Services): vscode.Disposable {
  const { context, corpus, files, libraries, memos, searcher, settings, stored, log } = services
  const mentionsOf = rememberMentions(corpus)
  const sourceProse = rememberProse()
  /** In a source text nothing is inserted: what is cited goes into the memo that was worked on last. */
  const hoverInSource = ({ memo, offset }: Asked): HoverText | undefined => {
    const mention = mentionAt(mentionsOf(memo), offset)
    const entry = mention && entryHover(corpus, memo, mention)
    return entry && { span: entry.span, text: entryHoverText(entry, corpus, linksFromSource(corpus), vscode.l10n) }
  }
  const isInStore = async (key: string): Promise<boolean> => {
    const interview = corpus.interview(key)
    return interview && isProtectedInterview(interview) ? (await stored.of(corpus)).protectedTexts.has(key) : false
  }
  const quotedBy = async (memo: Memo, { interview, span }: CitedInterview): Promise<readonly Span[]> => {
    const source = await searcher.textOf(interview.key)
    if (!source) return []
    const { quotedAt } = await loadTools(context)
    return quotedAt(memo, span.start, interview, source)
  }
  const hoverAt = async (asked: Asked, library: Library): Promise<HoverText | undefined> => {
    const { document, memo, offset } = asked
    const mention = mentionAt(mentionsOf(memo), offset)
    const entry = mention && entryHover(corpus, memo, mention)
    if (entry) {
      const links = linksFor(asked, entry.span.start)
      return { span: entry.span, text: entryHoverText(entry, corpus, links, vscode.l10n) }
    }
    const citation = resolveCitation(corpus, memo, offset, library)
    if (!citation) return undefined
    if (citation.kind === 'unknown' && isTold(document, rangeIn(memo, citation.span))) return undefined
    const links = linksFor(asked, citation.span.start)
    const isStored = citation.kind === 'interview' && (await isInStore(citation.interview.key))
    const quoted = citation.kind === 'interview' ? await quotedBy(memo, citation) : []
    const state = { isReading: !isWhole(files.status), isStored, quoted }
    return { span: citation.span, text: citationHoverText(citation, corpus, links, vscode.l10n, state) }
  }
  /** Whether a citation stands there of an interview that has been read. */
  const isOnInterview = ({ memo, offset }: Asked): boolean => {
    const cited = citationAt(memo, offset)
    return cited !== undefined && corpus.interview(cited.item.key) !== undefined
  }
  /** Which plain texts are sources is known once the corpus is there. */
  const textOf = (document: vscode.TextDocument): Memo | undefined =>
    memos.memoOf(document) ?? (isSourceUri(document.uri.path) ? sourceProse(document) : undefined)
  return vscode.languages.registerHoverProvider([memoSelector, transcriptSelector].flat(), {
    async provideHover(document, position, token) {
      if (!settings.hover) return undefined
      const memo = textOf(document)
      if (!memo) return undefined
      // What is typed meanwhile is none of the text that was asked about.
      const asked: Asked = { document, version: document.version, memo, offset: document.offsetAt(position) }
      await files.citedReady()
      // The editor asks once: an answer from half a corpus would stay, but for that on one interview.
      if (!isOnInterview(asked)) await files.allReady()
      const library = memos.isMemo(document) && (await libraries.of(document.uri, memo))
      if (token.isCancellationRequested) return undefined
      try {
        const inSource = files.isSourceText(document.uri) ? hoverInSource(asked) : undefined
        const hover = library ? await withWords(corpus.texts, () => hoverAt(asked, library)) : inSource
        return hover && new vscode.Hover(toMarkdown(hover.text), rangeIn(memo, hover.span))
      } catch (error) {
        log.error(error instanceof Error ? error : String(error))
        return undefined
      }
    },
  })
}

/** Whether a problem stands there that says of a key what a hover would say again. */
function isTold({ uri }: vscode.TextDocument, range: vscode.Range): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(({ code, range: own }) => typeof code === 'object' && code.value === unknownSource && own.isEqual(range))
}

/** A source text as prose, once for each version of it: it is no memo, but names stand in it as in one. */
function rememberProse(): (document: vscode.TextDocument) => Memo {
  const read = new WeakMap<vscode.TextDocument, { readonly version: number; readonly memo: Memo }>()
  return (document) => {
    const before = read.get(document)
    if (before?.version === document.version) return before.memo
    const memo = readMemo(document.getText(), 'plaintext')
    read.set(document, { version: document.version, memo })
    return memo
  }
}

/** The mentions of a memo, found once for each version of it and of the corpus. */
function rememberMentions(corpus: Corpus): (memo: Memo) => readonly Mention[] {
  const found = new WeakMap<Memo, { readonly version: number; readonly mentions: readonly Mention[] }>()
  return (memo) => {
    const before = found.get(memo)
    if (before?.version === corpus.version) return before.mentions
    const mentions = findMentions(corpus.matcher, memo)
    found.set(memo, { version: corpus.version, mentions })
    return mentions
  }
}

function linksFor({ document, version }: Asked, offset: number): HoverLinks {
  const place = { uri: document.uri.toString(), version, offset }
  return {
    cite: (ref) => commandUri('attache.citeAt', { ...place, ref }),
    open: (ref) => commandUri('attache.openClaim', ref),
    allAbout: (entryId) => commandUri('attache.showClaimsAbout', { ...place, entryId }),
    attach,
  }
}

function linksFromSource(corpus: Corpus): HoverLinks {
  return {
    cite: (ref) => commandUri('attache.insertCitation', ref),
    open: (ref) => commandUri('attache.openClaim', ref),
    allAbout: (entryId) => commandUri('attache.searchSaid', `"${corpus.entry(entryId)?.name ?? ''}"`),
    attach,
  }
}

function attach(key: string): string {
  return commandUri('attache.attachText', { key })
}

function rangeIn({ written }: Memo, span: Span): vscode.Range {
  return toRange(placeOf(lineStartsOf(written), span))
}

function toMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, true)
  markdown.isTrusted = { enabledCommands }
  return markdown
}
