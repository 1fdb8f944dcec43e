// A language model without one: it questions what says “gladly”, and is as wrong or hostile as its sentence asks it to be. It keeps all that it was
// asked in the folder that is open.
const fs = require('node:fs')
const path = require('node:path')
const vscode = require('vscode')

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('scripted', {
      provideLanguageModelChatInformation: () => [
        {
          id: 'scripted-1',
          name: 'Scripted One',
          family: 'scripted',
          version: '1',
          maxInputTokens: 100_000,
          maxOutputTokens: 10_000,
          isUserSelectable: true,
          capabilities: {},
        },
      ],
      provideLanguageModelChatResponse: async (_model, messages, _options, progress, token) => {
        const prompt = messages.flatMap(({ content }) => content.map(({ value }) => value ?? '')).join('')
        const [folder] = vscode.workspace.workspaceFolders
        fs.appendFileSync(path.join(folder.uri.fsPath, 'asked.log'), prompt)
        for (const part of replies(prompt)) {
          if (token.isCancellationRequested) return
          progress.report(new vscode.LanguageModelTextPart(part))
          await new Promise((done) => setTimeout(done, 1))
        }
      },
      provideTokenCount: async () => 1,
    }),
  )
}

function* replies(prompt) {
  const { source, sentence } = JSON.parse(prompt.slice(prompt.indexOf('\n\n{')))
  const words = source.find(({ is }) => is === 'cited' || is === 'found').words
  const span = words.split(' ').slice(0, 5).join(' ')
  if (sentence.includes('endlessly')) for (;;) yield 'It goes on and on. '
  if (sentence.includes('nonsense')) return yield 'Gladly! The memo is right in every way.'
  const isWrong = sentence.includes('gladly')
  const answer = isWrong
    ? { answer: 'contradicts', kind: 'certainty', span, differs: 'gladly' }
    : { answer: 'supports', kind: '', span, differs: '' }
  yield '```json\n'
  yield JSON.stringify(
    sentence.includes('falsely')
      ? { ...answer, answer: 'contradicts', kind: 'date', span: 'words that stand nowhere', differs: 'falsely' }
      : answer,
  )
  yield '\n```'
}
