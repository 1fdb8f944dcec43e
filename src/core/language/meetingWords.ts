/**
 * The words by which a sentence says that two people talked, in the languages that the import reads. Each is the source of a pattern without
 * groups that capture; `who asks` and `who answers` is told by which of the two is the subject.
 */

/** Whoever does it asks, and whom it is done to answers: `Brandt interviewed Okafor`. */
export const asks = [
  '(?:re-?)?interview(?:ed|s|ing)|questioned|quizz(?:ed|es|ing)|grill(?:ed|s|ing)|cross-examin(?:ed|es)|is joined by|(?:was|were|are) joined by|(?:put|puts|putting) (?:\\S+ ){1,3}to|asked (?:\\S+ ){1,3}of|conduct(?:ed|s) (?:\\S+ ){1,4}with|record(?:ed|s) (?:\\S+ ){1,4}with',
  '(?:interviewte|befragte|interviewt|befragt)|stellte (?:die )?fragen an|führte (?:\\S+ ){1,3}mit',
  "(?:a|ont|avait) (?:interrogée?s?|interviewée?s?|questionnée?s?|posé (?:\\S+ ){0,2}questions à)|interroge|interviewe|questionne|reçoit|a reçu|mène l['’]entretien avec",
  '(?:ha )?entrevistad[oa] a|entrevist(?:ó|a|aron|an|ou|am) (?:a )?|preguntó a|hizo (?:\\S+ ){1,3}preguntas a',
  'ha intervistato|hanno intervistato|intervista(?=\\s)',
  '(?:взяла?|брала?) интервью у|(?:рас|о)спросила?|расспрашивает|опросила?|задавала? вопросы|провела? (?:\\S+ )?(?:беседу|интервью) с|взяв интервью у',
  'przepytała?|przeprowadziła? (?:\\S+ )?(?:wywiad|rozmowę) z|interviewde|ondervroeg|intervjuade|intervjuet|interviewede',
].join('|')

/** Whoever does it answers, and to whom it is done asks: `Okafor answered the questions of Brandt`. */
export const answers = [
  '(?:answer(?:s|ed|ing)?|took|takes|taking|field(?:s|ed)) (?:\\S+ ){0,3}questions (?:of|from|put by|posed by|asked by|by)|(?:replies|replied|responds|responded) to (?:\\S+ ){0,3}?(?:questions (?:of|from|put by|by)|queries from)|(?:gave|gives|granted|grants) (?:\\S+ ){1,5}(?:interview|hour|audience) to|joins(?=\\s[\\uE000-\\uE0FF])',
  '(?:beantwortet|beantwortete) (?:die )?fragen (?:von|der|des|unser\\p{L}+)|(?:antwortet|antwortete) auf (?:die )?fragen (?:von)?|stellte sich (?:\\S+ )?fragen (?:von)?',
  "répond(?:ait)? aux questions (?:de|d['’])|a (?:bien voulu )?répondu? aux questions (?:de|d['’])|a accordé (?:\\S+ ){1,4}à|s['’]est prêtée? (?:\\S+ ){1,4}questions (?:de|d['’])",
  'responde (?:a )?las preguntas de|respondió (?:a )?las preguntas de|concedió (?:\\S+ ){1,4}a|atendió a',
  'risponde alle domande di|ha risposto alle domande di|ha (?:rilasciato|concesso) (?:\\S+ ){1,3}a',
  'responde às perguntas d[eoa]s?|respondeu às perguntas d[eoa]s?|concedeu (?:\\S+ ){1,4}a[o]?',
  'ответил[аи]? на вопросы|отвечает на вопросы|дала? (?:\\S+ )?интервью',
  'odpowiada na pytania|odpowiedziała? na pytania|beantwoordt (?:\\S+ ){0,2}vragen van',
].join('|')

/** The same of words that also tell of other things than a talk. */
export const answersPerhaps = [
  '(?:told|tells|telling|joins|joined)|(?:explain|describ|confid|recount)(?:s|es|ed) to|confid(?:es|ed) in|(?:says|said) to|shares? (?:\\S+ ){1,6}with|shared (?:\\S+ ){1,6}with',
  '(?:erzählt|erzählte|sagt|sagte|erklärt|erklärte|verriet|verrät|schildert|schilderte|gab|gibt|antwortet|antwortete)',
  '(?:a confié|confie|raconte|a raconté|explique|a expliqué|se confie|décrit) à',
  '(?:contó|cuenta|explicó|explica|relata|relató|dijo|dice) a',
  '(?:racconta|spiega|confida|ha raccontato|ha spiegato|ha confidato|ha detto) a[d]?',
  '(?:contou|conta|explicou|explica|relata|disse|falou) a[o]?',
  'рассказала?|рассказывает|поделил(?:ся|ась) с|поведала?|объяснила?',
  'opowiada|opowiedziała?|vertelt|vertelde|berättar för|fortæller|forteller',
].join('|')

/** Whoever does it asks, where it is done for a talk. */
export const asksPerhaps = [
  '(?:met|meets|visited|visits|welcomes?|welcomed|hosts?|hosted|asked|asks|invites?|invited|caught up with|catches up with|sat down with|presents?|hears from|heard from)',
  '(?:traf|trifft|besuchte|besucht|fragte|fragt|begrüßt|begrüßte|empfängt)',
  '(?:a rencontré|rencontre|a retrouvé|retrouve|accueille|a accueilli)',
  '(?:recibe a|recibió a|se reunió con|se encontró con|encontró a)',
  '(?:incontra|ha incontrato|ospita|ha raggiunto)|(?:recebe|recebeu|encontrou)',
  '(?:встретил(?:ся|ась) с|встречается с|принимает)',
].join('|')

/** The two of them do it, and who asks is told by what else is said of them: `Okafor spoke to Brandt`. */
export const talks =
  "(?:spoke|speaks|speaking|talked|talks|talking|chatted|chats|chatting|sat down|sits down|caught up|catches up|conversed|met up|corresponded|exchanged (?:e-?mails|letters|messages)|in conversation|discussed|discusses|reflected|reflects|looked back|looks back|sprach|spricht|sprachen|unterhielt sich|unterhält sich|redete|redet|diskutierte|diskutiert|gesprochen|im gespräch|telefonierte|traf sich|s['’]entretient|s['’]entretenait|s['’]est entretenue?|a parlé|parle|a discuté|discute|a échangé|échange|a dialogué|dialogue|en conversation|habló|habla|ha hablado|conversó|conversa|ha conversado|charló|charla|dialogó|dialoga|se sentó|en diálogo|falou|fala|conversou|em conversa|ha parlato|parla|ha dialogato|ha conversato|in dialogo|a colloquio|поговорила?|побеседовала?|беседует|беседовала?|говорила?|говорит|разговаривала?|разговаривает|пообщал(?:ся|ась)|встретил(?:ся|ась)|rozmawia|rozmawiała?|sprak|spreekt|praat|praatte|in gesprek|talade|talar|samtalade|samtalar|snakket|snakker|talte|taler|розмовля(?:в|ла|є)|спілкува(?:вся|лася))"

/** What stands before whom the others talk to. */
export const withWhom = '(?:to|with|mit|avec|à|con|com|с|со|із|зі|met|z|ze|med)'

/** By whom something was done. */
export const byWhom = '(?:by|von|vom|par|por|da|dal|dalla|door|av|af|przez|oleh)'

/** What has been done to whom answers: `Okafor, interviewed by Brandt`. */
export const asked =
  '(?:interviewed|questioned|quizzed|hosted|met|asked|interviewt|befragt|interviewée?|interrogée?|questionnée?|reçue?|entrevistad[oa]|intervistat[oa]|geïnterviewd|ondervraagd|intervjuad|intervjuet|przepytan[ay])'

/** What a talk is called where somebody has it with somebody. */
export const talkNoun =
  '(?:interview|conversation|talk|discussion|dialogue|q\\s?&\\s?a|exchange|chat|sit-down|gespräch|interviews?|entretien|conversation|échange|dialogue|entrevista|conversación|charla|diálogo|conversa|intervista|conversazione|dialogo|colloquio|интервью|беседе|беседы|беседа|разговоре|rozmowie|gesprek|samtal)'

/** What somebody does in a talk who has something to say. */
export const utters =
  '(?:says?|said|tells|told|explains?|explained|argues?|argued|describes?|described|discusses|discussed|talks|talked|speaks|spoke|warns?|warned|recalls?|recalled|reflects?|reflected|makes? the case|made the case|sets? out|outlines?|outlined|lays? out|shares?|shared|insists?|insisted|remembers?|looks back|defends?|defended|admits?|rejects?|calls?|called|sees|weighs|answers|assesses|reveals?|traces|erklärt|erzählt|warnt|sagt|spricht|beschreibt|schildert|berichtet|verteidigt|plädiert|explique|raconte|estime|revient|défend|décrit|analyse|plaide|evoque|évoque|explica|cuenta|defiende|sostiene|advierte|describe|repasa|habla|relata|conta|defende|analisa|fala|spiega|racconta|difende|descrive|parla|рассказ\\p{L}+|объясн\\p{L}+|говорит|считает|поделил\\p{L}+|заявил\\p{L}*)'

/** She or he of whom was spoken before, as whoever does something and as whom it is done to. */
export const she = '(?:she|he|they|sie|er|elle|il|ella|él|ela|ele|lei|lui|она|он|ona|on|zij|hij|hon|han|hun)'
export const her =
  '(?:her|him|them|ihr|ihm|ihnen|elle|lui|eux|ella|él|ela|ele|lei|ней|ним|ними|nią|nim|haar|hem|henne|honom)'

/** Whoever writes, for the house or alone. */
export const we = '(?:we|i|wir|ich|nous|je|my)'
export const us = '(?:us|me|uns|mir|nous|moi|nosotros|noi|nós|нам|нами|nami|ons)'
/** Verbs that say that those who write did it. */
export const weTalk =
  '(?:(?:hablamos|conversamos|charlamos|dialogamos|conversámos|falámos|falamos|abbiamo parlato|abbiamo dialogato) (?:con|com)|entrevistamos (?:a|o)?|entrevistámos|abbiamo (?:intervistato|incontrato|raggiunto)|мы (?:поговорили|побеседовали|встретились) с|rozmawiamy z)'

/** Words that begin what a sentence tells besides: whom it was done to stands before them. */
export const goesOn =
  '(?:about|on|over|after|before|while|when|that|why|how|what|where|whether|and|but|as|since|über|nach|bevor|warum|dass|wie|als|und|sur|avant|après|pourquoi|comment|sobre|antes|después|cómo|por|dopo|prima|perché|sobre|depois|о|об|про|после|перед|как|почему|to|who|whose|which|der|die|qui|que|che|который|которая|которая)'

/** Of whom the words behind it say that another one asked. */
export const whom =
  '(?:whom|who|that|den|dem|der|que|qui|quien|la que|cui|которого|которую|которым|которой|którego|którą|wie)'
export const met =
  '(?:interviewed|met|visited|spoke (?:to|with)|talked (?:to|with)|sat down with|caught up with|questioned|befragte|befragt hat|traf|getroffen hat|besuchte|interviewte|a rencontrée?|a interrogée?|entrevistó|entrevistou|ha incontrato|ha intervistato|расспросила?)'
/** Who led a talk, behind whom it was with. */
export const leads =
  '(?:führte[n]?|leitete[n]?|a été (?:mené|réalisé|conduit)e? par|fue realizada por|was (?:conducted|led|moderated|hosted|recorded) by|conducted by|led by|moderated by|hosted by|chaired by|провела?|вела?|prowadziła?)'
/** Done to somebody, it says that she was asked, whoever she may be. */
export const surelyAsked =
  '(?:interviewed|interviewt|befragt|interviewée?|interrogée?|entrevistad[oa]|intervistat[oa]|geïnterviewd|intervjuad|intervjuet)'

/** In headings, between the two who talked. */
export const inConversation =
  '(?:in conversation|im gespräch|en conversation|en conversación|en diálogo|em conversa|in dialogo|a colloquio|in gesprek|i samtal)'
