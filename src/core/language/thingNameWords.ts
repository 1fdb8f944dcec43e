/** Spelled in small letters, without accents. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Words that name a place or a thing, and nobody, where they end what looks like a name. */
export const endThings = set(`
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
/** The same of words that it begins with; not those with which names of people begin too: `San`, `Will`, `Villa`. */
export const beginThings = set(`
  dinas badan kementerian lembaga direktorat pemerintah universitas yayasan
  port lake mount mt fort cape camp river new north south east west upper lower northern southern eastern western central greater
  deep united national international federal royal public free open general supreme ministry university institute bank department house
  the this that these those all any every our your my his her their its how why what when where who which is are was were do does did can would
  no not yes more most some much many new two three four five six seven eight nine ten first second third last next
  for in of on to
  puerto isla lago monte nueva gran sankt neu alt ober unter nord sud ost
`)
