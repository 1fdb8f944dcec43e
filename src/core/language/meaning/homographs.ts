/** Words by which a language is told from those that have a word in common with it. */
export const languageCues = {
  en: /^(?:the|of|and|is|was|that|this|with|are|has|have|we|they)$/,
  fr: /^(?:le|les|des|et|est|dans|une|du|au|aux|qui|je|nous|vous|ils|pour|sur)$|^(?:c|d|j|l|qu|n|s)'\p{L}/u,
  frenchNegation: /^(?:ne|sans|jamais|rien)$|^n'\p{L}/u,
  it: /^(?:che|di|è|gli|della|dei|sono|hanno|nel|questo|questa)$|^(?:dell|all|nell)'\p{L}/u,
  pt: /^(?:uma|não|foi|ao|das|também|em|os|ele|eles|pelos|pelas)$|ç[ãõ]|[^s]ão$/,
  es: /^(?:el|los|las|es|una|del|y|con|no|se)$/,
  nl: /^(?:het|een|van|niet|wordt|zijn|voor|geen)$/,
  nordic: /^(?:og|och|det|är|som|på|av|af|att|jeg|jag)$|[åæø]/,
  cs: /^(?:že|jsou|jsem|jsme)$|[řěů]/,
  tr: /^(?:ve|bir|için|bu|çok)$|ı|ğ(?!an$)/,
  ro: /[șță]/,
  weder: /^weder$/,
} as const

/** A language, or what tells one. */
export type CuedLanguage = keyof typeof languageCues

interface Homograph {
  readonly word: RegExp
  /** Something of this must stand near the word. */
  readonly only?: readonly CuedLanguage[]
  /** Nothing of this may. */
  readonly unless?: readonly CuedLanguage[]
}

/** Words that are guarded in one language and say something else, and often, in another. */
export const homographs: readonly Homograph[] = [
  { word: /^(?:plus|personne|point)$/, only: ['frenchNegation'] },
  { word: /^ni$/, only: ['frenchNegation', 'es'] },
  { word: /^noch$/, only: ['weder', 'nl'] },
  { word: /^(?:mai|né|due|sei|sette|otto)$/, only: ['it'] },
  { word: /^(?:to|fire|sex|firs|tio|vil)$/, only: ['nordic'] },
  { word: /^(?:on|bin|elli|yok)$/, only: ['tr'] },
  { word: /^(?:no|dos)$/, unless: ['pt'] },
  { word: /^(?:dos|ville)$/, unless: ['fr'] },
  { word: /^ani$/, unless: ['ro'] },
  { word: /^ne$/, unless: ['it', 'tr'] },
  { word: /^pas$/, unless: ['nl', 'en'] },
  { word: /^sin$/, unless: ['nordic', 'en'] },
  { word: /^(?:miles|cents?|tiers|seize)$/, unless: ['en'] },
]

/** Words that their form makes negations, where the language is told by what stands near. */
export const negatedForms: readonly (readonly [CuedLanguage, RegExp])[] = [
  ['cs', /^ne(?!bo|b[eí]|ž|děl|chat|chal|moc|dalek|j(?!s|d))\p{L}{2,}$|^ne$|^není$/u],
  ['tr', /^\p{L}{2,}m(?:[ıiuü]yor|[ae](?:d[ıi]|ya(?:cak|n)|ye(?:cek|n)|z|m[ıi]ş|s[ıi]n|ma[kl]|me[kl]))\p{L}*$/u],
]
