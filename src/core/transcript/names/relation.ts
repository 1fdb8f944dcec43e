import { isSamePerson } from '../personNames/people.js'

/** Whether the words of one name stand beside each other in another. */
export const isWithin = (short: string, long: string): boolean => ` ${long} `.includes(` ${short} `)

/** How a name compares with the one that was found, both spelled as `foldLine` spells them. */
export function relationTo(found: string | undefined, folded: string): string {
  if (found === undefined) return 'none found'
  if (found === folded) return 'found'
  if (`${found} `.startsWith(`${folded} `)) return 'begins found'
  if (` ${found}`.endsWith(` ${folded}`)) return 'ends found'
  if (isWithin(folded, found)) return 'within found'
  if (`${folded} `.startsWith(`${found} `)) return 'goes on behind found'
  if (` ${folded}`.endsWith(` ${found}`)) return 'goes on before found'
  if (isWithin(found, folded)) return 'around found'
  if (isSamePerson(found, folded)) return 'form of found'
  return isCalledShort(found, folded) ? 'whole of found' : 'other than found'
}

/** Whether one is another as friends say it: `Olu Adeyanju` of Olumide Adeyanju, `Ayo` of Ayodele Fasho. */
export function isCalledShort(short: string, long: string): boolean {
  const [given = '', ...family] = short.split(' ')
  return given.length > 2 && long.startsWith(given) && (family.length === 0 || long.endsWith(` ${family.join(' ')}`))
}
