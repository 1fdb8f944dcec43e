import { isCaselessCredit } from './caselessCredits.js'
import { findDate } from './dates.js'
import type { Label } from './labels.js'
import type { Line } from './lines.js'
import { callsRoll } from './officeWords.js'
import { looksLikeName } from './people.js'
import { commonest, endsInSign } from './wording.js'

/** `Ines Okafor: A harbour is no receipt`: what stands first, without a sign at its end and with other paragraphs before anybody speaks, is a title. */
export function withoutTitle(lines: readonly Line[], labels: ReadonlyMap<number, Label>): ReadonlyMap<number, Label> {
  const lists = [...labels.keys()].slice(0, 4).filter((index) => namesOnly(lines[index], labels.get(index)))
  if (lists.length > 0 && labels.size >= 4)
    return withoutTitle(lines, new Map([...labels].filter(([index]) => !lists.includes(index))))
  const heads = setApart(labels)
  if (heads.length > 0) return withoutTitle(lines, new Map([...labels].filter(([index]) => !heads.includes(index))))
  const [first, next] = [...labels.keys()]
  if (first === undefined || next === undefined || first > 2 || next - first < 2 || labels.size < 4) return labels
  const line = lines[first]
  const below = lines[first + 1]
  const isOfHead = below !== undefined && (isCaselessCredit(below.text) || findDate(below.text))
  const isAlone = below?.begins === true || (below?.blanks ?? 0) > 0 || isOfHead
  const isWordy = /\p{L}/u.test(line?.text.slice((labels.get(first)?.span.end ?? 0) - line.start) ?? '')
  const isTitle =
    isAlone && isWordy && line?.block.kind !== 'cue' && line?.block.kind !== 'row' && !endsInSign(line?.text ?? '')
  return isTitle ? new Map([...labels].filter(([index]) => index !== first)) : labels
}

/** Labels before all others that come but once and have a dash behind them, where nearly all have another sign: `Harbour Talk – 87: The Second Quay`. */
function setApart(labels: ReadonlyMap<number, Label>): readonly number[] {
  const all = [...labels]
  const signOf = ({ style }: Label): string => style.at(-1) ?? ''
  const most = commonest(all.map(([, label]) => signOf(label)))
  const count = (is: (label: Label) => boolean): number => all.filter(([, label]) => is(label)).length
  if (all.length < 6 || count((label) => signOf(label) === most) < all.length * 0.8) return []
  const until = all.findIndex(([, label]) => signOf(label) === most)
  return all
    .slice(0, until)
    .filter(([, head]) => signOf(head) === '–' && count(({ key }) => key === head.key) === 1)
    .map(([index]) => index)
}

const listHead =
  /^(?:witness(?:es)?|panell?ists?|speakers|guests|participants|(?:members )?present|examination of witness(?:es)?|zeugen|gäste|teilnehmer|invités|testigos|participantes|свидетели|участники)$/iu

/** `Witnesses: Ines Okafor and Dr Tom Brandt.` says who takes part. */
function namesOnly(line: Line | undefined, label: Label | undefined): boolean {
  if (!line || !label || callsRoll(label) || !(label.form === 'role' || listHead.test(label.name))) return false
  const rest = line.text
    .slice(label.span.end - line.start)
    .trim()
    .replace(/[.;]$/, '')
  if (label.role === 'interviewee' && introducesOne(rest)) return true
  const parts = rest.split(/\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b)\s*/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => /\s/.test(part) && looksLikeName(part))
}

/** `Ines Okafor, deputy director, Harbour Institute`, without a full stop: who is asked, and nothing that is said. */
function introducesOne(words: string): boolean {
  const [titled = '', more] = words.split(/\s*[,(–—]\s*/)
  const name = titled.replace(/^(?:\p{Lu}\p{L}*\.\s)+/u, '')
  return more !== undefined && /\s/.test(name) && looksLikeName(name) && !endsInSign(words) && words.length < 200
}
