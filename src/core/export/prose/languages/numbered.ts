import type { NumberedWords } from '../model.js'

/** By language. */
export const numberedIn: Readonly<Record<string, NumberedWords>> & { readonly en: NumberedWords } = {
  en: {
    figure: 'Figure',
    table: 'Table',
    section: 'Section',
    equation: 'Equation',
    listing: 'Listing',
    callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', important: 'Important', caution: 'Caution' },
  },
  de: {
    figure: 'Abbildung',
    table: 'Tabelle',
    section: 'Abschnitt',
    equation: 'Gleichung',
    listing: 'Listing',
    callouts: { note: 'Hinweis', tip: 'Tipp', warning: 'Warnung', important: 'Wichtig', caution: 'Vorsicht' },
  },
  fr: {
    figure: 'Figure',
    table: 'Tableau',
    section: 'Section',
    equation: 'Équation',
    listing: 'Listing',
    callouts: { note: 'Note', tip: 'Astuce', warning: 'Avertissement', important: 'Important', caution: 'Attention' },
  },
  es: {
    figure: 'Figura',
    table: 'Tabla',
    section: 'Sección',
    equation: 'Ecuación',
    listing: 'Listado',
    callouts: { note: 'Nota', tip: 'Consejo', warning: 'Advertencia', important: 'Importante', caution: 'Precaución' },
  },
}
