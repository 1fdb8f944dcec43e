import type { Region } from '../../core/transcript/transcript.js'
import type { Look } from '../runs.js'

/** An element that is open while a page is read, with what holds within it. */
export interface OpenElement {
  readonly name: string
  readonly isHidden: boolean
  readonly isMarked: boolean
  readonly isPreformatted: boolean
  readonly look?: Look
  readonly level?: number
  readonly region?: Region
}

/** Their content is no text, or none that a reader sees. */
const hidden = words('script style template iframe object canvas audio video datalist head noframes math')
const blocks = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav noscript ol optgroup option p pre search section select ' +
    'summary svg table tbody td tfoot th thead tr ul',
)
const struck = words('del s strike')
const marked = words('b strong u em i th dt')

const regions: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  menu: 'navigation',
  search: 'navigation',
  button: 'navigation',
  select: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  noscript: 'aside',
  dialog: 'aside',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  svg: 'caption',
}

/** WAI-ARIA's landmarks. */
const roles: Readonly<Record<string, Region>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  toolbar: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'aside',
  alertdialog: 'aside',
}

export function isBlock(name: string): boolean {
  return blocks.has(name)
}

export function elementOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  above: OpenElement | undefined,
): OpenElement {
  const level = /^h[1-6]$/.test(name) ? Number(name.slice(1)) : above?.level
  const region = regionOf(name, attributes) ?? above?.region
  const style = attributes['style'] ?? ''
  const look = above?.look === 'struck' ? 'struck' : (lookOf(name, style) ?? above?.look)
  return {
    name,
    isHidden:
      above?.isHidden === true ||
      hidden.has(name) ||
      'hidden' in attributes ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style),
    isMarked: above?.isMarked === true || marked.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style),
    isPreformatted: above?.isPreformatted === true || name === 'pre' || /white-space\s*:\s*pre/i.test(style),
    ...(look !== undefined && { look }),
    ...(level !== undefined && { level }),
    ...(region !== undefined && { region }),
  }
}

function lookOf(name: string, style: string): Look | undefined {
  if (struck.has(name) || /text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) return 'struck'
  return name === 'sup' || /vertical-align\s*:\s*super/i.test(style) ? 'raised' : undefined
}

function regionOf(name: string, attributes: Readonly<Record<string, string>>): Region | undefined {
  if (/\bpull-?quote\b/i.test(attributes['class'] ?? '')) return 'quote'
  return roles[attributes['role'] ?? ''] ?? regions[name]
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
