import { plainWords } from './foldName.js'
import { stemOf } from './stem.js'

/** Words for who holds an office, the first of a row standing for all. */
const holders = [
  'head chief director boss chair chairman chairwoman chairperson leader manager president executive commissioner superintendent',
  'adviser advisor counsellor counselor consultant aide',
  'spokesman spokeswoman spokesperson',
  'minister secretary',
  'officer official',
  'envoy ambassador emissary representative',
  'engineer technician',
]
const ranks = 'deputy vice assistant second associate acting under'
const fields = [
  'port harbour harbor',
  'sea maritime marine naval navy',
  'security safety',
  'finance financial treasury budget',
  'defence defense military',
  'foreign external',
]
const first = new Map(
  [...holders, ranks, ...fields].flatMap((row) => {
    const [one = '', ...more] = row.split(' ').map((word) => stemOf(word))
    return [one, ...more].map((word) => [word, one] as const)
  }),
)

/** The stem that stands for all words for one office or field of it; of any other word its own. */
export function sameOffice(stem: string): string {
  return first.get(stem) ?? stem
}

const holderWords = stemsIn([...holders, 'deputy assistant'])
const before = stemsIn([ranks, ...fields])

function stemsIn(rows: readonly string[]): ReadonlySet<string> {
  return new Set(rows.join(' ').split(' ').map(stemOf))
}

/** For each word, whether it tells an office, whoever holds it: `deputy director of customs`, in small letters too. */
export function officesAmong(words: readonly string[]): readonly boolean[] {
  const stems = words.map((word) => stemOf(plainWords(word)))
  const tells = words.map(() => false)
  stems.forEach((stem, at) => {
    if (!holderWords.has(stem)) return
    let start = at
    while (before.has(stems[start - 1] ?? '')) start--
    // `of the port`: what stands behind it in the same stretch of words.
    const [, behind = ''] =
      /^(\S+ (?:(?:of|for|in|at|to) (?:the )?)\S+(?: and \S+)?)/i.exec(stretch(words.slice(at, at + 6))) ?? []
    const end = at + Math.max(1, behind.split(' ').filter(Boolean).length)
    for (let index = start; index < end; index++) tells[index] = true
  })
  return tells
}

/** Up to the first mark that parts. */
function stretch(words: readonly string[]): string {
  const end = words.findIndex((word) => /[,.;:!?–—)]$/.test(word))
  return words.slice(0, end < 0 ? words.length : end + 1).join(' ')
}

/** Ends of words that say so in Germanic and Romance languages and in Russian. */
const western =
  /(?:ökonom|olog|grapher|archivist|archivar|unternehmer|redakteur|journalist|korrespondent|reporter|moderator|autor|expert|minister|secretary|commissioner|spokes(?:wo)?man|spokesperson|envoy|representative|directora?|diretora?|directrice|directeur|head|chief|ministr[oa]|ministre|secretári[oa]|secretari[oa]|direktor|präsident|forscher|leiter|historiker|politiker|anwalt|anwält|sprecher|beauftragt|ingenieur|wissenschaftler|berater|diplomat|soziolog|biolog|geolog|ologist|economist|engineer|scientist|historian|lawyer)(?:e?r?in)?e?r?$/iu
/** Those of the north and the east of Europe, most of which are glued to what the office is for: `Kirjastotoimenjohtaja`. */
const northern =
  /(?:johtaja|päällikkö|tutkija|professori|opettaja|ministeri|sihteeri|asiantuntija|insinööri|lääkäri|direktør|direktören|direktör|forsker|forskare|ordfører|borgmester|borgmästare|ordförande|styreleder|sjef|chef|rådgiver|rådgivare|onderzoeker|hoogleraar|wethouder|burgemeester|deskundige|woordvoerder|dyrektor(?:ka)?|profesor(?:ka)?|prezes(?:ka)?|burmistrz(?:yni)?|badacz(?:ka)?|ředitel(?:ka)?|starost(?:a|ka)|ravnatelj(?:ica)?|direktorica|gradonačelni(?:k|ca)|direktore|teadur|juhataja|direktorius|direktorė)$/iu

/** Whether a word is what somebody does, or an office, by its end. */
export const isCalling = (word: string | undefined): boolean =>
  word !== undefined && (western.test(word) || northern.test(word))

/** Words that ranks end in and that no list of callings has: `Senior Fellow`, `Head`, `Vice President`. */
export const rankEnd =
  /(?:fellow|head|president|chair|partner|lead|officer|associate|chief|member|adviser|advisor|assistant|manager|consultant|scholar|analyst)$/iu

const ofHolders = new Set(holders.join(' ').split(' '))
/** Other words for who holds an office, and what such words end in where German puts two into one. */
const offices =
  /(?:counsel|judge|professor|mayor|governor|master|clerk|auditor|inspector|treasurer|attorney|general|sekretär|meister|inspektor|kommissar|richter|vorstand|vorsitzende[rn]?|referent|geschäftsführer|minister|botschafter|beamte[rn]?)(?:in)?$/iu
/** `Staatssekretär`: says by itself which office it is. */
const compoundOffice =
  /^\p{Lu}\p{L}{3,}(?:sekretär|präsident|direktor|leiter|meister|inspektor|kommissar|minister|sprecher|beauftragte[rn]?)(?:in)?s?$/u
const isOffice = (word: string): boolean =>
  ofHolders.has(word.toLowerCase()) || isCalling(word) || offices.test(word) || compoundOffice.test(word)

/** What an office is held at, in English and German. */
const heldAt =
  /^,?\s+(?:(at|with|bei|beim) |(?:of|for|in|from|to|im|am|an|der|des|für|von|vom|zum|zur) )(?:the |der |dem |den |das )?/iu

/** An office, and behind it what it is held at; `isAt` where that can be no place: `counsel at Norrhaven Terminals`. */
export interface HeldOffice {
  readonly office: string
  readonly at: string
  readonly isAt: boolean
}

/** The office that a phrase begins with: `deputy director of the Quays Division`, `Staatssekretär im Hafenministerium`. Undefined where it begins with none. */
export function officeAtStart(phrase: string): HeldOffice | undefined {
  const bare = phrase.trim().replace(/^(?:as |als )?(?:(?:an?|the|der|die|das|eine?) )?/i, '')
  const words = bare.split(/\s+/).slice(0, 6)
  const from = words.findIndex((word) => isOffice(word.replace(/,$/, '')))
  if (
    from < 0 ||
    words.slice(0, from).some((word) => /^(?:of|at|for|in|and|from|to|im|der|des|für|und|von)$|,$/i.test(word))
  )
    return undefined
  let end = from
  while (!words[end]?.endsWith(',') && isOffice((words[end + 1] ?? '').replace(/,$/, ''))) end++
  const office = words
    .slice(0, end + 1)
    .join(' ')
    .replace(/,$/, '')
  const rest = bare.slice(office.length)
  const behind = heldAt.exec(rest)
  if (!behind && /^ ?[^\s,.;)]/.test(rest)) return undefined
  return { office, at: rest.slice(behind?.[0].length ?? 0), isAt: behind?.[1] !== undefined }
}

/** Whether an office tells something of who holds it: one word alone, `director`, tells nobody. */
export function isTellingOffice(office: string): boolean {
  return /\s/.test(office) || compoundOffice.test(office)
}
