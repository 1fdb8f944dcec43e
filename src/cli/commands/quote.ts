import { isProtected } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Span } from '../../core/model.js'
import {
  type CorpusNearest,
  type CorpusPlace,
  type CorpusVerification,
  findQuotation,
} from '../../core/quotation/search.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { SourceText } from '../../core/corpus/source/sourceText.js'
import { pointAt } from '../../core/text/lines.js'
import { plainEnglish } from '../../words/l10n.js'
import { elsewhereSentences, quotationSentences, quotedVoice, termsOfPassage } from '../../words/problems/quotation.js'
import { CannotRun, exit, type Host } from '../host.js'
import { type JsonPlace, type JsonQuote, type JsonQuoted, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { jsonPlace, printJson } from '../report.js'
import { storedOf } from '../stored.js'

/** `attache quote`: whether words stand in an interview, and where. Only what was found is clean; what cannot be checked is not. */
export async function runQuote(host: Host, { folders, json, words, key, store }: Options): Promise<number> {
  const [quotation, ...more] = words
  if (quotation === undefined || more.length)
    throw new CannotRun('Expected one quotation in quotation marks; see attache --help.')
  const corpus = await loadCorpus(host, folders, { store })
  const { protectedTexts } = await storedOf(host, corpus, store)
  const view = viewOf(corpus, key, protectedTexts)
  const result = withoutWords(findQuotation(quotation, view), protectedTexts)
  const isAnswered = result.kind === 'found' || (result.kind === 'unchecked' && result.reason === 'no-words')
  const elsewhere =
    key === undefined || isAnswered ? undefined : findQuotation(quotation, viewOf(corpus, undefined, protectedTexts))
  const messages = [
    ...quotationSentences(result, corpus, plainEnglish, key),
    ...(elsewhere ? elsewhereSentences(elsewhere, corpus, plainEnglish) : []),
  ]
  if (json) printJson(host, toJson(corpus, view, result, messages))
  else host.out(`${messages.join('\n')}\n`)
  return result.kind === 'found' ? exit.clean : exit.problems
}

type View = Pick<Corpus, 'interviews' | 'sourceOf'>

/** The whole corpus, or the one interview that was named, with the texts of the store; of what was said off the record nothing is looked at. */
function viewOf(corpus: Corpus, key: string | undefined, stored: ReadonlyMap<string, SourceText>): View {
  const interview = key === undefined ? undefined : corpus.interview(key)
  if (key !== undefined && !interview) throw new CannotRun(`No interview of the corpus has the key ${key}.`)
  const isOff = (one: string): boolean => corpus.interview(one)?.terms === 'off record'
  return {
    interviews: () => (interview ? [interview] : corpus.interviews()),
    sourceOf: (one) => (isOff(one) ? undefined : (corpus.sourceOf(one) ?? stored.get(one))),
  }
}

/** The words of a text in the store prove a quotation, and of them the place is told. */
function withoutWords(result: CorpusVerification, stored: ReadonlyMap<string, SourceText>): CorpusVerification {
  if (result.kind === 'found') {
    const [first, ...more] = result.places
    const bare = (place: CorpusPlace): CorpusPlace => (stored.has(place.key) ? { ...place, changes: [] } : place)
    return { ...result, places: [bare(first), ...more.map(bare)] }
  }
  if (!('nearest' in result) || !stored.has(result.nearest.key)) return result
  return { ...result, nearest: { ...result.nearest, text: '', diff: [] } }
}

function toJson(corpus: Corpus, view: View, result: CorpusVerification, messages: readonly string[]): JsonQuote {
  const found = result.kind === 'found' ? result.places : []
  const nearest = result.kind === 'found' || !('nearest' in result) ? undefined : result.nearest
  return {
    schemaVersion,
    result: result.kind,
    places: found.map((place) => jsonQuoted(corpus, view, place)),
    ...(nearest ? { nearest: jsonNearest(corpus, nearest) } : {}),
    missing: result.kind === 'unchecked' && result.reason === 'no-source' ? result.keys : [],
    messages,
  }
}

function jsonQuoted(corpus: Corpus, view: View, place: CorpusPlace): JsonQuoted {
  const terms = termsOfPassage({ ...place, ref: place.refs[0] }, corpus)
  return {
    key: place.key,
    refs: place.refs.map(formatPassageRef),
    voice: quotedVoice(place, corpus, plainEnglish),
    terms,
    spans: place.spans.map((span) => placeInText(view, place.key, span)),
    changes: isProtected(terms) ? [] : place.changes,
    ...(place.claim === undefined ? {} : { claim: `${place.key}#${place.claim}` }),
  }
}

function jsonNearest(corpus: Corpus, nearest: CorpusNearest): NonNullable<JsonQuote['nearest']> {
  const { key, voice, ref, text, span, diff } = nearest
  const isHidden = isProtected(termsOfPassage(nearest, corpus)) || text === ''
  return {
    key,
    ref: formatPassageRef(ref),
    voice: quotedVoice({ key, voice, refs: [ref] }, corpus, plainEnglish),
    ...(isHidden ? {} : { text, diff }),
    span: placeInText(corpus, key, span),
  }
}

function placeInText(corpus: View, key: string, { start, end }: Span): JsonPlace {
  return jsonPlace(pointAt(corpus.sourceOf(key)?.lineStarts ?? [0], start), end)
}
