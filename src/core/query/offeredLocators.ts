/**
 * What may stand behind the key of a work: the terms of CSL's locators in its English locale, the short one first where there is one. Those that
 * Pandoc does not take for a locator are printed as they stand, which comes to the same.
 */
export const offeredLocators = [
  { term: 'p.', label: 'page' },
  { term: 'pp.', label: 'pages' },
  { term: 'chap.', label: 'chapter' },
  { term: 'sec.', label: 'section' },
  { term: 'para.', label: 'paragraph' },
  { term: 'pt.', label: 'part' },
  { term: 'vol.', label: 'volume' },
  { term: 'bk.', label: 'book' },
  { term: 'no.', label: 'number' },
  { term: 'n.', label: 'note' },
  { term: 'fig.', label: 'figure' },
  { term: 'tbl.', label: 'table' },
  { term: 'app.', label: 'appendix' },
  { term: 'art.', label: 'article' },
  { term: 'col.', label: 'column' },
  { term: 'fol.', label: 'folio' },
  { term: 'l.', label: 'line' },
  { term: 'll.', label: 'lines' },
  { term: 'v.', label: 'verse' },
  { term: 'op.', label: 'opus' },
  { term: 's.v.', label: 'sub verbo' },
  { term: 'act', label: 'act' },
  { term: 'canon', label: 'canon' },
  { term: 'eq.', label: 'equation' },
  { term: 'loc.', label: 'location' },
  { term: 'rule', label: 'rule' },
  { term: 'scene', label: 'scene' },
  { term: 'supp.', label: 'supplement' },
  { term: 'tit.', label: 'title' },
] as const
export type OfferedLocator = (typeof offeredLocators)[number]
