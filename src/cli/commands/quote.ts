import { isProtected, isProtectedInterview } from '../../core/terms/terms.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Interview, Span } from '../../core/model.js'
import {
  type CorpusNearest,
  type CorpusPlace,
  type CorpusVerification,
  findQuotation,
} from '../../core/quotation/search.js'
import { verifyQuotation } from '../../core/quotation/verify.js'
import { isWhole } from '../../core/quotation/wholeQuotation.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { pointAt } from '../../core/text/lines.js'
import { termsLabel } from '../../words/claim.js'
import { plainEnglish } from '../../words/l10n.js'
import { elsewhereSentences, quotationSentences, quotedVoice, termsOfPassage } from '../../words/problems/quotation.js'
import { CannotRun, exit, type Host } from '../host.js'
import { type JsonPlace, type JsonQuote, type JsonQuoted, schemaVersion } from '../json.js'
import { loadCorpus } from '../load.js'
import type { Options } from '../options.js'
import { jsonPlace, printJson } from '../report.js'
import { type Stored, storedOf } from '../store.js'

/**
 * `attache quote`: whether words stand in an interview, and where; of a protected text in an open store, whether they do. Only what was found is clean;
 * what cannot be checked is not.
 */
export async function runQuote(host: Host, { folders, json, words, key }: Options): Promise<number> {
  const [quotation, ...more] = words
  if (quotation === undefined || more.length)
    throw new CannotRun('Expected one quotation in quotation marks; see attache --help.')
  const corpus = await loadCorpus(host, folders)
  const stored = await storedOf(host, corpus)
  const view = viewOf(corpus, key)
  const kept = answerOfStore(quotation, view, stored)
  const result = withoutKeys(findQuotation(quotation, view), kept.compared)
  const isAnswered = result.kind === 'found' || (result.kind === 'unchecked' && result.reason === 'no-words')
  const elsewhere = key === undefined || isAnswered ? undefined : findQuotation(quotation, viewOf(corpus, undefined))
  const isSilent = kept.found.length > 0 && result.kind !== 'found'
  const messages = [
    ...kept.found.map((one) => foundInStoreSentence(one)),
    ...(isSilent ? [] : quotationSentences(result, corpus, plainEnglish, key)),
    ...(elsewhere ? elsewhereSentences(elsewhere, corpus, plainEnglish) : []),
    ...(isSilent || result.kind === 'found' ? [] : kept.notCompared),
  ]
  if (json) printJson(host, toJson(corpus, result, kept.found, messages))
  else host.out(`${messages.join('\n')}\n`)
  return result.kind === 'found' || kept.found.length ? exit.clean : exit.problems
}

type View = Pick<Corpus, 'interviews' | 'sourceOf'>

/** The whole corpus, or the one interview that was named; of what was said off the record nothing is looked at. */
function viewOf(corpus: Corpus, key: string | undefined): View {
  const interview = key === undefined ? undefined : corpus.interview(key)
  if (key !== undefined && !interview) throw new CannotRun(`No interview of the corpus has the key ${key}.`)
  return {
    interviews: () => (interview ? [interview] : corpus.interviews()),
    sourceOf: (one) => (corpus.interview(one)?.terms === 'off record' ? undefined : corpus.sourceOf(one)),
  }
}

interface AnswerOfStore {
  readonly found: readonly Interview[]
  readonly compared: readonly string[]
  /** What nobody looked at, and the way out. */
  readonly notCompared: readonly string[]
}

/** What the store says of a quotation: yes or no, and no place. */
function answerOfStore(quotation: string, view: View, stored: Stored | undefined): AnswerOfStore {
  const kept = view
    .interviews()
    .filter(
      (one) => isProtectedInterview(one) && one.terms !== 'off record' && !one.isSample && !view.sourceOf(one.key),
    )
  const keys = kept.map(({ key }) => key).join(', ')
  if (!kept.length) return { found: [], compared: [], notCompared: [] }
  if (!stored)
    return {
      found: [],
      compared: [],
      notCompared: [`Not compared with protected sources: ${keys}. Use --store, or the editor.`],
    }
  if (!isWhole(quotation))
    return {
      found: [],
      compared: [],
      notCompared: [
        `Not compared with protected sources: ${keys}. The command line compares six words in a row or more; use the editor.`,
      ],
    }
  const texts = kept.flatMap((interview) => {
    const text = stored.protectedTexts.get(interview.key)
    return text ? [{ interview, text }] : []
  })
  const found = texts
    .filter(({ interview, text }) => verifyQuotation(quotation, interview, text).kind === 'found')
    .map(({ interview }) => interview)
  return { found, compared: texts.map(({ interview }) => interview.key), notCompared: [] }
}

/** An answer of the corpus, with the interviews that the store has answered for. */
function withoutKeys(result: CorpusVerification, compared: readonly string[]): CorpusVerification {
  if (result.kind !== 'unchecked' || result.reason !== 'no-source') return result
  const keys = result.keys.filter((key) => !compared.includes(key))
  if (keys.length) return { ...result, keys }
  return { kind: 'not-found', ...(result.nearest ? { nearest: result.nearest } : {}) }
}

function foundInStoreSentence({ key, terms }: Interview): string {
  return `Found word for word in ${key}, which is protected. Attribution terms: ${termsLabel(terms, plainEnglish)}.`
}

function toJson(
  corpus: Corpus,
  result: CorpusVerification,
  inStore: readonly Interview[],
  messages: readonly string[],
): JsonQuote {
  const found = result.kind === 'found' ? result.places : []
  const nearest = result.kind === 'found' || !('nearest' in result) ? undefined : result.nearest
  return {
    schemaVersion,
    result: inStore.length ? 'found' : result.kind,
    places: [
      ...inStore.map(({ key, terms, description: voice = '' }) => ({
        key,
        refs: [],
        voice,
        terms,
        spans: [],
        changes: [],
      })),
      ...found.map((place) => jsonQuoted(corpus, place)),
    ],
    ...(nearest ? { nearest: jsonNearest(corpus, nearest) } : {}),
    missing: result.kind === 'unchecked' && result.reason === 'no-source' ? result.keys : [],
    messages,
  }
}

function jsonQuoted(corpus: Corpus, place: CorpusPlace): JsonQuoted {
  const terms = termsOfPassage({ ...place, ref: place.refs[0] }, corpus)
  return {
    key: place.key,
    refs: place.refs.map(formatPassageRef),
    voice: quotedVoice(place, corpus, plainEnglish),
    terms,
    spans: place.spans.map((span) => placeInText(corpus, place.key, span)),
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

function placeInText(corpus: Corpus, key: string, { start, end }: Span): JsonPlace {
  return jsonPlace(pointAt(corpus.sourceOf(key)?.lineStarts ?? [0], start), end)
}
