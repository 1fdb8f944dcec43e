import type { Corpus } from '../core/corpus/corpus.js'
import type { Entry, Provenance } from '../core/model.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import { speakerName } from './hover/hoverParts.js'
import type { L10n } from './l10n.js'

/** What sort of thing an entry is: its own label, or its type. Events and places have types in the words of their glossary. */
export function entryTypeLabel({ label, type }: Pick<Entry, 'label' | 'type'>, l10n: L10n): string {
  return label ?? typeLabel(type, l10n)
}

/** The word for a type; a type that is no word of ours stays as the glossary has it. */
export function typeLabel(type: string, l10n: L10n): string {
  switch (type) {
    case 'person':
      return l10n.t('person')
    case 'state':
      return l10n.t('state')
    case 'organisation':
      return l10n.t('organisation')
    case 'government body':
      return l10n.t('government body')
    case 'party':
      return l10n.t('party')
    case 'armed group':
      return l10n.t('armed group')
    case 'deal':
      return l10n.t('deal')
    case 'pact':
      return l10n.t('pact')
    case 'treaty':
      return l10n.t('treaty')
    case 'guideline':
      return l10n.t('guideline')
    case 'exemption':
      return l10n.t('exemption')
    case 'exercise':
      return l10n.t('exercise')
    case 'dialogue':
      return l10n.t('dialogue')
    default:
      return type
  }
}

/** The alias that is made of the initials of the name, `NSG` of the Nuclear Suppliers Group. */
export function acronymOf({ name, aliases }: Pick<Entry, 'name' | 'aliases'>): string | undefined {
  const initials = [...name.matchAll(/(?<![\p{L}\p{N}’'])\p{Lu}/gu)].join('')
  return initials.length > 1 ? aliases.find(({ text }) => text === initials)?.text : undefined
}

/** Where a part of an entry comes from: `¶2 Small · Q2 questioner`, `general knowledge`. Empty when its file does not say. */
export function sourcesLabel(corpus: Pick<Corpus, 'interview'>, sources: readonly Provenance[], l10n: L10n): string {
  return sources.map((source) => sourceLabel(corpus, source, l10n)).join(' · ')
}

function sourceLabel(corpus: Pick<Corpus, 'interview'>, source: Provenance, l10n: L10n): string {
  if (source.kind === 'general') return l10n.t('general knowledge')
  const { key, ref } = source
  const place = formatPassageRef(ref)
  const interview = corpus.interview(key)
  const passage = interview?.passages.find((one) => one.ref.kind === ref.kind && one.ref.number === ref.number)
  if (!interview || !passage) return `${place} ${key}`
  switch (interview.voices.find(({ id }) => id === passage.voice)?.role) {
    case 'questioner':
      return l10n.t('{0} questioner', place)
    case 'other':
      return l10n.t('{0} other speaker', place)
    case 'standfirst':
      return l10n.t('{0} standfirst', place)
    default:
      return `${place} ${speakerName(interview, passage, l10n)}`
  }
}
