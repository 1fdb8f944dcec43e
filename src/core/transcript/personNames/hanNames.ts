/** Somebody whom the text around a talk names, and how much it speaks of as of the one who is asked. */
export interface CaselessPerson {
  readonly name: string
  readonly score: number
}

/** Signs of families' names of Chinese, with those of two signs first. */
const double =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|端木|百里|南宫|独孤|轩辕|闻人|赫连|澹台|拓跋'
const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳井段巫乌焦巴弓牧隗山谷车侯宓全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩厍聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关相查后荆红游竺权逯盖益桓公涂佟付岳楼覃辜揭肖党' +
  '趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇蘇魯韋馬鳳湯羅畢鄔樂時齊顧黃蕭貝計談龐紀項閔賈婁顏鍾駱萬盧應鄧單諸龔陸榮儲烏車寧厲劉葉龍薊從賴藺喬陰蒼雙聞黨譚貢勞酈壽邊農溫別莊閻連習魚終滿廣祿闕東歐師鞏聶關後紅權蓋簡曾豐遊涂'
const family = `(?:${double}|[${single}])`

/** Offices and trades that stand right before a name, by their last signs. */
const office =
  '(?:总裁|主席|董事长|经理|主任|院长|校长|所长|教授|研究员|博士|局长|部长|司长|处长|县长|市长|镇长|村长|书记|站长|厂长|馆长|会长|秘书长|理事长|创始人|负责人|作者|作家|导演|律师|医生|工程师|科学家|学家|学者|专家|船长|队长|代表|委员|大使|发言人|司机|渔民|农民|教师|老师|顾问|总监|设计师|建筑师|總裁|董事長|經理|院長|校長|所長|研究員|局長|部長|縣長|市長|鎮長|村長|書記|站長|廠長|館長|會長|秘書長|理事長|創辦人|負責人|導演|律師|醫師|工程師|科學家|學家|學者|專家|船長|隊長|委員|發言人|漁民|農民|教師|老師|顧問|總監|設計師|建築師|史学者|史學者)'
const behind =
  '(?=[：:，,。！!、？?\\s　—–-]|[」』》）)（(“”"|｜]|$|接受|主持|出席|回答|答记者|答記者|就|谈|談|论|論|说|說|表示|认为|告诉|坦言|先生|女士|教授|博士|老师|老師|是|在|曾|的|：)'
const whole = `(${family}\\p{Script=Han}{1,2}?)`
/** A name of another script in Chinese signs: `瑪爾塔．韋雷嘉`. */
const foreign = '(\\p{Script=Han}{1,7}[·•．・‧.]\\p{Script=Han}{1,8}(?:[·•．・‧.]\\p{Script=Han}{1,8})?)'
const asks = '(?:专访|專訪|对话|對話|对谈|對談|访谈|訪談|独家专访|访|訪|采访了?|採訪了?|走访了?|见到了?|拜访了?|問|问)'

const tells: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${asks}[｜|：:丨\\s　]{0,3}(?:[^，,。！？：:\\n｜|]{0,24}?${office})?${whole}${behind}`, 'gu'), 4],
  [new RegExp(`${asks}[｜|：:丨\\s　]{0,3}(?:[^，,。！？：:\\n｜|]{0,24}?${office})?${foreign}`, 'gu'), 4],
  [new RegExp(`^[“「『【《]?${whole}[：:|｜丨]\\s?(?=\\S)`, 'gu'), 2],
  [new RegExp(`^${foreign}[：:|｜]`, 'gu'), 2],
  [new RegExp(`^${whole}(?:专访|專訪|访谈|訪談)`, 'gu'), 4],
  [new RegExp(`${office}${whole}${behind}`, 'gu'), 2],
  [new RegExp(`${whole}(?=接受(?:本|《)|(?:告诉|對|对)(?:本刊|记者|記者|《))`, 'gu'), 4],
  [new RegExp(`^[　\\s]*${whole}(?=[，,、（(]|是|在|曾|生于|說|说|坐在|站在)`, 'gu'), 1],
  [new RegExp(`${foreign}(?=（|\\()`, 'gu'), 2],
]
/** Who took the picture, and what else stands in credits. */
const credits =
  /(?:摄影|攝影|图|圖|摄|攝|供图|编辑|編輯|责编|責編|翻译|口譯|口译|校对)[：:／/|｜\s]{0,2}\p{Script=Han}{2,4}|\p{Script=Han}{2,4}\s?(?:摄|攝|供图)/gu

/** Whether signs begin with a family's name of Chinese. */
export const beginsWithFamily = (signs: string): boolean => new RegExp(`^${family}`, 'u').test(signs)

/** Everybody before a Chinese talk whom its words speak of as of the one who is asked, the likeliest first. */
export function hanPeopleIn(
  before: readonly string[],
  talk: readonly string[],
  askers: readonly string[],
): readonly CaselessPerson[] {
  const lines = before.map((text) =>
    text
      .slice(0, 1200)
      .replace(/[*_#]+/g, '')
      .replace(credits, '。'),
  )
  if (lines.some((text) => /\p{Script=Hiragana}{2}/u.test(text))) return []
  const all = [...lines, ...talk]
  const scores = new Map<string, number>()
  const named = (pattern: RegExp): readonly string[] =>
    lines.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => wholeOf(name, all)))
  for (const [pattern, weight] of tells)
    for (const name of named(pattern).filter((one) => !askers.includes(one)))
      scores.set(name, (scores.get(name) ?? 0) + weight)
  return [...scores]
    .map(([name, score]) => ({
      name,
      score: score + Math.min(2, all.filter((text) => text.includes(name)).length - 1),
    }))
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score)
}

/** A name cut short by a sign that may end it, as far as every place has it: `文在山` of 文在山, whose second sign is a word too. */
function wholeOf(found: string, texts: readonly string[]): string {
  if (/[·•．・‧.]/u.test(found) || found.length > 2) return found
  const next = texts.flatMap((text) => [...text.matchAll(new RegExp(`${found}(.)`, 'gu'))].map(([, sign = '']) => sign))
  const [only] = next
  const isOne = next.length > 1 && next.every((sign) => sign === only) && /\p{Script=Han}/u.test(only ?? '')
  return isOne ? found + (only ?? '') : found
}
