import * as vscode from 'vscode'
import type { BrokenStyle, CitationStyle, ShippedStyle, StyleOptions } from '../core/finish/model.js'
import { policyProse } from '../core/finish/prose/policyProse.js'
import type * as bundle from '../csl/bundle.js'
import { loadBundle } from './loadBundle.js'

let engine: Promise<typeof bundle> | undefined

/**
 * A style ready to render: one that is shipped, or a `.csl` file by its address. Each call makes one anew, which takes some 50 ms: keep it for
 * as long as style and options stay, for it renders a memo's next state faster than the first.
 */
export async function loadStyle(
  { extensionUri }: Pick<vscode.ExtensionContext, 'extensionUri'>,
  style: ShippedStyle | vscode.Uri,
  options: StyleOptions,
): Promise<CitationStyle | BrokenStyle> {
  if (style === 'policy-prose') return policyProse(options)
  const uri = typeof style === 'string' ? vscode.Uri.joinPath(extensionUri, 'media', 'csl', `${style}.csl`) : style
  const { makeStyle } = await (engine ??= loadEngine(extensionUri))
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined)
  return bytes ? makeStyle(new TextDecoder().decode(bytes), options) : { broken: 'unreadable' }
}

/** The engine's licence (CPAL 1.0, section 14) wants these words seen when it is first used in a session; they are not to be translated. */
const attribution = 'Citations by CSL (citeproc-js), http://citationstyles.org/'
const shownFor = 10_000 // milliseconds

async function loadEngine(extensionUri: vscode.Uri): Promise<typeof bundle> {
  try {
    const loaded = await loadBundle<typeof bundle>(extensionUri, 'csl.cjs')
    vscode.window.setStatusBarMessage(attribution, shownFor)
    return loaded
  } catch (error) {
    engine = undefined // the next try may find the file
    throw error
  }
}
