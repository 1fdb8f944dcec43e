import type { SpeakerRole } from '../transcript.js'
import { namesIn } from '../personNames/names.js'
import { bareName, nameWords } from '../personNames/people.js'
import type { Utterance } from './roles.js'
import { isNameOfThing } from '../personNames/thingNames.js'

/** As many turns at the beginning, and as much of each, as may greet somebody. */
const most = { turns: 3, units: 300 }

const greets =
  /(?<!\p{L})(?:welcome(?: to the (?:show|programme|program|podcast))?|good (?:morning|afternoon|evening|day)|hello|hi|thank you(?: very much)?|guten (?:morgen|tag|abend)|willkommen|grüß gott|bonjour|bonsoir|bienvenue|buen[oa]s (?:días|tardes|noches)|bienvenid[oa]|hola|bom dia|boa (?:tarde|noite)|olá|buongiorno|buonasera|benvenut[oa]|здравствуйте|добрый (?:день|вечер|утро)|доброе утро|добрий день|dzień dobry|merhaba|hoş geldiniz|kolay gelsin|iyi günler|selamat (?:pagi|siang|sore|malam|datang)|goedemorgen|goedemiddag|god (?:morgen|dag|kväll))[,!.]?\s+(?:(?:to|an)\s)?(?:\p{Lu}?\p{L}{1,9}\.?\s){0,2}$/iu
const speaksTo =
  /^,\s+(?:thank|thanks|welcome|good (?:morning|afternoon|evening)|you(?!\p{L})|your|danke|vielen dank|willkommen|Sie(?!\p{L})|merci|bienvenue|vous(?!\p{L})|gracias|bienvenid|usted|obrigad|grazie|lei(?!\p{L})|спасибо|вы(?!\p{L})|здравствуйте|dziękuję|hoş geldiniz)/iu

/** Whom the first questions of a talk greet by the full name: `Good morning, Ines Okafor.`, `Ines Okafor, thank you for coming.` */
export function greetedName(turns: readonly Utterance[], roles: readonly SpeakerRole[]): string | undefined {
  const found = turns.slice(0, most.turns).flatMap(({ speaker, texts }) => {
    const text = (texts[0] ?? '').slice(0, most.units)
    if (roles[speaker] !== 'questioner') return []
    return [...namesIn(text, () => false)].filter(({ name, start, end }) => {
      if (nameWords(name).length < 2 || isNameOfThing(name)) return false
      const [before, behind] = [text.slice(0, start), text.slice(end)]
      return (greets.test(before) && /^\s*(?:[,.!:;?]|$)/u.test(behind)) || (before === '' && speaksTo.test(behind))
    })
  })
  return new Set(found.map(({ name }) => name)).size === 1 ? bareName(found[0]?.name ?? '') : undefined
}
