/** That something is so whatever else is. */
export const unconditionally =
  /\b(?:even (?:if|when|with|without|in the event|for (?:a|one))|whatever\b(?! (?:is|was))|whether or not|regardless|irrespective|in any (?:case|event)|without (?:any )?(?:exception|condition)s?|unconditional(?:ly)?|no matter|come what may|as things stand|now that|at all events|(?:do(?:es)?|did|will|would) not depend on)\b/iu

/** That something is so on a condition, or but for something: “with guards it would be safe” as well. */
export const conditionally =
  /\b(?:if|unless|except(?: for)?|provided(?: that)?|providing|as long as|so long as|only (?:if|when|where|with)|on condition|assuming|in return for|until|apart from|save for|depend(?:s|ed|ing)? on|without|with(?=\b[^.;:]*(?:\b(?:would|could)|[’']d)\b))\b/iu

/** Those of them without which what is said is hardly ever true. */
export const strictCondition =
  /\b(?:unless|except(?: for)?|provided(?: that)?|as long as|so long as|only (?:if|when|where)|on condition)\b/iu

/** That a clause leaves room for a condition of some kind. */
export const mayBeConditional =
  /\b(?:if|unless|except\w*|provid\w+|long as|only|condition\w*|assum\w+|until|apart|save|depend\w*|hinge\w*|without|should|would|could|might|may|were|had|but|though|although|however|while|usually|normally|generally|mostly|most|as a rule|in principle|almost|nearly|bar|barring|failing|with|under|absent|case|other than|otherwise|or)\b/iu
