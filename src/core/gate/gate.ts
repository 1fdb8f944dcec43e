import type { Bibliography } from '../bibliography/bibliography.js'
import { libraryOf } from '../bibliography/library.js'
import { isSigned, type Switch, type SwitchHand } from '../cited/switches.js'
import type { Corpus } from '../corpus/corpus.js'
import { type RelatedClaim, relatedClaims } from '../corpus/relatedClaims.js'
import type { SourceChanges } from '../corpus/sourceChanges.js'
import { type ComposedMemo, composeMemo } from '../export/quarto/composeMemo.js'
import { untouched } from '../export/quarto/composed.js'
import type { Surroundings } from '../export/quarto/surroundings.js'
import { languageOf } from '../memo/fileLanguage.js'
import { tooMuchIn } from '../memo/limits.js'
import { type Memo, readMemo } from '../memo/memo.js'
import type { TextSearch } from '../search/textSearch.js'
import { citeFound, type NotCited } from './cite.js'
import { type DefinedName, defineName } from './define.js'
import { type CheckedDraft, checkDraft } from './draft.js'
import { findPassages, type FoundPassages } from './find.js'
import { type ClaimFound, type NoHandle, resolveHandle } from './handle.js'
import { type CitedForm, citedForms, type GateTool, gateTools, type Input, readInput } from './input.js'
import { type PassageInContext, readInContext } from './read.js'

/** How a shell gives the gate what assistants may read, each time as it is now. */
export interface GateAccess {
  corpus(): Promise<ClosedCorpus>
  /** The same to be searched. */
  search(): Promise<{ readonly corpus: Corpus; readonly search: TextSearch }>
  /** A memo of the workspace, or why it is not read. */
  memo(path: string): Promise<MemoFile | { readonly refused: NoMemo }>
  /** How sources with these keys differ from the last commit, where that can be told. */
  changes?(corpus: Corpus, keys: readonly string[]): Promise<SourceChanges>
  /** ISO day. */
  today(): string
}

/** A corpus that was closed with `closeToAssistants`, and the keys of what is not in it for that. */
export interface ClosedCorpus {
  readonly corpus: Corpus
  readonly closed: ReadonlySet<string>
}

export interface MemoFile {
  readonly text: string
  /** Those that it can cite from beside the corpus. */
  bibliographies(memo: Memo, corpus: Corpus): Promise<readonly Bibliography[]>
  /** Of which what it includes is read; without them nothing is. */
  readonly surroundings?: Surroundings
  /** Who committed its switches, where that is known; where it is not, none counts. */
  hands?(composed: ComposedMemo): Promise<readonly SwitchHand[]>
}

/** Why a memo is not read: it lies outside the workspace, belongs to a corpus, is too large, or is no memo. */
export type NoMemo = 'outside' | 'corpus' | 'missing' | 'too-large'

/** What a tool gives. */
export type GateAnswer =
  | { readonly kind: 'found'; readonly found: FoundPassages }
  | { readonly kind: 'passage'; readonly context: PassageInContext }
  | { readonly kind: 'claim'; readonly found: ClaimFound; readonly related: readonly RelatedClaim[] }
  | { readonly kind: 'cited'; readonly markdown: string; readonly handle: string }
  | {
      readonly kind: 'checked'
      /** As it is written; `composed` is the same with what it includes. */
      readonly text: string
      readonly composed: ComposedMemo
      readonly draft: CheckedDraft
      readonly changes: SourceChanges | undefined
    }
  | { readonly kind: 'defined'; readonly name: string; readonly defined: DefinedName }
  | { readonly kind: 'refused'; readonly why: Refusal }

export type Refusal =
  | { readonly by: 'input'; readonly wrong: string }
  | { readonly by: 'handle'; readonly why: NoHandle['kind'] }
  | { readonly by: 'cite'; readonly why: NotCited }
  | { readonly by: 'memo'; readonly why: NoMemo }
  /** It cites what assistants may not read or what is not there, which no answer tells apart. */
  | { readonly by: 'cited'; readonly keys: readonly string[] }

/** An answer with the corpus that it is of. */
export interface Answered {
  readonly answer: GateAnswer
  readonly corpus: Corpus | undefined
}

/** Answers one call of a tool. Never throws for what an assistant sends. */
export async function callGate(tool: GateTool, given: unknown, access: GateAccess): Promise<Answered> {
  const input = readInput(gateTools[tool].schema, given)
  if (typeof input['wrong'] === 'string')
    return { answer: refused({ by: 'input', wrong: input['wrong'] }), corpus: undefined }
  if (tool === 'find_passages') {
    const { corpus, search } = await access.search()
    const found = await findPassages(corpus, search, {
      words: textOf(input, 'words'),
      interview: optionalText(input, 'interview'),
      speaker: optionalText(input, 'speaker'),
      topic: optionalText(input, 'topic'),
      cursor: numberOf(input, 'cursor'),
    })
    return { answer: { kind: 'found', found }, corpus }
  }
  const whole = await access.corpus()
  return { answer: await answerOf(tool, input, whole, access), corpus: whole.corpus }
}

async function answerOf(
  tool: Exclude<GateTool, 'find_passages'>,
  input: Input,
  { corpus, closed }: ClosedCorpus,
  access: GateAccess,
): Promise<GateAnswer> {
  switch (tool) {
    case 'read_passage': {
      const found = resolveHandle(corpus, textOf(input, 'handle'))
      if (found.kind === 'claim') return { kind: 'claim', found, related: relatedClaims(corpus, found.claim) }
      if (found.kind !== 'passage') return refused({ by: 'handle', why: found.kind })
      return { kind: 'passage', context: readInContext(corpus, found, numberOf(input, 'neighbours') ?? 0) }
    }
    case 'cite': {
      const handle = textOf(input, 'handle')
      const found = resolveHandle(corpus, handle)
      if (found.kind !== 'passage' && found.kind !== 'claim') return refused({ by: 'handle', why: found.kind })
      const sentences = { from: numberOf(input, 'from'), to: numberOf(input, 'to') }
      const cited = citeFound(corpus, found, formOf(input), sentences)
      return 'why' in cited ? refused({ by: 'cite', why: cited }) : { kind: 'cited', markdown: cited.markdown, handle }
    }
    case 'check_draft': {
      const [markdown, path] = [optionalText(input, 'markdown'), optionalText(input, 'memo')]
      if ((markdown === undefined) === (path === undefined))
        return refused({ by: 'input', wrong: 'Expected either “markdown” or “memo”.' })
      const file = path === undefined ? undefined : await access.memo(path)
      if (file && 'refused' in file) return refused({ by: 'memo', why: file.refused })
      const text = file?.text ?? markdown ?? ''
      if (tooMuchIn(text)) return refused({ by: 'memo', why: 'too-large' })
      const composed = await composedOf(readMemo(text, languageOf(path ?? '')), file)
      const { memo } = composed
      if (tooMuchIn(memo.written)) return refused({ by: 'memo', why: 'too-large' })
      const library = libraryOf(corpus, file ? await file.bibliographies(memo, corpus) : [])
      // What an assistant has written itself tells it nothing; a memo of the workspace may hold words of what it cites.
      const others = file ? citedIn(memo).filter((key) => closed.has(key) || !library.source(key)) : []
      if (others.length) return refused({ by: 'cited', keys: others })
      const fileName = path === undefined ? {} : { fileName: endOfPath(path) }
      const signed = new Set((await file?.hands?.(composed))?.filter(isSigned).map(({ off }) => off.span.start))
      const counts = ({ span }: Switch): boolean => signed.has(span.start)
      const draft = checkDraft(corpus, memo, { today: access.today(), library, counts, ...fileName })
      return { kind: 'checked', text, composed, draft, changes: await access.changes?.(corpus, citedIn(memo)) }
    }
    case 'define_name': {
      const name = textOf(input, 'name')
      return { kind: 'defined', name, defined: defineName(corpus, name) }
    }
  }
}

/** What nothing is included in stays as it is written. */
async function composedOf(memo: Memo, file: MemoFile | undefined): Promise<ComposedMemo> {
  return file?.surroundings && memo.written.includes('{{<')
    ? composeMemo(memo, file.surroundings)
    : { ...untouched(memo.written), memo, unfilled: new Map() }
}

function refused(why: Refusal): GateAnswer {
  return { kind: 'refused', why }
}

function citedIn({ citations, hiddenCitations }: Memo): readonly string[] {
  return [...new Set([...citations, ...hiddenCitations].flatMap(({ items }) => items.map(({ key }) => key)))]
}

function endOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function textOf(input: Input, name: string): string {
  return optionalText(input, name) ?? ''
}

function optionalText(input: Input, name: string): string | undefined {
  const value = input[name]
  return typeof value === 'string' ? value : undefined
}

function numberOf(input: Input, name: string): number | undefined {
  const value = input[name]
  return typeof value === 'number' ? value : undefined
}

function formOf(input: Input): CitedForm {
  return citedForms.find((form) => form === input['form']) ?? 'citation'
}
