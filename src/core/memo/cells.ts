import { blank } from '../text/blank.js'
import { fieldsOf, isFields } from './conditions.js'
import { optionLines } from './hiddenCells.js'
import { fencesIn, findMarkup } from './markup.js'
import type { Memo } from './memo.js'
import { frontMatter } from './prose.js'
import type { Span } from '../model.js'

/** A block of code that Quarto or knitr runs, in a memo as its author wrote it. */
export interface Cell extends Span {
  /** `r`, `python`, `mermaid`… */
  readonly engine: string
  /** What is said of it in its head and in the comments with a bar: `label`, `fig-cap`, `eval`… */
  readonly options: ReadonlyMap<string, string>
}

/** Cells of code in a Markdown text; `{.python}` and `{=latex}` are none. */
export function cellsIn(text: string): readonly Cell[] {
  const body = blank(text, frontMatter(text))
  return fencesIn(findMarkup(body).parts).flatMap(({ start, end }) => {
    const [first = '', ...lines] = text.slice(start, end).split(/\r\n|\n|\r/)
    const [, before = '', engine, head = ''] = /^([^`~]*)[`~]{3,}[ \t]*\{\s*([A-Za-z]\w*)\b([^}]*)\}/.exec(first) ?? []
    if (engine === undefined) return []
    return [
      { engine, options: new Map([...headOptions(head), ...lineOptions(lines)]), start: start + before.length, end },
    ]
  })
}

/** `{r label, fig.cap="So", eval=FALSE}` of knitr, whose names have points where Quarto's have hyphens. */
function headOptions(head: string): readonly (readonly [string, string])[] {
  const [, label] = /^[ \t,]*([\w:.-]+)[ \t]*(?:,|$)/.exec(head) ?? []
  const named = head.matchAll(/([\w.-]+)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^,]*))/g)
  return [
    ...(label === undefined ? [] : [['label', label] as const]),
    ...Array.from(
      named,
      ([, name = '', one, two, bare]) => [name.replaceAll('.', '-'), (one ?? two ?? bare ?? '').trim()] as const,
    ),
  ]
}

/** `#| fig-cap: "So"` */
function lineOptions(lines: readonly string[]): readonly (readonly [string, string])[] {
  const named = optionLines(lines).matchAll(/^[ \t>]*[^\s\w]{1,3}\|[ \t]*([\w.-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/gm)
  return Array.from(
    named,
    ([, name = '', value = '']) => [name.replaceAll('.', '-'), value.replace(/^(["'])(.*)\1$/, '$2')] as const,
  )
}

/** Of knitr's engines those that run nothing: their code is Markdown, and stands in the document as such. */
export function isTextCell(engine: string): boolean {
  return ['asis', 'block', 'block2'].includes(engine)
}

/** The cells whose output a reader would miss, for nobody ran them: those that are to be run and leave something in the document. */
export function cellsToRun({ written, hidden, language }: Memo): readonly Cell[] {
  if (language === 'plaintext') return []
  const execute = fieldsOf(written.slice(0, frontMatter(written)[0]?.end ?? 0))['execute']
  const usual = isFields(execute) ? execute : {}
  return cellsIn(written).filter(({ start, end, engine, options }) => {
    const isOff = (name: string): boolean =>
      /^(?:false|f|no|hide)$/i.test(options.get(name) ?? (usual[name] === false ? 'false' : ''))
    const isAround = hidden.some((one) => one.start <= start && one.end >= end && one.end - one.start > end - start + 1)
    return !isAround && !isTextCell(engine) && !['include', 'eval', 'output', 'results'].some(isOff)
  })
}
