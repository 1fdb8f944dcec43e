import { irregularPasts } from '../verbForms.js'

/* English words by which a memo speaks of itself, of those who write it and of what they ask for, and not of its subject. */

const pasts = [...new Set([...irregularPasts.values()].flatMap((forms) => forms[0] ?? []))].join('|')

const verb = String.raw`\b(?:is|are|was|were|has|have|will|would|can|could|may(?= \p{L})|might|must|shall|should|does|${pasts})\b`

/** A verb by which a statement is mostly told, and a label, a caption or an entry of a list of sources never. */
export const verbOfStatement = new RegExp(verb, 'iu')

const who = String.raw`(?:we|I|the (?:authors?|undersigned|drafters?)(?! of))\b`
const text =
  '(?:memo(?:randum)?|paper|note|brief(?:ing)?|report|draft|section|chapter|annex|appendix|part|table|box|text)'
const place = String.raw`(?:section|chapter|part|annex|appendix|table|figure|map|chart|box|option)s?`

/** Before what somebody does: `Below`, `In the next part,`. */
const lead = String.raw`(?:[^.,;:!?]{0,40}, |(?:below|here|next|first|then|finally|now|and|but|so|on (?:this|that)|next steps:) )?`

const labels =
  'memorandum(?: for| to)?|for|to|from|cc|bcc|via|through|attn|attention|date|subject|re|ref|reference|file|no|classification|distribution|status|version|title|authors?|deadline|due|by when|contact|sources?|notes?|keywords'

const nouns =
  'recommendation|advice|proposal|request|aim|purpose|questions?|sample|method|approach|data|draft|preference|concern|worry|answer|thanks|plan|next step|point|argument|definition|starting point|task'

/** What somebody is told to do. */
const deeds =
  'note|publish|wait|ask|open|close|fund|start|stop|request|approve|agree|invite|offer|raise|reduce|review|use|avoid|consult|delay|extend|support|urge|press|propose|appoint|commission|include|add|prepare|draft|keep|send|hold|give|take|make|begin|build|bring|pay|set|find|write|tell|meet|leave'

/** Lines of a memo’s head, each a label and what is no sentence. */
export const memoHead = new RegExp(
  String.raw`^(?:[ \t]*(?:\p{L}+ )?(?:${labels})\.?:(?!.*${verb})[^\r\n]*(?:\r?\n|$))+$`,
  'iu',
)

/** How what is no statement on the subject begins. */
const beginnings: readonly string[] = [
  // Captions, bylines, letters.
  String.raw`(?:figure|table|map|chart|photo|box) (?:\d+|\p{L})[.:]`,
  String.raw`(?:(?:prepared|written|drafted|compiled|submitted|cleared) (?:by|for)\b|draft\b|not for (?:citation|circulation|publication)|(?:strictly )?(?:confidential|embargoed)\b)(?!.*${verb})`,
  String.raw`(?:dear|yours|kind regards|best wishes)\b(?!.*${verb})`,
  // What is where.
  String.raw`${place} (?:\d+|\p{L}) (?:\p{L}+ly )?(?:describes?|compares?|sets? out|lists?|gives?|deals?|explains?|covers?|summari[sz]es?|looks?|contains?|asks?|turns?|names?)\b`,
  String.raw`option \w+(?:: (?:${deeds}|do)\b| would\b| could\b| is to\b)`,
  String.raw`(?:see|compare|cf\.?) (?:also )?(?:the )?${place} (?:\d+|\p{L}\b)`,
  String.raw`${lead}(?:(?:the (?:rest|remainder|purpose|aim|scope|structure) of|nothing in|none of) )?(?:this|the (?:present|next|following|last|first)) (?:\p{L}+ )?${text}\b(?! of the)`,
  String.raw`(?:this is (?:a draft|written)|what follows|here (?:is|are) (?:why|how|the|our)\b.{0,20}$|attached (?:is|are)|enclosed (?:is|are)|readers\b.{0,40} (?:can|may|should|will find)\b)`,
  String.raw`(?:there are )?(?:two|three|four|five|six|several) (?:\p{L}+ )?(?:questions|points|options|reasons|caveats|issues)\b(?: (?:remain|follow|arise|stand out|matter|are (?:open|before|in order)|for this)\b|[.]$)`,
  // What the writers do and ask for.
  String.raw`${lead}${who}`,
  String.raw`our (?:\p{L}+ )?(?:${nouns})\b|it remains (?:to be seen|open|unclear) whether\b`,
  String.raw`(?:kindly|(?:please )?do not|please (?:let|send|treat|give|return|comment|confirm|decide|contact|find|see|read|keep|reply)|thank you|thanks (?:are|go|also)|many thanks|do you|let us)\b`,
  String.raw`you (?:asked|may|might|can|will want|should)\b|subject to your\b`,
  String.raw`(?:then |also |and |but |first,? |next,? |in short, )?(?:${deeds})(?: (?:the|an?|this|these|no|all|every|any|until|\d+|two|three|four|more|less)\b|[.]$)`,
  String.raw`(?:comments|corrections)\b.{0,30} (?:welcome|should be sent)\b|(?:any remaining|all|the remaining) errors\b|the views? expressed (?:here|in this)\b`,
  String.raw`(?:all |the |both |most )?(?:interviews|translations|names|quotations|emphasis)\b (?:were|are|was|is|have been|has been|took place|lasted|added)\b`,
  String.raw`(?:in what follows, )?(?:here,? )?(?:by |the (?:term|word) )?x{2,} (?:means?|refers?|stands?|is short|we mean|denotes?)\b`,
]

const within: readonly string[] = [
  String.raw`\b(?:is|are) (?:asked|invited|requested) to (?:note|agree|approve|decide|consider|endorse|take|confirm|comment|support|give|adopt|authori[sz]e|choose|send)\b`,
  String.raw`\b(?:is|are) (?:(?:explained|listed|described|set out|given|annexed|attached|enclosed|defined|reproduced|named)|(?=(?:at|in) ))(?: ?(?:in|at) (?:(?:the|an?|this) )?(?:${place}|text|notes?|glossary)(?: \w)?| below| above)?[.)]*$`,
  String.raw`\b(?:is|are) (?:ours|mine|(?:our|my) own)[.)]*$`,
  String.raw`\b(?:seems?|appears?) to (?:us|me)\b|^to (?:our|my) (?:mind|knowledge)\b`,
  String.raw`\b(?:should|ought to) (?:not |first |now |\p{L}+ly )?(?:${deeds})\b`,
]

/** A sentence without its emphasis that speaks of the memo, its writers or what they ask for. */
export const paratext = new RegExp(String.raw`^(?:${beginnings.join('|')})|${within.join('|')}`, 'iu')

const known =
  '(?:know|knew|learn(?:ed|t)?|heard|hear|found|saw|discover(?:ed)?|establish(?:ed)?|confirm(?:ed)?|understand|understood)'

/** What is told of the subject within such a sentence: “we learned that …”, “the minister, who has fled”, “, and he is …”. */
export const toldBeside = new RegExp(
  [
    String.raw`\b(?:we|I|authors?)(?: (?:have|had|now|also|then|\p{L}+ly))* ${known}\b`,
    String.raw`\b(?:proof|evidence|word|confirmation) that\b`,
    String.raw`\b(?:are|were|am|was|been) told\b`,
    String.raw`\b(?:shows?|notes?|noted|recall|remember|admits?|admitted)\b that\b`,
    String.raw`, (?:who|which|whose|whom)\b|\b(?:because|given that|now that)\b`,
    String.raw`(?:, (?:and|but|so|while|whereas|since|as)|\band|\bsince) (?!(?:we|I|our)\b)(?:the |he |she |it |they |its |half |all |nobody |everybody )[^,]*${verb}`,
    String.raw`[\p{L}]: (?:(?:the|he|she|it|they|nobody|everybody)\b|\d)`,
  ].join('|'),
  'iu',
)

/** `This report shows that`: a text that vouches for what it tells makes no judgement. */
export const vouching = new RegExp(
  String.raw`\b(?:shows?|showed|proves?|proved|demonstrates?|confirms?|reveals?)\b(?: that\b|[^.]*${verb})`,
  'iu',
)

/** What somebody else is said to say. */
export const reportedByOthers =
  /(?<!\b(?:we|I|memo|paper|note|report|authors?)(?: \p{L}+)?)\s(?:(?:said|says|claim(?:s|ed)|admit(?:s|ted)|insist(?:s|ed)|warn(?:s|ed)|announced?|reported) (?:that|the|it|he|she|they|x)\b|told us\b)|\b(?:we|I) (?:are|am|were|was|have been) told\b/iu

/** The heading of a part that speaks of the memo. */
export const paratextHeading =
  /^(?:[\d.]+ )?(?:acknowledge?ments?|methods?|methodology|our (?:sample|approach)|how we (?:worked|did this)|about (?:this|the) .*|limitations?|contents|table of contents|glossary|abbreviations|purpose|decisions?(?: required)?|open questions|distribution|danksagung|methode\p{L}*|inhalt|glossar|remerciements|méthod\p{L}*|agradecimientos|metodología)\s*$/iu

/** The heading of a list of sources. */
export const sourcesHeading =
  /^(?:[\d.]+ )?(?:sources|references|bibliography|works cited|further reading|interviews(?: conducted)?|quellen|literatur|références|fuentes|bibliograf\p{L}+|bibliographie)\s*$/iu
