import assert from 'node:assert/strict'
import { Corpus } from '../../../../../src/core/corpus/corpus.js'
import { formatPassageRef } from '../../../../../src/core/corpus/read/values.js'
import { withHashes } from '../../../../../src/core/corpus/source/hashes.js'
import { paragraphHash } from '../../../../../src/core/corpus/source/paragraphHash.js'
import { formatSums, readSums } from '../../../../../src/core/corpus/source/checksums.js'
import { basinGlossary, reedInterview } from '../../../../support/fixtures.js'

const md = 'file:///corpus/reed2021.md'
const uri = 'file:///corpus/reed2021.sums'
const other = 'file:///corpus/moreau2021.md'
const reed = reedInterview().replace('interview/1', 'interview/2')

/** A hash for each passage, made of its words. */
const sums = formatSums(
  corpusWith(undefined)
    .interview('reed2021')
    ?.passages.map((passage) => ({ ...passage, sha256: madeOf(passage) })) ?? [],
)
const lines = sums.trimEnd().split('\n')

function madeOf({ first, last }: { readonly first: string; readonly last: string }): string {
  return paragraphHash(`${first} … ${last}`)
}

function corpusWith(hashes: string | undefined, interview = reed): Corpus {
  const corpus = new Corpus()
  corpus.set('file:///corpus/basin.md', basinGlossary())
  corpus.set(md, interview)
  if (hashes !== undefined) corpus.set(uri, hashes)
  return corpus
}

/** Passages without a hash. */
function bare(corpus: Corpus): readonly string[] {
  return (corpus.interview('reed2021')?.passages ?? []).flatMap(({ ref, sha256 }) =>
    sha256 === undefined ? [formatPassageRef(ref)] : [],
  )
}

/** `reed2021.sums:3 sums-stale ¶1`, a line each. */
function problems(corpus: Corpus): readonly string[] {
  return [...corpus.problems().values()]
    .flat()
    .filter(({ ruleId }) => /^sums|^field|^block/.test(ruleId))
    .map(
      ({ uri: file, place, ruleId, data }) =>
        `${file.slice(file.lastIndexOf('/') + 1)}:${place.start.line} ${ruleId} ${data['text'] ?? data['field'] ?? ''}`,
    )
}

suite('The hashes of an interview', () => {
  test('belong to the passages with the names and the words of their lines', () => {
    const corpus = corpusWith(sums)
    assert.deepEqual(problems(corpus), [])
    assert.deepEqual(
      corpus.interview('reed2021')?.passages.map(({ sha256 }) => sha256),
      corpus.interview('reed2021')?.passages.map(madeOf),
    )
    for (const text of [`\uFEFF${sums}`, sums.replaceAll('\n', '\r\n'), sums.replaceAll('’', "'")])
      assert.deepEqual([bare(corpusWith(text)), problems(corpusWith(text))], [[], []])
  })

  test('are told to be missing, with the interview, and where some of them are', () => {
    assert.deepEqual(problems(corpusWith(undefined)), ['reed2021.md:3 sums-missing reed2021.sums'])
    const some = corpusWith(lines.filter((line) => !/^(?:¶2|Q3) /.test(line)).join('\n'))
    assert.deepEqual(problems(some), ['reed2021.sums:2 sums-incomplete ¶2, Q3'])
    assert.deepEqual(bare(some), ['¶2', 'Q3'])
  })

  test('need not be there where nobody has hashed the text, or nothing is quoted yet', () => {
    assert.deepEqual(problems(corpusWith(`${lines[0]}\n`)), [])
    assert.deepEqual(problems(corpusWith(undefined, reed.replace(/^- (?:¶|Q|SF)\d+: .*\n/gm, ''))), [])
  })

  test('are never believed by their place: a line whose words stand elsewhere now is told, and not used', () => {
    const shifted = reed.replace(/^- ¶(\d):/gm, (_, number) => `- ¶${Number(number) + 1}:`)
    const corpus = corpusWith(sums, shifted)
    assert.deepEqual(bare(corpus), ['¶2', '¶3', '¶4', '¶5', '¶6'])
    assert.deepEqual(problems(corpus), [
      'reed2021.sums:4 sums-stale ¶1, ¶2, ¶3, ¶4, ¶5',
      'reed2021.sums:2 sums-incomplete ¶6',
    ])
  })

  test('of a merge conflict are told once, and those alone are used that fit and that nothing gainsays', () => {
    const line = lines.find((one) => one.startsWith('¶2 ')) ?? ''
    const theirs = line.replace(/[0-9a-f]{64}$/, 'a'.repeat(64))
    const both = ['<<<<<<< HEAD', line, '=======', theirs, '>>>>>>> theirs'].join('\n')
    const corpus = corpusWith(sums.replace(line, both))
    assert.deepEqual(problems(corpus), [`reed2021.sums:${lines.indexOf(line) + 1} sums-conflict `])
    assert.deepEqual(bare(corpus), ['¶2'])
    const moved = ['<<<<<<< HEAD', line, '=======', theirs.replace('“', '“Well, '), '>>>>>>> theirs'].join('\n')
    assert.deepEqual(bare(corpusWith(sums.replace(line, moved))), [])
    const unmarked = corpusWith(sums.replace(line, `${line}\n${theirs}`))
    assert.deepEqual([bare(unmarked), problems(unmarked).length], [['¶2'], 1])
  })

  test('of another version, in no text, or in a line that cannot be read are told with their place', () => {
    for (const [text, rule] of [
      [sums.replace('sums/2', 'sums/3'), 'sums-newer attache: sums/3'],
      [sums.replace('attache: sums/2\n', ''), 'sums-unreadable '],
      ['\0', 'sums-unreadable '],
      ['', 'sums-unreadable '],
    ] as const) {
      const corpus = corpusWith(text)
      assert.deepEqual(problems(corpus), [`reed2021.sums:1 ${rule}`])
      assert.equal(bare(corpus).length, 9)
    }
    const cut = corpusWith(sums.replace(/[0-9a-f]{8}\n$/, '\n'))
    assert.deepEqual(problems(cut), [
      `reed2021.sums:${lines.length} sums-malformed ¶1 “first words … last words” SHA-256`,
    ])
    assert.equal(bare(cut).length, 1)
  })

  test('stand in the lines of passages in version 1 alone', () => {
    const line = /^- ¶1: .*/m.exec(reed)?.[0] ?? ''
    const hashed = reed.replace(line, `${line} {sha256=${'b'.repeat(64)}}`)
    assert.deepEqual(problems(corpusWith(sums, hashed)), ['reed2021.md:46 field-unknown sha256'])
    const first = corpusWith(undefined, hashed.replace('interview/2', 'interview/1'))
    assert.deepEqual([problems(first), bare(first).includes('¶1')], [[], false])
  })

  test('of a protected interview have no place in a corpus, and are not used there', () => {
    const closed = reed.replace('terms: on record', 'terms: background\ndescription: an economist')
    assert.deepEqual(problems(corpusWith(undefined, closed)), [])
    const corpus = corpusWith(sums, closed)
    assert.deepEqual(problems(corpus), ['reed2021.sums:2 sums-protected reed2021'])
    assert.equal(bare(corpus).length, 9)
  })

  test('of passages whose words tell nothing are believed only where all others fit', () => {
    const closed = reed
      .replace('terms: on record', 'terms: background\ndescription: an economist')
      .replace(/^- ¶1: .*/m, '- ¶1: “[…]”')
    const corpus = corpusWith(undefined, closed)
    const interview = corpus.interview('reed2021')
    assert.ok(interview)
    const stored = formatSums(interview.passages.map((passage) => ({ ...passage, sha256: madeOf(passage) })))
    const hashed = (text: string): number =>
      withHashes(interview, readSums('file:///store/reed2021.sums', text)).passages.filter(({ sha256 }) => sha256)
        .length
    assert.equal(hashed(stored), 9)
    assert.equal(hashed(stored.replace('¶2 “', '¶2 “Well, ')), 7)
  })

  test('change their interview alone when they come, change or go', () => {
    const corpus = corpusWith(undefined)
    corpus.set(other, reed.replaceAll('reed2021', 'moreau2021'))
    const [before, claims] = [corpus.interview('moreau2021'), corpus.interview('reed2021')?.claims]
    corpus.set(uri, sums)
    assert.deepEqual(bare(corpus), [])
    corpus.set(uri, lines.slice(0, 3).join('\n'))
    assert.equal(bare(corpus).length, 7)
    corpus.delete(uri)
    assert.equal(bare(corpus).length, 9)
    assert.equal(corpus.has(uri), false)
    assert.equal(corpus.interview('moreau2021'), before)
    assert.equal(corpus.interview('reed2021')?.claims, claims)
    assert.deepEqual(corpus.interviews().map(({ key }) => key).length, 2)
  })
})
