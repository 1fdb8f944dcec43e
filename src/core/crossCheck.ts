import { type Corpus, resolveRef } from './corpus.js'
import type { CorpusFile, Entry, Glossary, Interview, PassageRef, Problem, Provenance, Sourced, Span } from './model.js'
import { formatPassageRef } from './read/values.js'
import { type CorpusRuleId, corpusRules } from './rules.js'
import { placeOf } from './text/lines.js'
import { compare } from './text/prefixes.js'

type Report = (ruleId: CorpusRuleId, span: Span, data?: Problem['data'], expected?: readonly string[]) => void

/**
 * What only the whole corpus can tell: keys used twice, references that lead nowhere, passages that no interview has, names claimed by
 * two entries, definitions that differ. One pass over all files by look-ups.
 */
export function crossCheck(corpus: Corpus): readonly Problem[] {
  const problems: Problem[] = []
  for (const file of corpus.files()) {
    const report: Report = (ruleId, span, data = {}, expected = []) => {
      const place = placeOf(file.lineStarts, span)
      problems.push({ ruleId, severity: corpusRules[ruleId], uri: file.uri, place, data, expected })
    }
    if (file.document?.kind === 'interview') checkInterview(file.document, corpus, report)
    if (file.document?.kind === 'glossary') checkGlossary(file.document, corpus, report)
  }
  return [...problems, ...checkNames(corpus.files())]
}

function checkInterview(interview: Interview, corpus: Corpus, report: Report): void {
  const used = corpus.interview(interview.key)
  if (used && used !== interview) report('key-duplicate', interview.span, { text: interview.key, file: used.uri })
  for (const voice of interview.voices) {
    if (voice.affiliation) checkSources(voice.affiliation.sources, corpus, report)
    if (voice.actor && !corpus.entry(voice.actor)) report('reference-dangling', voice.span, { text: voice.actor })
  }
  for (const claim of interview.claims) {
    for (const reference of [...claim.qualifies, ...claim.contradicts]) {
      if (!corpus.claim(resolveRef(reference, interview.key)))
        report('reference-dangling', claim.span, { text: reference })
    }
  }
}

function checkGlossary(glossary: Glossary, corpus: Corpus, report: Report): void {
  for (const entry of glossary.entries) {
    const sourced: readonly (Sourced<unknown> | undefined)[] = [
      entry.date,
      entry.members,
      entry.parties,
      entry.within,
      entry.place,
    ]
    for (const { sources } of [...entry.definitions, ...entry.aliases, ...sourced.flatMap((one) => one ?? [])]) {
      checkSources(sources, corpus, report)
    }
    checkSources(entry.nameSources, corpus, report)
    for (const field of [entry.members, entry.parties, entry.within, entry.place]) {
      for (const id of field ? [field.value].flat() : []) {
        if (field && !corpus.entry(id)) report('reference-dangling', field.span, { text: id })
      }
    }
    checkClash(entry, corpus, report)
  }
}

function checkSources(sources: readonly Provenance[], corpus: Corpus, report: Report): void {
  for (const source of sources) {
    if (source.kind !== 'interview') continue
    const interview = corpus.interview(source.key)
    if (!interview) report('reference-dangling', source.span, { text: `@${source.key}` })
    else if (!hasPassage(interview, source.ref)) {
      report(
        'passage-missing',
        source.span,
        { text: formatPassageRef(source.ref) },
        interview.passages.map(({ ref }) => formatPassageRef(ref)),
      )
    }
  }
}

/** Whether the interview has that question, paragraph or standfirst. */
export function hasPassage(interview: Interview, { kind, number }: PassageRef): boolean {
  return interview.passages.some(({ ref }) => ref.kind === kind && ref.number === number)
}

/** Another file's entry of the same id that is another kind of thing, or says something else from the same source. */
function checkClash(entry: Entry, corpus: Corpus, report: Report): void {
  const others = corpus.entryParts(entry.id).filter((one) => one !== entry && compare(one.uri, entry.uri) < 0)
  for (const other of others) {
    if (other.kind !== entry.kind)
      report('definition-clash', entry.span, { text: entry.name, file: other.uri, other: other.kind })
    for (const { value, sources, span } of entry.definitions) {
      const rival = other.definitions.find((one) => one.value !== value && shareSource(one.sources, sources))
      const isRepeated = other.definitions.some((one) => one.value === value)
      if (rival && !isRepeated)
        report('definition-clash', span, { text: entry.name, file: other.uri, other: rival.value })
    }
  }
}

function shareSource(a: readonly Provenance[], b: readonly Provenance[]): boolean {
  const names = (sources: readonly Provenance[]): readonly string[] =>
    sources.map((one) => (one.kind === 'general' ? 'general' : `${one.key} ${formatPassageRef(one.ref)}`))
  return names(a).some((name) => names(b).includes(name))
}

interface NamedPlace {
  readonly entry: Entry
  readonly file: CorpusFile
  readonly span: Span
  readonly isAmbiguous: boolean
}

/** A name that two entries claim without saying so gives every mention of it two meanings. */
function checkNames(files: readonly CorpusFile[]): readonly Problem[] {
  const byName = new Map<string, NamedPlace[]>()
  for (const file of files) {
    for (const entry of file.document?.kind === 'glossary' ? file.document.entries : []) {
      const names = [{ text: entry.name, ambiguous: false, span: entry.span }, ...entry.aliases]
      for (const { text, ambiguous, span } of names) {
        const places = byName.get(text) ?? []
        byName.set(text, places)
        places.push({ entry, file, span, isAmbiguous: ambiguous })
      }
    }
  }
  return [...byName].flatMap(([name, places]) =>
    places.flatMap(({ entry, file, span, isAmbiguous }) => {
      const other = places.find((one) => one.entry.id !== entry.id)
      if (!other || isAmbiguous) return []
      const data = { text: name, other: other.entry.name, id: other.entry.id }
      const place = placeOf(file.lineStarts, span)
      const ruleId = 'alias-claimed-twice'
      return [{ ruleId, severity: corpusRules[ruleId], uri: file.uri, place, data, expected: ['(ambiguous)'] } as const]
    }),
  )
}
