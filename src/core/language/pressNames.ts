import { plainWords } from './foldName.js'

const press =
  'courier|times|post|daily|bulletin|telegraph|dispatch|sentinel|gazette|herald|tribune|news|media|radio|tv|television|review|magazine|journal|weekly|monitor|observer|chronicle|echo|press|newspaper|zeitung|rundschau|tageblatt|diario|gaceta|gazeta|jornal|correo|revista|revue|gazzetta'
/** What may stand behind such a word in the name of a house, `… Media Center`. */
const houses = 'center|centre|group|agency|network|service|online|today|international|tv'

const isOfPress = new RegExp(
  `^(?:(?:the|el|la) )?(?:\\S+ )*(?:${press})(?: (?:${houses}))?$|^(?:(?:the|el|la) )?(?:diario|gaceta|gazeta|jornal|correo|revista|revue|gazzetta|radio) \\S+(?: \\S+)*$`,
  'u',
)

/** Whether words are the name of a paper, a station or another house of the press by their own: `The Harbour Courier`. */
export const isHouseOfPress = (name: string): boolean => /\s/.test(name) && isOfPress.test(plainWords(name))
