/**
 * English words that are also names of persons or places. At the start of a sentence nobody can tell by the case which of the two they are.
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'able angel apple archer ash baker ball bank banks barber barn baron bass bay beach bean bear bell berry best bird bishop black blank bliss block ' +
    'blood bloom blue bond book booth bow bowl bowman box boy brain branch brand bridge bright brook brooks brown buck bull burns bush butler butt ' +
    'camp cannon car card carpenter carter case cash castle chance chase chin church clay cliff close cloud coal cole cook cool cooper corn court cox ' +
    'craft crane cross crow crown cruise dale dawn day dean deal deer dick drake drew duke early east english ever fair faith farmer field fields finch ' +
    'fish fisher flag flood flower flowers ford forest foster fox france frank freeman french friend frost fuller garden gate gates gem gentry gold good ' +
    'gore grace grant gray green grey grove guy hall ham hand hands hard hardy harper hawk hay head heath held hero high hill hills hobby hogg holiday ' +
    'holland holly home hood hook hooker hope house hunt hunter hurd hurt ice iron jade jest jordan joy judge jump just keen key king kitchen knight knot ' +
    'lake lamb lance land lane large last law lawn lay leaf leach lean light lily lind little long loud lord love low luck mace major mali man march ' +
    'mark marks marsh mason may mead miles mill miller mills mint mold moody moon moor moore moral more moss mount mountain need new nice nick noble north ' +
    'oak old oliver orange page paine paint palm park parks parson peace peach pearl pen penny perch perry piper pitt plant pole polish pope porter post ' +
    'potter pound power powers pratt price priest prince prior pryor queen quick rain ray read reed reid rich rise rice river rivers robin rock rocket rod ' +
    'roman root rose rush russet rust sage salmon sand sands savage say sea seal self sharp shaw shepherd shields ship short shore silver singer skinner slaughter ' +
    'sly small smart smith snow south spark sparrow speed spicer spring stark steel sterling still stock stone storm story street strange strong summer summers sun ' +
    'swan swat swift tailor tall tang taylor temple tiger tower towns townsend trace travers tree trick true turkey turner twist underwood vance vane vest wade walker wall ' +
    'ward warm warner waters watt way weaver webb weeks well wells west wheeler white wild wilder will wind winter winters wise wolf wood woods word worth wright yard york young'
  ).split(' '),
)

/** Words that a title in capitals may have in small letters, besides `functionWords`. */
export const smallInTitles: ReadonlySet<string> = new Set(
  (
    'about above across after against along amid amidst amongst around atop behind below beneath beside besides beyond circa down except following into near off onto ' +
    'opposite outside inside out past per plus since than throughout till toward towards underneath until unto up upon versus via within nor et al'
  ).split(' '),
)

/** Words that say nothing: capitalised they are no given name before a surname, in capitals among capitals perhaps no acronym. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those his her its their our my your some any no each every both all most many few several such in on at by for from with to of as if ' +
    'when while since after before but and or so yet still although though because there here what who whose why how then thus not only even under over despite ' +
    'among between against without within during through like unlike once until unless where whether given is are was were has have had do does did can could ' +
    'will would may might shall should must very too more less one two three ' +
    'i me us we he him she it they them you'
  ).split(' '),
)

const beforeNames = new Set(
  'another either five former four however more much neither none other others which whom'.split(' '),
)

/** Whether a word may begin a sentence in a capital and is no name, even where a name follows it. `word` is in lower case. */
export function isNoName(word: string): boolean {
  return beforeNames.has(word) || ((functionWords.has(word) || smallInTitles.has(word)) && !commonWords.has(word))
}
