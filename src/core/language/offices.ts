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

/** Spelled as `plainWords` spells them. */
const set = (words: string): ReadonlySet<string> => new Set(words.split('|').map((word) => plainWords(word)))

/** Offices of a court or a committee. Of these a label that stands once is one. */
export const hearingOffices = set(
  'clerk|registrar|associate|judge s associate|usher|bailiff|sergeant at arms|stenographer|committee secretary|committee clerk|court officer|' +
    'protokollführer|protokollführerin|urkundsbeamter|urkundsbeamtin|gerichtsschreiber|gerichtsschreiberin|schriftführer|schriftführerin|gerichtsdiener|saaldiener|ausschusssekretär|ausschusssekretärin|' +
    'greffier|greffière|huissier|huissière|sténographe|secrétaire de la commission|secrétaire de séance|une voix|des voix|plusieurs voix|some hon members|some honourable members|an hon member|an honourable member|hon members|honourable members|several members|voices|' +
    'ujier|alguacil|taquígrafo|taquígrafa|secretario judicial|secretaria judicial|una voz|' +
    'escrivão|escrivã|oficial de justiça|uma voz|vozes|cancelliere|usciere|stenografo|stenografa|una voce|' +
    'секретарь суда|секретарь заседания|секретарь судебного заседания|стенографист|стенографистка|пристав|судебный пристав|' +
    'protokolant|protokolantka|woźny|griffier|protokollfører|protokollförare|notarie|rettsskriver|zabıt kâtibi|zabit katibi|mübaşir|' +
    '書記官|速記者|书记员|書記員|速记员|서기|속기사|كاتب الجلسة|أمين السر|קצרנית|קצרן',
)

/** Offices that stand before a colon in credits as well, with a name behind it. */
export const otherOffices = set(
  'interpreter|interp|translator|operator|technician|announcer|conference officer|tech support|technical support|it support|events desk|event desk|events team|' +
    'dolmetscher|dolmetscherin|übersetzer|übersetzerin|stenograf|stenografin|techniker|technikerin|technik|ansager|ansagerin|' +
    'interprète|traducteur|traductrice|opérateur|opératrice|technicien|technicienne|régie|voix|' +
    'intérprete|traductor|traductora|operador|operadora|tradutor|tradutora|interprete|traduttore|traduttrice|operatore|voces|voci|' +
    'переводчик|переводчица|оператор|техник|tłumacz|tłumaczka|tolk|tolken|bode|technicus|tekniker|tercüman|çevirmen|teknisyen|' +
    '通訳|通訳者|同時通訳|逐次通訳|設備担当|配信担当|音響担当|音声担当|技術担当|技術スタッフ|スタッフ|場内放送|事務方|事務局|オペレーター|现场翻译|技术人员|导播|報道官|広報官|翻译|翻譯|口译|口譯|话务员|接线员|工作人员|통역|통역사|교환원|المترجم|المترجمة|مترجم|מתורגמן|מתורגמנית',
)

/** Words before an office that say of what kind it is. */
export const kindsOfOffices =
  /^(?:(?:the|madam|mister|mr|le|la|les|l|der|die|das|el|il|o|a|court|deputy|assistant|chief|committee|conference|hearing|trial|sign|language|sound|webinar|event|evidence|exhibit|house|trainee) )+/

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
