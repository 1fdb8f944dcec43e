/** What people are, most of them by office, as the source of a pattern in whatever number. */
export const personNouns = String.raw`(?:(?:prime |vice-?)?(?:minister|president)|secretary|mayor|governor|chancellor|premier|king|queen|senator|deputy|commissioner|director|manager|chairman|chairwoman|head|chief|boss|leader|general|colonel|captain|admiral|officer|official|diplomat|ambassador|envoy|spokes\p{L}+|advis[eo]r|judge|prosecutor|lawyer|professor|scientist|biologist|economist|engineer|doctor|inspector|auditor|banker|trader|broker|farmer|fisherman|owner|colleague|friend|predecessor|successor|critic|opponent|witness)(?:e?s)?`

/** Those to whom a view is left without a name: `some Western experts`. */
export const unnamedSources =
  '(?:experts?|analysts?|observers?|commentators?|specialists?|scholars?|insiders|sources|diplomats?|officials?|critics|ministers?|spokes(?:man|woman|person|men|people)|generals?)'

/** What stands before a name in English. */
export const englishTitles =
  'Mr Mrs Ms Dr Prof Professor Sir Dame Lord Lady Amb Ambassador Gen General Minister Senator'.split(' ')
