/** The words of a finished document in a language, by what they are in English. */
export type Translation = Readonly<Record<string, string>>
