import { keyed } from '../text/keyed.js'

/** What babel's and polyglossia's names of languages (BibLaTeX, table 2) are as language tags. */
const tags = keyed(
  'acadian: fr-CA; american: en-US; arabic: ar; australian: en-GB; austrian: de-AT; basque: eu; brazil: pt-BR; ' +
    'brazilian: pt-BR; british: en-GB; bulgarian: bg-BG; canadian: en-US; canadien: fr-CA; catalan: ca-AD; ' +
    'croatian: hr-HR; czech: cs-CZ; danish: da-DK; dutch: nl-NL; english: en-US; estonian: et-EE; finnish: fi-FI; ' +
    'francais: fr-FR; french: fr-FR; german: de-DE; germanb: de-DE; greek: el-GR; hebrew: he-IL; hungarian: hu-HU; ' +
    'icelandic: is-IS; italian: it-IT; japanese: ja-JP; latin: la; latvian: lv-LV; lithuanian: lt-LT; magyar: hu-HU; ' +
    'mexican: es-MX; mongolian: mn-MN; naustrian: de-AT; newzealand: en-GB; ngerman: de-DE; norsk: nb-NO; ' +
    'nynorsk: nn-NO; persian: fa-IR; polish: pl-PL; portuguese: pt-PT; portuges: pt-PT; romanian: ro-RO; ' +
    'russian: ru-RU; serbian: sr-RS; serbianc: sr-RS; slovak: sk-SK; slovene: sl-SL; slovenian: sl-SL; ' +
    'spanish: es-ES; swedish: sv-SE; thai: th-TH; turkish: tr-TR; ukenglish: en-GB; ukrainian: uk-UA; ' +
    'usenglish: en-US; vietnamese: vi-VN',
)

/** The tag of a `langid`; a name that is not known is taken for a tag. */
export function languageTag(langid: string): string {
  const name = langid.trim().toLowerCase()
  return tags.get(name) ?? langid.trim()
}

/** Whether titles in it have capitals that styles undo: in English, and where nothing is said. */
export function isEnglish(tag: string): boolean {
  return tag === '' || /^en(?:$|[-_])/i.test(tag)
}
