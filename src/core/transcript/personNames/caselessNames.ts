import { caselessAskersIn, isCaselessCredit } from '../opening/caselessCredits.js'
import { hangulPeopleIn } from './hangulNames.js'
import { beginsWithFamily, hanPeopleIn, type CaselessPerson } from './hanNames.js'
import { spacedPeopleIn, spacedFormsOf } from './spacedNames.js'
import { isTitleWord } from '../lines/spacedWords.js'
import type { Known } from '../people/candidates.js'

/** `地域研究者・宇津木佳乃さん`, `작가 홍길동 씨에게`: what is set before a form of address, behind a sign or word that no name holds. */
const honoured: readonly RegExp[] = [
  /(?:^|[・　\s／/|｜:：、。「『（(】」』〉]|\p{Script=Han}の)(\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}々]{1,4}?(?:[ 　]\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}]{0,3})?)(?:[（(][\p{Script=Hiragana}・\s　]{3,20}[）)])?(?:さん|氏|先生|博士|(?:名誉|准|特任)?教授)(?=$|[「『」』）)\s　。、,]|に(?:聞|話|伺|イン)|へのイン|との対談|インタビュー)/u,
  /(?:^|[\s,·|:「『(])(\p{Script=Hangul}{3})\s?(?:씨|교수|박사|작가|대표|대사|장관|의원|소장|원장|연구원|위원)(?=\s?(?:인터뷰|대담|에게|를 만나|을 만나|와의|과의)|$)/u,
]

/** Who is called with a form of address in lines above a talk; undefined where several are. */
function honouredIn(paragraphs: readonly string[]): string | undefined {
  const found = new Set(
    paragraphs.flatMap((text) =>
      isCaselessCredit(text) ? [] : honoured.flatMap((pattern) => pattern.exec(text.slice(0, 300))?.[1] ?? []),
    ),
  )
  return found.size === 1 ? [...found][0]?.replace('　', ' ') : undefined
}

/** What a box below a Japanese or Chinese talk tells of somebody's life, behind the name or how it is read: `うつぎ・よしの 1979年、富山県生まれ。` */
export const isCaselessLife = (text: string): boolean =>
  /^[■◆●▽▼【\s]*(?:\p{Script=Hiragana}{2,}[・\s　＝=]\p{Script=Hiragana}{2,}|\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}]{1,5}(?:[ 　]\p{Script=Han}{1,4})?\s?[（(][^（）()]{2,20}[）)]|\p{Script=Han}{2,5}[氏　，,])[】\s　氏，,:：]*.{0,80}(?:生まれ|出身|年生|卒|専門は|著書|教授|研究員|研究员)/u.test(
    text,
  )

/** As much of a talk as is searched for other places of a name. */
const searched = 400

/** Who is asked, by name, in a script without capitals: whom frames, offices and a second place of the name speak for, the likeliest first. */
export function caselessPeopleIn(before: readonly string[], after: readonly string[]): readonly string[] {
  const talk = after.slice(0, searched)
  const askers = caselessAskersIn(before, after.slice(-30))
  const told = [spacedPeopleIn, hangulPeopleIn, hanPeopleIn].flatMap((peopleIn) => peopleIn(before, talk, askers))
  const sorted: readonly CaselessPerson[] = [...told].sort((a, b) => b.score - a.score)
  const sure = sorted.length > 0 ? undefined : (honouredIn(before) ?? firstWordsIn(before))
  return [...new Set([...(sure === undefined ? [] : [sure]), ...sorted.map(({ name }) => name)])]
}

/** With whose name an introduction begins, and which another line before the talk has too. */
function firstWordsIn(paragraphs: readonly string[]): string | undefined {
  for (const text of paragraphs) {
    if (!/^[\p{Script=Han}·]{4}.*[。！]$/su.test(text)) continue
    const others = paragraphs.filter((other) => other !== text)
    const length = [4, 3, 2].find(
      (size) => (size > 2 || beginsWithFamily(text)) && others.some((other) => other.includes(text.slice(0, size))),
    )
    if (length !== undefined) return text.slice(0, length)
  }
  return undefined
}

/**
 * The full name of somebody whose label has a part of it alone, in a script without capitals: `الهنائي` of سالم بن راشد الهنائي, `서 교수` of
 * 서하람, `贺` of 贺允和, where one of those told by credits and introductions is called so, else where lines around the talk have just one such name.
 */
export function caselessInFull(said: string, { askers, stated, guessed, around }: Known): string {
  const words = said.split(/\s+/)
  const bare = words.slice(words.map(isTitleWord).lastIndexOf(true) + 1).join(' ') || said
  const people = [...new Set([...stated, ...askers, ...guessed])]
  const known = people.filter((name) => isPartOf(bare, name))
  if (known.length === 1) return known[0] ?? bare
  const forms = known.length > 1 ? [] : spacedFormsOf(bare, around)
  return forms.length === 1 ? (forms[0] ?? bare) : bare
}

/** Whether a name begins or ends with some words, or with the sign of a family before an office. */
function isPartOf(said: string, name: string): boolean {
  if (said === name) return true
  if (/\s/.test(name)) return ` ${name} `.startsWith(` ${said} `) || ` ${name} `.endsWith(` ${said} `)
  const family = /^\p{Script=Hangul}(?=\s\p{Script=Hangul}{2,6}$)|^\p{Script=Hangul}(?=\p{Script=Hangul}{2,5}$)/u.exec(
    said,
  )?.[0]
  const sign = family ?? (/^[\p{Script=Han}\p{Script=Hangul}]$/u.test(said) ? said : undefined)
  return sign !== undefined && name.startsWith(sign) && !name.startsWith(said)
}
