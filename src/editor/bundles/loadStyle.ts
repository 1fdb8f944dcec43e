import * as vscode from 'vscode'
import type { BrokenStyle, CitationStyle, ShippedStyle, StyleOptions } from '../../core/export/citationStyle.js'
import type * as bundle from '../../csl/bundle.js'
import { bundleLoader } from './loadBundle.js'
import { loadTools } from './loadTools.js'

/**
 * A style ready to render: one that is shipped, or a `.csl` file by its address. Each call makes one anew, which takes some 100 ms: keep it for
 * as long as style and options stay, for it renders a memo's next state faster than the first.
 */
export async function loadStyle(
  context: Pick<vscode.ExtensionContext, 'extensionUri'>,
  style: ShippedStyle | vscode.Uri,
  options: StyleOptions,
): Promise<CitationStyle | BrokenStyle> {
  if (style === 'policy-prose') return (await loadTools(context)).policyProse(options)
  const { extensionUri } = context
  const uri = typeof style === 'string' ? vscode.Uri.joinPath(extensionUri, 'media', 'csl', `${style}.csl`) : style
  const { makeStyle } = await loadEngine(context)
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined)
  return bytes ? makeStyle(new TextDecoder().decode(bytes), options) : { broken: 'unreadable' }
}

const engine = bundleLoader<typeof bundle>('csl.cjs')

/** The engine's licence (CPAL 1.0, section 14) wants these words seen when it is first used in a session; they are not to be translated. */
const attribution = 'Citations by CSL (citeproc-js), http://citationstyles.org/'
const shownFor = 10_000 // milliseconds
let isShown = false

async function loadEngine(context: Pick<vscode.ExtensionContext, 'extensionUri'>): Promise<typeof bundle> {
  const loaded = await engine(context)
  if (!isShown) vscode.window.setStatusBarMessage(attribution, shownFor)
  isShown = true
  return loaded
}
