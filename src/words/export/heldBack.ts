import type { Corpus } from '../../core/corpus/corpus.js'
import type { Finding, Identification } from '../../core/export/disclosure/identification.js'
import { isFinal, type Objection } from '../../core/export/objection.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { Span } from '../../core/model.js'
import type { L10n } from '../l10n.js'
import { memoProblemSentence } from '../problems/memoProblems.js'
import { exportStopped, namePlaceWords } from '../namePlace.js'
import { sourceDescription } from './memoEvidence.js'
import { openPointSentence } from './openPoints.js'

/** Why a memo should not leave, one sentence each. */
export function objectionSentence(objection: Objection, corpus: Corpus, l10n: L10n): string {
  switch (objection.kind) {
    case 'breach':
    case 'unchecked':
    case 'altered':
    case 'lost-source':
    case 'read-back':
    case 'embargo':
      return memoProblemSentence(objection.problem, corpus, l10n)
    case 'off-record':
      return objection.ref
        ? l10n.t(
            '{0} of {1} was said off the record and may not be cited.',
            formatPassageRef(objection.ref),
            objection.key,
          )
        : l10n.t('{0} was given off the record and may not be cited.', objection.key)
    case 'protected-passage':
      return l10n.t(
        '{0} of {1} is not for attribution, and a citation of this interview would name the speaker.',
        formatPassageRef(objection.ref),
        objection.key,
      )
    case 'stray-words':
      return l10n.t(
        'Words of {0}, a protected source, stand here without quotation marks or a citation. Quote and cite them, or remove them.',
        objection.key,
      )
    case 'unknown-source':
      return l10n.t('No source has the key {0}.', objection.key)
    case 'open-point':
      return openPointSentence(objection.point, l10n)
  }
}

/** Why nothing makes an export go on: what would be told and where, or that nobody can say that nothing would. */
export function heldBackSentence(objections: readonly Objection[], l10n: L10n): string {
  const final = objections.filter(isFinal)
  const breach = final.find((one) => one.kind === 'breach')
  if (breach?.problem.ruleId === 'attribution-breach') {
    const { where, place } = breach.problem.data
    return where === 'words'
      ? l10n.t('Export stopped: words that were said off the record appear in {0}.', namePlaceWords(place, l10n))
      : exportStopped(place, l10n)
  }
  if (final.some(({ kind }) => kind === 'stray-words'))
    return l10n.t('Export stopped: words of a protected source would leave without quotation marks or a citation.')
  return final.some(({ kind }) => kind !== 'unchecked')
    ? l10n.t('Export stopped: the memo cites words that may not be cited or attributed.')
    : l10n.t('Export stopped: the memo could not be checked for protected names.')
}

/**
 * The identification report, as lines of plain text; none where nobody is protected, or nothing is to be judged. What every document has, its name and
 * properties, is one line in the end. No words of a source are in it, for a log may be read by others: `placed` says where a sentence of the report belongs.
 */
export function identificationReport(
  { sources, findings }: Identification,
  l10n: L10n,
  placed: (span: Span, sentence: string) => string,
): readonly string[] {
  if (!sources.length && !findings.length) return []
  const names = sources.map((interview) => sourceDescription({ interview }, l10n)).join('; ')
  const usual = findings.flatMap((finding) => usualWords(finding, l10n) ?? [])
  const real = findings.flatMap((finding) => {
    const sentence = findingSentence(finding, l10n)
    if (sentence === undefined) return []
    const span = finding.kind === 'quotation' || finding.kind === 'uncited-name' ? finding.span : undefined
    return span ? placed(span, sentence) : sentence
  })
  return [
    ...(sources.length ? [l10n.t('The memo cites protected sources: {0}.', names)] : []),
    ...(real.length
      ? [l10n.t('These could identify protected sources. Check them before you pass the document on:')]
      : []),
    ...real.map((sentence) => `- ${sentence}`),
    ...(usual.length ? [l10n.t('Readers also see its file names and properties: {0}.', usual.join('; '))] : []),
  ]
}

function usualWords(finding: Finding, l10n: L10n): string | undefined {
  if (finding.kind === 'file-name') return finding.name
  if (finding.kind === 'property') return `${propertyLabel(finding.property, l10n)}: ${finding.value}`
  return undefined
}

function findingSentence(finding: Finding, l10n: L10n): string | undefined {
  switch (finding.kind) {
    case 'names-unknown':
      return l10n.t(
        'The names behind {0} are not on this machine, so the memo cannot be checked for them.',
        finding.key,
      )
    case 'key':
      return l10n.t('The key {0} was chosen by hand. It appears in the memo, but not in the document.', finding.key)
    case 'given-name':
      return l10n.t('The memo contains a given name of {0}.', finding.key)
    case 'nickname':
      return l10n.t('The memo contains what may be a short name of {0}.', finding.key)
    case 'other-position':
      return l10n.t('The memo may describe the position of {0} in other words.', finding.key)
    case 'relative':
      return l10n.t('A quotation of {0} mentions a relative.', finding.key)
    case 'ordinary-name':
      return l10n.t('The memo contains an ordinary word that is also a name of {0}.', finding.key)
    case 'position':
      return l10n.t('The memo contains a position of {0}.', finding.key)
    case 'day':
      return l10n.t('The memo gives the day of {0}: {1}. Only the year may be given.', finding.key, finding.words)
    case 'uncited-name':
      return l10n.t('The memo names {0}, a protected source, without citing it.', finding.key)
    case 'file-name':
    case 'property':
      return undefined
    case 'role':
      return l10n.t('“{0}” appears beside {1}.', finding.description, finding.beside.join(', '))
    case 'quotation':
      return finding.isMarked
        ? l10n.t('A quotation of {0} words that a search engine could find.', finding.count)
        : l10n.t('{0} of the source’s own words without quotation marks.', finding.count)
  }
}

function propertyLabel(property: Extract<Finding, { kind: 'property' }>['property'], l10n: L10n): string {
  return {
    title: l10n.t('title'),
    subtitle: l10n.t('subtitle'),
    author: l10n.t('author'),
    date: l10n.t('date'),
    keywords: l10n.t('keywords'),
  }[property]
}
