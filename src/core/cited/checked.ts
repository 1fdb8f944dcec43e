import type { Library } from '../bibliography/library.js'
import type { Corpus } from '../corpus/corpus.js'
import type { ReadBack } from '../corpus/readBacks.js'
import type { NamesFile } from '../terms/namesFile.js'
import type { Memo } from '../memo/memo.js'
import type { CorpusVerification } from '../quotation/search.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import type { Cited, Listed, MemoSentence } from './sentences.js'
import { rememberedOf } from '../text/remember.js'
import type { MemoQuotation } from './quotations.js'

/** What a rule looks at. Everything in it is computed at the first look, once for all rules. */
export interface Checked {
  readonly memo: Memo
  readonly corpus: Corpus
  /** The interviews of the corpus with the works of the memo’s bibliographies. */
  readonly library: Library
  readonly sentences: readonly MemoSentence[]
  readonly quotations: readonly MemoQuotation[]
  /** Every key of every citation with its interview, in the order of the memo. */
  readonly cited: readonly Cited[]
  /** The interviews that `nocite:` names: as good as cited for whoever must not be told. */
  readonly listed: readonly Listed[]
  /** Whether the corpus is somebody's own. */
  readonly isOwnCorpus: boolean
  /** The memo's file, without its folder. */
  readonly fileName?: string
  /** What must not be told of protected interviews, by key, as far as it is on this machine. */
  readonly names?: ReadonlyMap<string, NamesFile>
  /** Keys whose file of names is on this machine and cannot be read. */
  readonly unreadable?: Pick<ReadonlySet<string>, 'has'>
  /** The words of protected interviews, by key, as far as they are on this machine: they prove a quotation, and are never shown. */
  readonly protectedTexts?: ReadonlyMap<string, SourceText>
  /**
   * Whether these texts answer for whole quotations alone (`isWhole`), with yes or no and without a place: whoever may ask for a word at a time
   * can guess a text from a list of words.
   */
  readonly answersWholeQuotations?: boolean
  /** What became of the words of protected interviews that were shown to their sources, by key, where the store is open. */
  readonly readBacks?: ReadonlyMap<string, readonly ReadBack[]>
  /** The day on which the memo is read, as an ISO date. */
  readonly today?: string
  /** The names of all rules. */
  readonly ruleIds: readonly string[]
  /** Whether words stand anywhere in the corpus; remembered between checks as long as the corpus stays the same. */
  readonly find: (quotation: string) => CorpusVerification
  /** When the memo was written, ISO or a year alone: its own date, else the day on which it is read. None where nobody says. */
  readonly date?: string
  /** Whether the memo is in English, as it is where it says nothing of its language. */
  readonly isEnglish: boolean
}

/** What a rule looks for in a sentence, looked for once in each check however many rules ask. */
export function perCheck<T>(
  look: (sentence: MemoSentence, checked: Checked) => T,
): (sentence: MemoSentence, checked: Checked) => T {
  const inCheck = rememberedOf((_: Checked['cited'], checked: Checked) =>
    rememberedOf((sentence: MemoSentence) => look(sentence, checked)),
  )
  return (sentence, checked) => inCheck(checked.cited, checked)(sentence)
}
