import { commonWords, functionWords } from './commonWords.js'

/**
 * Words that are surnames too, in the languages that memos are written in, and names of papers and offices of one word: besides those that are common
 * everywhere. In small letters they are words of the text, and whether they are more is for whoever sends it to judge.
 */
const more = new Set(
  // English
  (
    'abbot abbey archer bacon ban bent bill bland blunt bold bolt bond booker boss brew brewer broad bullet burger burn bury cable canon carver chalk chamber ' +
    'chambers chandler child clerk clever coin cork cotton count crisp crossing darling dear dent diamond driver drum eager elder fair fan fast fear fell fender ' +
    'fine flint foot fort forward freed fry fuller gamble garland gentle gill glass graves gross gunner hail hale haste hatch hazel hide hollow hope horn host humble hunter ' +
    'idle inch innocent jewel keeper kind kite leaf ledger legal lever list lock locke lodge long lot lover marble marine market master masters mayor meek ' +
    'merchant merry metal middle mild minor minister monk neat nest night orchard organ overall pack pain parish parsons partridge pass past patch pay pepper pick pike ' +
    'pilgrim pile pilot pine pink plain player plum polite poll pond pool poor porch pride proctor proper provost purse quill raven reader reason rider right ring ' +
    'road round rudd rule rush saint sales school seller sergeant share sheriff shine short single skill slow smoke song son speaker spear stable staff stage star ' +
    'start stern steward style style sugar sweet table tan tin train tree tribe trim truss trump tuck vale vice view wager walls warning wash waste wheat wheel wing ' +
    'wisdom wonder ' +
    // offices and ranks, which labels of a transcript may be
    'adviser advisor ambassador analyst bishop captain chair chairman chancellor chief colonel commander commissioner consul delegate deputy director doctor envoy ' +
    'expert general governor guest head host judge justice lieutenant member officer official president professor secretary senator spokesman spokesperson spokeswoman witness ' +
    // papers and institutions of one word
    'academy agency army assembly atlantic authority bank bureau cabinet capital centre center chronicle commission committee commons congress correspondent council courier court ' +
    'department diplomat dispatch economist embassy express forum foundation fund globe government guardian herald independent institute interpreter journal mail ' +
    'ministry mirror monitor nation navy observer office parliament party police politico post press record register review science senate spectator spiegel standard ' +
    'telegraph times today treasury tribune union university ' +
    // German, as folded
    'alt alte braun dunkel ehrlich ernst fest frei fromm gruen grun gut gute hart hell hoch jung junge klein kleine klug kluge krank kuehn kuhn kurz kurze lang lange lieb liebe ' +
    'lustig neu neue rau reich reiche rot sauer scharf schnell schon schoen schone schoene schwarz spat stark starke stolz treu weise weiss weisse wild zart ' +
    // French
    'beau blanc bon bois brun fontaine grand gros jeune juste mont noir petit pauvre riche rouge roux sage simple vert vieux ' +
    // Spanish, Italian, Portuguese
    'amato bianco blanco bravo bruno bueno calvo campo campos castillo conte costa cruz delgado flores fontana franco fuentes gentile greco guerra iglesias leon leone marco ' +
    'marino montes monti mora moreno pardo paz prieto reina rey rios rojo rosa rossi rosso rubio russo santos torres vega ' +
    // keys of front matter and of styles
    'author color date font lang note page section title type'
  ).split(' '),
)

/** Whether a word in small letters may be no name at all: it stands in dictionaries, or has two letters. */
export function isOrdinaryWord(plain: string): boolean {
  return (
    (plain.length < 3 && /^[a-z]*$/.test(plain)) || [commonWords, functionWords, more].some((words) => words.has(plain))
  )
}
