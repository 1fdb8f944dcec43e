import type { LanguageWords } from './languageWords.js'

/** Words of Swedish. */
export const swedish: LanguageWords = {
  negations: 'inte icke ej aldrig ingen inget inga ingenting ingenstans utan knappast varken nej',
  modals: 'kunde ska skall skulle måste bör borde kanske troligen sannolikt förmodligen säkert möjligen',
  numbers: 'miljoner miljard miljarder miljon hälften hundratals tusentals',
  estimates: 'ungefär omkring nästan cirka',
  small: 'och med för',
  relatives: 'som',
  additions: 'av i',
}
