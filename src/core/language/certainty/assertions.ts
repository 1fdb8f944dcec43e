import { pastReportingVerbs, deniedReporting } from '../reporting/reportingVerbs.js'

/** How a clause is made sure: by words that insist, a verb that proves or decides, what will be. */
export type AssertionKind = 'stressed' | 'proved' | 'decided' | 'convinced' | 'denied' | 'will'

/** How a verb of saying or showing reaches its clause: `confirmed in 2011 that`. */
const that = String.raw`(?=(?: (?!that\b)[\p{L}\p{N}’'-]+){0,4},? that\b)`

/** English words that make a clause sure: what they do, and whether they state or stress it. The first that stands in a clause counts. */
export const assertions: readonly (readonly [AssertionKind, 'stated' | 'stressed', RegExp])[] = [
  [
    'stressed',
    'stated',
    /\b(?:(?:is|are|was|were|has|have|had) )?(?:certainly|definitely|undoubtedly|unquestionably|inevitably|undeniably|indisputably|assuredly|doubtless|without (?:a |any )?(?:doubt|question)|beyond (?:any |all )?(?:doubt|dispute|question))\b/iu,
  ],
  [
    'stressed',
    'stressed',
    /(?<!\b(?:in|leaves?|left|has|have|had) )\b(?:there (?:is|was|can be|could be) |with )?no (?:doubt|question)\b(?=(?: in \d{4})? (?:that|about|whatever|but)\b|[,.])/iu,
  ],
  ['stressed', 'stated', /\b(?:is|are|was|were) certain\b(?=\s*(?:[,.;)]|$)| (?:within|by|before)\b)/iu],
  ['stressed', 'stressed', /\b(?:is|are|was|were) (?:certain|sure|bound|guaranteed|destined|doomed) to(?= \p{Ll})/u],
  [
    'stressed',
    'stressed',
    /\bit (?:is|was) (?:certain|inevitable|beyond doubt|settled|agreed|clear|plain|obvious) that\b/iu,
  ],
  [
    'stressed',
    'stressed',
    /\b(?:is|are|was|were) (?:inevitable|unavoidable|a certainty|guaranteed|impossible|out of the question|a foregone conclusion|a done deal)\b|\bcould(?: not|n[’']t) fail to\b|\b(?:leaves?|left) no room for doubt\b/iu,
  ],
  [
    'proved',
    'stated',
    new RegExp(
      String.raw`\b(?:(?:has|have|had) )?(?:shows?|showed|shown|proves?|proved|proven|demonstrates?|demonstrated|confirms?|confirmed|establish(?:es|ed)|reveals?|revealed)\b(?:${that}|(?= (?:the|this) (?:point|case)\b))`,
      'iu',
    ),
  ],
  [
    'proved',
    'stated',
    /(?<=(?:,|\bas) \p{Lu}[\p{L}’-]+ (?:and (?:his|her|their) \p{L}+ )?(?:\p{L}+ )?)(?:shows|showed|proves|proved|established|confirms|confirmed|demonstrates|demonstrated)\b/u,
  ],
  [
    'convinced',
    'stated',
    /\b(?:is in|are in|was in|were in|leaves?|left|has|have|had) no doubt\b(?=(?: in \d{4})? (?:that|about|whatever|but)\b|[,.])/iu,
  ],
  ['convinced', 'stated', new RegExp(String.raw`\b(?:knows|knew|know)\b${that}`, 'iu')],
  [
    'convinced',
    'stated',
    new RegExp(
      String.raw`\b(?:is|are|was|were) (?:convinced|certain|sure|confident|positive|categorical|adamant|emphatic|unequivocal)\b(?:${that}|(?= (?:about|on|of) (?:this|that|it)\b|(?: in \d{4})?\s*[.,;]|(?: in \d{4})?\s*$))`,
      'iu',
    ),
  ],
  [
    'decided',
    'stated',
    /\b(?:has|have|had) (?:already |now |since |long |firmly )*(?:decided|resolved|determined|opted|made up its mind)\b(?=(?: (?:in|by) (?:then|(?:\p{Lu}\p{L}+ )?\d{4}))? (?:to|against|on|not|that)\b)/iu,
  ],
  [
    'decided',
    'stated',
    /\b(?:is|are|was|were) (?:now |firmly |already )*(?:(?:determined|resolved|committed)(?: in \d{4})? to|(?:set|bent|intent) on)\b|\b(?:decided|resolved) (?:to|against|on|not)\b|\b(?:has|had|have) (?:already |now )?(?:agreed|committed (?:itself|himself|herself|themselves)) to\b/iu,
  ],
  [
    'denied',
    'stated',
    /(?<!\b(?:not|never|n[’']t|cannot|to|be|been|been) )\b(?:(?:rules|ruled) (?:(?:it|this|that|them|(?:an?|any|the) \p{L}+) )?out\b|(?:excludes?|excluded|dismiss(?:es|ed)|discount(?:s|ed))(?= (?:any|all|an?|the (?:idea|possibility|prospect|notion|thought)) ))/iu,
  ],
  [
    'denied',
    'stated',
    /(?<!\b(?:next to|virtually|practically|almost) )\b(?:(?:is|are|was|were|sees?|saw|has|have|had) )?no (?:chance|prospect|possibility|likelihood|risk|danger)\b/iu,
  ],
  [
    'denied',
    'stated',
    /\b(?:there )?(?:is|was|can be|could be) no question of\b|\b(?:is|are|was|were|can be|could be) (?:safely )?(?:excluded|ruled out|discounted)\b(?<!\b(?:not|cannot|never|hardly) be \p{L}+(?: out)?)/iu,
  ],
  ['denied', 'stated', /\bno (?:\p{L}+ ){1,2}(?:is|was|are|were) possible\b/iu],
  [
    'stressed',
    'stated',
    /\b(?:clearly|plainly|obviously|unmistakably|perfectly|altogether|categorically|unequivocally)\b/iu,
  ],
  ['decided', 'stated', /\bannounce[sd](?= (?:the|that|an?|its|their|his|her) )/iu],
  ['will', 'stated', /\b(?:is|are|was|were)(?: not|n[’']t)? (?:\p{L}+ly )?going to (?!the\b|a\b)\p{Ll}+/u],
]

/** Somebody's saying in the past, after or before which `would` stands for `will`. */
export const reportedInPast = new RegExp(
  String.raw`\b(?:${pastReportingVerbs}|proved|showed|knew|certain|convinced|sure|put it|(?:verdict|claim|contention|argument|warning|answer|message|conclusion|prediction|forecast) (?:was|is))\b`,
  'iu',
)

/** `did not say that …`, `never called it …`: what follows is not said. */
export const deniedStatement = new RegExp(
  String.raw`${deniedReporting('confirm|confirmed|show|showed|shown|prove|proved|decide|decided')}|\bwithout (?:saying|claiming)\b`,
  'iu',
)

/** `if two lines fail, …`: what hangs on it is said for that case. */
export const conditions =
  /(?:^\s*|,\s*|\bthat\s+)(?:(?:if|unless|provided|assuming|in case|as long as|so long as)\b|(?<=^\s*)(?:should|were|had)\b)[^,;]*,/giu
