import { homographs, negatedForms, type CuedLanguage, languageCues } from '../language/meaning/homographs.js'

/** Whether a word that is guarded in some language may be so among these words, its neighbours. */
export function isGuardedAmong(word: string, around: () => readonly string[]): boolean {
  return homographs.every(({ word: form, only, unless }) => {
    if (!form.test(word)) return true
    const tellsOf = (one: CuedLanguage): boolean =>
      around().some((other) => other !== word && languageCues[one].test(other))
    return (only?.some(tellsOf) ?? true) && !unless?.some(tellsOf)
  })
}

/** Whether a word is a negation by its form among these words, its neighbours: Czech and Turkish verbs. */
export function isNegatedForm(word: string, around: () => readonly string[]): boolean {
  return negatedForms.some(
    ([language, form]) => form.test(word) && around().some((other) => languageCues[language].test(other)),
  )
}
