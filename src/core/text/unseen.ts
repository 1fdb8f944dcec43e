import { nothing } from './typography.js'

/** Signs that no reader sees, or that turn the direction of a line: controls but line ends and tabs, spaces without width, separators of lines. Joiners stay: some scripts are written with them. */
export const unseen = /[^\P{Cc}\n\r\t]|[\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|[\u{E0000}-\u{E007F}]/gu

/** Those that turn what follows, so that it is read in another order than it stands in. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/** A text in which they do not count, as long as it was: a source, of which `cite` takes none along. */
export function blankTurning(text: string): string {
  return text.replace(turning, nothing)
}

/** A text in which all others do not count either, where these still tell that it is read otherwise. */
export function blankUnseen(text: string): string {
  return text.replace(unseen, (sign) => (sign.search(turning) < 0 ? nothing.repeat(sign.length) : sign))
}
