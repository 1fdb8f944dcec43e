import type { Doubt, Dropped, DropReason, TranscriptPassage } from './transcript.js'
import type { Span } from '../model.js'

/** With what people say that a passage is not to be used, or not under their name, in the languages that have common words for it. */
const phrases = [
  String.raw`off[\s-]+the[\s-]+record`,
  String.raw`(?:not|isn['’]t)\s+for\s+(?:attribution|quotation|publication)`,
  String.raw`(?:don['’]t|do\s+not|please\s+never)\s+quote\s+(?:me|this|that)`,
  String.raw`(?:just|strictly|only|this\s+is|that\s+is|that['’]s|stays?|stay|keep\s+(?:this|that|it))\s+between\s+(?:us|you\s+and\s+me|ourselves)`,
  String.raw`between\s+you\s+and\s+me`,
  String.raw`unter\s+drei\s+gesagt|(?:das\s+bleibt|bleibt\s+das|ganz)\s+unter\s+uns|unter\s+uns\s+gesagt`,
  String.raw`nicht\s+zum\s+zitieren|zitieren\s+sie\s+mich\s+(?:\p{L}+\s+)?nicht|nicht\s+für\s+die\s+öffentlichkeit`,
  String.raw`hors\s+micro|en\s+off|ne\s+me\s+citez\s+pas|entre\s+nous\s+soit\s+dit|reste\s+entre\s+nous`,
  String.raw`fuera\s+de\s+(?:micrófono|grabación)|no\s+me\s+cites?|no\s+me\s+citen|(?:queda|quede)\s+entre\s+nosotros`,
  String.raw`fuori\s+microfono|a\s+microfoni\s+spenti|non\s+mi\s+cit(?:i|are|ate)|(?:resti|resta|rimanga|rimane)\s+tra\s+(?:di\s+)?noi`,
  String.raw`em\s+off|não\s+me\s+citem?|(?:fica|fique)\s+entre\s+nós|fora\s+d[ao]\s+(?:microfone|gravação)`,
  String.raw`не\s+(?:для|под)\s+(?:печати|протокола|записи|запись)|не\s+цитируйте\s+меня|между\s+нами\s+говоря|строго\s+между\s+нами`,
]
const said = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join('|')})(?![\p{L}\p{N}])`, 'giu')

/** What closes such a stretch: `[end of off the record]`. */
const closing = /(?:end\s+of|back\s+from|ende|fin|fine|fim|конец)[\s:–-]*$/iu

/** What is no part of a talk and may still say under which terms it was given; menus and advertisements of a page do not. */
const telling: ReadonlySet<DropReason> = new Set(['note', 'sound', 'byline', 'heading', 'legend', 'label'])

/** Where a talk says of itself that it is off the record, in what is said and in remarks about it. */
export function offRecordIn(
  text: string,
  passages: readonly TranscriptPassage[],
  dropped: readonly Dropped[],
): readonly Doubt[] {
  const remarks = dropped.flatMap(({ span, why }) => (telling.has(why) ? [span] : []))
  const spans: readonly Span[] = [...passages.flatMap(({ pieces }) => pieces), ...remarks]
  return [...text.matchAll(said)].flatMap(({ 0: words, index }): readonly Doubt[] => {
    const isSaid = spans.some(({ start, end }) => start <= index && index < end)
    if (!isSaid || closing.test(text.slice(Math.max(0, index - 20), index))) return []
    const span = { start: index, end: index + words.length }
    return [{ code: 'said-off-record', span, data: { words: words.replace(/\s+/g, ' ') } }]
  })
}
