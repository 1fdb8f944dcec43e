/** A day as languages without capitals name it, with the day before the month. */
export interface CaselessDate {
  readonly match: RegExpExecArray
  readonly year: number
  readonly month: number
  readonly date: number
}

/** Names of the months: Arabic of the Nile and the Gulf, of the Levant and of the Maghreb; Urdu, Persian, Hindi, Marathi, Bengali, Hebrew. */
const months: readonly RegExp[] = [
  /^(?:يناير|كانون الثاني|جانفي|جنوری|ژانویه|जनवरी|जानेवारी|জানুয়ারি|ב?ינואר)$/u,
  /^(?:فبراير|شباط|فيفري|فروری|فوریه|फरवरी|फ़रवरी|फेब्रुवारी|ফেব্রুয়ারি|ב?פברואר)$/u,
  /^(?:مارس|آذار|اذار|مارچ|मार्च|মার্চ|ב?מרץ|ב?מרס)$/u,
  /^(?:أبريل|ابريل|إبريل|نيسان|أفريل|اپریل|آوریل|अप्रैल|एप्रिल|এপ্রিল|ב?אפריל)$/u,
  /^(?:مايو|أيار|ايار|ماي|مئی|مه|मई|मे|মে|ב?מאי)$/u,
  /^(?:يونيو|يونيه|حزيران|جوان|جون|ژوئن|जून|জুন|ב?יוני)$/u,
  /^(?:يوليو|يوليه|تموز|جويلية|جولائی|ژوئیه|जुलाई|जुलै|জুলাই|ב?יולי)$/u,
  /^(?:أغسطس|اغسطس|آب|أوت|اگست|اوت|अगस्त|ऑगस्ट|আগস্ট|ב?אוגוסט)$/u,
  /^(?:سبتمبر|أيلول|ايلول|ستمبر|سپتامبر|सितंबर|सितम्बर|सप्टेंबर|সেপ্টেম্বর|ב?ספטמבר)$/u,
  /^(?:أكتوبر|اكتوبر|تشرين الأول|اکتوبر|اکتبر|अक्टूबर|अक्तूबर|ऑक्टोबर|অক্টোবর|ב?אוקטובר)$/u,
  /^(?:نوفمبر|تشرين الثاني|نومبر|نوامبر|नवंबर|नवम्बर|नोव्हेंबर|নভেম্বর|ב?נובמבר)$/u,
  /^(?:ديسمبر|كانون الأول|دسمبر|دسامبر|दिसंबर|दिसम्बर|डिसेंबर|ডিসেম্বর|ב?דצמבר)$/u,
]
/** Those of the Persian year, which begins in March. */
const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')

/** `23 نيسان/أبريل 2019`, `21 जुलाई 2022`, `22 مهر 1398`. */
const named = /(?<!\d)(\d{1,2})\s+([\p{Lo}\p{M}]+(?: (?:الأول|الثاني))?)(?:\/[\p{Lo}\p{M} ]+?)?[،,]?\s+(\d{4})(?!\d)/u

/** Figures of other scripts as the others are; each takes one sign in both. */
export const inFiguresOfOurs = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (sign) => {
    const code = sign.charCodeAt(0)
    return String(code < 0x900 ? code & 0xf : (code & 0xf) - 6)
  })

/** The first such date of a text with figures as ours. */
export function caselessDate(text: string): CaselessDate | undefined {
  const match = named.exec(text)
  if (!match) return undefined
  const [, date = '', name = '', year = ''] = match
  const month = months.findIndex((one) => one.test(name)) + 1
  if (month > 0) return { match, year: Number(year), month, date: Number(date) }
  const persian = persianMonths.indexOf(name) + 1
  return persian > 0 ? { match, ...fromPersian(Number(year), persian, Number(date)) } : undefined
}

/** The number of a day of the Persian calendar, whose leap years come eight times in 33 years. */
function persianDays(year: number, month: number, date: number): number {
  const years = year + 1595
  const inYear = month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186
  return 365 * years + Math.floor(years / 33) * 8 + Math.floor(((years % 33) + 3) / 4) + inYear + date
}

/** 22 Mehr 1398 was 14 October 2019. */
function fromPersian(year: number, month: number, date: number): Omit<CaselessDate, 'match'> {
  const since = persianDays(year, month, date) - persianDays(1398, 7, 22)
  const day = new Date(Date.UTC(2019, 9, 14 + since))
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, date: day.getUTCDate() }
}
