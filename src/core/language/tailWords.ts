/* What is told below a talk, in the languages that talks are read in. */

/** Words for a talk and for what is printed. */
export const aboutTalk =
  /(?<!\p{L})(?:interview(?:s|ed|er|ee)?|conversation|transcripts?|recording|recorded|programmes?|podcast|episodes?|broadcast|webinar|newsletter|editors?|publication|published|reproduced|permission|archive|website|report can be|download(?:ed)?|available (?:at|from|on|online)|gespräch(?:s|spartner\p{L}*)?|interviews?|sendung|redaktion|veröffentlicht|aufzeichnung|entretien|propos|émission|publié|entrevista|programa|publicad[oa]|интервью|передач\p{L}*|опубликован\p{L}*|采访|訪談|転載|掲載)(?!\p{L})/giu

/** Words that speak of this very talk, of its readers, or of what else is printed: seldom said in an answer. */
export const ofThisTalk =
  /(?<!\p{L})(?:(?:this|our|dies(?:es|er|e)?|unser[e]?|cette?|notre|est[ae]|nuestr[ao]|это|этот|наше) (?:\p{L}+ )?(?:interview|conversation|transcript|recording|podcast|programme|episode|broadcast|webinar|newsletter|publication|gespräch|gesprächspartner\p{L}*|sendung|aufzeichnung|entretien|émission|entrevista|programa|интервью|беседа|передача)|(?:the|das|die|l['’]|el|la) ?(?:interview|conversation|transcript|recording|gespräch|sendung|entretien|émission|entrevista) (?:was|were|has been|is|took place|lasted|may|can|wurde|ist|fand|führte|a été|est|fue|ha sido)|interviewed|our questions|geben .{3,40} wieder|views? (?:expressed|represented|stated|given)|do(?:es)? not (?:necessarily )?(?:reflect|represent)|(?:institutional|official) positions?|will be (?:announced|published|released|broadcast) on (?:\p{L}+,? )?\d+|isbn|\d+ (?:pages|seiten|pp|páginas)|(?:report|book|film) can be|available (?:at|from|on|online)|采访|訪談|転載|掲載)(?!\p{L})/iu

/** Says how a text was made. */
export const made =
  /(?<!\p{L})(?:(?:was|were|has been|have been|is|are|will be|may be|can be|wurde|werden|a été|fue|ha sido|est|был[ао]?|можно) (?:\p{L}+ ){0,2}\p{L}{4,}|do(?:es)? not (?:necessarily )?(?:reflect|represent|take)|views? (?:expressed|represented|stated|given)|\d+ (?:pages|seiten|pp|páginas)|isbn|geben .{3,40} wieder|seine? neues buch|(?:his|her|their) (?:latest |new |most recent )?(?:book|novel|study|report))(?!\p{L})/giu

/** Tells what somebody does for a living. */
export const life =
  /(?<!\p{L})(?:(?:he|she|er|sie|il|elle|él|ella|он|она) (?:is|was|has|lives|teaches|works|writes|leads|ist|war|lehrt|arbeitet|lebt|est|enseigne|vit|es|fue|vive|enseña|живет|преподает)|is (?:a|an|the|professor|author|currently)|lehrt|ist (?:professor|autor|direktor|leiter|historiker)\p{L}*|enseigne|est (?:professeur|directeur|auteur)\p{L}*|born in|geboren)(?!\p{L})/iu

/** Says that a text ends. */
export const endMark =
  /^[^\p{L}\p{N}]*(?:the )?(?:end(?:s|e)?|fin|-30-|ende|конец|fine(?![.!?])|以上|完|终|끝|end of (?:the )?(?:interview|transcript|recording|tape|file|audio|part)|(?:tape|recording|transcript|interview|audio) (?:ends?|stops?|ended|stopped)(?: here)?|ende des (?:interviews|gesprächs)|fin de (?:l['’]entretien|la entrevista)|конец (?:интервью|записи))[^\p{L}\p{N}]*$/iu

/** Says how a talk was edited. */
export const edited =
  /^\W{0,3}(?:(?:this|the|our|dies(?:es)?|das|cet|cette|esta|el|la)\s)?(?:following\s)?(?:\S+\s){0,2}?(?:interview|conversation|transcript|transcription|text|q&a|exchange|discussion|answers|responses|gespräch|entretien|entrevista|интервью)\s(?:has been|have been|was|were|is|are|wurde|ist|a été|ha sido|fue|было|отредактировано)\s[^]{0,120}?(?:edit|condens|transcri|translat|abridg|lightly|shorten|auto|machine|generat|redigiert|gekürzt|übersetzt|condensé|édité|traduit|editad|traducid|сокращ|перев)/iu
