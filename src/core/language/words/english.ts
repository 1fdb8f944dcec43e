import type { LanguageWords } from './languageWords.js'

/** Words of English. */
export const english: LanguageWords = {
  commonest:
    'the of and to is that it was for not with are this which have has been will would from they their there than by we',
  negations:
    'not no never none nobody nothing nowhere neither nor cannot non without hardly scarcely barely rarely seldom unlikely ain',
  modals:
    'can could may might must shall should will would ought need perhaps maybe likely probably possibly apparently reportedly allegedly ' +
    'certainly definitely surely',
  numbers:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty ' +
    'thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions ' +
    'dozen dozens half quarter third first second fourth fifth sixth seventh eighth ninth tenth once twice',
  estimates: 'about around roughly approximately nearly almost circa some over under least most than',
  small: 'the and for from with',
  relatives: 'that which who whom whose as',
  additions: 'of in on at from by with near which who whose that',
}
