/**
 * Words that a paraphrase puts for one another, each group one: memos say again what a claim says, and rarely in its words. General words of
 * policy prose alone; names and their aliases are a glossary's. Spellings of both sides of the Atlantic are groups too.
 */
export const synonymGroups: readonly string[] = (
  'ignore disregard flout bypass shrug brush, rule guideline, wrong mistaken miscalculate misjudge err, ' +
  'appetite stomach, talks negotiation, exercise drill manoeuvre maneuver, ' +
  'break breach violate violation infringe contravene, begin start commence, end finish conclude cease, ' +
  'resist oppose resistance opposition pushback, press pressure push lean, worry concern anxiety unease, ' +
  'sceptical skeptical doubtful scepticism skepticism, pull withdraw withdrawal, ' +
  'unhappy discontent dissatisfied disgruntled malcontent, war hostilities, weak feeble, harm damage, bad poor, ' +
  'half halve, wreck ruin destroy kill, settlement accord deal pact, poll election vote, chief head, cost price, ' +
  'sell sale, help aid assist assistance, fund finance, threaten threat, refuse reject, tired weary exhausted, ' +
  'quarrel dispute row, fall drop decline, shut close, leave depart quit, nerve courage, kidnap abduct abduction, ' +
  'soldier troop, retire retirement, publish publication, patient patience, impatient impatience, defence defense, ' +
  'favour favor, centre center, programme program, bet wager, secret secrecy, bargain negotiate, envoy diplomat, ' +
  'attack raid assault, portent omen, parasitic parasite, muted quiet silent, joint jointly together, stay remain, ' +
  'stable stability steady steadier, secure security safe safety, anger angry, strong strength force, ' +
  'content happy, exempt exemption waiver'
).split(', ')
