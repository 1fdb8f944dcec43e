import type { Label } from '../labels/label.js'
import { foldLine } from '../lines/wording.js'

/** Offices of whoever leads a sitting, and of many others: `PRESIDENTE`, `La Présidente`. */
const offices =
  /(?:^| )(?:presidente?|presidenta|presidenza|speaker|vorsitzender?|prasident(?:in)?|przewodniczac[ya]|marszalek|председател\p{L}*|председательствующ\p{L}*|baskan|ordforande|ordstyrer|formand|voorzitter|puheenjohtaja|elnok|presedinte\p{L}*|predsed\p{L}*|preside)$/u

/** What only whoever leads a sitting says. */
const givesFloor =
  /(?<!\p{L})(?:you (?:now )?have the floor|(?:give|yield|open) (?:you |him |her )?the floor|the floor is yours|(?:do|ha|cedo) la parola|la parole est à|(?:donne|passe|cède) la parole|(?:tiene|cedo|doy) la palabra|(?:tem|dou|passo|concedo) a palavra|(?:hat|haben) (?:jetzt |nun |nunmehr )?das wort|erteile (?:ich )?\p{L}+ [^.]{0,40}das wort|слово предоставляется|предоставляю слово|(?:oddaję|udzielam) (?:[^.]{0,30} )?głos\p{L}*|(?:heeft|krijgt) het woord|(?:ger|giver|lämnar) ordet|söz (?:sizin|vermek))(?!\p{L})/iu

/** Whether a label is the office alone of whoever leads the sitting, and lets others speak. */
export const presides = (labels: readonly Label[], texts: readonly string[]): boolean =>
  labels.some(({ name, affiliation }) => offices.test(foldLine(name)) || offices.test(foldLine(affiliation ?? ''))) &&
  texts.some((text) => givesFloor.test(text))
