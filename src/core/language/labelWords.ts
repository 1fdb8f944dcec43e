import { plainWords } from './foldName.js'

/**
 * Words that transcripts of any publisher use, by what they say of a speaker. All are spelled as `plainWords` spells them: lower case,
 * without accents and punctuation.
 */

const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split('|')
      .map((word) => plainWords(word))
      .filter(Boolean),
  )

/** Labels of questions and answers, numbers left out. */
export const questionWords = set(
  'q|question|questions|nachfrage|zwischenfrage|f|frage|p|pregunta|pergunta|domanda|d|v|вопрос|в|spørgsmål|spm|fråga|vraag|pytanie|soru|s|问|問|访|訪|提问|質問|سؤال|س|שאלה|sawal|sual|savol|soal|tanya|prashn|swali|hoi|سوال|پرسش|सवाल|प्रश्न|въпрос|pitanje|vprasanje|kysymys|kusimus|klausimas|jautajums|spurning|pyetje|ถาม|otazka|kerdes|intrebare|питання|ερωτηση|ε|질문|문',
)
export const answerWords = set(
  'a|answer|answers|antwort|r|respuesta|reponse|risposta|resposta|ответ|о|svar|antwoord|odpowiedz|o|cevap|c|yanit|答|受|回答|جواب|ج|תשובה|jawab|javab|javob|uttar|jibu|dap|پاسخ|जवाब|उत्तर|отговор|odgovor|vastaus|vastus|atsakymas|atbilde|pergjigje|ตอบ|odpoved|valasz|raspuns|відповідь|απαντηση|α|답변|답',
)

/** Which letter answers which, where labels are single letters. */
export const answersOf: Readonly<Record<string, string>> = {
  q: 'a',
  f: 'a',
  p: 'r',
  d: 'r',
  v: 'a',
  в: 'о',
  s: 'c',
  问: '答',
  問: '答',
  س: 'ج',
  ε: 'α',
}

export const questionerWords = set(
  'interviewer|interviewers|host|cohost|co host|moderator|moderators|moderation|chair|chairman|chairwoman|chairperson|madam chair|mr chairman|vorsitzender|vorsitzende|président de séance|reporter|journalist|presenter|anchor|questioner|interrogator|' +
    'correspondent|audience|audience member|audience question|caller|listener|viewer|anrufer|anruferin|auditeur|auditrice|oyente|ouvinte|ascoltatore|ascoltatrice|audience questioner|participant from the audience|facilitator|editor|presider|presiding|' +
    'interviewerin|interviewende|moderatorin|journalistin|reporterin|redaktion|publikum|интервьюер|корреспондент|ведущий|ведущая|журналист|журналистка|' +
    'intervieweur|intervieweuse|journaliste|animateur|moderateur|moderatrice|presentateur|entrevistador|entrevistadora|periodista|moderadora|moderador|' +
    'entrevistador|jornalista|intervistatore|intervistatrice|giornalista|conduttore|wywiadowca|dziennikarz|prowadzacy|记者|記者|主持人|采访者|採訪者|聞き手|司会|' +
    'الصحفي|المذيع|المحاور|intervieware|programleder|journalisten|gazeteci|sunucu|int|enq|enqueteur|enquetrice|interviewer 1|interviewer 2|mod|' +
    'researcher|onderzoeker|onderzoekster|interviewster|forscher|forscherin|fragesteller|fragestellerin|chercheur|chercheuse|investigador|investigadora|ricercatore|ricercatrice|badacz|badaczka|исследователь|исследовательница|интервьюерка|інтервʼюер|інтервюер|дослідник|дослідниця|forskare|forsker|intervjuare|intervjuer|tutkija|haastattelija|tazatel|tazatelka|vyzkumnik|kerdezo|arastirmaci|gorusmeci|pesquisador|pesquisadora|inquiridor|inquiridora|anketer|anketorka|研究者|研究员|研究員|インタビュアー|質問者|访谈者|访员|訪員|면접자|연구자|진행자|الباحث|الباحثة|ερευνητης|ερευνητρια|συνεντευκτης',
)
export const intervieweeWords = set(
  'interviewee|guest|respondent|witness|informant|narrator|expert|panelist|panellist|speaker|befragter|befragte|gast|experte|expertin|zeuge|' +
    'invite|invitee|temoin|entrevistado|entrevistada|invitado|invitada|ospite|intervistato|intervistata|gość|респондент|гость|собеседник|свидетель|' +
    'эксперт|受访者|受訪者|嘉宾|嘉賓|الضيف|konuk|gjest|gast|resp|answerer|interviewees|' +
    'ip|geinterviewde|interviewpartner|interviewpartnerin|befragte person|proband|probandin|interviewte|interviewter|enquete|enquetee|interviewe|interviewee|respondentka|rozmowca|rozmowczyni|badany|badana|ankietowany|ankietowana|респондентка|информант|информантка|собеседница|intervjuperson|intervjuobjekt|haastateltava|vastaaja|dotazovany|dotazovana|valaszado|interjualany|gorusulen|katilimci|inquirido|inquirida|回答者|受访人|受訪人|被访者|被訪者|対象者|응답자|면담자|المبحوث|المبحوثة|المستجيب|συνεντευξιαζομενος|ερωτωμενος',
)
/** Who says something, but not in which part. */
export const neutralWords = set(
  'speaker|unidentified|unidentified speaker|unknown|unknown speaker|unidentified male|unidentified female|male|female|voice|male voice|female voice|man|woman|' +
    'participant|member|delegate|sprecher|sprecherin|teilnehmer|teilnehmerin|intervenant|intervenante|participant|interlocutor|interlocutora|interlocuteur|interlocutrice|interlocutore|hablante|orador|говорящий|участник|' +
    'operator|interpreter|translator|announcer|narration|president|person|persona|persoon|personne|osoba|deelnemer|deelneemster|participante|partecipante|uczestnik|uczestniczka|участница|учасник|учасниця|osallistuja|ucastnik|resztvevo|deltagare|deltaker|deltager|参加者|参与者|參與者|참가자|المشارك|المشاركة|συμμετεχων',
)

/** Words before a name that are no part of it. */
export const titles = set(
  'representatives|senators|councillors|professors|ministers|commissioners|governors|mayors|drs|profs|members|member|ranking|messrs|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|madam|hon|rev|gen|general|lt|col|colonel|capt|captain|maj|major|adm|admiral|sgt|' +
    'ambassador|amb|minister|prime|foreign|deputy|vice|secretary|state|undersecretary|commissioner|president|chancellor|governor|mayor|senator|sen|rep|' +
    'representative|congressman|congresswoman|judge|justice|chief|chair|chairman|chairwoman|chairperson|director|commander|under|former|the|' +
    'herr|frau|hr|fr|frage|zusatzfrage|zusatz|nachfrage|vors|vorsitzende|vorsitzender|sts|psts|staatsminister|staatsministerin|bürgermeister|bürgermeisterin|botschafter|botschafterin|ministerin|monsieur|madame|mademoiselle|m|mme|mlle|docteur|ministre|ambassadeur|ambassadrice|senor|senora|' +
    'sr|sra|srta|don|dona|doctor|doctora|profesor|profesora|embajador|embajadora|ministro|ministra|signor|signora|dott|dottssa|professore|' +
    'pan|pani|bay|bayan|sayin|г|г н|г жа|господин|госпожа|посол|министр|профессор|доктор|генерал|host|moderator|spokesman|spokeswoman|spokesperson|sprecher|sprecherin|porte-parole|portavoz|cllr|councillor|mp|mep|reporter|interviewer|dottor|onorevole|ing|mag|' +
    'baroness|baron|viscount|viscountess|countess|earl|h e|he|excellency|honourable|honorable|reverend|brigadier|lieutenant|corporal|sergeant|admiral rear|rear|marshal|superintendent|attorney|solicitor|sheikh|sheikha|shaikh|datuk|dato|tun|haji|hajji|mullah|maulana|shri|smt|ato|alhaji|dra|profa|dr-ing|avv|dottoressa|lic|licenciado|licenciada|senador|senadora|diputado|diputada|alcalde|alcaldesa|concejal|concejala|consejero|consejera|deputado|deputada|senatore|senatrice|deputato|ingeniero|ingeniera|presidente|presidenta|gobernador|gobernadora|général|colonel|capitaine|amiral|oberst|generalin|admiralin|staatssekretär|staatssekretärin|graf|gräfin|freiherr|statsråd|академик|полковник|адмирал|капитан|депутат|сенатор|губернатор|президент|vice-admiral|viceadmiral|co-chair|commodore|cdr|brig|envoy|counsel|premier|vice-president|vice-chair|mp',
)

/** Letters behind a name that are no part of it. */
export const honours = set('mp|mps|mep|msp|ms|mla|td|phd|dphil|md|esq|kc|qc|kcb|obe|cbe|mbe|ret|retd|mdb|mdl')

/** Small words that a name may hold. */
export const particles = set(
  'von|van|der|den|de|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|bint|y|e|zu|zur|of|the|and|und|et|af|av|ten|ter|st|for|des',
)

/** Words before a colon that name a thing and nobody. */
export const thingWords = set(
  'note|notes|nb|ps|part|topic|chapter|section|step|figure|fig|table|source|sources|date|title|place|time|location|duration|length|subject|re|email|e mail|tel|' +
    'phone|fax|web|website|url|link|links|copyright|photo|photos|image|images|credit|credits|keywords|tags|tag|filed under|updated|published|posted|related|' +
    'transcript|recorded|recording|update|correction|disclaimer|warning|example|remember|summary|abstract|introduction|background|context|conclusion|' +
    'first|second|third|fourth|fifth|finally|lastly|one|two|three|secondly|thirdly|firstly|point|item|option|case|worst case|best case|footnote|annex|article|paragraph|annexe|' +
    'day|week|month|year|issue|volume|vol|no|number|page|file|tape|side|track|session|panel|agenda|action|actions|decision|decisions|present|apologies|attendees|' +
    'participants|speakers|interviewers|panelists|panellists|in attendance|hosts|guests|produced by|music|editor s note|editors note|about|about the author|further reading|read more|read also|see also|' +
    'more on|more from|follow|follow us|share|share this|subscribe|contact|caption|thema|ort|datum|quelle|hinweis|anmerkung|beispiel|teil|kapitel|' +
    'note de la redaction|remarque|partie|sujet|lieu|nota|tema|fecha|lugar|parte|fonte|примечание|тема|дата|место|источник|часть|answer key|yes|no|well|look|so|but|and|however|' +
    '写真|写真説明|図|図表|表|グラフ|笑|苦笑|爆笑|拍手|笑声|掌声|中略|後略|略|关键词|關鍵詞|摘要|사진|표|그래프|웃음|박수|주|注|备注|註|说明|附|编者按|按|zum vergleich|zum beispiel|kurz gesagt|meaning|result|outcome|problem|solution|reason|answer is|fact|truth|question is|clarification|addendum|version|status|re|cc|to|from|via|by|text|language|format|region|deal|translation|translated by|interview|interview by|interviewed by|q and a|minutes|meeting|venue|chapter one|search for|like this|kommentar|analyse|reportage|leitartikel|glosse|opinion|analysis|comment|explainer|feature|podcast|debate|profile|posted in|categories|category|program|programme|show|information|released|episode|series|rough transcript|start|end|topics|headline|deck|author|authors|words|interview with|photograph|photography|illustration|video|audio|listen|watch|download',
)
