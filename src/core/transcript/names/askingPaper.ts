import type { Transcript } from '../transcript.js'
import { foldLine } from '../lines/wording.js'

/** As much above a talk as is looked at, in UTF-16 units. */
const above = 8000

const press =
  'courier|times|post|daily|bulletin|telegraph|dispatch|sentinel|gazette|herald|tribune|news|media|radio|tv|television|review|magazine|journal|weekly|monitor|observer|chronicle|echo|press|newspaper|zeitung|rundschau|tageblatt|diario|gaceta|gazeta|jornal|correo|revista|revue|gazzetta'
/** What may stand behind such a word in the name of a house, `… Media Center`. */
const houses = 'center|centre|group|agency|network|service|online|today|international|tv'
const says =
  "[Tt]old|tells|[Ss]peaking (?:to|with)|sp(?:oke|eaks) (?:to|with)|talk(?:ing|ed|s)? (?:to|with)|(?:an|the|this|our|exclusive|recent) interview (?:with|to|for)|interviewed by|im (?:gespräch|interview) mit (?:der|dem)|sagte (?:der|dem)|en (?:entrevista|conversación) con|em (?:entrevista|conversa) (?:a|ao|à|com)|dans un entretien (?:à|avec)|in un[’']intervista a"

const given = new RegExp(
  `(?<!\\p{L})(?:${says})\\s+((?:[Tt]he\\s|[Ee]l\\s|[Ll]a\\s)?(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\s){0,3}\\p{Lu}[\\p{L}\\p{M}’'-]*)(?!\\p{L})`,
  'gu',
)
const isOfPress = new RegExp(
  `^(?:(?:the|el|la) )?(?:\\S+ )*(?:${press})(?: (?:${houses}))?$|^(?:(?:the|el|la) )?(?:diario|gaceta|gazeta|jornal|correo|revista|revue|gazzetta|radio) \\S+(?: \\S+)*$`,
  'u',
)

/** Whether words are the name of a paper, a station or another house of the press by their own: `The Harbour Courier`. */
export const isHouseOfPress = (name: string): boolean => /\s/.test(name) && isOfPress.test(foldLine(name))

/** The paper or station to which somebody spoke, where the text above a talk says so: `Ines Okafor told The Harbour Courier`. */
export function paperThatAsks({ extract, passages, turns }: Transcript): string | undefined {
  const begin = passages[turns[0]?.passages[0] ?? 0]?.pieces[0]?.start ?? 0
  const found = [...extract.text.slice(Math.max(0, begin - above), begin).matchAll(given)]
    .map(([, name = '']) => name)
    .filter((name) => /^(?:\p{Ll}+ )?\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name) && isHouseOfPress(name))
  const [one, ...others] = new Map(found.map((name) => [foldLine(name), name])).values()
  return others.length === 0 ? one : undefined
}
