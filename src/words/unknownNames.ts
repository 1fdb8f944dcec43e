import type { Corpus } from '../core/corpus/corpus.js'
import { excerptOf } from '../core/search/excerpt.js'
import type { OtherForm, UnknownName } from '../core/unknownNames/unknownNames.js'
import type { NameKind } from '../core/language/names/nameKinds.js'
import { formatPassageRef } from '../core/corpus/read/values.js'
import { typeLabel } from './entry.js'
import type { L10n } from './l10n.js'

/** `Ostrava Port Authority, OPA`: a name with its other forms. */
export function nameWithForms({ name, others }: UnknownName): string {
  return [name, ...others.map(({ text }) => text)].join(', ')
}

/** How often a name stands in how many interviews, and what it may be. */
export function nameDescription({ places, guess }: UnknownName, l10n: L10n): string {
  const interviews = new Set(places.map(({ key }) => key)).size
  const count =
    interviews === 1
      ? l10n.t('mentions: {0}, in one interview', places.length)
      : l10n.t('mentions: {0}, in {1} interviews', places.length, interviews)
  return guess ? `${count} · ${typeLabel(guess.type, l10n)}` : count
}

/** The words around one mention, with the key of the interview: no name of a speaker, who may be protected. */
export function nameExample({ places }: UnknownName, corpus: Pick<Corpus, 'interview'>): string {
  const [place] = places
  if (!place || !corpus.interview(place.key)) return ''
  const { text } = excerptOf(place.text, [{ ...place.span, sought: 0 }])
  return `${text} [${place.key} ${formatPassageRef(place.ref)}]`
}

/** What an entry would be: `actor: government body`. */
export function kindWords({ kind, type }: NameKind, l10n: L10n): string {
  return {
    actor: l10n.t('Actor: {0}', typeLabel(type, l10n)),
    agreement: l10n.t('Agreement: {0}', typeLabel(type, l10n)),
    event: l10n.t('Event: {0}', type),
    place: l10n.t('Place: {0}', type),
  }[kind]
}

/** Why a form is taken for another one of a name. */
export function formReason({ why }: OtherForm, l10n: L10n): string {
  return {
    acronym: l10n.t('acronym'),
    surname: l10n.t('surname'),
    demonym: l10n.t('people or adjective'),
  }[why]
}
