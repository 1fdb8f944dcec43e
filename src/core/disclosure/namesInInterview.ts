import type { Corpus } from '../corpus/corpus.js'
import { readCorpusFile } from '../corpus/read/corpusFile.js'
import { problemOf } from '../corpus/source/sourceText.js'
import type { CorpusFile, Interview, Span, Topic } from '../model.js'
import { lineStartsOf } from '../text/lines.js'
import type { NamesFile } from '../terms/namesFile.js'
import { isProtectedInterview } from '../terms/terms.js'
import { disclosedAsRead } from './disclosedAsRead.js'
import { gap, maskAll, mayDisclose } from './maskNames.js'
import { storedNames } from './protectedNames.js'

/**
 * What the file of a protected interview says without the names that the store keeps of it, by key: somebody may have typed one into a claim, and from
 * there it would get into every list, search and memo. Each place is an error of that file. Those who speak keep the names that the file gives them,
 * by which these are kept out of memos on machines without the store.
 */
export function guardOf(files: ReadonlyMap<string, NamesFile>): Corpus['guard'] {
  return (file, text) => {
    const { document } = file
    const names = document?.kind === 'interview' ? secretsOf(document, files) : []
    if (!names.length || !mayDisclose(text, names)) return file
    return withoutNames(file.uri, text.replace(/^\uFEFF/, ''), names)
  }
}

function secretsOf(interview: Interview, files: ReadonlyMap<string, NamesFile>): readonly string[] {
  const file = isProtectedInterview(interview) ? files.get(interview.key) : undefined
  const agreed = [interview, ...interview.voices].flatMap(({ description }) => description ?? [])
  return file ? storedNames(file, agreed.join(' – ')) : []
}

function withoutNames(uri: string, text: string, names: readonly string[]): CorpusFile {
  const hide: Hide = (words) =>
    [...disclosedAsRead(words, names)]
      .sort((a, b) => b.start - a.start)
      .reduce((now, { start, end }) => now.slice(0, start) + gap + now.slice(end), words)
  const { document, problems, ...read } = readCorpusFile(uri, text)
  if (document?.kind !== 'interview') return { document, problems, ...read }
  const hidden = withHidden(document, hide)
  const isHidden = JSON.stringify(hidden) !== JSON.stringify(document)
  const found = disclosedAsRead(text, names)
  const places: readonly Span[] = found.length || !isHidden ? found : [document.span]
  const lineStarts = lineStartsOf(text)
  return {
    ...read,
    document: hidden,
    problems: [
      ...problems.map((problem) => ({
        ...problem,
        ...maskAll({ data: problem.data, expected: problem.expected }, hide),
      })),
      ...places.map((span) => problemOf(uri, lineStarts, 'name-disclosed', span, {})),
    ],
  }
}

type Hide = (words: string) => string

/** Ids, by which other files point here, stay as they are, as do the words by which a passage is found again. */
function withHidden(interview: Interview, hide: Hide): Interview {
  return {
    ...without(interview, ['title', 'note', 'publisher', 'containerTitle', 'url'], hide),
    questions: interview.questions.map((question) => without(question, ['label'], hide)),
    topics: interview.topics.map((topic) => withHiddenTitles(topic, hide)),
    claims: interview.claims.map((claim) =>
      without(claim, ['label', 'wording', 'holder', 'hedge', 'caveat', 'keyPhrases', 'when'], hide),
    ),
  }
}

function withHiddenTitles(topic: Topic, hide: Hide): Topic {
  const topics = topic.topics.map((one) => withHiddenTitles(one, hide))
  return { ...without(topic, ['title', 'shared'], hide), topics }
}

function without<T extends object>(value: T, fields: readonly (keyof T & string)[], hide: Hide): T {
  const isTold = new Set<string>(fields)
  const all: readonly (readonly [string, unknown])[] = Object.entries(value)
  const entries = all.map(([name, one]) => [name, isTold.has(name) ? maskAll(one, hide) : one] as const)
  // What has these fields before has them after.
  return Object.fromEntries(entries) as T
}
