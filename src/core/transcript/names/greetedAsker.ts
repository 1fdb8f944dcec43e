import type { Transcript } from '../transcript.js'
import { nameOdds } from './wordOdds.js'

/** As many passages at the beginning, and as much of each, as may greet whoever asks. */
const most = { passages: 4, units: 80 }

const greets =
  /^\W{0,2}(?:good (?:morning|afternoon|evening|day)|['’`]?morning|hello|hi|thanks|thank you(?: very much| so much)?|guten (?:morgen|tag|abend)|bonjour|bonsoir|buen[oa]s (?:días|tardes|noches)|hola|bom dia|boa (?:tarde|noite)|olá|buongiorno|buonasera)(?: to you)?,?\s(?:again,\s)?/iu

/** The given name by which the first answers greet whoever asks: `Good morning, Colin.` */
export function greetedAsker({ passages, speakers }: Transcript): string | undefined {
  const found = passages
    .filter(({ speaker }) => speaker !== undefined && speakers[speaker]?.role === 'interviewee')
    .slice(0, most.passages)
    .flatMap(({ text }) => {
      const [said = ''] = greets.exec(text.slice(0, most.units)) ?? []
      const [, name] = said === '' ? [] : (/^(\p{Lu}\p{Ll}+)(?=[,.!;])/u.exec(text.slice(said.length)) ?? [])
      return name !== undefined && nameOdds(name) > surely ? [name] : []
    })
  const [one, ...others] = new Set(found)
  return others.length === 0 ? one : undefined
}

/** What is likelier than this to be a name's is one. */
const surely = 1
