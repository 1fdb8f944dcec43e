import { nameScore } from './nameWordClassifier.js'

/** `Ines Okafor` of a line that has nothing but `Okafor, Ines`, where the second is surely a name. */
export function turnedName(line: string): string | undefined {
  const [, family, given] =
    /^\s*(\p{Lu}[\p{L}\p{M}'’-]+),\s(\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?)\s*$/u.exec(line) ?? []
  if (family === undefined || given === undefined) return undefined
  return nameScore(given.split(' ')[0] ?? '') > surely ? `${given} ${family}` : undefined
}

/** What is likelier than this to be a name's is one. */
const surely = 1
