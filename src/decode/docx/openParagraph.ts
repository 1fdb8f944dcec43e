import type {
  Revision,
  RunElement,
  WordAnchor,
  WordMark,
  WordParagraph,
  WordRun,
} from '../../core/text/wordDocument.js'
import type { Span } from '../../core/model.js'
import { type DocxStyle, isOn } from './docxStyles.js'

/** Properties of a run that a reviewer sets by hand. */
const looks = new Set(['b', 'i', 'u', 'strike', 'dstrike', 'caps', 'smallCaps', 'vertAlign', 'highlight', 'color'])

/** What others may only read. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A paragraph while it is read. */
export type OpenParagraph = Writable<Omit<WordParagraph, 'runs' | 'anchors' | 'marks' | 'mark'>> & {
  readonly runs: WordRun[]
  readonly anchors: WordAnchor[]
  readonly marks: WordMark[]
  readonly mark: Revision[]
  /** Whether its properties are open, and within them those of its mark. */
  properties?: 'paragraph' | 'mark'
  style?: DocxStyle
  isListed: boolean
  isIndented?: boolean
  run?: OpenRun
}

/** A run while it is read. */
export type OpenRun = Pick<Writable<WordRun>, 'isHidden' | 'isMarked'> & {
  readonly element: Writable<RunElement>
  readonly looks: string[]
  look?: NonNullable<WordRun['look']>
  /** Of its look alone. */
  formatted?: Revision
}

/** A run at its start, with the looks of its paragraph. */
export function newRun({ style }: OpenParagraph, { start, end }: Span): OpenRun {
  return { element: { start, end, properties: '' }, looks: [], isMarked: style?.isMarked ?? false, isHidden: false }
}

/** What a property of a run says of its look, as `WordRun.format` has it; none where it says nothing. */
export function looksOf(name: string, value: string | undefined): readonly string[] {
  if (!looks.has(name) || !isOn(value) || value === 'auto' || value === 'baseline') return []
  return [/^(?:color|highlight|vertAlign)$/.test(name) ? `${name}=${value}` : name]
}

/** Gives a run what its style says. */
export function styleRun(run: OpenRun, style: DocxStyle | undefined): void {
  if (style?.isMarked) run.isMarked = true
  if (style?.isRaised) run.look ??= 'raised'
}

/** A sign of a font, by its hexadecimal number (ECMA-376, part 1, 17.3.3.30): of Unicode, or the font’s own in the private area. */
export function symbolOf(number = ''): string {
  const code = /^[0-9A-Fa-f]{4}$/.test(number) ? parseInt(number, 16) : 0
  return code < 0x20 || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCharCode(code)
}
