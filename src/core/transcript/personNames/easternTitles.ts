import type { NameAndRole } from './hearingOffices.js'

/** Titles and forms of address that stand behind a name in Chinese, Japanese and Korean. */
const titles =
  '記者|论说委员|論説委員|編集委員|大臣|副大臣|長官|副長官|政務官|報道官|官房長官|次官|審議官|議員|委員長|委員|座長|議長|教授|准教授|名誉教授|所長|社長|会長|理事長|理事|知事|市長|町長|村長|室長|課長|局長|部長|司会|弁護士|大使|公使|参事官|提督|さん|氏|先生|女士|博士|记者|部长|主任|院长|校长|局长|司长|处长|所长|会长|主席|总裁|董事长|发言人|发言者|研究员|委员|秘书长|将军|省长|市长|기자|장관|차관|위원장|위원|의원|대사|교수|박사|소장|원장|대변인|시장|씨|님'
const han = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々ー・]'
const titled = new RegExp(`^(?:(.{2,24})[\\s\\u3000])?(${han}{1,10}?)\\s?(${titles})$`, 'u')

/** What many have who ask. */
const shared = /^(?:記者|记者|기자|司会)$/
const alone = new RegExp(`^(?:副|前|元|新|同|本)?(?:${titles})$`, 'u')
/** Somebody of the press, with the house and the name in brackets: `記者（潮流新聞・相馬）`. */
const inBrackets = new RegExp(
  `^(記者|质问者|質問者|记者|기자)\\s?[（(]([^（()）]{2,24}?)[・·、，,\\s]\\s?(${han}{1,6})[）)]$`,
  'u',
)
/** Somebody of a side, with the name and the office in brackets: `事務方（相馬課長）`. */
const besideOffice = new RegExp(`^(${han}{2,10})\\s?[（(](${han}{2,16})[）)]$`, 'u')

/** A house whose reporter asks, without the reporter's name: `《潮汐周刊》记者`, `海湾通讯社记者`. No name has so many signs, or ends like theirs. */
const ofHouse =
  /^(?:[《〈「『“]?([^》〉」』”]{2,20})[》〉」』”]\p{Script=Han}{0,5}|(\p{Script=Latin}[\p{Script=Latin}\d ]{1,20}|\p{Script=Han}{6,14}|\p{Script=Han}{1,10}(?:[社台臺报報网網刊视視讯訊]|新闻|新聞|公司)))\s?(記者|记者|기자)$/u

/** Whether a label is the title of somebody, without a name: `長官`. */
export const isEasternTitleAlone = (words: string): boolean => alone.test(words) && !shared.test(words)

/**
 * The name before a title, and what is told beside it: `湾岸テレビ 苫米地記者` is 苫米地, a reporter of that station; the title in place of a
 * name where only the house is told. Undefined where neither stands before the title, as in `副大臣`.
 */
export function readEasternTitle(words: string): NameAndRole | undefined {
  const [, part, outlet, reporter] = inBrackets.exec(words) ?? []
  if (reporter !== undefined) return { name: reporter, affiliation: `${outlet} ${part}` }
  const [, side, whoever = ''] = besideOffice.exec(words) ?? []
  const official = side === undefined ? undefined : readEasternTitle(whoever)
  if (official !== undefined && side !== undefined)
    return { name: official.name, affiliation: `${side} ${official.affiliation ?? ''}`.trim() }
  const [, quoted, press, asker] = ofHouse.exec(words) ?? []
  if (asker !== undefined) return { name: asker, affiliation: quoted ?? press ?? '' }
  const [, house, name, title] = titled.exec(words) ?? []
  if (
    name === undefined ||
    title === undefined ||
    new RegExp(`^(?:副|前|元|新|同|本|各|両|(?:${titles}))$`, 'u').test(name)
  )
    return undefined
  return { name, affiliation: [house, title].filter(Boolean).join(' ') }
}

const eastern = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々ー]'
/** `【記者】`, `（問）`, `Ｑ．`, `○宇津木大臣 `: labels of scripts that have signs of their own for colon and space. */
export const easternLabel = new RegExp(
  `^[○●◯◎◆◇■□▼▽△▲]?\\s?(?:[【（(〔［\\[〈<]\\s?(${eastern}(?:[ \\u3000]?${eastern}){0,11}|[QAＱＡ])\\s?[】）)〕］\\]〉>]\\s?[:：]?|(?:(${eastern}{1,10})\\s?(?:[＝=｜|]|[）)])|(?:(${eastern}{2,10})|([問答问訪访受]|[QAＱＡ](?:\\s?\\d{1,2})?)[.．。、,]?)[\\u3000\\t]|([問答问]|[QAＱＡ](?:\\s?\\d{1,2})?)[.．。、]))[\\s\\u3000]*(?=${eastern}|[\\p{Nd}「『（“])`,
  'u',
)
