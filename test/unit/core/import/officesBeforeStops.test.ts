import assert from 'node:assert/strict'
import { toldIn } from '../../../support/toldIn.js'

/** Three who speak by turns, the first and the last of whom ask; a full stop is all that parts the labels from what is said. */
const record = ([chair, member, witness]: readonly [string, string, string]): string =>
  [
    'The second quay',
    `${chair}. Good morning. Who ordered the dredger?`,
    `${witness}. The board did, in March of that year.`,
    `${chair}. Was anybody against it?`,
    `${witness}. Two were. They were outvoted.`,
    `${member}. And what did it cost?`,
    `${witness}. More than the quay had.`,
    `${member}. Who paid?`,
    `${witness}. The town did, over ten years.`,
    `${chair}. Is it paid off today?`,
    `${witness}. It is, since May.`,
  ].join('\n\n')

suite('an office between a form of address and a name, before a full stop', () => {
  for (const [labels, chair, witness] of [
    [['M. le président Yvon Mbeki', 'Mme la rapporteure', 'M. Théo Okafor'], 'Yvon Mbeki', 'Théo Okafor'],
    [['Mme la présidente Inès Mbeki', 'M. le rapporteur', 'Mme Zoé Okafor'], 'Inès Mbeki', 'Zoé Okafor'],
    [['Mme l’administratrice Inès Mbeki', 'M. le député', 'M. Théo Okafor'], 'Inès Mbeki', 'Théo Okafor'],
    [['Sr. el presidente Luis Mbeki', 'Sra. la ponente', 'Sr. Juan Okafor'], 'Luis Mbeki', 'Juan Okafor'],
    [['Der vorsitzende Richter Jan Mbeki', 'Die Anklage', 'Dr. Udo Okafor'], undefined, 'Udo Okafor'],
  ] as const)
    test(`is no part of the name, and makes a label without a name: ${labels[0]}`, async () => {
      const told = await toldIn(record(labels))
      assert.equal(told.length, 10)
      if (chair !== undefined) assert.equal(told[0], `q ${chair}: Good morning. Who ordered the dredger?`)
      assert.equal(told[3], `a ${witness}: Two were. They were outvoted.`)
      assert.match(told[4] ?? '', /^q .*: And what did it cost\?$/)
    })
})
