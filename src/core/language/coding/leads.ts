/** What begins a sentence and tells nothing. */
const joining = /^(?:(?:and|but)\s+|(?:well|now|yes|no|look|so|still|frankly|honestly|clearly|of course),\s+)/iu
/** What a speaker says of thinking it, before what is thought: a claim has its voice beside it. Not where it is denied. */
const thinking = new RegExp(
  String.raw`^(?:I|we)(?:[’']d|\s+(?:would|do|still|also|\p{L}+ly))*\s+(?:` +
    String.raw`(?:think|believe|suspect|guess|reckon|gather)(?:\s+that)?\s+(?!(?:of|about|so|in|not|through|twice)\b)` +
    String.raw`|(?:expect|argue|say|feel|judge|understand|hear|assume|fear|hope|know|see)\s+that\s+)`,
  'iu',
)
const inMyView =
  /^(?:(?:in (?:my|our)(?: own)? (?:view|opinion|judge?ment|eyes)|to my mind),?\s+|(?:my|our)(?: own| personal)? (?:view|sense|understanding|impression|feeling|guess|hunch|suspicion|judge?ment) is that\s+)/iu
/** Between words of doubt and what is doubted: “Indications so far are that …”, “Perhaps, …”. */
const afterDoubt = /^(?:\s+(?:is|are|was|were|remains?))?\s+that\s+|^,\s+/iu
const oneWordOfDoubt = /^(?:perhaps|maybe|probably|possibly|presumably|apparently|arguably|conceivably)$/iu
/** Between whoever holds a view and the view: up to three words, of which one is a verb. An article begins something else. */
const reporting = /^\s+(?:(?!(?:the|an?|his|her|its|their|our|my|this|these|those|of|in)\b)[\p{L}’']+\s+){1,3}that\s+/iu
const accordingTo = /^(?:according to|in the (?:view|eyes|opinion) of)\s+/iu

/** Questions that state nothing: what they ask is open. */
const asking =
  /^(?:why|who|whom|whose|what|when|where|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/iu
const leading = /^(?:surely|but surely|isn[’']t it (?:true|the case) that)\s+/iu

/** Words of the sentence that are kept apart from what it says, as the sentence has them. */
export interface KeptApart {
  readonly holder?: string | undefined
  readonly hedge?: string | undefined
  readonly caveat?: string | undefined
}

/**
 * What a sentence says, without what it begins with to say that somebody thinks so, whose view it is or how sure: these stand beside a claim.
 * Doubt within the sentence stays. Of a question the premise; empty where it states none.
 */
export function withoutLeads(sentence: string, apart: KeptApart): string {
  let rest = sentence.trim()
  if (rest.endsWith('?')) {
    if (asking.test(rest)) return ''
    rest = `${rest.replace(leading, '').slice(0, -1).trimEnd()}.`
  }
  for (let before = ''; before !== rest;) {
    before = rest
    for (const without of [plainLeads, behindHolder, behindDoubt]) {
      const less = without(rest, apart)
      // A rest of two words is no sentence.
      if (less.split(/\s+/u).length > 2) rest = less
    }
  }
  return rest.slice(0, 1).toUpperCase() + rest.slice(1)
}

function plainLeads(text: string): string {
  return text.replace(joining, '').replace(inMyView, '').replace(thinking, '')
}

function behindHolder(text: string, { holder }: KeptApart): string {
  if (holder === undefined) return text
  const start = accordingTo.exec(text)?.[0].length ?? 0
  const behind = textBehind(text.slice(start), holder)
  if (behind === undefined) return text
  return start > 0 ? behind.replace(/^,\s+/u, '') : cutBy(reporting, behind, text)
}

function behindDoubt(text: string, { hedge, caveat }: KeptApart): string {
  for (const words of [hedge, caveat]) {
    const behind = words === undefined ? undefined : textBehind(text, words)
    if (words === undefined || behind === undefined) continue
    if (oneWordOfDoubt.test(words)) return behind.replace(/^,?\s+/u, '')
    return cutBy(afterDoubt, behind, text)
  }
  return text
}

/** What follows the words at the beginning of a text, in whatever case; undefined where it does not begin with them. */
function textBehind(text: string, words: string): string | undefined {
  return text.toLowerCase().startsWith(words.toLowerCase()) ? text.slice(words.length) : undefined
}

function cutBy(pattern: RegExp, behind: string, whole: string): string {
  const found = pattern.exec(behind)
  return found ? behind.slice(found[0].length) : whole
}
