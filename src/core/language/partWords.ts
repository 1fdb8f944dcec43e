/* What is said of those who ask and of those who answer, in the languages that talks are read in. */

/** Whoever does this is one who asks or writes. */
export const writesFor =
  /^(?:\s\p{L}+){0,2}\s(?:writes|reports|covers|edits|hosts|presents|produces|schreibt|berichtet|couvre|écrit|escribe|cubre|scrive|пишет)(?!\p{L})/iu

/** What somebody is or was who is asked. */
export const holds =
  '(?:former|ex-|minister|ambassador|professor|director|author|founder|commissioner|judge|governor|deputy|secretary|negotiator|engineer|economist|head of|chief|admiral|general|colonel|president|chair(?:man|woman)? of|fellow|lecturer|scholar|historian|scientist|officer|envoy|adviser|advisor|analyst|researcher|leader|member of|ehemalige[rn]?|ministerin?|botschafter|direktorin?|leiter(?:in)?|ancien(?:ne)?|ministre|directeur|directrice|chercheu(?:r|se)|exministr[oa]|ministr[oa]|director[a]?|diretora?|investigador[a]?|ricercat(?:ore|rice)|direttor[e|rice]|бывш\\p{L}+|министр|директор|начальник|руководитель)'

/** What somebody does who is asked. */
export const verbs =
  '(?:says?|said|tells?|told|explains?|explained|argues?|argued|warns?|warned|believes?|thinks|discusses|describes|reflects|recalls|answers|talks|talked|speaks|knows|remembers|insists|admits|answered|replied|replies|sagt|erklärt|warnt|spricht|erzählt|meint|explique|estime|raconte|répond|parle|afirma|explica|cuenta|habla|dice|recibe|рассказ\\p{L}*|говорит|считает|объясн\\p{L}*|spiega|racconta|dice|parla|conta|diz|fala)'

/** What is told of the life of somebody who is asked. */
export const lives =
  '(?:is|was|has|had|led|ran|runs|served|serves|spent|commanded|presided|heads|headed|teaches|taught|works|worked|directs|leads|founded|joined|became|began|grew|signed|wrote|studied|studies|tracked|ist|war|hat|leitet|leitete|est|a été|a dirigé|dirige|es|fue|dirigió|è|é|foi|является|работал\\p{L}*|был\\p{L}?|возглавля\\p{L}+)'

/** Stands before the name of whoever is asked. */
export const withBefore =
  /(?<!\p{L})(?:interview(?:s|ed|ing)?(?: with)?|conversation with|q\s?&\s?a(?: with|:)?|questions (?:for|to)|(?:minutes|lunch|hour|coffee|tea|talk|call|chat|briefing) with|interview mit|gespräch mit|entretien avec|rencontre avec|entrevista (?:a|ao|con|com|à)|intervista (?:al?|allo|alla|con|ad)|интервью с|беседа с|asked|met|visited|guest,?(?: is| today is)?|guest:?|with (?:me|us)(?: is| today)?|joined by|joining (?:me|us)[^.]{0,20}|im gespräch:?|welcome,?|welcoming|featuring|questioned)\s+(?:\p{L}+\.?,?\s+){0,2}?$/iu

/** Stands before the name of whoever asks. */
export const byBefore =
  /(?<!\p{L})(?:interview(?:ed)?(?: was)?(?: conducted)? by|conducted by|moderated by|hosted by|presided over by|chaired by|led by|asked by|questions? (?:by|from|put by)|interviewt von|geführt von|die fragen stellten?|(?:das )?(?:gespräch|interview) führten?|propos recueillis par|réalisée? par|recueilli par|entrevistad[oa] por|realizad[oa] por|conducida por|por:?|беседовал[а]?|вопросы задавал[а]?|интервью (?:взял[а]?|провел[а]?)|intervistat[oa] da|a cura di|rozmawiał[a]?|written by|told|tells|spoke to|speaks to|talked to|to our|(?:words|text|story|reporting|interview|questions|fragen|texte|entretien|entrevista|texto|intervista|testo|tekst|текст|вопросы)(?: by|\s?:))\s+(?:our \p{L}+\s+|(?:\p{L}+\.?,?\s+){0,2}?)$/iu

/** Stands between two who talk. */
export const meets =
  /^(?:,[^.]{3,90},)?\s(?:spoke|speaks|talked|talks|sat down|sits down|caught up|in conversation|im gespräch|sprach|spricht|s['’]entretient|s['’]est entretenue?|habló|conversó|conversa|em conversa|in dialogo|discussed|discusses|was speaking|joined|joins|met|meets|беседу\p{L}+|поговорил\p{L}?)\s(?:[^.;]{0,40}\s)?(?:to|with|mit|avec|con|com|с)?\s?$/iu

/** Stands behind the name of whoever asks. */
export const asksBehind =
  /^\s(?:asked|asks|interviewed|interviews|put (?:the|our) questions|hosts|moderates|moderated|chairs|chaired|questioned)(?!\p{L})/iu

/** A title before a name. */
export const titled =
  /(?:mr|mrs|ms|dr|prof|professor|minister|ambassador|gen|general|col|colonel|adm|admiral|judge|governor|senator|commissioner|president|director|herr|frau|señora?|sir|dame|lord|lady|h\.e|\(ret\.?\)|доктор|профессор|министр)\.?\s+$/iu

/** What somebody is, set with capitals like a name. */
export const calling =
  /(?:fellow|director|professor|officer|editor|president|chair|minister|secretary|manager|advis[eo]r|analyst|economist|engineer|delegate|member|partner|consultant|correspondent|founder|author|executive|scientist|lawyer|historian)$/iu
