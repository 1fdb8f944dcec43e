import { nameOdds } from '../names/wordOdds.js'

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
  article.test(before.slice(-40)) && nameOdds(word) < surelyGiven
const surelyGiven = 1.2

/** Whether words have letters that hardly any language but Vietnamese has. */
export const isVietnamese = (words: string): boolean => vietnamese.test(words)

const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu
const degrees = /^(?:(?:PGS|GS|ThS|TS|BS|KS|LS)\.?){1,3}$/u

/** Whether a word is the letters of what somebody has studied, as they stand before names in Vietnamese: `PGS.TS Đỗ Khắc Minh`. */
export const isDegreeBefore = (word: string, name: string): boolean => degrees.test(word) && isVietnamese(name)
