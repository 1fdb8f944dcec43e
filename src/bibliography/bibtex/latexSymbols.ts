import unicode from '@citation-js/plugin-bibtex/lib/input/unicode.json' with { type: 'json' }
import { keyed } from '../../core/text/keyed.js'

/** What the table of the library lacks. */
const more = new Map([
  ...keyed(
    'AA: Å; aa: å; TeX: TeX; LaTeX: LaTeX; BibTeX: BibTeX; ldots: …; dots: …; dag: †; ddag: ‡; S: §; P: ¶; ' +
      'pounds: £; euro: €; slash: /; hyp: -; textbraceright: }; textnumbersign: #; textpercent: %; textampersand: &; ' +
      'lq: ‘; rq: ’; adddot: .; addcomma: ,; addcolon: :; bibrangedash: –; hyphen: -; textbar: |',
  ),
  ['nobreakspace', '\u00a0'],
  ['space', ' '],
  ['quad', '\u2003'],
  ['qquad', '\u2003'],
  ['newline', ' '],
  ['par', ' '],
  ['addspace', ' '],
  ['addnbspace', '\u00a0'],
])

const math = new Map([
  ...keyed(
    'times: ×; pm: ±; leq: ≤; le: ≤; geq: ≥; ge: ≥; neq: ≠; approx: ≈; sim: ∼; rightarrow: →; to: →; leftarrow: ←; ' +
      'infty: ∞; circ: °; degree: °; cdot: ⋅; ldots: …; dots: …',
  ),
  ['%', '%'],
  ['&', '&'],
  ['$', '$'],
  [',', '\u2009'],
  [' ', ' '],
])

type Table = Readonly<Record<string, string | null>>
const diacritics: Table = unicode.diacritics
const commands: Table = unicode.commands
const mathCommands: Table = unicode.mathCommands

/** The combining character that an accent's command stands for, by its name without the backslash. */
export function accented(name: string): string | undefined {
  return own(diacritics, name)
}

/** What a command with a name stands for; undefined for one that nobody knows. */
export function letterCommand(name: string): string | undefined {
  return own(commands, name) ?? more.get(name)
}

/** The same within a formula. */
export function mathCommand(name: string): string | undefined {
  return own(mathCommands, name) ?? math.get(name) ?? letterCommand(name)
}

function own(table: Table, name: string): string | undefined {
  return Object.hasOwn(table, name) ? (table[name] ?? undefined) : undefined
}
