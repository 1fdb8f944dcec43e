import type { TranscriptField } from '../transcript.js'
import { findDate } from './dates.js'
import { beginsWithRank } from '../personNames/officeWords.js'
import { looksLikeName } from '../personNames/nameWords.js'
import { endsSentence } from '../lines/lineForm.js'

/** What lines before a talk look like. */
export const headField =
  /^(?:[-•*]\s+)?[*_]{0,2}(name|asked by|affiliation|organi[sz]ation|institution|employer|position|function|role|rank|occupation|job title|members present|witness(?:es)?|before|date(?: of (?:the )?interview)?|interview date|initial interview date|published(?: on)?|publication date|posted(?: on)?|recorded(?: on)?|conducted(?: on)?|datum|fecha|data|дата|日期|title|titel|título|titre|заголовок|标题|interviewees?|guests?|respondent|narrator|befragter?|interviewpartner(?:in)?|gast|invité|entrevistad[oa]|invitad[oa]|гость|собеседник|受访者|嘉宾|interviewers?|interviewed by|interview(?:er)? by|host|conducted by|moderator|authors?|autor(?:in)?|text|fragen|interviewt von|das interview führte|die fragen stellte|propos recueillis par|entretien|entrevistador[a]?|entrevista de|интервьюер|беседовал[а]?|采访者|记者|publisher|published by|publication|outlet|herausgeber|source|url|link|web|language|sprache|location|place|venue|ort|lieu|lugar|место|地点|subject|topic|re|duration|length|audio length|file(?: name)?|job|client|key|reported by|series|project|collection|program(?:me)?|participants|present|transcribed by|transcript(?:ion)? by|transcriber|translated by|photos?|photography)[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*(.+)$/iu
export const fieldOf: readonly [RegExp, TranscriptField][] = [
  [
    /^(?:date|interview date|initial|published$|published on|publication date|posted|recorded|conducted on|conducted$|datum|fecha|data|дата|日期)/i,
    'issued',
  ],
  [/^(?:title|titel|título|titre|заголовок|标题)$/i, 'title'],
  [
    /^(?:name$|interviewees?|witness(?:es)?$|guests?|respondent|narrator|befragter?|interviewpartner|gast|invité|entrevistad[oa]|invitad|гость|собеседник|受访者|嘉宾)/iu,
    'interviewee',
  ],
  [
    /^(?:interviewers?|asked by|interviewed by|interview by|interviewer by|host|conducted by|moderator|authors?$|autor(?:in)?$|fragen|interviewt von|das interview|die fragen|propos|entretien|entrevistador|entrevista de|интервьюер|беседовал|采访者|记者)/iu,
    'interviewer',
  ],
  [/^(?:affiliation|organi[sz]ation|institution|employer)$/i, 'affiliation'],
  [/^(?:publisher|published by|publication|outlet|herausgeber)$/i, 'publisher'],
  [/^(?:url|link|web)$/i, 'url'],
]
export const byline =
  /^(?:(?:an )?interview(?:ed)? (?:by|conducted by)|by|von|par|por|di|da|af|av|door|oleh|автор|interview(?:\s*[:–—-])?\s*(?:von|by)|interview\s*[:：]|interview\s*[:：]|entretien réalisé par|propos recueillis par|entrevista de|intervista di|interviewt von|die fragen stellten?|das gespräch führten?|das interview führten?|the interview was conducted by|conducted by|беседовала?|(?:words|teks(?:t[ai]?|ti)|text(?:\s*und\s*\p{L}+)?)\s*[:：])\s+(.{3,80})$/iu
const institution =
  /(?<!\p{L})(?:presidency|présidence|presidencia|presidência|presidenza|review|fortnightly|monthly|hefte|institute|institut|instituto|centre|center|zentrum|ministry|ministerium|journal|magazine|magazin|radio|news|times|post|chronicle|foundation|stiftung|university|universität|council|programme|program|project|society|wire|tribune|quarterly|gazette|observer|herald|network|service|papers|courier|monitor|weekly|daily|bulletin|press|forum|podcast|archive|archives|library|committee|office|revue|revista|rivista|zeitung|zeitschrift|rundschau|blatt|bote|anzeiger|kurier|le monde|диалог|вестник|журнал|газета|новости|институт|центр|报|周刊|杂志|新闻|研究所|agency|association|academy|today|digest|dispatch|ledger|standard|telegraph|mail|examiner|post|bank|fund|union|house|parliament|assembly|senate|court|commission|group|observatory|observatorio|observatoire|osservatorio|istituto|fondazione|associazione|università|ministero|centro|fundación|fondation|fundação|asociación|associação|academia|universidad|universidade|università|université|rádio|courrier|diario|صحيفة|مركز|معهد|جامعة|مجلة|مؤسسة)(?!\p{L})/iu
const caselessInstitution =
  /(?:研究所|研究院|大学|中心|报|周刊|杂志|新闻|通讯社|学会|基金会|委员会|委員会|部|局|省|庁|厅|社|研究センター|新聞|연구소|신문|일보|매일|타임스|뉴스|新報|時報|日報|晚报)$/
const smallWords = new Set(
  'of the and for in on at to de du la le les et und der des die den für pour para per y del di da e на по и'.split(
    ' ',
  ),
)

/** Whether a line is the name of an institution or publication, by one of its words and capitals on all but small ones. */
export function isInstitution(text: string): boolean {
  const words = text.split(/\s+/)
  if (
    !(institution.test(text) || caselessInstitution.test(text)) ||
    words.length > 10 ||
    /[?!:：“”„«»"]|\s{2,}|[|>›]/.test(text) ||
    endsSentence(text)
  )
    return false
  return words.every((word) => /^[\p{Lu}\p{Lo}\d&(–-]/u.test(word) || smallWords.has(word))
}

export const aboutInterview =
  /(?<!\p{L})(?:interview|conversation|deposition|q\s?&\s?a|press conference|(?:\p{L}+)?pressekonferenz|conférence de presse|rueda de prensa|conferencia de prensa|versión estenográfica|conferenza stampa|пресс-конференция|talks? (?:to|with)|gespräch|entretien|entrevista|intervista|интервью|беседа|minutes with|questions (?:for|to)|oral history|evidence|hearing|briefing|panel|testimony|rozmowa|rozmawia|wywiad|rozhovor|interjú|söyleşi|röportaj|wawancara|phỏng vấn|συνέντευξη|haastattelu|interviu|mahojiano|gesprek met|samtal med|访谈|专访|对话)(?!\p{L})/iu
export const place = /^\p{Lu}[\p{L}'’.-]+(?:(?:,\s?|\s)\p{Lu}[\p{L}'’.-]+){0,3},?\s?$/u

export function titleCase(text: string): string {
  const small = /^(?:of|the|and|for|in|on|de|du|la|le|et|und|der|des|y|del)$/
  return text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ')
}

/** `Ines Okafor, director of the Harbour Institute`; `Tom Brandt and Lucia Ferrante`. */
export function peopleIn(text: string): readonly { readonly name: string; readonly affiliation?: string }[] {
  const plain = text.replace(/^[*_]+|[*_]+$/g, '').trim()
  const parts = plain.split(/\s+(?:and|und|et|y|e|и|&)\s+|\s*[;/]\s*/)
  return parts.flatMap((part) => {
    const match = /^([^,(|·]{2,50})(?:,\s*(.+)|\s*\(([^)]+)\)|\s*[|·]\s*(.+))?$/.exec(part.trim())
    const name = match?.[1]?.trim() ?? ''
    if (!looksLikeName(name)) return []
    const affiliation = match?.[2] ?? match?.[3]
    return [
      {
        name,
        ...(affiliation &&
          (!looksLikeName(affiliation) || beginsWithRank(affiliation)) &&
          !findDate(affiliation) && { affiliation: affiliation.replace(/\.$/, '') }),
      },
    ]
  })
}

/** Names of a site's parts in a row. */
export const isMenu = (text: string): boolean =>
  !endsSentence(text) && text.split(/\s*[·|•»>]\s*|\s{2,}/).filter(Boolean).length >= 3

const menuWords =
  /^\W{0,3}(?:home|research|events?|programme?s?|programs?|publications?|people|experts|topics|regions|projects|about(?: us)?|donate|search|news(?:room)?|media|press|menu|subscribe|log ?in|sign in|podcasts?|videos?|multimedia|commentary|analysis|opinion|blogs?|careers|contact(?: us)?|archives?|library|books|essays|fiction|reviews|interviews|issues|authors|shop|store|newsletters?|support us|join|resources|data|team|staff|politics|culture|ideas|world|economy|business|science|sports?|accept all|reject all|only necessary|manage (?:cookies|preferences)|startseite|themen|veranstaltungen|publikationen|suche|über uns|kontakt|presse|accueil|recherche|politique|société|idées|monde|économie|débats|événements|à propos|inicio|temas|política|sociedad|mundo|economía|politik|gesellschaft|wirtschaft|feuilleton|meinung|eventos|publicaciones|buscar|contacto|nosotros)\W{0,3}$/iu

/** A word that the menu of a web page has on a line of its own. */
export const isMenuWord = (text: string): boolean => menuWords.test(text.trim())
