const eastern = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々ー]'
/** `【記者】`, `（問）`, `Ｑ．`, `○宇津木大臣 `: labels of scripts that have signs of their own for colon and space. */
export const easternLabel = new RegExp(
  `^[○●◯◎◆◇■□▼▽△▲]?\\s?(?:[【（(〔［\\[〈<]\\s?(${eastern}{1,10}|[QAＱＡ])\\s?[】）)〕］\\]〉>]\\s?[:：]?|(?:(${eastern}{1,10})\\s?(?:[＝=｜|]|[）)])|(?:(${eastern}{2,10})|([問答问訪访受]|[QAＱＡ](?:\\s?\\d{1,2})?)[.．。、,]?)[\\u3000\\t]|([問答问]|[QAＱＡ](?:\\s?\\d{1,2})?)[.．。、]))[\\s\\u3000]*(?=${eastern}|[\\p{Nd}「『（“])`,
  'u',
)
