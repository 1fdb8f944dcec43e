/** An English modal with what may not stand around it, since it then says something else. `before` ends at the modal, `after` begins behind it. */
export interface Modal {
  readonly word: RegExp
  readonly notBefore: readonly RegExp[]
  readonly after: RegExp
  readonly notAfter: readonly RegExp[]
}

const asks = /\b(?:if|whether|how|why|what|when|unless|wherever|whatever)\b/iu
const relative = /\b(?:who|which)(?: \p{L}+ly)? $/u
/** `a pipeline that will …` describes; `I think that will …` tells. */
const describes =
  /\b(?!(?:think|believe|say|says|said|told|expect|likely|unlikely|chance|probable|improbable|certain|doubt|out|fear|fears|warn|warns) )\p{L}+ that $/iu

/** What will be: not a wish or a testament, nor how the speaker will go on with his talk. */
export const will: Modal = {
  word: /\b(?:will|won[’']t)(?= )|[’']ll(?= )/giu,
  notBefore: [
    asks,
    relative,
    describes,
    /\b(?:I|you)(?: \p{L}+ly)? ?$/iu,
    /\b(?:political|free|good|ill|the|own|no|their|his|her|its|our|my|popular|national|at|of) $|[’']s $/iu,
  ],
  after: /^ (?:(?:not|never|soon|also|still|then|now|only|almost|most|\p{L}+ly) )*\p{Ll}/u,
  notAfter: [/^ (?:of|to|have been)\b/u],
}

/** What somebody should do: not what should be so by now, what should have been, nor the speaker's own turns of speech. */
export const should: Modal = {
  word: /\b(?:should|shouldn[’']t|ought to)(?= )/giu,
  notBefore: [asks, relative, /\b(?:I|we|nobody|no one) $/iu],
  after: /^ (?:(?:not|never|also|now|first|at least|\p{L}+ly) )*\p{Ll}/u,
  notAfter: [
    /^ (?:not )?have\b/u,
    /^ (?:not )?be (?:\p{L}+ing|able|enough|easy|fine|ready|clear|over|done|open|closed|in|there|here|no|a|an|the|noted|said|stressed|remembered|understood|pointed|recalled|borne)\b/u,
  ],
}
