import type { PersonName } from '../model.js'

/** A name as it is spoken: `Andrew Small`. */
export function nameWords({ given, family, literal }: PersonName): string {
  return literal ?? [given, family].filter(Boolean).join(' ')
}

/** A name as it is spoken once it is known: `Small`. */
export function shortName(name: PersonName): string {
  return name.family ?? nameWords(name)
}
