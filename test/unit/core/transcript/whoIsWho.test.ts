import assert from 'node:assert/strict'
import { readTranscript } from '../../../../src/core/import/index.js'
import { decode } from '../../../../src/decode/formats.js'

/** Who speaks in a text, as `part: name`. */
async function cast(text: string): Promise<readonly string[]> {
  const extract = await decode(new TextEncoder().encode(text), 'talk.txt')
  assert.ok('text' in extract)
  const read = readTranscript(extract)
  assert.ok('speakers' in read)
  return read.speakers.map(({ role, name }) => `${role}: ${name ?? 'nobody'}`)
}

const words = [
  ['Who counted the beaches before your office did?', 'Nobody did. I found three boxes of maps and a kettle.'],
  ['When did the ministry notice?', 'When the hotel fell into the sea. Until then we were a line in a budget.'],
  ['Would you do it again?', 'I would buy better boots first, and I would read the annexes.'],
  ['And who pays for it now?', 'The fishermen do, as they always have. I have seen their nets.'],
] as const
const talk = (asker: string, answerer: string): string =>
  words.map(([question, answer]) => `${asker} ${question}\n\n${answerer} ${answer}`).join('\n\n')

suite('who is who in a talk', () => {
  test('is told by an introduction, whoever else it names', async () => {
    const head =
      'The Price of Sand\n\nBy Hanne Castellane\n\nMinister Lucía del Valle led the Sand Office under its founder, Bror Tamm.'
    assert.deepEqual(await cast(`${head}\n\n${talk('Q:', 'A:')}\n`), [
      'questioner: Hanne Castellane',
      'interviewee: Lucía del Valle',
    ])
  })

  test('stays open for a part that nobody named is likely to have', async () => {
    const head = 'The Price of Sand\n\nSince President Bror Tamm resigned, the dredging law has been stuck.'
    assert.equal((await cast(`${head}\n\n${talk('Q:', 'A:')}\n`))[0], 'questioner: nobody')
  })

  test('is known for a title without a name from who has it before the talk', async () => {
    const head =
      'Inquiry into the Dredging\n\nHon. Miriam Tamm-Okoro, Commissioner\n\nRutger van Dool, Director of the Sand Office'
    assert.deepEqual(await cast(`${head}\n\n${talk('THE COMMISSIONER:', 'MR. VAN DOOL:')}\n`), [
      'questioner: Miriam Tamm-Okoro',
      'interviewee: Rutger van Dool',
    ])
  })

  const page = words.map(([question, answer]) => `${question}\n\n${answer}`).join('\n\n')

  test('is on a page without labels nobody whom its menu or its title only seem to name', async () => {
    const head =
      'Sand Institute\nResearch\nExperts\nTide Talks\nDonate\nSearch\n\nWhat the Sand Survey Says, and What It Leaves Out\n\nQ&A with Lucía del Valle\n3 May 2019\n\nLucía del Valle, who directs the Sand Office, explains what was counted and why nobody asked before.'
    assert.deepEqual(await cast(`${head}\n\n${page}\n`), ['questioner: nobody', 'interviewee: Lucía del Valle'])
  })

  test('is on a page without labels never one who both asks and answers', async () => {
    const head =
      'At Least Nine Beaches\n\nInterview by Rutger Brandt\n\nIn a flat above a chandlery somebody counted the beaches. Lucía Tamm-Okoro, now eighty, spoke to Rutger Brandt at her kitchen table.'
    assert.deepEqual(await cast(`${head}\n\n${page}\n`), ['questioner: Rutger Brandt', 'interviewee: Lucía Tamm-Okoro'])
  })

  test('is told by a name below a line that is nothing but a part, as a table has it', async () => {
    const head = 'Sand Study\n\nInterviewer\n\nTomas Brandt\n\nPlace\n\nThe Sand Office'
    assert.equal((await cast(`${head}\n\n${talk('Int.:', 'Ines Okafor:')}\n`))[0], 'questioner: Tomas Brandt')
  })

  test('is written in full where labels have initials behind the family', async () => {
    const head = 'The Price of Sand\n\nTomas Brandt in conversation with Ines Okafor.'
    assert.deepEqual(await cast(`${head}\n\n${talk('Brandt T.:', 'Okafor I.:')}\n`), [
      'questioner: Tomas Brandt',
      'interviewee: Ines Okafor',
    ])
  })
})
