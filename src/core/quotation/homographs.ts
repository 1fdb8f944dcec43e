/** Words by which a language is told from those that have a word in common with it. */
const tells = {
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

type Tell = keyof typeof tells

interface Homograph {
  readonly word: RegExp
  /** Something of this must stand near the word. */
  readonly only?: readonly Tell[]
  /** Nothing of this may. */
  readonly unless?: readonly Tell[]
}

/** Words that are guarded in one language and say something else, and often, in another. */
const homographs: readonly Homograph[] = [
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
const negatedForms: readonly (readonly [Tell, RegExp])[] = [
  ['cs', /^ne(?!bo|b[eí]|ž|děl|chat|chal|moc|dalek|j(?!s|d))\p{L}{2,}$|^ne$|^není$/u],
  ['tr', /^\p{L}{2,}m(?:[ıiuü]yor|[ae](?:d[ıi]|ya(?:cak|n)|ye(?:cek|n)|z|m[ıi]ş|s[ıi]n|ma[kl]|me[kl]))\p{L}*$/u],
]

/** Whether a word that is guarded in some language may be so among these words, its neighbours. */
export function isGuardedAmong(word: string, around: () => readonly string[]): boolean {
  return homographs.every(({ word: form, only, unless }) => {
    if (!form.test(word)) return true
    const tellsOf = (one: Tell): boolean => around().some((other) => other !== word && tells[one].test(other))
    return (only?.some(tellsOf) ?? true) && !unless?.some(tellsOf)
  })
}

/** Whether a word is a negation by its form among these words, its neighbours: Czech and Turkish verbs. */
export function isNegatedForm(word: string, around: () => readonly string[]): boolean {
  return negatedForms.some(
    ([language, form]) => form.test(word) && around().some((other) => tells[language].test(other)),
  )
}
