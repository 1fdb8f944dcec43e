import * as vscode from 'vscode'

/** Where the page's script and style lie. */
export function mediaOf(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'media', 'evidence')
}

/** The frame of the page. It loads its own script and style and nothing else; what it shows is sent to it. */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const at = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(mediaOf(extension), name)).toString()
  const nonce = crypto.randomUUID()
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  const title = vscode.l10n.t('Evidence')
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<link rel="stylesheet" nonce="${nonce}" href="${at('evidence.css')}">
</head>
<body>
<main aria-label="${title}">
<h1 class="heard">${title}</h1>
<div id="evidence" tabindex="-1"></div>
</main>
<p id="status" class="heard" role="status"></p>
<script nonce="${nonce}" src="${at('evidence.js')}"></script>
</body>
</html>`
}
