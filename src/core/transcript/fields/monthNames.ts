import { foldLine } from '../lines/wording.js'

/** Names of the months, a language a line, as dates have them; several forms of one with a stroke between. */
const names = `
january february march april may june july august september october november december
januar februar marz/maerz april mai juni juli august september oktober november dezember/desember/december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart/mars april mei/maj juni juli augustus/augusti september oktober november december
января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь
січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень
stycznia/styczen lutego/luty marca/marzec kwietnia/kwiecien maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpien wrzesnia/wrzesien pazdziernika/pazdziernik listopada/listopad grudnia/grudzien
ledna/leden unora/unor brezna/brezen dubna/duben kvetna/kveten cervna/cerven cervence/cervenec srpna/srpen zari rijna/rijen listopadu/listopad prosince/prosinec
januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra
januar/јануар/јануара februar/фебруар/фебруара mart/март/марта april/април/априла maj/мај/маја jun/јун/јуна jul/јул/јула avgust/август/августа septembar/септембар/септембра oktobar/октобар/октобра novembar/новембар/новембра decembar/децембар/децембра
sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga/studenog prosinca
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
januar februar marcius aprilis majus junius julius augusztus szeptember oktober november december
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
januari februari maret april mei juni juli agustus september oktober november desember
januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu kesakuuta/kesakuu heinakuuta/heinakuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu
jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember
ιανουαριου φεβρουαριου μαρτιου απριλιου μαιου ιουνιου ιουλιου αυγουστου σεπτεμβριου οκτωβριου νοεμβριου δεκεμβριου
јануари февруари марта/март април мај/май јуни/юни јули/юли август септември октомври ноември декември
jan feb mar/mrt apr may/mai jun jul aug sep/sept oct/okt nov dec/dez
`

const monthOf: ReadonlyMap<string, number> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line) =>
      line.split(' ').flatMap((one, at) => one.split('/').map((name) => [foldLine(name), at + 1] as const)),
    ),
)
/** Short forms that differ from those of English. */
const short: ReadonlyMap<string, number> = new Map([
  ['ene', 1],
  ['fev', 2],
  ['abr', 4],
  ['ago', 8],
  ['set', 9],
  ['out', 10],
  ['dic', 12],
])

/** Which month of the year a word names, from 1; undefined where it names none. */
export const monthNamed = (word: string): number | undefined => monthOf.get(foldLine(word)) ?? short.get(foldLine(word))
