import type { LanguageWords } from './languageWords.js'

/** Words of Danish and Norwegian. */
export const danishAndNorwegian: LanguageWords = {
  negations: 'ikke ikkje aldri intet hverken verken uden uten næppe neppe',
  modals:
    'kunne skal vil ville må måtte burde måske kanskje sandsynligvis sannsynligvis formentlig trolig muligvis muligens sikkert',
  numbers: 'millioner milliarder halvdelen tredjedel fjerdedel',
  estimates: 'omtrent nesten næsten',
  small: 'til',
  relatives: 'hvad',
  additions: 'af i',
}
