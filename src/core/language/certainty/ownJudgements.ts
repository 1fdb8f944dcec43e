/* English words with which those who write a memo give their own judgement. */

/** Verbs with which analysts give a judgement of their own. */
const judging =
  '(?:assess|judge|believe|think|expect|estimate|consider|conclude|see|read|take|regard|find|suspect|anticipate|forecast|predict|argue|hold|reckon|infer|doubt|rate|put|share|agree|disagree|recommend|advise|propose|suggest|would|do not|cannot|are|remain)'

/** Those who write, as their memo names them. */
const who = String.raw`(?:\b(?:we|I)\b|\b(?:this|the) (?:memo|paper|note|brief|desk|office|author|authors|team|report|drafter|unit)\b)`

/** `we assess`, `this memo expects`. */
export const active = new RegExp(
  String.raw`${who}(?: (?:\p{L}+ly|also|now|still|therefore|thus|have|do|too))* ${judging}`,
  'iu',
)

/** Behind `we assess that` all is the writers’ judgement, what shows or proves something too: verbs that are used for nothing else. */
export const judgedFrom =
  /\b(?:we|I)(?: (?:\p{L}+ly|also|now|still|therefore|thus|do))* (?:assess|judge|believe|think|expect|estimate|conclude|suspect|doubt|reckon|anticipate|infer)\b|\b(?:in|on) (?:our|my) (?:\p{L}+ )?(?:view|judge?ment|assessment|reading|estimate|opinion|analysis)\b/iu

/** `our view`. */
export const noun =
  /\b(?:our|my|this (?:memo|paper|note|desk|office|team|unit)[’']s|the (?:desk|office|author|team|unit)[’']s) (?:\p{L}+ )?(?:view|judge?ment|assessment|reading|estimate|opinion|analysis|conclusion|inference|sense|expectation|forecast|guess|bet|baseline|case|confidence)\b/iu

/** What a text says that it does itself: "this section will show why". */
export const ofText =
  /\b(?:this|the (?:next|following|present|last|first)) (?:memo|paper|note|brief|section|chapter|part|annex|paragraph|page|table|figure|box) (?:\p{L}+ )?(?:will|shall|shows?|sets?|looks?|asks?|argues?|explains?|deals?|turns?|weighs?)\b/iu

/** The same without anybody who does it. */
export const impersonal = /\b(?:it is assessed|it is judged|analyst comment|comment:|assessment:|judge?ment:)/iu

/** The heading of a part in which those who write say what they think themselves, in English, German, French and Spanish. */
export const ownHeading =
  /\b(?:assessments?|analysis|comment|judge?ments?|recommend\p{L}*|outlook|implications?|conclusions?|our (?:own )?\p{L}+|what we (?:make|think|conclude|expect|propose)|bottom line|so what|takeaways?|next steps|unser\p{L}* \p{L}+|einschätzung|bewertung|empfehlung\p{L}*|ausblick|fazit|évaluation|recommandations?|perspectives|evaluación|valoración|recomendaciones|conclusiones)\b/iu
