import { joinRuns } from '../core/export/joinRuns.js'
import type { RenderedEntry, Run } from '../core/export/citedItem.js'

/** Characters of Unicode's private use area stand for the markup of the engine's output; those in a text itself are dropped. */
const open = '\uE0A0'
const close = '\uE0A1'
const hrefEnd = '\uE0A2'
const ours = /[\uE0A0-\uE0A6]/g
const marks = /[\uE0A0-\uE0A2]/g
/** Words before and behind what a key gives are no part of its link; `relink` ends those before. */
const unlink = '\uE0A3'
const relink = '\uE0A4'

/** Flags that a mark sets; `undefined` takes one away, for upright words within italic ones. */
type Flags = { readonly [K in keyof Omit<Run, 'text'>]?: Run[K] | undefined }

const flags: Readonly<Record<string, Flags>> = {
  i: { italic: true },
  I: { italic: undefined },
  b: { bold: true },
  B: { bold: undefined },
  c: { smallCaps: true },
  C: { smallCaps: undefined },
  u: { underline: true },
  U: { underline: undefined },
  s: { position: 'superscript' },
  d: { position: 'subscript' },
  N: { position: undefined },
}

function marked(letter: string): string {
  return `${open}${letter}%%STRING%%${close}`
}

function link(href: string, text: string): string {
  return `${open}a${href}${hrefEnd}${text}${close}`
}

/** The mark around one key's part of a citation, which links to the key's entry. */
export function linkToEntry(text: string, id: string): string {
  return link(`#ref-${id}`, text)
}

/** Around words for a place, which belong before an address that the engine has put before them. */
const placeStart = '\uE0A5'
const placeEnd = '\uE0A6'
const placeBehindAddress =
  /, ((?:https:\/\/doi\.org\/)?\uE0A0a[^\uE0A0-\uE0A2]*\uE0A2[^\uE0A0-\uE0A2]*\uE0A1),(\uE0A3?)\uE0A5([^\uE0A6]*)\uE0A6/g

/** Words for a place as the beginning of a suffix. */
export function placed(where: string | undefined): string {
  return where ? `,${placeStart} ${where.replace(ours, '')}${placeEnd}` : ''
}

/** A prefix, of which only the space is linked, so that the engine sees the ends that it looks at. */
export function unlinkedPrefix(text: string): string {
  return text && `${unlink}${text.slice(0, -1)}${relink}${text.slice(-1)}`
}

/** A suffix, of which only the first mark is linked. */
export function unlinkedSuffix(text: string): string {
  return text && `${text.slice(0, 1)}${unlink}${text.slice(1)}`
}

interface Terms {
  getTerm(name: string): string
}

function quoted(terms: Terms, text: string | undefined, inner: '' | 'inner-'): string {
  const opening = terms.getTerm(`open-${inner}quote`)
  return text === undefined ? opening : `${opening}${text}${terms.getTerm(`close-${inner}quote`)}`
}

const asItIs = (_state: unknown, text: string): string => text

/** How the engine is to write its output: an output format under the names that citeproc-js gives to CSL's attributes. */
export const runFormat = {
  // The marks in prefixes and suffixes come through here as well.
  text_escape: (text: string | undefined) => (text ?? '').replace(marks, ''),
  bibstart: '',
  bibend: '',
  '@font-style/italic': marked('i'),
  '@font-style/oblique': marked('i'),
  '@font-style/normal': marked('I'),
  '@font-variant/small-caps': marked('c'),
  '@font-variant/normal': marked('C'),
  '@passthrough/true': asItIs,
  '@font-weight/bold': marked('b'),
  '@font-weight/normal': marked('B'),
  '@font-weight/light': false,
  '@text-decoration/none': marked('U'),
  '@text-decoration/underline': marked('u'),
  '@vertical-align/sup': marked('s'),
  '@vertical-align/sub': marked('d'),
  '@vertical-align/baseline': marked('N'),
  '@strip-periods/true': asItIs,
  '@strip-periods/false': asItIs,
  '@quotes/true': (terms: Terms, text: string | undefined) => quoted(terms, text, ''),
  // The engine asks for an opening inner mark alone where it takes an apostrophe for one.
  '@quotes/inner': (terms: Terms, text: string | undefined) =>
    text === undefined ? '’' : quoted(terms, text, 'inner-'),
  '@quotes/false': false,
  '@cite/entry': function (
    this: { item_id: string },
    state: { sys: { wrapCitationEntry: typeof linkToEntry } },
    text: string,
  ) {
    return state.sys.wrapCitationEntry(text, this.item_id)
  },
  '@bibliography/entry': function (this: { system_id?: string }, _state: unknown, text: string) {
    return `${open}e${this.system_id ?? ''}${hrefEnd}${text}${close}`
  },
  '@display/block': (_state: unknown, text: string) => ` ${text}`,
  '@display/left-margin': (_state: unknown, text: string) => `${text} `,
  '@display/right-inline': asItIs,
  '@display/indent': (_state: unknown, text: string) => ` ${text}`,
  '@showid/true': asItIs,
  '@URL/true': (_state: unknown, text: string) => (/^https?:\/\//i.test(text) ? link(text, text) : text),
  '@DOI/true': (_state: unknown, text: string) =>
    link(/^https?:\/\//i.test(text) ? text : `https://doi.org/${text}`, text),
}

const token = /\uE0A0a([^\uE0A2]*)\uE0A2|\uE0A0([^a])|(\uE0A1)|([\uE0A3\uE0A4])|([^\uE0A0-\uE0A6]+)/g

const entryMark = /^\uE0A0e([^\uE0A2]*)\uE0A2([^]*)\uE0A1\s*$/

/** An entry of the bibliography that the engine wrote in `runFormat`. */
export function readEntry(written: string): RenderedEntry {
  const [, id, text] = entryMark.exec(written) ?? []
  if (id === undefined || text === undefined) throw new Error(`expected a marked entry, got ${JSON.stringify(written)}`)
  return { id, runs: readRuns(text) }
}

/** The runs of a text that the engine wrote in `runFormat`. Neighbours in one typography are one run. */
export function readRuns(written: string): readonly Run[] {
  const runs: Run[] = []
  // `linked` is the address of the link that is open: words before and behind what a key gives leave it and come back.
  const stack: { readonly now: Flags; readonly linked?: string | undefined }[] = [{ now: {} }]
  const ordered = written.replace(placeBehindAddress, ',$2$3, $1')
  for (const [, href, letter, end, turn, text] of ordered.matchAll(token)) {
    const { now, linked } = stack.at(-1) ?? { now: {} }
    if (href !== undefined) stack.push({ now: { ...now, href }, linked: href })
    else if (letter !== undefined) stack.push({ now: { ...now, ...flags[letter] }, linked })
    else if (end !== undefined) stack.pop()
    else if (turn !== undefined) {
      stack.pop()
      stack.push({ now: { ...now, href: turn === unlink ? undefined : linked }, linked })
    } else if (text !== undefined) runs.push(runOf(text, now))
  }
  return joinRuns(runs.map(withWholeAddress))
}

function runOf(text: string, now: Flags): Run {
  // A flag that was taken away is no flag at all.
  return { text, ...Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined)) }
}

const doiServer = 'https://doi.org/'

/** A style writes the server before a DOI as plain words; the link then covers them as well. */
function withWholeAddress(run: Run, index: number, runs: readonly Run[]): Run {
  const next = runs[index + 1]
  const before = runs[index - 1]
  if (next?.href === doiServer + next?.text && run.text.endsWith(doiServer) && !run.href)
    return { ...run, text: run.text.slice(0, -doiServer.length) }
  const isAddress = run.href === doiServer + run.text && before?.text.endsWith(doiServer)
  return isAddress ? { ...run, text: doiServer + run.text } : run
}
