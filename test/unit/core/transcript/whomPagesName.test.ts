import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

/** Who speaks on a page, as `part: name`. */
async function cast(head: string, talk: string): Promise<readonly string[]> {
  const extract = await decode(new TextEncoder().encode(`${head}\n\n${talk}\n`), 'page.txt')
  assert.ok('text' in extract)
  const read = readTranscript(extract)
  assert.ok('speakers' in read)
  return read.speakers.map(({ role, name }) => `${role}: ${name ?? 'nobody'}`)
}

const french = [
  'Votre livre commence par un seau percé. Pourquoi cet objet ?',
  'Parce que tout le monde, au village, en avait un. On le réparait le dimanche, avec du goudron.',
  'Et la compagnie des sels, que disait-elle ?',
  'Elle ne disait rien. Elle envoyait un homme qui comptait les seaux et repartait avant midi.',
  'Comment avez-vous été reçue par les sauniers ?',
  'Mal, et ils avaient raison. J’ai fini par porter les sacs comme les autres.',
  'Que reste-t-il de ce travail ?',
  'Un registre et trois photographies. Le reste, je l’ai dans les épaules.',
].join('\n\n')

const german = (calling: string): string =>
  [
    `${calling}, wer heute an den Kai fährt, sieht neue Schilder. Schiffe sieht man nicht. Warum?`,
    'Weil die Schilder billiger waren. Das meine ich ernst, ich habe die Rechnungen gelesen.',
    'Wer hat sie bezahlt?',
    'Die Fischer, über eine Abgabe, die niemand so nennt. Im Norden war es nicht anders.',
    'Würden Sie den Ausbau heute stoppen?',
    'Nein. Ich würde ihn langsamer machen und zuerst die Straße bauen.',
  ].join('\n\n')

suite('whom a page names as interviewed', () => {
  test('is who stands behind what she is, not the place where she is it', async () => {
    const head =
      'Le sel des autres\n\nPropos recueillis par Loïc Ferrand\n\nHistorienne à l’université de Port Lavenne, Awa Kerouédan a vécu quatre ans parmi les sauniers de la côte. Son livre vient de paraître.'
    assert.deepEqual(await cast(head, french), ['questioner: Loïc Ferrand', 'interviewee: Awa Kerouédan'])
  })

  for (const [place, person, calling] of [
    ['Norden Ravelands', 'Henrike Dolores Quandt', 'Frau Dolores Quandt'],
    ['Hinterland Ostermoors', 'Tilman Obrecht', 'Herr Obrecht'],
  ] as const)
    test(`is no place with which a sentence begins: ${place}`, async () => {
      const head = `Schilder am Kai\n\nIm ${place} soll ein neuer Hafen entstehen. Darüber hat ${person} ein Buch geschrieben, das jetzt erschienen ist.\n\n${person} ist am Institut für Küstenkunde tätig.`
      assert.equal((await cast(head, german(calling))).at(-1), `interviewee: ${person}`)
    })
})
