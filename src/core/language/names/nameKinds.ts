import type { EntryKind } from '../../model.js'

/** What a name may stand for, as a glossary says it. */
export interface NameKind {
  readonly kind: EntryKind
  readonly type: string
}

const byLastWord: readonly (readonly [NameKind, string])[] = [
  [{ kind: 'agreement', type: 'treaty' }, 'treaty convention covenant charter protocol'],
  [{ kind: 'agreement', type: 'pact' }, 'pact alliance'],
  [{ kind: 'agreement', type: 'deal' }, 'accord accords agreement agreements deal memorandum'],
  [{ kind: 'agreement', type: 'guideline' }, 'guidelines guideline principles code'],
  [{ kind: 'agreement', type: 'dialogue' }, 'dialogue talks'],
  [{ kind: 'event', type: 'conference' }, 'conference summit congress forum'],
  [{ kind: 'event', type: 'war' }, 'war crisis uprising revolution massacre'],
  [{ kind: 'place', type: 'water' }, 'river sea strait straits lake ocean gulf bay canal channel'],
  [{ kind: 'place', type: 'region' }, 'province valley mountains desert peninsula island islands district region'],
  [
    { kind: 'actor', type: 'government body' },
    'ministry department agency authority army navy force commission court parliament senate assembly cabinet police guard directorate',
  ],
  [{ kind: 'actor', type: 'party' }, 'party'],
  [{ kind: 'actor', type: 'armed group' }, 'brigade brigades militia'],
  [
    { kind: 'actor', type: 'organisation' },
    'bank group league union institute university council committee association company corporation foundation fund organisation organization network initiative centre center',
  ],
]

const kinds: ReadonlyMap<string, NameKind> = new Map(
  byLastWord.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** What a name says of itself by one of its words, the last before the first; undefined where it says nothing. */
export function kindByName(words: readonly string[]): NameKind | undefined {
  return [...words].reverse().flatMap((word) => kinds.get(word.toLowerCase()) ?? [])[0]
}
