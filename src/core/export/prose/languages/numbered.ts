/** Names of what documents number, by language. */
export interface NumberedWords {
  readonly figure: string
  readonly table: string
  readonly section: string
  readonly equation: string
}

const english: NumberedWords = { figure: 'Figure', table: 'Table', section: 'Section', equation: 'Equation' }

const others: Readonly<Record<string, NumberedWords>> = {
  de: { figure: 'Abbildung', table: 'Tabelle', section: 'Abschnitt', equation: 'Gleichung' },
  fr: { figure: 'Figure', table: 'Tableau', section: 'Section', equation: 'Équation' },
  es: { figure: 'Figura', table: 'Tabla', section: 'Sección', equation: 'Ecuación' },
}

/** Those of a language, as a BCP 47 tag; English where it is none of ours. */
export function numberedWords(tag: string): NumberedWords {
  return others[tag.slice(0, 2).toLowerCase()] ?? english
}
