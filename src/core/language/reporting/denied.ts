/** Verbs and nouns with which something is put forward, so that what denies them denies what follows. */
const say = String.raw`(?:say|claim|argue|assert|state|suggest|conclude|infer|speak of|talk of|assume|believe|think|pretend|imply|write|report|maintain)`
const assertive = String.raw`(?:saying|claiming|arguing|asserting|stating|suggesting|concluding|proving|showing|confirming|believing|thinking|implying)`
const notion = String.raw`(?:idea|notion|view|claim|suggestion|thesis|assumption|proposition|theory|thought|charge|allegation|reports?|rumou?rs?|belief|assertion|argument)`
const wrong = String.raw`(?:an exaggeration|an overstatement|a mistake|an error|a stretch|a myth|wrong|false|untrue|incorrect|inaccurate|premature|misleading|mistaken|rash|naive|absurd|too (?:much|early|strong|simple|far|bold|soon))`
const is = String.raw`(?:is|was|were|would (?:be|have been)|seems|seemed|may be|might be)`
/** `in 2010`, which memos put in anywhere. */
const then = String.raw`(?: in (?:\p{Lu}\p{L}+ )?\d{4})?`
/** Before what is itself denied: `does not deny that`, `it is not wrong to say that`. */
const twice = String.raw`(?<!\b(?:not|never|no|nobody|hardly|cannot|without|nor|neither)(?: (?:be|been|to|have|one|quite))*(?: an?)? |n[’']t (?:be )?)`

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`${twice}\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed)|contest(?:s|ed)?|reject(?:s|ed)?|refut(?:es?|ed))${then} (?:that\b|the ${notion} (?:that|of)\b)`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:will|would|does|did|do|could|can|may|should)(?: not|n[’']t|not) (?:\p{L}+ly |go so far as to |quite |yet |want to |wish to |like to )*(?:be (?:said|claimed|argued|concluded|inferred|assumed)|${say})${then} (?:that|so)\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:refuse[sd]?|decline[sd]?|hesitate[sd]?)${then} to ${say}${then} (?:that|so)\b`, 'iu'),
  new RegExp(
    String.raw`\b(?:stops?|stopped|falls?|fell)${then} (?:well |far |just )?short of ${assertive}\b|\bfar from ${assertive}\b|\bwithout ${assertive}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:it|that) ${is} not (?:true|the case|so|correct|right|as if|that)\b`, 'iu'),
  new RegExp(
    String.raw`${twice}\b${is} ${wrong}${then}(?: to ${say})?${then},? that\b|${twice}\b${is} ${wrong}${then} to ${say}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:nobody|no one|none|nothing|neither)\b[^,;:]{0,90}? (?:says?|said|claims?|claimed|argues?|argued|suggests?|suggested|believes?|believed|thinks?|thought|shows?|showed|proves?|proved|means?|meant) that\b`,
    'iu',
  ),
  /\b(?:not|never|no|n[’']t|without)(?: (?:yet|once|ever|any|the least|seen|seeing|found|heard|known|come across))* (?:evidence|proof|signs?|indications?|word)(?: (?:at all|whatever))? that\b/iu,
  /\b(?:does|did|do)(?: not|n[’']t) (?:\p{L}+ly )?(?:follow|mean|prove|show|confirm)(?: from \p{L}+)? that\b/iu,
]

/**
 * Whether a clause denies what it goes on to say: `it would be an exaggeration to say that …`, `Reed denies that …`. What follows is nobody's claim, and
 * says nothing of how sure anybody is. Who does not deny a thing denies nothing.
 */
export function deniesWhatFollows(clause: string): boolean {
  return patterns.some((pattern) => pattern.test(clause))
}
