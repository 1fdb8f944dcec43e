import { plainWords } from '../../language/foldName.js'
import { foldLine } from '../lines/wording.js'

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
