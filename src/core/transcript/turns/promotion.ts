import { endMark, edited } from '../../language/tailWords.js'
import type { DropReason } from '../transcript.js'
import { soundAlone } from './paragraphs.js'
import { endsSentence } from '../lines/lineForm.js'
import { countWords } from '../../language/words.js'

/** What the form of a paragraph alone says: that it is no part of a talk. All of these stand on their own, without a label. */

const ornament = /^[^\p{L}\p{N}?!…]{1,80}$/u
const transcribed =
  /^\W{0,3}(?:transcri(?:bed|pt(?:ion)?)(?: provided| prepared| produced| generated)? by|automatically (?:generated|transcribed)|auto-?generated|edited for|translated (?:from|by)|transcript (?:generated|prepared|may contain))\b/i
const procedure =
  /^\W{0,3}(?:sitting suspended|on resuming|(?:the )?(?:committee|sitting|meeting|session|hearing|court|press conference|recording) (?:was |is )?(?:suspended|adjourned|resumed|concluded|began|started|stopped|paused)|\(?recess|off the record|back on the record\W*$|note to the reader|a note (?:on|about) (?:the|this)|editor['’]?s? note|das gespräch (?:wurde|führte)|das interview (?:wurde|führte)|(?!(?:i|we|he|she|they|you)(?!\p{L}))[\p{Lu}][^.]{2,60} (?:joined|left) the (?:meeting|call|room|conversation)\W*$|(?:started|stopped) transcription|transcription (?:started|stopped)|ordered (?:by|to be)|.{3,60}(?:accepts? no|disclaims?) (?:liability|responsibility)|.{3,60}duly sworn|tape \w+(?:, side \w+)?\W*$|\p{L}+, tape \d)/iu
const copyright =
  /^(?:©|\(c\)\s|copyright\b|alle rechte|nachdruck|tous droits|todos los derechos|все права)|all rights reserved\W*$/i
const promo =
  /^\W{0,3}(?:read (?:more|next|also|the full|our|on)|more (?:on|from|about|stories|in|like)|see also|also (?:read|on)|related|recommended|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed)|top stories|latest|trending|popular|editor['’]s picks?|further reading|subscribe|sign (?:up|in)|log ?in|register|newsletter|join (?:us|our|the)|follow (?:us|me|our|the)|get (?:the|our)\b.*(?:inbox|newsletter|app)|download (?:the|our|pdf|as|this)|listen (?:to|on|now)|watch (?:the|on|now|:)|share(?: this| on|:|\s*$|\s{2})|click|tweet|print(?: this|\s*$)|e-?mail(?: this|\s*$)|copy link|like (?:this|loading)|leave a (?:reply|comment)|comments?\s*(?:\(\d+\)|\d+|$)|\d+ (?:comments?|thoughts? on|replies)|your email address|by signing up|tags?\s*:|filed under|categor(?:y|ies)\s*:|posted in|topics?\s*:\s|keywords?\s*:|advertisement|(?:reklam[ae]?|advertentie|pubblicità|iklan|mainos|annonse?|annons|διαφήμιση)\W*$|sponsored|anzeige|werbung|publicité|publicidad|реклама|donate|support (?:us|our|independent)|become a (?:member|subscriber)|skip to|menu\b|search\b|home\s*(?:[>»/|]|$)|back to|about us|contact(?: us)?\s*(?:$|\s{2})|privacy|terms of|cookie|careers|all content|proudly powered|powered by|this article (?:was|is|appear)|first published|originally published|continue reading|load more|show more|view (?:all|comments)|previous|next(?: article| post|\s*(?:$|[:→>]))|lesen sie|mehr (?:zum|von|zu)|jetzt |zum thema|abonnieren|teilen|lire aussi|à lire|abonnez|partager|lea (?:también|más)|leer más|suscr|compart|читайте|подписывай|подпиш|поделиться|leggi anche|iscriviti|condividi|[←→]|分享到|上一篇|下一篇|责任编辑|相关阅读|\d+ min(?:ute)?s?[ -]read|reading time|lesezeit|lesedauer|temps de lecture|tempo de leitura|tiempo de lectura|tempo di lettura|время чтения|listen to this article|advert|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|przeczytaj|udostępnij|enjoy(?:ing|ed) (?:this|our)|(?:the )?(?:story|article|interview|text) continues (?:below|after))/iu
const promoWithin =
  /\b(?:brought to you by|sponsored by|sign up (?:for|to) (?:our|the)|our (?:\w+ )?newsletter|make a donation|consider (?:a donation|donating|subscribing)|our newsletter|your inbox|(?:subscribe|sign up|donate|register) (?:now|today|here)|download our|support our (?:work|journalism)|enter your email|in your podcast app|wherever you (?:get|listen))\b/i
/** The title of another text behind a call to read it; that may be a question. */
const teaser =
  /^\W{0,3}(?:you (?:may|might) (?:also )?(?:like|enjoy)|(?:read|see|listen|watch) (?:also|next|more)|also (?:read|on)|related|recommended|more (?:from|on|in)\b[^:]{0,40}|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire|lea también|leer más|читайте также|leggi anche)\s?[:：]\s/iu
const picture =
  /^(?:!\[|\[?(?:image|photo|picture|figure|box|chart|bild|foto|фото)\b[^\p{L}]|(?:photo(?:graph)?|image|picture|illustration|bild|foto|фото)(?: credit)?\s?(?:by|:|©)|(?:image|photo)s? courtesy)|^[【［[〔(（■▲▽△]\s?(?:写真|図|グラフ|表|图片?|圖片?|사진|그래픽)\s?\d{0,2}[】］\]〕)）:：]|^(?:写真|图片|圖片|사진)\s?[:：＝=]/iu
/** Who took a picture, behind what it shows. */
const credited =
  /(?:[([]\s?(?:picture|image|bild)\s?[:：]\s?[^.!?()]{2,50}[)\]]|[.\s([*_](?:photo(?:graph)?(?: credit)?|illustration|foto|crédit(?: photo)?|фото)s?\s?(?:by\b|[:：©/])\s?[^.!?]{2,50})\W*$|(?:^|[＝=　\s、。（(])\p{Lo}{2,12}(?:撮影|提供)[）)]?$|(?:摄影|攝影|供图|供圖|사진)\s?[:：／/=]\s?\p{Lo}{2,12}[）)]?$/iu
/** The same with stops and strokes in it: `(Photo: T. Brandt / Harbour Institute)`, `Fot. Ines Okafor`. */
const creditedTo =
  /(?:[([]\s?(?:photo(?:graph)?|picture|image|bild|foto|crédit|фото|fot\.)s?\s?[:：©/]?\s?\p{Lu}[^!?()]{2,70}[)\]]|[.,\s]\s?(?:photo(?:graph)?|picture|image|foto|фото)s?\s?[:：©/]\s?(?:\p{Lu}[^!?():]{2,60}\s?\/\s?[^!?():]{2,40}|(?:\p{Lu}\.\s?){1,3}\p{Lu}[^.!?()]{1,50})|[.\s](?:fot\.|credit:)\s\p{Lu}[^.!?]{2,50})$/iu
/** `SIGN UP: The Shore Letter, our weekly email.` */
const called =
  /^\W{0,3}(?:SIGN UP|SUBSCRIBE|READ MORE|READ ALSO|READ NEXT|SEE ALSO|DONATE|JOIN US|LISTEN|WATCH|RELATED|ADVERTISEMENT)(?:\s?[:：–—]\s|\s\p{Ll})/u
const linkOnly = /^\s*(?:[-*•·]|\d{1,2}[.)])?\s*(?:\[[^\]]*\]\([^)]*\)|<?https?:\/\/\S+>?)\s*$/
/** What stands above a statement in the record of a hearing: `Opening Statement of Hon. Ines Okafor, a Senator`. */
const statementHead = /^(?:(?:opening|prepared|closing|joint) )?statements? of (?:the )?\p{Lu}/iu
/** Who is examined below, and by whom, on a line of the record: `Cross-examination by MRS OKAFOR`, `MR TOM BRANDT (recalled)`. */
const examinationHead =
  /^(?:(?:(?:[Dd]irect|[Cc]ross|[Rr]e-?(?:direct|cross)?|[Ff]urther|DIRECT|CROSS|RE-?DIRECT|RE-?CROSS|RE|FURTHER)[- ]){0,2}(?:[Ee]xamination(?:[- ]in[- ][Cc]hief)?|EXAMINATION(?:[- ]IN[- ]CHIEF)?|[Qq]uestion(?:s|ed|ing)|QUESTIONS|QUESTIONED)(?: (?:continued|resumed))? (?:by|from|BY|FROM) (?:the |THE )?\p{Lu}|(?:(?:MR|MRS|MS|MISS|DR|SIR|DAME|PROFESSOR|Mr|Mrs|Ms|Dr) )?\p{Lu}[\p{L}\s.'’-]{3,60}?,? \(?(?:(?:re-?)?sworn|(?:re-?)?affirmed|(?:re)?called|continued)\b[^.!?]{0,40}$)/u
const inBrackets = /^[([{（【]+\s*[^()[\]{}（）]*[)\]}）】]+\.?$/
const unheard =
  /inaudible|unintelligible|indistinct|cross-?talk|unverständlich|inaudible|неразборчиво|incomprensible|…|\.\.\./i

const ofTranscript =
  /^\W{0,3}(?:(?:this|these|the|our|rough|uncorrected) )?(?:transcri(?:pts?|ptions?)|recordings?|automatic captions)(?: quality| text)?(?: (?:is|are|was|were|has been|have been|may|prepared|generated|made)\b)|^\W{0,3}(?:check against delivery|recording quality|(?:transcription(?: rules| conventions| notes| key)?|conventions|use restrictions?|restrictions? on use)\s?[:：]|this is an? (?:\p{L}+,? ){0,4}transcript(?:ion)?(?!\p{L})|(?:conducted|recorded|interviewed) (?:by (?:tele)?phone|by video|via|in person|in writing|online)(?!\p{L})|\p{Lu}{1,3} = \p{Lu}|uncorrected (?:record|evidence|transcript)|confidential\b|not for (?:circulation|quotation|attribution|citation)|(?:the )?(?:sub)?(?:committee|court|commission|inquiry|panel|tribunal) (?:met|sat|convened)\b|reading time)/iu
/** \`I: Dr Falkenrath, Director, Minerals Unit; …\`: witnesses, counted in Roman figures. */
const witnesses = /^[IVX]{1,4}[:.]\s\p{Lu}[^.!?]*(?:\b(?:Dr|Mr|Ms|Mrs|Lt|Gen|Prof|Sir|St)\.[^.!?]*)*,\s[^!?]{3,}$/u

/** What is said before a talk of its transcript, its sitting or its witnesses, and introduces nobody to a reader. */
export const isTranscriptNote = (text: string): boolean =>
  countWords(text) <= 45 && (ofTranscript.test(text) || (witnesses.test(text) && !/\b(?:am|was|have)\b/.test(text)))

/** The words that close a transcript. */
export const isEndMark = (text: string): boolean => text.length < 80 && endMark.test(text)

/** Why a paragraph without a label is no part of the talk, as far as its form tells. */
export function furnitureForm(text: string): DropReason | undefined {
  if (text.length > 600) return undefined
  if (ornament.test(text)) return 'ornament'
  if (picture.test(text) || (countWords(text) <= 40 && (credited.test(text) || creditedTo.test(text)))) return 'caption'
  if (isEndMark(text)) return 'note'
  if (text.length < 90 && examinationHead.test(text) && !/[.!?]$/.test(text)) return 'heading'
  if (countWords(text) <= 25 && statementHead.test(text) && !/\p{Ll}[.!?]$/u.test(text)) return 'heading'
  if (soundAlone.test(text)) return 'sound'
  if (edited.test(text) || procedure.test(text) || transcribed.test(text)) return 'note'
  if (copyright.test(text)) return 'boilerplate'
  if (isPromotion(text)) return 'promotion'
  if (inBrackets.test(text) && !unheard.test(text)) return 'note'
  return undefined
}

/** A call to read, share or pay, and the tools of a web page. A sentence of a talk may begin like one, but goes on longer. */
export function isPromotion(text: string): boolean {
  const words = countWords(text)
  if (words > 40) return false
  if (promoWithin.test(text) || teaser.test(text) || called.test(text)) return true
  return (
    promo.test(text) &&
    (!endsSentence(text) || (words <= 7 && !/^(?:topics?|keywords?|tags?|categor\w+)\s?:/i.test(text)))
  )
}

export const isLinkOnly = (text: string): boolean => linkOnly.test(text)
