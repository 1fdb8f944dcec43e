import { formsOf } from './reportingVerbs.js'
import { thirdOf } from '../verbForms.js'

/** Those with which introductions and captions in English lead to what somebody says, in all their forms, and those in the present alone. */
const english = [
  formsOf('say tell explain argue warn'.split(' ')),
  ...'think believe add discuss describe reflect recall answer'.split(' ').map(thirdOf),
  'added',
]

/** The source of a pattern for verbs by which a text tells what somebody says, in the languages that the import reads. */
export const introducingVerbs =
  `(?:${english.join('|')}|` +
  'sagt|erklärt|warnt|spricht|erzählt|explique|estime|raconte|répond|dice|afirma|explica|cuenta|рассказ\\p{L}*|говорит|объясн\\p{L}*|spiega|racconta|diz|conta)'
