import type { Engine } from 'citeproc'

/**
 * Has an engine set years that follow each other under one name apart by `cite-group-delimiter`, a comma unless the style says otherwise, and
 * everything else by the layout's delimiter, as CSL 1.0.2 says (section “Cite Grouping”). By itself it takes one for both, so that a year after
 * a page looks like another page.
 */
export function separateYears({ citation: { opt } }: Engine): void {
  const between = opt.layout_delimiter
  const after = opt['after-collapse-delimiter'] ?? between
  if (!isByYear(opt.collapse) || after !== between) return
  opt['after-collapse-delimiter'] = between
  opt.layout_delimiter = opt.cite_group_delimiter ?? ', '
}

/**
 * Has an engine leave out a repeated name only in citations of bare sources: where words stand before or behind one of them, or its author is left
 * out, a year alone could not be told to be whose.
 */
export function collapseBareYears(engine: Engine): void {
  const { opt } = engine.citation
  const { collapse, cite_group_delimiter, layout_delimiter } = opt
  const after = opt['after-collapse-delimiter']
  if (!isByYear(collapse)) return
  const process = engine.process_CitationCluster.bind(engine)
  engine.process_CitationCluster = (items, citation) => {
    const isBare = items.every(([, { prefix, suffix, ...item }]) => !prefix && !suffix && !item['suppress-author'])
    if (isBare) return process(items, citation)
    opt.collapse = undefined
    opt.cite_group_delimiter = undefined
    opt['after-collapse-delimiter'] = undefined
    opt.layout_delimiter = after ?? layout_delimiter
    const text = process(items, citation)
    Object.assign(opt, { collapse, cite_group_delimiter, layout_delimiter, 'after-collapse-delimiter': after })
    return text
  }
}

/** The engine has an empty list where a style does not collapse. */
function isByYear(collapse: unknown): boolean {
  return typeof collapse === 'string' && collapse.startsWith('year')
}
