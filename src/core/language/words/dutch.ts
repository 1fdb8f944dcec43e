import type { LanguageWords } from './languageWords.js'

/** Words of Dutch. */
export const dutch: LanguageWords = {
  commonest: 'het een van en is dat niet op te zijn voor met die aan er om ook als maar bij wordt zou',
  negations: 'niet geen nooit nergens niets niks zonder evenmin nauwelijks amper',
  modals:
    'kan kunnen kon konden mogen mocht moet moeten moest moesten zal zullen zou zouden misschien waarschijnlijk vermoedelijk wellicht zeker',
  numbers: 'miljoen miljard helft derde kwart tientallen honderden duizenden',
  estimates: 'ongeveer bijna ruim',
  small: 'het van met voor',
  relatives: 'wat',
  additions: 'van',
}
