import type { CaselessPerson } from './hanNames.js'

/** The first signs of nearly all families' names of Korea. */
const family =
  '(?:남궁|황보|제갈|선우|독고|사공|[김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반나왕금옥육인맹제모탁국어은편용예경봉사부라맹])'
const name = `(?<![\\p{L}\\d])(${family}\\p{Script=Hangul}{1,2})`
/** Of two signs may be many a word: a name so short stands right before its age or office. */
const longName = `(?<![\\p{L}\\d])(${family}\\p{Script=Hangul}{2})`
/** Offices and trades as the last signs of the word that stands behind a name. */
const office =
  '(?:대통령|총리|장관|차관|군수|시장|구청장|지사|의원|대표|교수|박사|소장|원장|센터장|연구원|위원|위원장|회장|사장|대사|국장|과장|실장|이사장|이사|감독|작가|선장|이장|변호사|의사|간호사|교사|교장|총장|학장|본부장|단장|팀장|부장|청장|처장|대변인|수석|비서관|활동가|농부|어부|어민|주민|해녀|조합장|지부장|관장|공장장|국장|연구위원|건축가|경제학자|역사학자|사회학자|과학자|시인|소설가|화가|장인|명장|스님|신부|목사|기관사|설계사|디자이너|활동가|상인|농민|씨|님|옹|선생|약사|주무관|교감|경찰관|소방관|사서|강사|요리사|정비사|간사|감사|협회장|이용사|미용사|번역가|사진가|연출가|운동가|평론가|무용가|음악가|작곡가|기획자|개발자|창업자|설립자|운영자|책임자|연구자)'
const end = '(?:은|는|이|가|을|를|과|와|의|에게|께|한테|도|으로|로|에)?(?![\\p{L}])'

/** What tells of somebody with a name; the first of them also that a headline begins so. */
const signs: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `^(?:\\[[^\\]]{1,20}\\]|<[^>]{1,20}>|【[^】]{1,20}】|[“"][^”"]{4,80}[”"][…,.\\s]*)?\\s*${longName}(?=\\s(?:\\S+\\s){0,4}?\\S*${office}(?![\\p{L}]))`,
      'gu',
    ),
    2,
  ],
  [new RegExp(`${name}\\s?\\(\\s?(?:\\d{2}|사진)`, 'gu'), 2],
  [new RegExp(`${name}\\s?${office}${end}`, 'gu'), 2],
  [new RegExp(`${longName}\\s(?:\\S+\\s){1,2}\\S{0,8}${office}${end}`, 'gu'), 1],
  [new RegExp(`${office}\\s${longName}(?=\\s?씨|\\s?님|[은는이가을를과와의]?(?:\\s|$|[,.]))`, 'gu'), 1.5],
  [new RegExp(`${name}(?:\\s\\S+){0,2}?\\s(?:인터뷰|대담|일문일답)`, 'gu'), 3],
  [new RegExp(`(?:인터뷰|대담|만난 사람)\\s?[\\]|:：·-]\\s?(?:\\S+\\s){0,3}?${longName}(?=\\s|$|[,:"“(])`, 'gu'), 2],
  [new RegExp(`^${name}\\s?[:：]`, 'gu'), 2],
]
/** Words, which no name ends like. */
const noName =
  /(?:의|를|을|에|는|로|며|고|한|된|할|들|던|와)$|^(?:이번|지난|정부|우리|이런|하지|전국|한국|정치|경제|사회|문화|기자|사진|인터|이후|이제|지금|최근|현재|장관|원장|소장|차관|교수|편집|논설|보도|취재|경영|연구|전임|부서|담당|해당|여러|모든|주민|시민|우선|전부|남은|어느|한편|이날|오는|지역|공동|이곳|서울|부산|제주|전남|전북|경남|경북|강원|충남|충북|인천|광주|대구|대전|울산|세종)/u

/** Everybody before a Korean talk who is named with an office, an age or a form of address, the likeliest first. */
export function hangulPeopleIn(
  before: readonly string[],
  talk: readonly string[],
  askers: readonly string[],
): readonly CaselessPerson[] {
  const scores = new Map<string, number>()
  const lines = before.map((text) => text.slice(0, 1200).replace(/[*_#]+/g, ''))
  const named = (pattern: RegExp): readonly string[] =>
    lines.flatMap((text) => [...text.matchAll(pattern)].map(([, one = '']) => one))
  for (const [pattern, weight] of signs)
    for (const found of named(pattern).filter((one) => !noName.test(one) && !askers.includes(one)))
      scores.set(found, (scores.get(found) ?? 0) + weight)
  return [...scores]
    .map(([found, score]) => {
      const places = [...lines, ...talk].filter((text) => text.includes(found)).length
      // `서 부군수`: the family before an office.
      const isShort = new RegExp(`(?<![\\p{L}])${found[0] ?? ''}\\s?\\p{Script=Hangul}{0,4}${office}${end}`, 'u')
      const short = lines.some((text) => isShort.test(text)) ? 1 : 0
      return { name: found, score: score + Math.min(2, places - 1) + short }
    })
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score)
}
