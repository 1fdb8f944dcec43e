import type { L10n } from '../l10n.js'

/** Why nobody can say that a memo tells no protected name, and the way out where there is one. */
export function namesUnchecked(
  { key, isDamaged }: { readonly key: string; readonly isDamaged: boolean },
  l10n: L10n,
): string {
  return isDamaged
    ? l10n.t(
        '{0} is protected, and the file of its names, {0}.names.json in the store, is damaged: nobody can check that they are not told. Mend it, or put a copy in its place.',
        key,
      )
    : l10n.t(
        'Unchecked: {0} is protected, and the file of its names is not on this machine, so nothing says that this memo names nobody. Check it where that file is, or say in an off switch who has.',
        key,
      )
}
