import { endsInEasternTitle } from './easternTitles.js'

/**
 * A family name of Chinese or Japanese signs with the given one behind it, where the text around the talk shows how far that goes: up to a
 * form of address, a blank before a title, or an office that the text also names without it. Else as it is.
 */
export function easternInFull(said: string, around: readonly string[], text: string): string {
  if (/^\p{Script=Katakana}[\p{Script=Katakana}ー]*$/u.test(said)) return withParts(said, around)
  if (said.length > 3 || !/^\p{Script=Han}+$/u.test(said)) return said
  return parted(said, around) ?? honoured(said, around) ?? beforeOffice(said, around, text) ?? said
}

/** `グエン・ティ・ハイン` of グエン: the parts of a name of another script, joined by a dot, where only one name has them. */
function withParts(said: string, around: readonly string[]): string {
  const parts = '[\\p{Script=Katakana}ー]+'
  const pattern = new RegExp(
    `(?<![\\p{Script=Katakana}ー])(?:${parts}[・＝=])*${said}(?:[・＝=]${parts})*(?![\\p{Script=Katakana}ー])`,
    'gu',
  )
  const found = new Set(around.flatMap((one) => one.match(pattern) ?? []).filter((one) => one !== said))
  return found.size === 1 ? ([...found][0] ?? said) : said
}

/** `宇津木 佳乃 大臣`, `宇津木 佳乃（うつぎ・よしの）`: a blank stands between the names, and a title or how they are read behind them. */
function parted(said: string, around: readonly string[]): string | undefined {
  const pattern = new RegExp(
    `(?<!\\p{Script=Han})${said}[ 　](\\p{Script=Han}{1,3}|\\p{Script=Hiragana}{2,5}|\\p{Script=Katakana}{2,6})(?:[ 　](\\S{2,16})|氏|さん|[（(]\\p{Script=Hiragana})`,
    'gu',
  )
  const found = around
    .flatMap((one) => [...one.matchAll(pattern)])
    .find(([, given = '', title]) => !endsInEasternTitle(given) && (title === undefined || endsInEasternTitle(title)))
  return found && `${said} ${found[1]}`
}

/** `宇津木佳乃氏`: both names up to a form of address or the end of the signs. */
function honoured(said: string, around: readonly string[]): string | undefined {
  const pattern = new RegExp(`${said}(\\p{Script=Han}{1,2}?)(?=氏|さん|先生|教授|博士|女士|[^\\p{Script=Han}]|$)`, 'u')
  const given = around.flatMap((one) => pattern.exec(one)?.[1] ?? []).find((one) => !endsInEasternTitle(one))
  return given === undefined ? undefined : said + given
}

/** `宇津木佳乃港湾大臣会見`: what the office is for, `港湾`, stands elsewhere with no name before it. */
function beforeOffice(said: string, around: readonly string[], text: string): string | undefined {
  const pattern = new RegExp(`(?<!\\p{Script=Han})${said}(\\p{Script=Han}{3,16})`, 'gu')
  for (const [, rest = ''] of around.flatMap((one) => [...one.matchAll(pattern)]))
    for (const length of [2, 1, 3]) {
      const office = rest.slice(length)
      const purpose = office.slice(0, 3)
      const isOffice = [4, 5, 6, 7, 8, 9, 10, 11, 12].some((end) => endsInEasternTitle(office.slice(0, end)))
      const isAlone = new RegExp(`(?<!\\p{Script=Han})${purpose}`, 'u').test(text)
      if (purpose.length === 3 && isOffice && isAlone) return said + rest.slice(0, length)
    }
  return undefined
}
