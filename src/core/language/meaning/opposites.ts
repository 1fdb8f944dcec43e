/**
 * Words of policy prose of which one cannot be true where the other is, each pair of two groups of forms: `rise rises rose | fall falls fell`. Made
 * for this field by hand.
 */
const oppositePairs: readonly string[] = [
  'more | less fewer',
  'most | least',
  'higher high highest raise raises raised raising | lower low lowest lowered',
  'rise rises rose risen rising climb climbs climbed increase increases increased increasing grow grows grew grown growing growth surge surged | fall falls fell fallen falling decline declines declined declining decrease decreases decreased shrink shrinks shrank shrunk drop drops dropped dwindle dwindled',
  'improve improves improved improving improvement better best ease eased | worsen worsens worsened worsening deteriorate deteriorates deteriorated worse worst',
  'strong stronger strongest strengthen strengthens strengthened | weak weaker weakest weaken weakens weakened',
  'large larger largest big bigger biggest | small smaller smallest',
  'widen widens widened widening wider wide | narrow narrows narrowed narrowing narrower',
  'cheap cheaper cheapest | dear dearer expensive costlier costly',
  'early earlier earliest | late later latest',
  'first | last',
  'before | after',
  'begin begins began begun start starts started launch launched | end ends ended stop stops stopped cease ceases ceased',
  'open opens opened opening reopen reopened | close closes closed closing shut shuts',
  'accept accepts accepted accepting agree agrees agreed approve approves approved | refuse refuses refused reject rejects rejected decline declined disagree disagrees disagreed',
  'support supports supported supporting back backs backed favour favours favoured favor favors favored welcome welcomes welcomed | oppose opposes opposed opposing resist resists resisted',
  'allow allows allowed permit permits permitted enable enabled | forbid forbids forbade forbidden ban bans banned prohibit prohibits prohibited prevent prevents prevented block blocks blocked',
  'join joins joined enter enters entered | leave leaves left quit quits withdraw withdraws withdrew withdrawn',
  'buy buys bought buying import imports imported importing importer importers buyer buyers | sell sells sold selling export exports exported exporting exporter exporters seller sellers',
  'win wins won winning winner winners gain gains gained | lose loses lost losing loser losers loss losses',
  'succeed succeeds succeeded success successes successful | fail fails failed failing failure failures',
  'keep keeps kept comply complies complied honour honoured | break breaks broke broken violate violates violated breach breached',
  'likely probable | unlikely improbable',
  'possible | impossible',
  'certain sure | uncertain unsure',
  'safe safer safest secure | unsafe dangerous riskier',
  'easy easier easiest | hard harder hardest difficult',
  'public publicly open openly | secret secretly private privately confidential',
  'true right correct | untrue false wrong incorrect mistaken',
  'good | bad',
  'rich richer richest | poor poorer poorest',
  'friend friends ally allies friendly | enemy enemies foe foes hostile rival rivals',
  'war wars | peace',
  'attack attacks attacked | defend defends defended',
  'north northern northward | south southern southward',
  'east eastern eastward | west western westward',
  'above over exceed exceeds exceeded | below under',
  'maximum ceiling most | minimum floor',
  'long longer longest | short shorter shortest',
  'young younger newer new | old older',
  'fast faster quick quicker quickly | slow slower slowly',
  'optimistic hopeful sanguine | pessimistic gloomy gloomier',
  'often frequently usually | seldom rarely hardly',
  'lift lifts lifted | impose imposes imposed',
  'import imports | export exports',
  'arrive arrives arrived arrival | depart departs departed departure',
  'include includes included including | exclude excludes excluded excluding',
  'trust trusts trusted | distrust distrusts distrusted mistrust',
  'overstate overstates overstated exaggerate exaggerates exaggerated | understate understates understated',
  'underestimate underestimates underestimated | overestimate overestimates overestimated',
  'advantage advantages benefit benefits | disadvantage disadvantages drawback',
  'pro for | against',
  'same | different',
  'with | without',
  'permanent lasting | temporary provisional',
  'legal lawful | illegal unlawful',
  'military | civilian',
  'domestic home | foreign abroad',
  'lead leads led | follow follows followed',
  'ahead | behind',
  'full fully complete completely | partial partly empty',
  'deny denies denied | confirm confirms confirmed admit admits admitted',
  'voluntary | compulsory mandatory',
  'tighten tightens tightened stricter strict | loosen loosens loosened relax relaxed laxer',
  'delay delays delayed postpone postponed | hasten hastened accelerate accelerates accelerated',
  'inside within | outside',
  'retain retains retained keep keeps kept | drop drops dropped abandon abandons abandoned lose loses lost',
  'publish publishes published disclose discloses disclosed reveal reveals revealed | withhold withholds withheld conceal conceals concealed hide hides hid hidden',
  'extend extends extended prolong prolongs prolonged expand expands expanded | shorten shortens shortened curtail curtails curtailed contract contracts contracted',
  'majority | minority',
  'surplus | deficit shortage shortfall',
  'lend lends lent lender lenders creditor creditors | borrow borrows borrowed borrower borrowers debtor debtors',
  'condemn condemns condemned criticise criticises criticised criticize criticizes criticized | praise praises praised commend commends commended',
  'appoint appoints appointed hire hires hired | dismiss dismisses dismissed sack sacks sacked',
  'escalate escalates escalated escalation | deescalate deescalates deescalated deescalation',
  'unilateral unilaterally | multilateral multilaterally jointly',
  'offensive | defensive',
  'urban | rural',
  'upstream | downstream',
  'transparent | opaque secretive',
  'unanimous unanimously united | divided split',
  'continue continues continued resume resumes resumed | halt halts halted suspend suspends suspended interrupt interrupted',
  'willing ready eager | unwilling reluctant loath',
  'protect protects protected | endanger endangers endangered threaten threatens threatened',
  'reward rewards rewarded | punish punishes punished penalise penalised penalize penalized',
  'supply supplies supplied supplier suppliers | demand demands demanded',
  'optimism | pessimism',
  'success | setback defeat defeats',
  'upper | lower',
  'heavy heavily | light lightly slightly',
  'near close | far distant remote',
  'simple simpler | complex complicated',
  'popular | unpopular',
  'stable stability | unstable instability volatile',
  'loyal loyalty | disloyal disloyalty',
  'nationalise nationalised nationalize nationalized | privatise privatised privatize privatized',
  'centralise centralised centralize centralized | decentralise decentralised decentralize decentralized',
]

/** Which of these say something only of the word beside them: `more hopeful`, `a tenth more`, `before the walkout`. */
export const relativeWords: ReadonlySet<string> = new Set(
  'more less fewer most least before after above over below under first last early earlier late later with without for against inside within outside high higher low lower upper close near far light heavy close long longer short shorter same different good bad full new old open hard right left back'.split(
    ' ',
  ),
)

/** Which of them say nothing of the word before them. */
export const joiningWords: ReadonlySet<string> = new Set(
  'before after above over below under with without for against inside within outside'.split(' '),
)

const opposites: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const all = new Map<string, Set<string>>()
  for (const pair of oppositePairs) {
    const [one = [], other = []] = pair.split(' | ').map((side) => side.split(' '))
    for (const [from, to] of [[one, other] as const, [other, one] as const])
      for (const word of from) all.set(word, new Set([...(all.get(word) ?? []), ...to]))
  }
  return all
})()

/** The words of which none can be true where this one is; `word` in lower case. */
export function oppositesOf(word: string): ReadonlySet<string> | undefined {
  return opposites.get(word)
}

/** Comparatives that stand in the same places. */
export const comparingMore = /^(?:more|less|fewer)$/iu
