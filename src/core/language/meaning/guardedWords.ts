import { wordsOfAll } from '../words/index.js'

/** The words on which the meaning of a quotation turns, in all languages. */
export const negations = wordsOfAll('negations')
export const modals = wordsOfAll('modals')
export const numbers = wordsOfAll('numbers')
export const estimates = wordsOfAll('estimates')

/** Negations that come behind the verb: no noun, of which a bracket might tell more, is followed by one. */
export const negationsBehindVerbs: ReadonlySet<string> = new Set('not pas jamais plus mai'.split(' '))

/** Negations that come behind a verb or, in some clauses, a noun. */
export const negationsBehindAny: ReadonlySet<string> = new Set('nicht nichts niet inte ikke ikkje'.split(' '))

const ones = String.raw`zwei|drei|vier|fünf|sechs?|sieb(?:en)?|acht|neun`
const onesDutch = String.raw`twee|drie|vier|vijf|zes|zeven|acht|negen`
const onesItalian = String.raw`uno?|due|tr[eé]|quattro|cinque|sei|sette|otto|nove`
const tensItalian = 'trent|quarant|cinquant|sessant|settant|ottant|novant'
const onesNordic = String.raw`två|to|tre|fyra|fire|fem|seks|sex|sju|syv|åtta|otte|åtte|nio?`
/** Numbers that are written as one word of several. */
export const compoundNumber = new RegExp(
  `^(?:${[
    `(?!einzig$)(?=.{4})(?:(?:ein|${ones}|zehn|elf|zwölf|zwan|hundert|tausend)(?:und|zehn|zig|ßig|ssig)?)+`,
    `elf|(?:(?:${onesDutch}|tien|twaalf|dertien|veertien|twintig|dertig|veertig|tachtig|honderd|duizend)(?:tien|tig|(?:en|ën)(?=.))?)+`,
    `(?:cento)?(?:venti|(?:${tensItalian})a)(?:${onesItalian})?|(?:vent|${tensItalian})(?:uno?|otto)`,
    `(?:${onesItalian})(?:cento|mila)|(?:un|do|tre|quattor|quin|se)dici|dieci|diciassette|diciotto|diciannove|cinque|quattro`,
    `veinti\\p{L}+`,
    `\\p{L}+(?:naście|nastu|dziesiąt|náct|надцать|надцати|надцять)`,
    `(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|tyve|tjue|tredive|tretti|førti|fyrre|femti|seksti|sytti|åtti|nitti)(?:${onesNordic}|en|ett)?`,
    `(?:${onesNordic}|en)og(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems)|halvtreds|halvfjerds|firs|halvfems`,
    `(?:${onesNordic})?(?:hundra|hundre|hundrede|tusen|tusind)`,
    `två|tre|fyra|fem|seks|sju|syv|åtta|otte|åtte|tio|elva|elleve|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton`,
    `tretten|fjorten|femten|seksten|sytten|atten|nitten`,
  ].join('|')})$`,
  'u',
)
