import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { planImport } from '../../../../src/core/import/plan.js'
import type { ImportAnswers } from '../../../../src/core/terms/answers.js'
import { decoded } from '../../decode/support.js'

const turns = {
  german: [
    'Frau Weiß, wie war das, als der Hafen verkauft wurde, und wer hat es Ihnen gesagt?',
    'Der Verkauf war kein Fehler, aber der Vertrag ist einer. Wir haben einen guten Preis für die Kais und alle Rechte abgegeben.',
    'Und was ist mit den Gebühren, die der Staat nicht mehr ändern darf?',
    'Die sind nach dem Verkauf gestiegen, und das ist für eine Stadt am Meer nicht gut. Es wird sich auch nicht ändern.',
  ],
  portuguese: [
    'Senhora ministra, como foi que o porto se vendeu e quem lhe disse que era para sempre?',
    'A venda não foi um erro, mas o contrato é. Tivemos um bom preço para os cais e demos todos os direitos que havia.',
    'E que se passa com as taxas que o Estado já não pode mudar por lei?',
    'Subiram depois da venda, e isso não é bom para uma cidade do mar. Também não vai mudar, como já se disse.',
  ],
  english: [
    'Mrs White, how was it when the port was sold, and who told you that it was for good?',
    'The sale was no mistake, but the contract is one. We have had a good price for the quays and gave away all of the rights.',
    'And what of the fees that the state may no longer change by law?',
    'They have risen from the day of the sale, and that is not good for a city by the sea. It will not change either.',
  ],
} as const

async function written(words: readonly string[], answers: ImportAnswers, head = ''): Promise<string> {
  const text = words.map((one, at) => `${at % 2 === 0 ? 'Jonas Öztürk' : 'Katharina Weiß'}: ${one}`).join('\n\n')
  const found = readTranscript(await decoded(head + text, 'talk.md'))
  assert.ok(!('notInterview' in found))
  return planImport(found, answers).corpus.find(({ name }) => name.endsWith('.md'))?.text ?? ''
}

const open = { key: 'weiss2024', terms: 'on record' } as const

suite('the language of an interview, as an import writes it', () => {
  test('is that of what is said where it is certain and not English', async () => {
    assert.match(await written(turns.german, open), /^language: de$/m)
    assert.doesNotMatch(await written(turns.english, open), /^language:/m)
    assert.doesNotMatch(await written(turns.portuguese, open), /^language:/m)
  })

  test('is that which the file states, where it does', async () => {
    assert.match(await written(turns.german, open, '---\nlanguage: de-AT\n---\n'), /^language: de-AT$/m)
  })
})
