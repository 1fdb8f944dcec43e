import { plainWords } from '../foldName.js'

/** Short names that are no beginning of the name, each row with the name first. */
const shortNames = (
  'alexander sasha sandy, alexandra sasha sandy, anthony tony, antonio toni, catherine kate katie kitty, ' +
  'charles chuck charlie, edward ted ned eddie, elizabeth beth betty lisa liz, francisco paco pancho, ' +
  'henry harry hank, james jim jimmy jamie, john jack johnny, jose pepe, katherine kate katie kathy, ' +
  'margaret maggie meg peggy, michael mike mick misha, mikhail misha, richard dick rick, ' +
  'robert bob bobby rob bert, theodore ted, thomas tom tommy, vladimir volodya vova, william bill billy will'
)
  .split(', ')
  .map((row) => row.split(' '))

/** Where a text has what friends may call somebody of one of the names: `Bob` of Robert Moss, `Ayo` of Ayodele Okafor. */
export function nicknamesIn(
  text: string,
  names: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  const given = new Set(
    names.flatMap((name) => plainWords(name).split(' ').slice(0, -1)).filter((name) => name.length > 3),
  )
  if (!given.size) return []
  const isShort = (word: string): boolean =>
    [...given].some(
      (name) =>
        (word.length > 2 && word.length < name.length && name.startsWith(word)) ||
        shortNames.some(([long, ...short]) => long === name && short.includes(word)),
    )
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{1,11}(?![\p{L}\p{N}])/gu), ({ 0: word, index }) => ({
    word,
    span: { start: index, end: index + word.length },
  }))
    .filter(({ word }) => isShort(plainWords(word)))
    .map(({ span }) => span)
}
