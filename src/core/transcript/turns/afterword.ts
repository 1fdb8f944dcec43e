import { findDate } from '../opening/dates.js'
import { headField } from '../opening/openingForms.js'
import { isCaselessCredit } from '../opening/caselessCredits.js'
import type { Paragraph } from './paragraphs.js'
import { nameWords } from '../personNames/people.js'
import { isPersonal, isSpokenTo } from './questionForm.js'
import { countWords } from '../lines/wording.js'

const aboutTalk =
  /(?<!\p{L})(?:interview(?:s|ed|er|ee)?|conversation|transcripts?|recording|recorded|programmes?|podcast|episodes?|broadcast|webinar|newsletter|editors?|publication|published|reproduced|permission|archive|website|report can be|download(?:ed)?|available (?:at|from|on|online)|gespräch(?:s|spartner\p{L}*)?|interviews?|sendung|redaktion|veröffentlicht|aufzeichnung|entretien|propos|émission|publié|entrevista|programa|publicad[oa]|интервью|передач\p{L}*|опубликован\p{L}*|采访|訪談|転載|掲載)(?!\p{L})/giu
/** Words that speak of this very talk, of its readers, or of what else is printed: seldom said in an answer. */
const ofThisTalk =
  /(?<!\p{L})(?:(?:this|our|dies(?:es|er|e)?|unser[e]?|cette?|notre|est[ae]|nuestr[ao]|это|этот|наше) (?:\p{L}+ )?(?:interview|conversation|transcript|recording|podcast|programme|episode|broadcast|webinar|newsletter|publication|gespräch|gesprächspartner\p{L}*|sendung|aufzeichnung|entretien|émission|entrevista|programa|интервью|беседа|передача)|(?:the|das|die|l['’]|el|la) ?(?:interview|conversation|transcript|recording|gespräch|sendung|entretien|émission|entrevista) (?:was|were|has been|is|took place|lasted|may|can|wurde|ist|fand|führte|a été|est|fue|ha sido)|interviewed|our questions|geben .{3,40} wieder|views? (?:expressed|represented|stated|given)|do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:institutional|official) positions?|will be (?:announced|published|released|broadcast) on (?:\p{L}+,? )?\d+|isbn|\d+ (?:pages|seiten|pp|páginas)|(?:report|book|film) can be|available (?:at|from|on|online)|采访|訪談|転載|掲載)(?!\p{L})/iu
const made =
  /(?<!\p{L})(?:(?:was|were|has been|have been|is|are|will be|may be|can be|wurde|werden|a été|fue|ha sido|est|был[ао]?|можно) (?:\p{L}+ ){0,2}\p{L}{4,}|do(?:es)? not (?:necessarily )?(?:reflect|represent|take)|views? (?:expressed|represented|stated|given)|\d+ (?:pages|seiten|pp|páginas)|isbn|geben .{3,40} wieder|seine? neues buch|(?:his|her|their) (?:latest |new |most recent )?(?:book|novel|study|report))(?!\p{L})/giu
const life =
  /(?<!\p{L})(?:(?:he|she|er|sie|il|elle|él|ella|он|она) (?:is|was|has|lives|teaches|works|writes|leads|ist|war|lehrt|arbeitet|lebt|est|enseigne|vit|es|fue|vive|enseña|живет|преподает)|is (?:a|an|the|professor|author|currently)|lehrt|ist (?:professor|autor|direktor|leiter|historiker)\p{L}*|enseigne|est (?:professeur|directeur|auteur)\p{L}*|born in|geboren)(?!\p{L})/iu

/**
 * Whether a paragraph behind the last words that are surely talk speaks of the talk, of who talked or of who published it, as what is
 * told below a talk does. Nobody speaks of himself or to anybody in it.
 */
export function isAfterword(paragraphs: readonly Paragraph[], index: number, people: readonly string[]): boolean {
  const { text = '', label, changes, isMarked } = paragraphs[index] ?? {}
  if (label || changes || countWords(text) > 120) return false
  if (headField.test(text) || isCaselessCredit(text)) return true
  if (isPersonal(text) || isSpokenTo(text)) return false
  const namesSomebody = people.some((name) => hasFamilyName(text, name))
  // Archives, programmes and permissions are spoken of in answers too, and so is what was done to them: rather too much is kept.
  if (!namesSomebody && !isMarked && !ofThisTalk.test(text)) return false
  const words = countWords(text)
  const ofTalk =
    (namesSomebody ? 1.2 : 0) +
    (life.test(text) ? 1 : 0) +
    Math.min(2, (text.match(aboutTalk)?.length ?? 0) * 1.1) +
    (isMarked ? 1.5 : 0)
  // What is done to things is said in any answer: it counts beside something of the talk, or in a short note.
  const done = Math.min(ofTalk > 1 || words <= 40 ? 2 : 0, (text.match(made)?.length ?? 0) * 1.1)
  const evidence =
    ofTalk +
    done +
    (findDate(text) ? 1 : 0) +
    (standsAlone(paragraphs, index) ? 0.6 : 0) -
    (words > 60 ? 2 : words > 45 ? 1 : 0)
  return evidence >= 2
}

function hasFamilyName(text: string, name: string): boolean {
  const family = nameWords(name).at(-1) ?? name
  const at = name.length > 3 ? text.indexOf(family) : -1
  return at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + family.length] ?? ''}`)
}

/** Whether it is the last paragraph, or only furniture without sentences follows. */
const standsAlone = (paragraphs: readonly Paragraph[], index: number): boolean =>
  paragraphs.slice(index + 1, index + 6).every(({ text, label }) => !label && countWords(text) < 40)
