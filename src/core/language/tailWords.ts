/* What is told below a talk, in the languages that talks are read in. */

/** Tells what somebody does for a living. */
export const life =
  /(?<!\p{L})(?:(?:he|she|er|sie|il|elle|él|ella|он|она) (?:is|was|has|lives|teaches|works|writes|leads|ist|war|lehrt|arbeitet|lebt|est|enseigne|vit|es|fue|vive|enseña|живет|преподает)|is (?:a|an|the|professor|author|currently)|lehrt|ist (?:professor|autor|direktor|leiter|historiker)\p{L}*|enseigne|est (?:professeur|directeur|auteur)\p{L}*|born in|geboren)(?!\p{L})/iu

/** Says that a text ends. */
export const endMark =
  /^[^\p{L}\p{N}]*(?:the )?(?:end(?:s|e)?|fin|-30-|ende|конец|fine(?![.!?])|以上|完|终|끝|end of (?:the )?(?:interview|transcript|recording|tape|file|audio|part)|(?:tape|recording|transcript|interview|audio) (?:ends?|stops?|ended|stopped)(?: here)?|ende des (?:interviews|gesprächs)|fin de (?:l['’]entretien|la entrevista)|конец (?:интервью|записи))[^\p{L}\p{N}]*$/iu

/** Says how a talk was edited. */
export const edited =
  /^\W{0,3}(?:(?:this|the|our|dies(?:es)?|das|cet|cette|esta|el|la)\s)?(?:following\s)?(?:\S+\s){0,2}?(?:interview|conversation|transcript|transcription|text|q&a|exchange|discussion|answers|responses|gespräch|entretien|entrevista|интервью)\s(?:has been|have been|was|were|is|are|wurde|ist|a été|ha sido|fue|было|отредактировано)\s[^]{0,120}?(?:edit|condens|transcri|translat|abridg|lightly|shorten|auto|machine|generat|redigiert|gekürzt|übersetzt|condensé|édité|traduit|editad|traducid|сокращ|перев)/iu
