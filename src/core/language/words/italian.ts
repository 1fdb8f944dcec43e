import type { LanguageWords } from './languageWords.js'

/** Words of Italian. */
export const italian: LanguageWords = {
  commonest: 'il gli e è una che di per con del della dei non si sono alla nel ha più anche come ma questo',
  negations: 'mai nulla niente nessuno nessuna nessun neanche nemmeno neppure né senza',
  modals:
    'può possono poteva potevano potrebbe potrebbero potrà potranno deve devono doveva dovevano dovrebbe dovrebbero dovrà dovranno forse ' +
    'probabilmente certamente sicuramente presumibilmente',
  numbers: 'mila milione milioni miliardo miliardi migliaia metà terzo decina dozzina centinaia due sei sette otto',
  estimates: 'circa quasi',
  small: 'gli per',
  relatives: 'che cui',
  additions: 'della di da',
}
