/* What questions, answers and those who speak of themselves have, in the languages that talks are read in. */

/** Asks for something without a question mark: `Tell us about …`. */
export const asksFor =
  /(?:^|[.!?…]["”’»]?\s+|,\s)(?:(?:so|and|but|then|now|well|perhaps|please|also|finally),?\s)?(?:tell (?:me|us)|(?:describe|explain)(?!\p{L})|talk (?:me|us|about|a little)|walk (?:me|us)|take (?:me|us)|give (?:me|us)|let(?:['’]s| us| me) (?:talk|turn|move|start|begin|go|come|look|stay|speak|ask|push|press|put|take you|challenge|play|read)|help (?:me|us)|remind (?:me|us)|say (?:more|something)|i(?:['’]d| would) (?:like|love) to (?:ask|hear|know|turn|come|go back|start|begin)|i want to (?:ask|start|begin|turn|come|go back|talk)|i wonder|(?:may|can|could) i (?:ask|begin|start|turn|go back|take you)|i ask\b|erzählen sie|beschreiben sie|erklären sie|sprechen wir|kommen wir|reden wir|parlez|racontez|décrivez|expliquez|parlons|venons-en|cuént|háblen|explíqu|hablemos|расскажите|опишите|объясните|поговорим|ci racconti|parliamo|descreva|conte-nos|fale)/iu

/** Speaks to somebody. */
export const addresses =
  /(?<!\p{L})(?:you(?:['’](?:ve|re|d|ll))?|your|yours|yourself|vous|votre|vos|usted|ustedes|вы|вас|вам|ваш|ваша|ваше|ваши|lei|suo|sua|voi|você|vocês|(?:[oa]|d[oa]|a[oa]|pel[oa]) senhora?|pani|pana|panu|państw\p{L}*|(?:czy|co|jak|że|się|kiedy|gdzie|dlaczego) pan|uw|uwe|jullie|deg|dej|din|ditt|dina|dere|(?:har|tror|tycker|menar|vill|ser|synes|mener|vil) (?:du|ni)|siz|sizi|sizin|size|sizce|sizden|vy|vás|vám|jste|siniz|dumneavoastră|anda|thưa|quý vị|εσείς|σας|ви|вам|ваші)(?!\p{L})/iu

/** German forms of address: in small letters they speak of others. */
export const addressesFormally = /(?<!\p{L})(?:Sie|Ihre?[rmns]?|Ihnen)(?!\p{L})/u

/** Tells somebody what he said or did. */
export const tells =
  /(?<!\p{L})you(?:['’]ve| have)? (?:also |once |recently |just |often |clearly |yourself )?(?:said|say|wrote|write|written|argue|argued|mention|mentioned|describe|described|spoke|called|call|spent|joined|left|resigned|were|served|came|went|took|became|smile|smiled|laugh|told|worked|studied|grew|started|refused|voted|led|chaired|signed|knew|did|had|used)(?!\p{L})/iu

/** Who quotes somebody else says nothing of himself by that. */
export const speaksOfSelf =
  /(?<!\p{L})(?:i(?! quote)|i['’](?:m|ve|d|ll)|me|my|mine|myself|ich(?! zitiere)|mir|mich|mein|meine|je(?! cite)|moi|mon|yo|mi|я|мне|мой|моя|io|mio|eu|meu|minha|ja|mnie|mój|moja|moje|jestem|\p{L}{2,}ł[ea]m|ik|mijn|jag|mig|mitt|jeg|benim|jsem|minun|saya|tôi|εγώ|μου)(?!\p{L})/iu

/** Speaks of oneself and others. */
export const speaksOfUs =
  /(?<!\p{L})(?:we|we['’](?:ve|re|d|ll)|us|our|ours|wir|uns|unser|unsere|nous|notre|nosotros|nuestro|nuestra|мы|нас|наш|noi|nostro|nós|nosso|nam|nasz\p{L}*|\p{L}{2,}liśmy|wij|ons|onze|jsme|kami|chúng tôi|εμείς|μας)(?!\p{L})/iu

/** Begins as replies do. */
export const replies =
  /^["“]?(?:(?:yes|no|well|because|of course|absolutely|certainly|not|exactly|correct|indeed|never|sure|nobody|ja|jo|nej|joo|evet|hayır|çünkü|eftersom|därför att|för att|fordi|nein|doch|weil|natürlich|oui|non|si|sí|parce que|bien sûr|да|нет|потому|конечно|perché|porque|claro|tak|nie|bo|ponieważ|nee|omdat|natuurlijk)(?!\p{L})|that(?:['’]s| is) (?:a|right|true|the|correct)|it (?:is|was|does|did|has|depends)\b|they(?!\p{L})|i |i['’]|there (?:is|was|are|were)\b)/iu

/** A word of assent or denial, or a reason, that a sentence of its own goes on. */
export const plainReply =
  /^["“]?(?:yes|no|because|of course|exactly|absolutely|certainly|indeed|not at all|i (?:have|had|do|did|was|am|would) not|i (?:haven|hadn|don|didn|wasn|wouldn)['’]t|i (?:do|did|have|was|am|would)[.,]|ja|nein|doch|weil|genau|natürlich|oui|non|parce que|exactement|bien sûr|sí|no|porque|claro|exacto|да|нет|потому что|конечно|sì|perché|sim|não|tak|bo|ponieważ|nee|omdat)(?:[,.!;:—–]|\s(?!(?:one|matter|doubt|longer)(?!\p{L})))/iu

/** Begins with thanks. */
export const thanks = /^(?:thank you|thanks|many thanks|vielen dank|danke|merci|gracias|спасибо|grazie|obrigad)/iu

/** Begins as short replies do. */
export const shortReply =
  /^(?:there (?:is|was|are|were)|it (?:is|was|does|did|has)|yes|no|i (?:do|did|have|was|am|would)|ja|nein|oui|non|sí|да|нет)[.,!…]/iu

/** What somebody says who leads a talk. */
export const hosts =
  /(?<!\p{L})(?:welcome (?:back )?to|this is .{2,40},? (?:the|a|our) (?:show|podcast|programme|program)|thanks? (?:you )?(?:so much )?for (?:doing this|joining|coming on|being (?:here|with))|with (?:me|us) (?:is|are|today|now|in the studio)|(?:today )?we have with us|my guest|our (?:next )?guests?|joins? (?:me|us)|joining (?:me|us)|thank you (?:both )?for (?:joining|being|coming|your time|speaking)|take a (?:short |quick )?break|we(?:['’]re| are) back|on that note|the floor is yours|please do|go ahead|next question|last question|one (?:more|last) question|the (?:lady|gentleman|woman|man|colleague) (?:in|at|with|from)|(?:take|have time for|open (?:it|the floor) (?:up )?(?:to|for)|turn to|go to|move to) (?:(?:your|some|a few|any|more|a couple of|one|two|three|the|a|audience)\s(?:more |last |final |other )?)?questions?|state your name|wait for the microphone|over to you|next,? please|let(?:['’]s| us) (?:go to|take|hear from)|good (?:morning|afternoon|evening),? (?:and welcome|everyone|everybody|all|ladies)|ladies and gentlemen|thank you (?:all|everyone|everybody)|meine damen und herren|mesdames et messieurs|damas y caballeros|дамы и господа|herzlich willkommen|bei uns (?:ist|sind)|mein gast|vielen dank für das gespräch|notre invitée?|merci d['’]avoir|nuestro invitado|gracias por (?:venir|acompañarnos)|спасибо за (?:беседу|интервью)|у нас в гостях)(?!\p{L})/iu

/** Begins with a word that asks, or a verb before its subject. */
export const interrogatives =
  /^["“„«¿]?(?:(?:so|and|but|then|now|well|ok|okay),?\s)?(?:what|how|why|when|where|who|whom|whose|which|do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|isn['’]t|aren['’]t|wasn['’]t|doesn['’]t|didn['’]t|don['’]t|haven['’]t|was|wie|warum|wann|wo|wer|welche[rsn]?|weshalb|wieso|woher|haben sie|sind sie|können sie|quoi|comment|pourquoi|quand|qui|quel(?:le)?s?|est-ce|avez|êtes|qué|cómo|por qué|cuándo|dónde|quién|cuál|что|как|почему|когда|где|кто|какой|какая|какие|зачем|che|come|perché|quando|dove|chi|quale|o que|como|por que|onde|quem|qual|jak|dlaczego|czemu|kiedy|gdzie|kto|czy|ile|skąd|który|która|które|hoe|waarom|wanneer|welke)(?!\p{L})/iu

/** Begins with a word that opens an answer. */
export const openers =
  /^(?:oh|well|yes|no|and|but|so|now|then|look|first|second|third|finally|again|today|yesterday|later|also|however|still|perhaps|maybe|sure|okay|ok|right|exactly|indeed|actually|honestly|frankly|nein|ja|nun|also|oui|non|bon|bien|mais|sí|no|bueno|claro|pues|да|нет|ну)(?!\p{L})/iu

/** Calls somebody by a title before a comma. */
export const honorific =
  /(?<!\p{L})(?:mr|mrs|ms|dr|prof|professor|minister|ambassador|madam|admiral|general|judge|governor|senator|president|herr|frau|monsieur|madame|señora?|signora?|господин|госпожа)\.?(?:\s\p{Lu}[\p{L}'’-]+)?,/iu

/** Tells what others say, in order to ask about it. */
export const reported =
  /(?<!\p{L})(?:(?:your |some |many |the |most )?(?:critics|people|others|colleagues|opponents|observers|analysts|economists|sceptics|skeptics|successor|some|many)(?: \p{L}+){0,3} (?:say|says|argue|argues|claim|claims|think|believe|call|calls|accuse|would say|have said|have argued|complain|wonder)|it(?:['’]s| is) (?:often |sometimes )?(?:said|argued|claimed)|there are those who|kritiker|man sagt|on dit|dicen que|говорят)(?!\p{L})/iu

/** `Historians now think that …`, `Les agences répondent que …` */
export const othersSay =
  /^(?:[\p{L}’'-]+\s){1,6}(?:say|argue|claim|think|believe|complain|insist|maintain|répondent|disent|affirment|estiment|soutiennent|jugent|sostienen?|afirman?|dicen|critican?|denuncian?|sagen|behaupten|meinen|dicono|sostengono|afirmam|dizem|утверждают|считают|говорят|mówią|twierdzą)[\s,]+(?:that|the|que|qu['’]|dass|che|что|że)/iu

/** Begins with somebody or something else. */
export const pronouns =
  /^["“„«]?(?:they|he|she|it|that|this|those|these|there|nobody|everybody|everyone|none|both|er|es|sie haben|ils?|elles?|ce|c['’]|он|она|они|это)(?!\p{L})/iu

/** Begins with a word that joins it to what was said before. */
export const smallWord =
  /^(?:and|but|so|then|or|yet|und|aber|also|et|mais|alors|donc|y|pero|entonces|и|а|но|e|ma|quindi|ale|więc|maar)(?!\p{L})/iu

/** Begins with oneself. */
export const beginsWithSelf =
  /^["“]?(?:(?:and|but|so|yet|now|well|yes|no),?\s)?(?:i(?:['’]\p{L}+)?|my|we(?:['’]\p{L}+)?|our|ich|mein\p{L}*|wir|je|j['’]\p{L}+|mon|ma|mes|nous|yo|mi|я|мы|мой|io|noi|eu|ja|ik|wij)(?!\p{L})/iu

/** Speaks of what is yours. */
export const ofYours =
  /(?<!\p{L})(?:your|yours|yourself|votre|vos|vous-même|ваш\p{L}*)(?!\p{L})|(?<!\p{L})Ihre?[rmns]?(?!\p{L})/u

/** Begins with a verb that asks. */
export const asksByVerb =
  /^(?:(?:and|but|so|then|or|well),?\s)?(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n['’]t)?\s/iu

/** Begins with a verb that replies to one. */
export const repliesByVerb =
  /^["“]?(?:(?:yes|no|oh|well|and|but),?\s)?(?:it|they|he|she|i|we|there|that|you|nobody|everybody|some|most)(?:\s|['’])(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|s|m|ve|d|ll)(?!\p{L})/iu

/** Asks for a reason. */
export const asksWhy = /(?<!\p{L})(?:why|warum|wieso|weshalb|pourquoi|por qué|почему|зачем|perché|por que)(?!\p{L})/iu

/** Begins with a reason. */
export const becauseOf =
  /^["“]?(?:because|to |so that|for |since |weil|um |parce que|pour |porque|para |потому|чтобы|perché)/iu

/** Asks for a number. */
export const asksHowMuch =
  /(?<!\p{L})(?:how (?:many|much|long|often|old|far|big)|wie ?viele?|wie lange|combien|cuánt\p{L}*|сколько|quant\p{L}*)(?!\p{L})/iu

/** Words of five letters or more that say nothing of what is talked about. */
export const emptyWords = new Set(
  'there their would could should about which these those where because after before other every never people think'.split(
    ' ',
  ),
)

/** How a question begins that captions put down without any signs: `so is it coming`, `how long`. */
export const beginsLikeQuestion =
  /^(?:\[[^\]]{1,30}\]\s)?(?:(?:so|and|but|then|now|well|ok|okay|right),?\s)*(?:what|how|why|when|where|who|whom|whose|which|do|does|did|is|are|was|were|have|has|can|could|would|will|should|isn['’]t|aren['’]t|doesn['’]t|didn['’]t|don['’]t)(?!\p{L})/iu

/** Says a number. */
export const numberWords =
  /\d|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|half|none|once|twice|all|most|few|many|some)(?!\p{L})/iu
