/**
 * The terms of CSL's English locale by CSL's name of the locator. Pandoc wants the full stop of an abbreviation; understood beside its terms are
 * the commonest without one, `ch.`, CSL 1.0.2's `timestamp`, and our corpora's `standfirst`. Pandoc 3.1 takes the last two for plain
 * words and prints them, as it does a time code without a term, which is therefore how a memo should write one: `[@a, 00:14:03]`.
 */
const english = {
  article: ['article', 'articles', 'art.', 'arts.'],
  book: ['book', 'books', 'bk.', 'bks.'],
  chapter: ['chapter', 'chapters', 'chap.', 'chaps.', 'ch.', 'chs.', 'ch', 'chap'],
  column: ['column', 'columns', 'col.', 'cols.'],
  figure: ['figure', 'figures', 'fig.', 'figs.'],
  folio: ['folio', 'folios', 'fol.', 'fols.'],
  number: ['number', 'numbers', 'no.', 'nos.'],
  line: ['line', 'lines', 'l.', 'll.'],
  note: ['note', 'notes', 'n.', 'nn.'],
  opus: ['opus', 'opera', 'op.', 'opp.'],
  page: ['page', 'pages', 'p.', 'pp.', 'p', 'pp'],
  paragraph: ['paragraph', 'paragraphs', 'para.', 'paras.', '¶', '¶¶', 'para', 'paras'],
  part: ['part', 'parts', 'pt.', 'pts.'],
  section: ['section', 'sections', 'sec.', 'secs.', '§', '§§', 'sec', 'secs'],
  'sub-verbo': ['sub verbo', 'sub verbis', 's.v.', 's.vv.'],
  verse: ['verse', 'verses', 'v.', 'vv.'],
  volume: ['volume', 'volumes', 'vol.', 'vols.'],
  timestamp: ['timestamp', 'timestamps'],
  standfirst: ['standfirst', 'standfirsts'],
} as const

/** CSL's name of a kind of place in a source, and ours of a standfirst. */
export type LocatorLabel = keyof typeof english

type Terms = Readonly<Partial<Record<LocatorLabel, readonly string[]>>>

/** What the other languages whose locales are shipped have besides; where one has another meaning for an English term, its own counts. */
const others: Readonly<Record<string, Terms>> = {
  de: {
    article: ['Artikel', 'Art.'],
    book: ['Buch', 'Bücher', 'B.'],
    chapter: ['Kapitel', 'Kap.'],
    column: ['Spalte', 'Spalten', 'Sp.'],
    figure: ['Abbildung', 'Abbildungen', 'Abb.'],
    folio: ['Blatt', 'Blätter', 'Fol.'],
    number: ['Nummer', 'Nummern', 'Nr.'],
    line: ['Zeile', 'Zeilen', 'Z.'],
    note: ['Anmerkung', 'Anmerkungen', 'Anm.'],
    page: ['Seite', 'Seiten', 'S.'],
    paragraph: ['Absatz', 'Absätze', 'Abs.'],
    part: ['Teil', 'Teile'],
    section: ['Abschnitt', 'Abschnitte', 'Abschn.'],
    verse: ['Vers', 'Verse', 'V.'],
    volume: ['Band', 'Bände', 'Bd.', 'Bde.'],
  },
  fr: {
    book: ['livre', 'livres'],
    chapter: ['chapitre', 'chapitres', 'chap.'],
    column: ['colonne', 'colonnes', 'col.'],
    folio: ['fᵒ', 'fᵒˢ'],
    number: ['numéro', 'numéros', 'nᵒ', 'nᵒˢ'],
    line: ['ligne', 'lignes'],
    opus: ['opus'],
    paragraph: ['paragraphe', 'paragraphes', 'paragr.', '§'],
    part: ['partie', 'parties', 'part.'],
    section: ['sect.'],
    verse: ['verset', 'versets'],
  },
  es: {
    article: ['artículo', 'artículos', 'art.', 'arts.'],
    book: ['libro', 'libros', 'lib.'],
    chapter: ['capítulo', 'capítulos', 'cap.'],
    column: ['columna', 'columnas'],
    figure: ['figura', 'figuras'],
    folio: ['f.'],
    number: ['número', 'números', 'n.º'],
    line: ['línea', 'líneas'],
    note: ['nota', 'notas'],
    page: ['página', 'páginas', 'pág.', 'págs.'],
    paragraph: ['párrafo', 'párrafos', 'párr.', '§'],
    part: ['parte', 'partes'],
    section: ['sección', 'secciones'],
    'sub-verbo': ['sub voce', 'sub vocibus'],
    verse: ['verso', 'versos'],
    volume: ['volumen', 'volúmenes'],
  },
  nl: {
    article: ['artikel', 'artikelen', 'art.'],
    book: ['boek', 'boeken'],
    chapter: ['hoofdstuk', 'hoofdstukken', 'hfdst.'],
    figure: ['figuur', 'figuren'],
    folio: ["folio's", 'f.'],
    number: ['nummer', 'nummers', 'nr.'],
    line: ['regel', 'regels'],
    note: ['aantekening', 'aantekeningen'],
    page: ['pagina', "pagina's", 'blz.'],
    paragraph: ['paragraaf', 'paragrafen', 'par.'],
    part: ['deel', 'delen'],
    section: ['sectie', 'secties'],
    verse: ['vers', 'versen'],
  },
}

/** What a locator may begin with, in small letters, and what it means. */
export type LocatorNames = ReadonlyMap<string, LocatorLabel>

const englishTerms = termsIn(english)
const known = new Map(Object.entries(others).map(([language, terms]) => [language, termsIn(terms, englishTerms)]))

/** The terms of a language by its BCP 47 tag: its own and those of English, in which we write places in interviews whatever the memo's language. */
export function locatorNames(tag = 'en'): LocatorNames {
  return known.get(tag.slice(0, 2).toLowerCase()) ?? englishTerms
}

function termsIn(terms: Terms, besides: LocatorNames = new Map()): LocatorNames {
  const all = new Map(besides)
  // Object.keys types its result as plain strings; the keys are those of `terms`.
  for (const label of Object.keys(terms) as LocatorLabel[])
    for (const term of terms[label] ?? []) all.set(term.toLowerCase(), label)
  return all
}
