import type { Corpus } from '../corpus/corpus.js'
import { plainWords } from '../language/foldName.js'
import type { Claim, Interview, Topic } from '../model.js'
import type { TextSearch } from '../search/textSearch.js'
import type { Said } from '../search/whoSaid.js'
import { isSameRef } from '../corpus/source/sourceText.js'
import { claimHandle, passageHandle } from './handle.js'

export interface PassagesSought {
  readonly words: string
  /** Key or part of a title. */
  readonly interview?: string | undefined
  /** Part of a name. */
  readonly speaker?: string | undefined
  /** Part of a topic’s title, or of our label of a question. */
  readonly topic?: string | undefined
  /** From an answer before. */
  readonly cursor?: number | undefined
}

/** A passage, or a claim whose passage is not here, as a list shows it. */
export interface FoundPassage {
  readonly handle: string
  readonly interview: Interview
  readonly speaker: string
  readonly said: Said
  /** Of the claims that rest on it. */
  readonly hedge: string | undefined
  readonly holder: string | undefined
  /** At most `longestExcerpt` signs around what was sought. */
  readonly excerpt: string
  readonly isCut: boolean
}

export interface FoundPassages {
  readonly passages: readonly FoundPassage[]
  /** Where the list goes on. */
  readonly next: number | undefined
}

const mostOnPage = 20
/** Whoever has not found it among so many should seek with other words. */
const mostInAll = 200
const longestExcerpt = 160

/** Passages and claims that have the words sought, those with all of them first. */
export async function findPassages(corpus: Corpus, search: TextSearch, sought: PassagesSought): Promise<FoundPassages> {
  const { said } = await search.search(sought.words, mostInAll, 'without text')
  const found = said.flatMap((one) => describe(corpus, one)).filter((one) => fits(one, sought))
  const from = sought.cursor ?? 0
  const next = from + mostOnPage
  return { passages: found.slice(from, next), next: next < found.length ? next : undefined }
}

function describe(corpus: Corpus, said: Said): readonly FoundPassage[] {
  const { interview, excerpt } = said
  const claims = said.kind === 'claim' ? [said.claim] : said.claims
  const handle = handleOf(corpus, said)
  // The corpus may have changed while it was searched.
  if (!excerpt || handle === undefined || !corpus.interview(interview.key)) return []
  const voice = said.kind === 'claim' ? said.claim.voice : said.passage.voice
  const words = said.kind === 'claim' ? said.claim.wording : excerpt.text
  return [
    {
      handle,
      interview,
      said,
      speaker: interview.voices.find(({ id }) => id === voice)?.name ?? '',
      hedge: first(claims, 'hedge'),
      holder: first(claims, 'holder'),
      excerpt: words.slice(0, longestExcerpt),
      isCut: words.length > longestExcerpt,
    },
  ]
}

function first(claims: readonly Claim[], field: 'hedge' | 'holder'): string | undefined {
  return claims.flatMap((claim) => claim[field] ?? [])[0]
}

function handleOf(corpus: Corpus, said: Said): string | undefined {
  if (said.kind === 'claim') return claimHandle(said.claim)
  const source = corpus.sourceOf(said.interview.key)
  const block = source?.blocks.find(({ ref }) => isSameRef(ref, said.passage.ref))
  return source && block && passageHandle(source, block)
}

function fits({ interview, speaker, said }: FoundPassage, sought: PassagesSought): boolean {
  const has = (texts: readonly string[], wanted: string | undefined): boolean =>
    wanted === undefined || texts.some((text) => plainWords(text).includes(plainWords(wanted)))
  return (
    has([interview.key, interview.title], sought.interview) &&
    has([speaker], sought.speaker) &&
    has(topicsOf(said), sought.topic)
  )
}

function topicsOf(said: Said): readonly string[] {
  const { interview } = said
  const claims = said.kind === 'claim' ? [said.claim] : said.claims
  const asked = said.kind === 'claim' ? undefined : said.passage.question
  const labels = interview.questions.filter(({ number }) => number === asked).map(({ label }) => label)
  return [...claims.flatMap(({ topic }) => titlesOf(interview.topics, topic)), ...labels]
}

/** The titles of a topic and of those around it. */
function titlesOf(topics: readonly Topic[], id: string): readonly string[] {
  return topics.flatMap((topic) => {
    const below = titlesOf(topic.topics, id)
    return topic.id === id || below.length ? [topic.title, ...below] : []
  })
}
