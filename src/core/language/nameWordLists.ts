/* Words that stand in names or beside them, and those that never do, in the languages that talks are read in. */

/** A pronoun that somebody gives beside a name. */
export const pronoun =
  '(?:she|her|hers|he|him|his|they|them|theirs|ze|zir|xe|xem|sie|ihr|er|ihm|ihn|elle|il|iel|lui|ella|él|elles|ela|dela|ele|dele|lei|zij|haar|hij|hem|hen|hun|hon|henne|han|honom|hun|hende|ona|jej|on|jego|она|её|ее|он|его)'

/** Words that titles set with a capital; and those that ask who somebody is. */
export const neverInNames =
  /^(?:with|for|from|to|by|at|mit|avec|and|und|eine?|gespräch|entretien|entrevista|intervista|интервью|interview|questions?|who|quién|kimdir|kİmdİr|кто|хто)$/iu

/** Words of bylines and greetings, which are no names. */
export const bylineWords = new Set(
  (
    'by por par von mit with con avec interview fragen gespräch entretien entrevista беседовал беседовала ' +
    'интервью записал записала propos intervista conversation text fotos foto our dear hello bonjour bonsoir'
  ).split(' '),
)

/** Says behind what work a name is given. */
export const credits =
  /(?:photo(?:graph)?(?:s|y|er)?|pictures?|images?|illustrat(?:ed|ions?|or)|translat(?:ed|ions?|or)|transcri(?:bed|pts?|ption|ber)|produc(?:ed|er|tion)|edited|camera|music|design(?:ed)?|sound|foto(?:s|grafie)?|bild(?:er)?|übersetz(?:t|ung)|transkri\p{L}+|redaktion|photographies?|traduction|fotografías?|traducción|фото|перевод)(?:\s(?:is|are))?(?:\s(?:by|von|de|par))?\s?[:©/]?\s*$/iu

/** What an office is for may stand behind it: `chairman of the committee`. */
export const purpose = /\s(?:of|for|to|in|at|der|des|für|von|du|de|del|della|do|da)\s/u

/** Titles and small words that are no given name. */
export const titlesAndParticles = new Set(
  'dr prof professor mrs sir dame lord lady amb ambassador gen general minister president senator the van von der den dos das'.split(
    ' ',
  ),
)

/** Words before or in a name that many people have. */
export const commonInNames = new Set(
  (
    'a amb ambassador an anchor and answer answers co col correspondent dame dr doctor frau gen general guest herr his her honourable hon host interviewee interviewer ' +
    'journalist judge lady lord madam madame mayor minister miss moderator mr mrs ms narrator of presenter prof professor president q question questioner rep reporter ' +
    'secretary sen senator senor señor señora sir speaker the von van der den de del della di da la le los el bin al ibn'
  ).split(' '),
)
