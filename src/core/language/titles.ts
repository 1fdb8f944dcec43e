import { introducingVerbs } from './reporting/introducingVerbs.js'

/** Right before a label: `the slogan`, `so-called`, `what the press called`, `in ihrem Buch`. */
export const namedAs =
  /(?:\bso-called|\b(?:slogan|motto|label|name|nickname|title|headline|report|paper|book|plan|project|programme|film|song|policy|doctrine|school|theory|article|essay|study|chapter|series|speech|talk|novel|Buch|Aufsatz|Studie|Bericht|Artikel|Vortrag|Rede|Titel) (?:of |for it |is |was )?|\b(?:known|styled|billed|marketed) as|\b(?:dubbed|nicknamed|titled|entitled|christened|headlined|betitelt)|\b(?:we|I|you|they|some|many|others|people|critics|newspapers|the press|the papers|the media|officials[\p{L} ]{0,30}) (?:\p{L}+ ){0,3}(?:call|calls|called|term|termed|label|labelled))(?: (?:it|this|that|them|the|an?))?[\s,:]*$/iu

/** Words that lead to somebody's own words right behind them: `Reed says: `, `warned the council that `. One may discuss or recall a book. */
export const leadsIn = new RegExp(
  String.raw`:\s*$|(?<![\p{L}’'-])(?!(?:discuss|describ|recall))(?:${introducingVerbs}|(?:mein|sag|erklär|warn|antworte|beton|behaupte|urteil)te?)(?: (?:us|me|them|him|her|uns|mir|ihm|ihr|ihnen|(?:the|an?|das|die|der|dem|den) [\p{L}-]+))?,?(?: that| dass)?,?\s*$`,
  'iu',
)

/** Verbs so short that a title in capitals would be one for them: in small letters they make a sentence of it. */
export const shortFiniteVerbs: ReadonlySet<string> = new Set(
  'is are was were has had did may can am ist war hat sei muß soll est sont'.split(' '),
)
