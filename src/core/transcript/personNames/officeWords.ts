import { plainWords } from '../../language/foldName.js'
import { foldLine } from '../lines/lineForm.js'
import { nameScore } from './nameWordClassifier.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split('|').map((word) => plainWords(word)))

/** Offices of a court or a committee. Of these a label that stands once is one. */
const hearingOffices = set(
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
const otherOffices = set(
  'interpreter|interp|translator|operator|technician|announcer|conference officer|tech support|technical support|it support|events desk|event desk|events team|' +
    'dolmetscher|dolmetscherin|übersetzer|übersetzerin|stenograf|stenografin|techniker|technikerin|technik|ansager|ansagerin|' +
    'interprète|traducteur|traductrice|opérateur|opératrice|technicien|technicienne|régie|voix|' +
    'intérprete|traductor|traductora|operador|operadora|tradutor|tradutora|interprete|traduttore|traduttrice|operatore|voces|voci|' +
    'переводчик|переводчица|оператор|техник|tłumacz|tłumaczka|tolk|tolken|bode|technicus|tekniker|tercüman|çevirmen|teknisyen|' +
    '通訳|通訳者|同時通訳|逐次通訳|設備担当|配信担当|音響担当|音声担当|技術担当|技術スタッフ|スタッフ|場内放送|事務方|事務局|オペレーター|现场翻译|技术人员|导播|報道官|広報官|翻译|翻譯|口译|口譯|话务员|接线员|工作人员|통역|통역사|교환원|المترجم|المترجمة|مترجم|מתורגמן|מתורגמנית',
)

/** Words before an office that say of what kind it is. */
const kinds =
  /^(?:(?:the|madam|mister|mr|le|la|les|l|der|die|das|el|il|o|a|court|deputy|assistant|chief|committee|conference|hearing|trial|sign|language|sound|webinar|event|evidence|exhibit|house|trainee) )+/

/** The forms of a label among which its office may be. */
function formsOf(label: string): readonly string[] {
  const plain = foldLine(label).replace(/ ?\d+$/, '')
  const bare = plain.replace(kinds, '')
  const head = bare.replace(
    / (?:of|to) the (?:court|committee|house|commission|tribunal|inquiry|council|assembly)$/,
    '',
  )
  return [plain, bare, head]
}

/**
 * `THE DEPUTY REGISTRAR`, `Clerk of the Committee`, `Interpreter 2`: whether a label is the office of somebody who serves a hearing, a call or
 * a broadcast, and neither asks nor answers in it. None that may ask or answer as well: a secretary, a spokesman, a narrator.
 */
export const isProceedingsOffice = (label: string): boolean =>
  formsOf(label).some((form) => hearingOffices.has(form) || otherOffices.has(form))

/** The same of a court or a committee alone: nobody else has such a label, however seldom it stands. */
export const isHearingOffice = (label: string): boolean => formsOf(label).some((form) => hearingOffices.has(form))

/** `The Clerk. Senator Okafor.`: whether whoever has a label may say names alone, and list nobody. */
export const callsRoll = ({ name, style }: { readonly name: string; readonly style: string }): boolean =>
  style.endsWith('.') && isHearingOffice(name)

/** What somebody does or what office somebody has, as it stands before a name with a capital where a sentence begins. */

/** Ends of words that say so in Germanic and Romance languages and in Russian. */
const western =
  /(?:ökonom|olog|grapher|archivist|archivar|unternehmer|redakteur|journalist|korrespondent|reporter|moderator|autor|expert|minister|secretary|commissioner|spokes(?:wo)?man|spokesperson|envoy|representative|directora?|diretora?|directrice|directeur|head|chief|ministr[oa]|ministre|secretári[oa]|secretari[oa]|direktor|präsident|forscher|leiter|historiker|politiker|anwalt|anwält|sprecher|beauftragt|ingenieur|wissenschaftler|berater|diplomat|soziolog|biolog|geolog|ologist|economist|engineer|scientist|historian|lawyer)(?:e?r?in)?e?r?$/iu
/** Those of the north and the east of Europe, most of which are glued to what the office is for: `Kirjastotoimenjohtaja`. */
const northern =
  /(?:johtaja|päällikkö|tutkija|professori|opettaja|ministeri|sihteeri|asiantuntija|insinööri|lääkäri|direktør|direktören|direktör|forsker|forskare|ordfører|borgmester|borgmästare|ordförande|styreleder|sjef|chef|rådgiver|rådgivare|onderzoeker|hoogleraar|wethouder|burgemeester|deskundige|woordvoerder|dyrektor(?:ka)?|profesor(?:ka)?|prezes(?:ka)?|burmistrz(?:yni)?|badacz(?:ka)?|ředitel(?:ka)?|starost(?:a|ka)|ravnatelj(?:ica)?|direktorica|gradonačelni(?:k|ca)|direktore|teadur|juhataja|direktorius|direktorė)$/iu

/** Whether a word is one. */
export const isCalling = (word: string | undefined): boolean =>
  word !== undefined && (western.test(word) || northern.test(word))

/** `Intervista al`, `Interview mit der`: an article behind a word for the talk leads to what somebody is, before the name. */
const article =
  /(?<!\p{L})(?:intervista|entrevista|entretien|rencontre|interview|gespräch|conversación|conversazione|conversa)\s(?:al|allo|alla|ao|à|au|(?:con|com|avec|mit|a|à)\s(?:il|lo|la|el|o|a|le|der|dem))\s$/iu

/** Whether the words before a name lead to what somebody is, whatever the word for it; `à Rosa` may lead to a given name. */
export const leadsToOffice = (before: string, word: string): boolean =>
  article.test(before.slice(-40)) && nameScore(word) < surelyGiven
const surelyGiven = 1.2

/** Whether words have letters that hardly any language but Vietnamese has. */
export const isVietnamese = (words: string): boolean => vietnamese.test(words)

const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu
const degrees = /^(?:(?:PGS|GS|ThS|TS|BS|KS|LS)\.?){1,3}$/u

/** Whether a word is the letters of what somebody has studied, as they stand before names in Vietnamese: `PGS.TS Đỗ Khắc Minh`. */
export const isDegreeBefore = (word: string, name: string): boolean => degrees.test(word) && isVietnamese(name)

/** What stands behind a name: what somebody is, and where. */
export interface RankAndPlace {
  readonly position?: string
  readonly affiliation?: string
}

/** Words that ranks end in and that no list of callings has: `Senior Fellow`, `Head`, `Vice President`. */
const rankEnd =
  /(?:fellow|head|president|chair|partner|lead|officer|associate|chief|member|adviser|advisor|assistant|manager|consultant|scholar|analyst)$/iu

/**
 * `Senior Fellow, Harbour Institute` as what somebody is and where, by the comma between them: a rank is no place to work. What has the two in
 * one, `director of the Harbour Institute`, stays whole.
 */
export function rankAndPlace(words: string): RankAndPlace {
  const parts = words.split(/\s*,\s*/).map((part) => part.trim())
  const [first = '', place] = parts.filter(Boolean)
  const isRank =
    /^\S+(?:\s\S+){0,4}$/u.test(first) && !/\s(?:of|at|for|der|des|de|du|del)\s/u.test(first) && isRankWord(first)
  if (!isRank) return { affiliation: words }
  return { position: first, ...(place === undefined ? {} : { affiliation: place }) }
}

const isRankWord = (words: string): boolean => rankEnd.test(words) || isCalling(words.split(' ').at(-1)?.toLowerCase())

/** Whether words behind a name begin with a rank, which two words with capitals could else be taken for a second name. */
export const beginsWithRank = (words: string): boolean => rankAndPlace(words).position !== undefined

/** What a label says of somebody. */
export interface NameAndRole {
  readonly name: string
  readonly affiliation?: string
}
