import { foldLine } from '../lines/lineForm.js'

/** Words, spelled as `foldLine` spells them, that name a place or a thing and nobody where they end, or begin, what looks like a name. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

const last = set(`
 island islands land lands sea ocean strait straits bay gulf river valley basin delta coast cape peninsula mountain mountains 
 glacier glaciers desert forest road avenue square harbour harbor airport dam canal tunnel city town village county
 district province provinces region state states republic kingdom union federation empire territory territories archipelago channel plains highlands
 lowlands springs quay reef border frontier corridor 
 treaty compact charter accord accords agreement convention protocol pact act law code constitution declaration framework directive
 program programme project initiative commission committee council board authority agency bureau department ministry office tribunal parliament
 congress senate assembly institute institution centre center university college school academy foundation fund bank trust company corporation group
 limited ltd inc llc plc gmbh association society league alliance organisation organization network forum conference summit festival campaign party
 movement army navy corps force forces command brigade service services directorate secretariat
 review journal magazine fortnightly monthly times herald tribune gazette chronicle observer courier monitor weekly daily quarterly news radio television tv podcast
 show hour desk talks report reports reporting transcripts transcript transcription media studio studios productions archive archives library museum
 policy policies affairs studies strategy security defence defense economics finance research relations development energy trade control exports
 crisis war wars peace conflict revolution plan deal doctrine measures papers files notes letter letters newsletter questions answers evidence witnesses proceedings testimony hearing hearings editor editors staff team
 interview interviews conversation conversations episode series season edition volume issue part chapter book essay prize award
 secretary minister director president officer chair chairman chairwoman fellow professor january february july august september
 october november december monday tuesday wednesday thursday friday saturday sunday night morning evening week month year century
 insel meer fluss tal gebirge brucke strasse platz hafen kanal stadt kreis land republik bund verband verein stiftung institut zentrum universitat
 hochschule ministerium behorde gericht bundestag ausschuss gesellschaft zeitung rundschau hefte verlag politik
 ile iles mer detroit fleuve vallee cote montagne rue canal ville region republique ministere institut centre universite conseil commission
 isla islas lago montana puente puerto ciudad provincia republica ministerio instituto centro universidad consejo comision
 остров море озеро река долина республика область министерство институт центр университет совет комиссия агентство вестник
`)
/** Words that titles may set with a capital, and that stand in no name: `Ines Okafor Aboard Air Force One`. */
export const prepositions = set(
  'aboard about after against amid among around before behind beyond between during from into off onto out over through toward towards under until upon with without',
)
const first = set(`
  dinas badan kementerian lembaga direktorat pemerintah universitas yayasan
  port lake mount mt fort cape camp river new north south east west upper lower northern southern eastern western central greater great old
  high deep united national international federal royal public free open general supreme ministry university institute bank department house
  the this that these those all any every our your my his her their its how why what when where who which is are was were do does did can will would
  no not yes more most some much many new two three four five six seven eight nine ten first second third last next
  for in of on to
  puerto rio isla lago monte san santa villa costa nueva gran bad sankt neu alt ober unter nord sud ost
`)

/** `Ex-negotiator`, `Vice-minister`: offices that begin like a name where they begin a sentence. */
const officePrefix = /^(?:[Ee]x|[Vv]ice|[Cc]o|[Ss]ub)[-‐‑]\p{Ll}/u

/** Whether what looks like a name by its capitals is that of a place, a thing, an institution or an office. */
export function isNameOfThing(name: string): boolean {
  const words = foldLine(name).split(' ')
  return (
    officePrefix.test(name) ||
    last.has(words.at(-1) ?? '') ||
    prepositions.has(words[0] ?? '') ||
    (first.has(words[0] ?? '') && !ambiguous.has(words[0] ?? ''))
  )
}

/**
 * Articles of languages that set none right before somebody's name in full: `The Draught Excluder`; and what an article stands before
 * in parts: `the Surveyor General of Tidal Mills`.
 */
const article =
  /(?<!\p{L})(?:[Tt]he|[Ll]es|[Ll]os|[Ll]as|[Gg]li|[Hh]et)\s$|(?<!\p{L})the\s(?:\p{Lu}[\p{L}'’-]*\s){1,4}(?:of|for)\s$/u

/** Whether the words before what looks like a name show it to be that of a thing. */
export const isBehindArticle = (text: string, start: number): boolean =>
  article.test(text.slice(Math.max(0, start - 80), start))

/** Words that begin names of people too. */
const ambiguous = set('san santa will may great old high villa costa rio bad')
