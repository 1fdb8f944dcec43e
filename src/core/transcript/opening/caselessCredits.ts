import { isDay, isHouseWord, isNoNameWord, isTitleWord, spacedWord, weightOf } from '../lines/spacedWords.js'

/** What ends a name in a line of credits, or stands before the word that leads to one. */
const edge = '[|｜│丨・·•/／,，、،؛;；()（）【】\\[\\]〔〕―—–]'
/** What stands between such a word and the name. */
const led = '\\s*[:：・·•/／|｜│丨=＝―—–-]?[\\s　]*'

const spacedName = `((?:${spacedWord}\\s+){1,4}${spacedWord})`
const spacedLeads = [
  // Arabic
  '(?:حاور|التق|سأل|أجر)(?:ا?ه|اها|ها|ته|تها)(?:\\s[^:\\n]{2,30}(?=:))?|(?:أجرى|أجرت|أجراه|أعد|أعدت) (?:هذا )?(?:الحوار|المقابلة|اللقاء)|(?:حوار|مقابلة|لقاء|بقلم|إعداد|كتب|كتبت|كتبه|كتبته|المحاور|المحاورة|الصحافية?|الصحفية?|مراسل(?:ة|نا|تنا)?|حاوره|حاورها)',
  // Persian, Urdu
  '(?:گفت[‌\\s]?و[‌\\s]?گو|گفتگو|مصاحبه)(?:\\s?(?:از|کننده|‌?کننده))?|(?:گفت[‌\\s]?و[‌\\s]?گو|گفتگو|مصاحبه)‌?(?:کننده|گر)|خبرنگار|گزارش(?:گر)?|نویسنده|به قلم|به کوشش|تنظیم|پرسش‌?گر|انٹرویو(?:\\s?(?:از|نگار|کار))?|ملاقات|بات چیت|گفتگو|رپورٹ|تحریر|نمائندہ(?: خصوصی)?|میزبان|گروه \\S+',
  // Hindi and others of India and around
  '(?:साक्षात्कार|बातचीत|भेंटवार्ता|इंटरव्यू|संवाद|मुलाक़?ात)(?:कर्ता)?|प्रस्तुति|संवाददाता|रिपोर्टर|रिपोर्ट|लेखक|मुलाखत(?:कार)?|शब्दांकन|अन्तर्वार्ता|कुराकानी|সাক্ষাৎকার(?: গ্রহণ| নিয়েছেন| গ্রহীতা)?|প্রতিবেদক|আলাপ|நேர்காணல்|பேட்டி|சந்திப்பு|ఇంటర్వ్యూ|സംഭാഷണം|അഭിമുഖം|ಸಂದರ್ಶನ|મુલાકાત|ਮੁਲਾਕਾਤ',
  // Hebrew
  'מאת|ראיינה?|ריאיינה?|מראיינ?ת?|שוחחה?|כתבת?|ריאיון',
].join('|')
/** Where somebody has said nothing else a sign stands behind these, as they begin headlines and sentences too. */
const spaced = new RegExp(
  `(?:^|${edge}\\s*|\\s[-]\\s)(?:${spacedLeads})(?:\\s*[:：|/=–—-]\\s*|(?<=(?:(?:حاور|التق|سأل|أجر)(?:ا?ه|اها|ها|ته|تها)|بقلم|قلم|از|كتبت?|מאת|ראיינה|ריאיינה|ריאיין|ראיין|নিয়েছেন|الحوار|المقابلة|اللقاء|كتبه))\\s+)${spacedName}\\s*(?=$|${edge}|\\d|\\s-\\s|\\s{2}|\\n|\\s${spacedWord}\\s?[:：])`,
  'u',
)
/** `أنور السالم / خبرنگار`, `… की रिपोर्ट`: the name before what somebody does. */
const spacedBehind = new RegExp(
  `(?:^|${edge}\\s*)${spacedName}\\s*(?:[/|،,–—-]\\s*(?:خبرنگار|روزنامه‌?نگار|گزارشگر|صحافية?|صحفية?|نامہ نگار|صحافی|संवाददाता|पत्रकार|रिपोर्टर)|\\s(?:की|के|کی)\\s(?:रिपोर्ट|प्रस्तुति|رپورٹ))\\s*(?=$|${edge})`,
  'u',
)
/** In a sentence: `उनसे बातचीत की संवाददाता … ने`, `本刊记者…专访了`. */
const toldBy = new RegExp(
  `(?<!\\p{L})(?:संवाददाता|रिपोर्टर|पत्रकार|نمائندے|نمائندہ|صحافی|رپورٹر)\\s((?:${spacedWord}\\s){1,2}${spacedWord})\\s(?:ने|نے|से|سے)(?!\\p{L})|(?:本刊|本报|本報|本台|本誌|本紙)(?:特约|特派|首席)?(?:记者|記者)(\\p{Script=Han}{2,3}?)(?=专访|專訪|采访|採訪|走访|对话|对|與|与|和|就|来到|在)|聞き手は[、\\s]?(?:[^。、]{0,16}の)?(\\p{Script=Han}{2,5})(?=が|。|）|$)`,
  'u',
)
/** The place alone before who writes from there, `عمّان: …`. */
const fromPlace = new RegExp(
  `^(?=\\p{Script=Arabic})(?!(?:تصوير|صور|ترجمة|إخراج|تحرير|تدقيق|عکس|عکاس|عکاسی|تصویر|ترجمه|ترجمہ|سوال|جواب|پاسخ|پرسش|سؤال|ج|س)\\s?:)${spacedWord}(?:\\s${spacedWord})?\\s?:\\s+${spacedName}$`,
  'u',
)
/** `अनुराग पटैरिया, रामगढ़ी | 11 जून 2023`: a name and a place before a date. */
const beforeDate = new RegExp(
  `^((?:${spacedWord}\\s+){1,2}${spacedWord})\\s*[,،|–-]\\s*[^\\d|\\n]{0,30}[|,،–-]?\\s*\\d{1,2}[\\s./-]`,
  'u',
)
/** A name, and a place perhaps, on a line above one that begins with a trade or has a date. */
const nameLine = new RegExp(
  `^((?:${spacedWord}\\s+){1,2}${spacedWord})(?:\\s*[,،|–-]\\s*${spacedWord}(?:\\s${spacedWord})?)?$`,
  'u',
)
const dated = /(?<!\p{N})\p{N}{4}(?!\p{N})/u
const tradeLine =
  /^(?:संवाददाता|रिपोर्टर|पत्रकार|बीबीसी|نامہ نگار|نمائندہ|صحافی|خبرنگار|روزنامه‌?نگار|مراسل|صحاف|كاتب|כתב)/u

const house =
  '(?:《[^》]{1,12}》|[\\p{Script=Han}]{0,8}?(?:报|報|社|网|網|刊|台|臺|新闻|新聞|周刊|月刊|編集部|编辑部))?'
const hanLead =
  '(?:聞き手|きき手|司会|進行|インタビュアー|インタビュー|取材|構成|文責|ライター|采访[者人]?|採訪[者人]?|专访|專訪|访问|訪問|访谈[者人]?|訪談[者人]?|采写|採寫|撰文|撰稿|文字|文(?=\\s*[:：・·•／/｜|丨=＝\\s　、])|原创|作者|记者|記者|主笔|特约|整理|提问|对话人|採訪撰文)'
const hanName =
  '((?!\\p{Script=Han}{1,4}(?<=[者辑集部])[ 　]|\\p{Script=Han}{3}[ 　]\\p{Script=Han}{3})\\p{Script=Han}{1,3}[ 　](?:\\p{Script=Han}{1,3}|\\p{Script=Hiragana}{2,5})|\\p{Script=Han}{2,5}?|\\p{Script=Han}{1,4}[ 　]?\\p{Script=Hiragana}{2,5})'
const trade = `(?:本(?:刊|报|報|台|网|網|社|誌|紙))?${house}(?:特约|特派|首席|见习|實習|实习|高级|資深|资深|驻\\p{Script=Han}{2,4})?(?:记者|記者|编辑|編集委員|編集長|論説委員)?`
/** `采访／撰文：本刊记者 杜闻溪`, `取材・文＝…`, `聞き手は…`. */
const han = new RegExp(
  `(?:^|[\\s　]|${edge})${hanLead}(?:[・、/／&＆．.与與和]?(?:${hanLead}))*(?:は[\\s　]?|${led})${trade}(?:[\\s　]*[・:：])?[\\s　]*(?<!\\p{Script=Han}{9})${hanName}[\\s　]*(?=$|[\\s　]|${edge}|报道|報道|发自|發自|摄影|攝影|编辑|編輯|采写|整理|[。.]$)`,
  'u',
)
/** `杜闻溪 采写`, `（本刊记者杜闻溪）`, `佐藤健一（聞き手）`. */
const hanBehind =
  /(?:^|[(（【\s　])(\p{Script=Han}{2,4})[\s　]?(?:[(（])?(?:采访整理|採訪整理|采写|採寫|撰文|采访|採訪|采访撰文|聞き手|文・構成|記)(?:[)）]|$)/u
const reporter =
  /(?:^|[(（【\s　》报報社网網刊台])(?:特约|特派|首席|见习|实习)?(?:记者|記者)[\s　]*(\p{Script=Han}{2,3})(?=$|[\s　)）】]|报道|報道|采写)/u

/** `여도겸 기자`, `글 여도겸`, `인터뷰=여도겸 기자`. */
const hangulBefore =
  /(?<![\p{L}])(\p{Script=Hangul}{2,4})\s?(?:(?:선임|수석|전문|인턴|객원|취재)\s?)?(?:기자|특파원|논설위원|편집장|편집위원|에디터|앵커|아나운서)(?![\p{L}])/u
const hangulLead =
  /(?:^|[\s([|/·,｜])(?:(?:인터뷰어|인터뷰|대담자?|진행자?|취재|정리|글|기록|면담자?|묻는 이|질문)(?:[·,\s&/]+(?:글|사진|정리|취재|진행|인터뷰))*\s?[:：=|/｜]\s?|(?<=^|[([|/·｜]\s?)(?:진행|취재|정리|글)(?:[·,&/](?:글|사진|정리|취재|진행))*[\s·]+)(\p{Script=Hangul}{2,4})(?=$|[\s)\]|/,｜])/u
const noHangulName =
  /^(?:본지|본보|취재|담당|수습|사진|정리|인턴|전문|특별|현장|이상|관련|우리|다른|모든|여러|시민|객원)$/u

/** As long as a line of credits may be. */
const longest = 130

/** Words of credits for who wrote, arranged or edited, which yield to those for who asked. */
const writes =
  /^[\s*_(（【[]*(?:構成|文(?!字)|写真|整理|撰文|撰稿|作者|原创|文字|编辑|लेखक|प्रस्तुति|रिपोर्ट|تحریر|نویسنده|تنظیم|رپورٹ|گزارش|كتب|كتبت|إعداد|بقلم|글|정리|מאת)/u

/** Who asked, in lines of credits before and behind a talk in a script without capitals: `采访：本刊记者 杜闻溪`, `حاورته: …`, `साक्षात्कार: …`. */
export function caselessAskersIn(before: readonly string[], behind: readonly string[] = []): readonly string[] {
  const said = [...before, ...behind].flatMap((text) => (askerOf(text) ?? []).map((name) => ({ name, text })))
  const asking = said.filter(({ text }) => !writes.test(text))
  const told = (asking.length > 0 ? asking : said).map(({ name }) => name)
  if (told.length > 0) return [...new Set(told)]
  const wrote = before.flatMap(writerIn)
  return [...new Set(wrote.length > 0 ? wrote : writersAlone(before))]
}

/** Whether a line says who asked or wrote. */
export const isCaselessCredit = (text: string): boolean => text.length <= longest && caselessAskersIn([text]).length > 0

/** Credits at the end of a headline: `“…”./حوار/ أنور السالم`. */
const behindHeadline = /(?<=[.”"»!؟?…]\s*)[/|｜][^.”"»!؟?…]{5,60}$/u

function askerOf(text: string): readonly string[] | undefined {
  // An agency's report begins with who wrote it: `(해온=다온통신) 여도겸 기자 = `.
  const agency = /^\(\S{1,12}=\S{1,12}\)\s?(\p{Script=Hangul}{2,4})\s\S*(?:기자|특파원)\s?=/u.exec(text)?.[1]
  const told = agency ?? toldBy.exec(text.slice(0, 1500))?.slice(1).find(Boolean)?.trim()
  if (told !== undefined && isSomebody(told)) return [told]
  const short = text.length > longest ? behindHeadline.exec(text)?.[0] : text
  if (short === undefined) return undefined
  const line = short.replace(/[*_#]+/g, '').trim()
  return spacedAsker(line, [spaced, spacedBehind]) ?? hanAskers(line) ?? hangulAsker(line)
}

/** Who writes from a place, or before a date: as good as who asked where no line says that. */
const writerIn = (text: string): readonly string[] =>
  text.length > longest ? [] : (spacedAsker(text.replace(/[*_#]+/g, '').trim(), [fromPlace, beforeDate]) ?? [])

/** Who has a line above the date, and is named nowhere else. */
const writersAlone = (before: readonly string[]): readonly string[] =>
  before.flatMap((text, index) => {
    const below = before.slice(index + 1, index + 3)
    const name = nameLine.exec(text.trim())?.[1]
    const isBelowDated = below.some((one) => one.length < 80 && (tradeLine.test(one) || dated.test(one)))
    const isAlone = name !== undefined && before.every((other, at) => at === index || !other.includes(name))
    return isBelowDated && isAlone && isNamed(name.split(/\s+/)) ? [name] : []
  })

/** Whether words of a sentence may be a name. */
const isSomebody = (name: string): boolean => (/\s/.test(name) ? isNamed(name.split(/\s+/)) : !/[了在]/.test(name))

const isNamed = (words: readonly string[]): boolean =>
  weightOf(words) > 1 && weightOf(words) < 5 && !words.some((word) => isNoNameWord(word) || isHouseWord(word))

function spacedAsker(line: string, patterns: readonly RegExp[]): readonly string[] | undefined {
  for (const pattern of patterns) {
    const words = pattern.exec(line)?.[1]?.trim().split(/\s+/) ?? []
    const until = words.findIndex(isDay)
    const named = (until < 0 ? words : words.slice(0, until)).slice(words.map(isTitleWord).lastIndexOf(true) + 1)
    if (isNamed(named)) return [named.join(' ')]
  }
  return undefined
}

const noHanName =
  /(?:会見|会见|席|室$|協会|协会|クラブ|团$|記者|记者|编辑|編集|編輯|部$|社$|报$|報$|网$|周刊|杂志|摄影|攝影|写真|整理|采访|採訪|撰文|文字|来源|來源|本刊|本报|本誌)/u

/** What stands behind a name, with a blank between. */
const noGivenName = /^(?:图|圖|摄|攝|文|报道|報道|发自|發自|实习生|實習生|编|制图|版式|综合|綜合)/u

/** Two may stand behind one word: `作者：贺敏之 陆小霁`. */
function hanAskers(line: string): readonly string[] | undefined {
  for (const pattern of [han, hanBehind, reporter]) {
    const found = pattern.exec(line)
    const [whole = '', words = ''] = found ?? []
    const [first = '', behind = ''] = words.split(/[ 　]/)
    const name = noHanName.test(behind) || noGivenName.test(behind) ? first : words
    if (found === null || name === '' || noHanName.test(name)) continue
    const second = /^[\s　、,，]\s?(\p{Script=Han}{2,3})(?=$|[\s　|｜)）])/u.exec(
      line.slice(found.index + whole.trimEnd().length),
    )?.[1]
    const isTwo =
      second !== undefined && !noHanName.test(second) && !noGivenName.test(second) && name === words && behind === ''
    return [name.replace('　', ' '), ...(isTwo ? [second] : [])]
  }
  return undefined
}

function hangulAsker(line: string): readonly string[] | undefined {
  if (picturedIn.test(line)) return undefined
  const found = [hangulBefore, hangulLead].flatMap((pattern) => pattern.exec(line)?.[1] ?? [])
  const name = found.find((one) => !noHangulName.test(one))
  return name === undefined ? undefined : [name]
}

/** A caption: `… 앞에 서 있다. /사진=석지후 기자`. */
const picturedIn =
  /^[▲△◀▶◆]|[다요]\.\s?[([/]|^사진|(?<![·,]\s?)사진\s?[=:/]|[다요]\.\s?\p{Script=Hangul}{2,4}\s?(?:객원|사진|인턴)?\s?기자$/u
