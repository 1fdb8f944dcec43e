/**
 * The words on which the meaning of a quotation turns, in lower case, in the languages that interviews are read in: English, German, French,
 * Spanish, Italian, Portuguese, Dutch, Polish, Czech, Russian, Ukrainian, Swedish, Danish, Norwegian and Turkish.
 */
export const negations = setOf(
  'not no never none nobody nothing nowhere neither nor cannot non without hardly scarcely barely rarely seldom unlikely ain',
  'nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo weder noch ohne kaum schwerlich nein mitnichten nimmer selten',
  'unwahrscheinlich kein keine keinen keinem keiner keines keins keinerlei keineswegs keinesfalls',
  'ne pas jamais rien aucun aucune nul nulle nullement guère ni sans plus personne point',
  'nunca jamás nada nadie ningún ninguno ninguna ningunos ningunas tampoco sin apenas',
  'mai nulla niente nessuno nessuna nessun neanche nemmeno neppure né senza',
  'não ninguém nenhum nenhuma nem sem tampouco',
  'niet geen nooit nergens niets niks zonder evenmin nauwelijks amper',
  'nie nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnej żadnego żadnych żadnym ani bez nigdzie wcale ledwo',
  'nikdy nikdo nikoho nikomu ničeho žádný žádná žádné žádného žádných žádnou nikde nijak sotva',
  'не ни нет нету никогда никто никого никому ничего ничто ничем никак нигде без нельзя едва вряд никакой никакая никакое никакие никаких',
  'ні ніколи ніхто нікого нікому нічого ніщо немає нема ніде жоден жодна жодного жодної жодних ніякий навряд ледве',
  'inte icke ej aldrig ingen inget inga ingenting ingenstans utan knappast varken nej',
  'ikke ikkje aldri intet hverken verken uden uten næppe neppe',
  'değil değildir yok yoktur hiç hiçbir hiçbiri asla kimse hayır',
)

export const modals = setOf(
  'can could may might must shall should will would ought need perhaps maybe likely probably possibly apparently reportedly allegedly',
  'certainly definitely surely',
  'kann können konnte konnten könnte könnten mag mögen möchte möchten darf dürfen durfte dürfte dürften muss muß müssen musste mussten',
  'müsste müssten soll sollen sollte sollten wollen wollte wollten wird werde werden würde würden vielleicht möglicherweise womöglich',
  'wahrscheinlich vermutlich wohl angeblich sicher sicherlich bestimmt gewiss voraussichtlich offenbar mutmaßlich zweifellos definitiv',
  'peut peux peuvent pouvait pouvaient pourrait pourraient pourra pourront doit dois doivent devait devaient devrait devraient devra devront',
  'faut faudra faudrait probablement certainement sûrement apparemment vraisemblablement',
  'puede pueden podía podían podría podrían podrá podrán debe deben debía debían debería deberían deberá quizá quizás probablemente',
  'posiblemente seguramente ciertamente supuestamente',
  'può possono poteva potevano potrebbe potrebbero potrà potranno deve devono doveva dovevano dovrebbe dovrebbero dovrà dovranno forse',
  'probabilmente certamente sicuramente presumibilmente',
  'pode podem podia podiam poderia poderiam poderá poderão devem devia deviam deveria deveriam deverá deverão talvez provavelmente',
  'possivelmente',
  'kan kunnen kon konden mogen mocht moet moeten moest moesten zal zullen zou zouden misschien waarschijnlijk vermoedelijk wellicht zeker',
  'może mogą mógł mogła mogli mógłby mogłaby mogłoby musi muszą powinien powinna powinno powinni trzeba chyba prawdopodobnie zapewne podobno',
  'będzie będą',
  'může mohou mohl mohla mohli mohlo musí smí možná pravděpodobně snad asi určitě údajně bude budou',
  'может могут мог могла могли должен должна должны должно надо нужно возможно вероятно наверное наверняка якобы будет будут бы',
  'може можуть міг мусить мусять повинен повинна повинні треба можливо ймовірно мабуть нібито буде будуть би',
  'kunde ska skall skulle måste bör borde kanske troligen sannolikt förmodligen säkert möjligen',
  'kunne skal vil ville må måtte burde måske kanskje sandsynligvis sannsynligvis formentlig trolig muligvis muligens sikkert',
  'belki muhtemelen galiba herhalde kesinlikle gerek gerekir lazım',
)

export const numbers = setOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions',
  'dozen dozens half quarter third first second fourth fifth sixth seventh eighth ninth tenth once twice',
  'hunderte tausende hunderten tausenden millionen milliarde milliarden billionen dutzend halb halbe hälfte drittel viertel',
  'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante',
  'nonante cent cents mille milliers milliard milliards moitié tiers quart dizaine dizaines douzaine centaine centaines',
  'dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta',
  'cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos doscientas trescientos cuatrocientos quinientos seiscientos',
  'setecientos ochocientos novecientos mil miles millón millones mitad tercio docena',
  'mila milione milioni miliardo miliardi migliaia metà terzo decina dozzina centinaia',
  'dois duas três quatro sete oito nove dez doze treze quatorze dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta',
  'quarenta cinquenta sessenta oitenta cem cento centenas duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos',
  'novecentos milhão milhões milhares bilhão bilhões metade terço dúzia',
  'miljoen miljard helft derde kwart tientallen honderden duizenden',
  'dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu',
  'dwadzieścia trzydzieści czterdzieści sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset tysiąc tysiące tysięcy',
  'milion miliony milionów miliard miliardy miliardów połowa połowę pół',
  'dva dvě dvou tři tří čtyři čtyř pět pěti šest šesti sedm sedmi osm osmi devět devíti deset deseti dvacet třicet čtyřicet padesát šedesát',
  'sedmdesát osmdesát devadesát tisíc tisíce tisíců milionu miliarda miliardu polovina polovinu půl třetina čtvrtina',
  'два две двух три трёх трех четыре четырёх четырех пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти двадцать',
  'тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот шестьсот семьсот восемьсот',
  'девятьсот тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов половина половину треть четверть',
  "дві двох трьох чотири чотирьох п'ять п'яти шість сім вісім дев'ять двадцять тридцять п'ятдесят шістдесят двісті тисяча тисячі мільйон",
  'мільйони мільйонів мільярд мільярди мільярдів третина чверть',
  'miljoner miljard miljarder miljon hälften hundratals tusentals millioner milliarder halvdelen tredjedel fjerdedel',
  'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar yarım yarısı çeyrek',
  'due sei sette otto',
)

/** Right before a number these are part of it: without them an estimate is a count. */
export const estimates = setOf(
  'about around roughly approximately nearly almost circa some over under least most than',
  'etwa rund ungefähr zirka ca knapp fast beinahe mindestens höchstens über unter',
  'environ presque près quelque unos unas casi circa quasi quase aproximadamente ongeveer bijna ruim',
  'około prawie ponad asi zhruba téměř около почти примерно близько майже приблизно ungefär omkring nästan cirka omtrent nesten næsten yaklaşık',
)

/** Negations that come behind the verb: no noun, of which a bracket might tell more, is followed by one. */
export const negationsBehindVerbs = setOf('not pas jamais plus mai')

/** Negations that come behind a verb or, in some clauses, a noun. */
export const negationsBehindAny = setOf('nicht nichts niet inte ikke ikkje')

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

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}
