/* What lines before a talk say, in the languages that talks are read in. */

/** What lines before a talk look like. */
export const headField =
  /^(?:[-•*]\s+)?[*_]{0,2}(name|asked by|affiliation|organi[sz]ation|institution|employer|position|function|role|rank|occupation|job title|members present|witness(?:es)?|before|date(?: of (?:the )?interview)?|interview date|initial interview date|published(?: on)?|publication date|posted(?: on)?|recorded(?: on)?|conducted(?: on)?|datum|fecha|data|дата|日期|title|titel|título|titre|заголовок|标题|interviewees?|guests?|respondent|narrator|befragter?|interviewpartner(?:in)?|gast|invité|entrevistad[oa]|invitad[oa]|гость|собеседник|受访者|嘉宾|interviewers?|interviewed by|interview(?:er)? by|host|conducted by|moderator|authors?|autor(?:in)?|text|fragen|interviewt von|das interview führte|die fragen stellte|propos recueillis par|entretien|entrevistador[a]?|entrevista de|интервьюер|беседовал[а]?|采访者|记者|publisher|published by|publication|outlet|herausgeber|source|url|link|web|language|sprache|location|place|venue|ort|lieu|lugar|место|地点|subject|topic|re|duration|length|audio length|file(?: name)?|job|client|key|reported by|series|project|collection|program(?:me)?|participants|present|transcribed by|transcript(?:ion)? by|transcriber|translated by|photos?|photography)[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*(.+)$/iu

/** A line that says who asked or wrote, with the name. */
export const byline =
  /^(?:(?:an )?interview(?:ed)? (?:by|conducted by)|by|von|par|por|di|da|af|av|door|oleh|автор|interview(?:\s*[:–—-])?\s*(?:von|by)|interview\s*[:：]|interview\s*[:：]|entretien réalisé par|propos recueillis par|entrevista de|intervista di|interviewt von|die fragen stellten?|das gespräch führten?|das interview führten?|the interview was conducted by|conducted by|беседовала?|(?:words|teks(?:t[ai]?|ti)|text(?:\s*und\s*\p{L}+)?)\s*[:：])\s+(.{3,80})$/iu

/** A word by which an institution or publication is known. */
export const institution =
  /(?<!\p{L})(?:presidency|présidence|presidencia|presidência|presidenza|review|fortnightly|monthly|hefte|institute|institut|instituto|centre|center|zentrum|ministry|ministerium|journal|magazine|magazin|radio|news|times|post|chronicle|foundation|stiftung|university|universität|council|programme|program|project|society|wire|tribune|quarterly|gazette|observer|herald|network|service|papers|courier|monitor|weekly|daily|bulletin|press|forum|podcast|archive|archives|library|committee|office|revue|revista|rivista|zeitung|zeitschrift|rundschau|blatt|bote|anzeiger|kurier|le monde|диалог|вестник|журнал|газета|новости|институт|центр|报|周刊|杂志|新闻|研究所|agency|association|academy|today|digest|dispatch|ledger|standard|telegraph|mail|examiner|post|bank|fund|union|house|parliament|assembly|senate|court|commission|group|observatory|observatorio|observatoire|osservatorio|istituto|fondazione|associazione|università|ministero|centro|fundación|fondation|fundação|asociación|associação|academia|universidad|universidade|università|université|rádio|courrier|diario|صحيفة|مركز|معهد|جامعة|مجلة|مؤسسة)(?!\p{L})/iu

/** The same in scripts that have no capitals. */
export const caselessInstitution =
  /(?:研究所|研究院|大学|中心|报|周刊|杂志|新闻|通讯社|学会|基金会|委员会|委員会|部|局|省|庁|厅|社|研究センター|新聞|연구소|신문|일보|매일|타임스|뉴스|新報|時報|日報|晚报)$/

/** Words that may be small in the name of an institution. */
export const smallInInstitutions = new Set(
  'of the and for in on at to de du la le les et und der des die den für pour para per y del di da e на по и'.split(
    ' ',
  ),
)

/** A word for an interview, a hearing or the like. */
export const aboutInterview =
  /(?<!\p{L})(?:interview|conversation|deposition|q\s?&\s?a|press conference|(?:\p{L}+)?pressekonferenz|conférence de presse|rueda de prensa|conferencia de prensa|versión estenográfica|conferenza stampa|пресс-конференция|talks? (?:to|with)|gespräch|entretien|entrevista|intervista|интервью|беседа|minutes with|questions (?:for|to)|oral history|evidence|hearing|briefing|panel|testimony|rozmowa|rozmawia|wywiad|rozhovor|interjú|söyleşi|röportaj|wawancara|phỏng vấn|συνέντευξη|haastattelu|interviu|mahojiano|gesprek met|samtal med|访谈|专访|对话)(?!\p{L})/iu

/** A line of a menu. */
export const menuWords =
  /^\W{0,3}(?:home|research|events?|programme?s?|programs?|publications?|people|experts|topics|regions|projects|about(?: us)?|donate|search|news(?:room)?|media|press|menu|subscribe|log ?in|sign in|podcasts?|videos?|multimedia|commentary|analysis|opinion|blogs?|careers|contact(?: us)?|archives?|library|books|essays|fiction|reviews|interviews|issues|authors|shop|store|newsletters?|support us|join|resources|data|team|staff|politics|culture|ideas|world|economy|business|science|sports?|accept all|reject all|only necessary|manage (?:cookies|preferences)|startseite|themen|veranstaltungen|publikationen|suche|über uns|kontakt|presse|accueil|recherche|politique|société|idées|monde|économie|débats|événements|à propos|inicio|temas|política|sociedad|mundo|economía|politik|gesellschaft|wirtschaft|feuilleton|meinung|eventos|publicaciones|buscar|contacto|nosotros)\W{0,3}$/iu

/** Words that only lead to who asked: what somebody did, in the languages of which an agency's desk reads. */
export const asked =
  /^\W{0,3}(?:(?:an |the )?interview(?:ed)?(?: was)?(?: conducted)?(?= by\s)|(?:das )?(?:gespräch|interview) führten?|die fragen stellten?|interviewt(?= von\s)|(?:propos )?recueillis?|(?:entretien|interview) (?:réalisée?|menée?|conduite?)|(?:la )?entrevista (?:realizada|conduzida|feita)|entrevist(?:ó|ou|aron|aram)|intervista (?:raccolta|a cura)|ha intervistato|бесед(?:овал[аи]?|у в[её]л[аи]?)|разговаривал[аи]?|интервью (?:взял[аи]?|брал[аи]?|прове?л[аи]?)|вопросы задавал[аи]?|розмовля(?:в|ла|ли)|спілкува(?:вся|лася|лась|лися)|(?:інтерв.?ю|бесіду) (?:взя(?:в|ла)|бра(?:в|ла)|пров(?:ів|ела)|в(?:ів|ела))|гутары(?:ў|ла)|rozmawia(?:ł|ła|li|ły)|(?:rozmowę|wywiad) (?:prze)?prowadził[ai]?|rozhovor ved(?:l[ai]?|o?l[ai]?)|(?:zhovára|rozpráva|pýta|pta)l[ai]?(?: s[ae])?|razgovara(?:o|la|li)|(?:razgovor|intervju) (?:je )?vodi(?:o|la|li)|pogovarjal[ai]?(?: se)?|разговара(?:о|ла|ли)|разговаря|интервюто взе|interviu realizat|au? consemnat|(?:az )?interjút készítette|kérdez(?:te|ett)|haastatteli(?:ja)?|küsitles|intervjueeris|kalbino|kalbėjosi|intervēja|sarunājās|(?:τη )?συνέντευξη πήρε|συνομίλησε|tekst(?=\s\p{L})|(?:di)?wawancarai?(?= oleh\s)|röportajı yapan|söyleşen|intervjuad(?= av\s)|interviewet(?= af\s)|intervjuet(?= av\s)|geïnterviewd(?= door\s))(?=[\s:：])/iu

/** What the talk is called: it leads to a name only before a colon. */
export const called =
  /^\W{0,3}(?:söyleşi|röportaj|wywiad|rozmowa|intervju|interjú|rozhovor|razgovor|pogovor|haastattelu|interviu|συνέντευξη|інтерв.?ю|wawancara|pewawancara|görüşme|apresentação|condução|presentación|présentation|conduce|prowadzenie|prowadzący|prowadząca|autorka|autor|reporter|wartawan|teks)(?=\s?[:：])/iu

/** What is said of where and when a talk was recorded leads to a name behind `by` alone: `Conversa gravada em Sule, 9 de maio, por Ines Okafor.` */
export const recorded =
  /^\W{0,3}(?:conversa|conversación|conversazione|conversation|interview|entrevista|entretien|intervista|gespräch|gesprek) (?:gravada|grabada|registrata|recorded|conducted|held|enregistrée?|aufgezeichnet|opgenomen)(?=[\s,])[^.;:]{0,70}?(?=,?\s(?:by|par|por|von|da|door)\s\p{Lu})/u

/** Who holds an office is somebody, in an institution or not. */
export const offices =
  /\b(?:fellow|director|professor|president|minister|secretary|editor|chair|head|chief|ambassador)\b/iu

/** Articles that names of publications begin with, and names of people do not. */
export const articles = /^(?:the|el|la|los|las|le|les|il|lo|der|die|das|het|de|o|a)\s/iu

/** What says which number of a publication it is. */
export const issue =
  /^(?:(?:issue|no|nr|vol(?:ume)?|episode|ep|folge|ausgabe|heft|número|numéro|выпуск|season|conversations?|interviews?|papers?|briefs?|transcripts?)\.? ?(?:(?:no|nr)\.? ?)?#?\d+|#\d+)(?![\p{L}\d])/iu

/** A line that says what a talk is. */
export const subtitle =
  /^(?:——|an? |the )?(?:(?:record|transcript|recording) of |podcast\b|conversation|conversa\b|interview|talk|discussion|dialogue|q\s?&\s?a|gespräch|im gespräch|entretien|entrevista|intervista|интервью|беседа|访|专访|in conversation)/iu

/** Lines that name a kind of text and no text: `Expert Q&A`, `Interview series`, `Webinar transcript`. */
export const kindAlone =
  /^(?:(?:the|an?|our|full|expert|exclusive|special|feature|video|audio|podcast|webinar|interviews?|series|q\s?&\s?a|in conversation|conversations?|transcripts?|transcriptions?|opinion|analysis|commentary|edited|rough|verbatim|rush|uncorrected|protokoll|abschrift|gespräch|interview-?reihe|entretien|entrevista|intervista|rozmowa|wywiad|tygodnia|интервью|专访|访谈|oral|history|collection|archives?|project|programme|hearings?|before)\s*)+$/iu

/** What people and programs put into the name of a file besides whom and when. */
export const fileNameWords =
  /(?<![\p{L}\p{N}])(?:interviews?|transcripts?|transcription|recording|audio|video|zoom|teams|notes?|memo|call|talk|meeting|conversation|chat|final|clean(?:ed)?|checked|draft|copy|edited|rev|with|of|v\d+|transkript|notizen|gespräch|protokoll|mit|entretien|notes|avec|entrevista|notas|con)(?![\p{L}\p{N}])/giu

/** How a line of notes begins that says what whoever took them thinks. */
export const noteTakersOwn =
  /^[\s\-–—•*·>(]*(?:my (?:own |personal )?(?:impression|view|reading|sense|feeling|comment|observation|guess|take|thoughts?)|(?:own|personal) (?:impression|view|comment|observation|remark)s?|(?:impression|comment|observation|note to self)s?\s*[:–—]|mein(?:e|em)? (?:eindruck|einschätzung|ansicht)|(?:eigener|persönlicher) eindruck|eindruck\s*:|mon (?:impression|avis)|ma lecture|mi (?:impresión|lectura|opinión))(?!\p{L})/iu
