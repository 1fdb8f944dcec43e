import { clock } from './lineForm.js'

/** Words at the beginning of a line with a time behind them: `Ines [00:01:02]: `, `Ines – 1:02: `. */
export interface TimedBeginning {
  /** The words before the time, without the signs between. */
  readonly words: string
  readonly time: string
  /** Of all of it, with the signs and the white space behind. */
  readonly length: number
  /** What parts it from what is said: `:`, or the sign or bracket that is there. */
  readonly sign: string
}

const longest = 60
const timed = new RegExp(
  `^([^:：]{1,${longest}}?)[\\s*_\`]*(?:[,.·•|–—-]{1,2}[\\s*_]*)?([[({<])?\\s?(?<![\\d:])(${clock})\\s?([\\])}>])?[*_\`]{0,3}\\s*([:：.·•|>–—-]{1,2}(?=[*_]{0,3}(?:\\s|$)))?[*_]{0,3}\\s*`,
)

/** Reads what a line begins with before a time, where brackets or a sign set the time apart and words follow. */
export function readTimedBeginning(text: string): TimedBeginning | undefined {
  const found = timed.exec(text.slice(0, longest + 40))
  const [whole = '', words = '', open, time = '', close, sign] = found ?? []
  const isSet = (open !== undefined && close !== undefined) || (sign !== undefined && /[:：|–—]/.test(sign))
  if (!found || !isSet || !/\p{L}/u.test(words) || !/\p{L}/u.test(text.slice(whole.length))) return undefined
  return { words, time, length: whole.length, sign: /[:：]/.test(sign ?? '') ? ':' : (sign?.[0] ?? '[') }
}
