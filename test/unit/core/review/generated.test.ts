import assert from 'node:assert/strict'
import { MemoChecker } from '../../../../src/core/check/check.js'
import { applyEdits } from '../../../../src/core/check/safeFixes.js'
import { Corpus } from '../../../../src/core/corpus/corpus.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { reviewedDocument } from '../../../../src/core/review/documentBlocks.js'
import { readExportMap } from '../../../../src/core/review/exportMap.js'
import { noteMark } from '../../../../src/core/review/pieces.js'
import { reviewOf } from '../../../../src/core/review/review.js'
import { readWord } from '../../../../src/decode/formats.js'
import { fixtureCorpus } from '../../../support/fixtures.js'
import { EditedWord, seeded } from '../../../support/reviews.js'
import { shareOf } from '../../../support/verifying.js'
import { runWith } from '../../cli/runWith.js'

const vocabulary =
  'water levy farm river gate grain boat bridge market village road winter summer plan paper clerk bank field mill town stone glass house table north south early late small large open close build carry bring hold give trade guard watch'.split(
    ' ',
  )
const quoted = 'a slow-motion bargain between unequal partners'

interface Sentence {
  /** As it is written in the memo and in the document alike. */
  readonly words: readonly string[]
  readonly cites: boolean
}
type Paragraph = readonly Sentence[]

interface Op {
  readonly kind: 'replace' | 'insert' | 'delete' | 'quotation' | 'uncite' | 'unmark'
  readonly paragraph: number
  readonly sentence: number
  readonly word: number
  readonly fresh: string
}

/** A paragraph as the memo has it: the words of a cell stand in the second row of a table, those of a noted one before its mark. */
function written(kind: string, words: string, index: number): string {
  if (kind === 'cell') return `| Place | Work |\n| --- | --- |\n| ${words} | Mill |`
  const mark = { item: '- ', heading: '## ' }[kind] ?? ''
  return mark + words + (kind === 'noted' ? `[^${index}]` : '')
}

function sentenceText({ words, cites }: Sentence): string {
  const [first = '', ...more] = words
  const text = [first.charAt(0).toUpperCase() + first.slice(1), ...more].join(' ')
  return cites ? `${text} is “${quoted}” [@reed2021, para. 2].` : `${text}.`
}

/** A sentence as it is once the words of some changes are in it. */
function changed(sentence: Sentence, ops: readonly Op[]): string {
  const words = sentence.words.flatMap((word, index) => {
    const here = ops.filter((op) => op.word === index)
    const isGone = here.some(({ kind }) => kind === 'replace' || kind === 'delete')
    const fresh = here.flatMap((op) => (op.kind === 'replace' || op.kind === 'insert' ? op.fresh : []))
    return isGone ? fresh : [word, ...fresh]
  })
  return sentenceText({ ...sentence, words })
}

function memoOf(paragraphs: readonly Paragraph[], kinds: readonly string[]): string {
  const all = paragraphs.map((one, index) => written(kinds[index] ?? '', one.map(sentenceText).join(' '), index))
  const notes = kinds.flatMap((kind, index) =>
    kind === 'noted' ? `[^${index}]: The keeper of book ${index} adds this.` : [],
  )
  return [...all, ...notes].join('\n\n')
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** all.length }, (_, set) => all.filter((__, index) => (set >> index) & 1))
}

interface Tally {
  ops: number
  placed: number
  applied: number
}

/** Makes a memo, exports it for a review, has ten reviewers change it, and looks at what comes back. */
async function reviewMemo(seed: number, isMarked: boolean, tally: Tally): Promise<void> {
  const random = seeded(seed)
  const below = (end: number): number => Math.floor(random() * end)
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T
  const count = 8 + below(10)
  const kinds = Array.from({ length: count }, (_, index) =>
    index % 5 === 3
      ? 'item'
      : index % 7 === 5
        ? 'heading'
        : index % 6 === 4
          ? 'cell'
          : index % 4 === 2
            ? 'noted'
            : 'text',
  )
  const paragraphs = kinds.map((kind): Paragraph =>
    Array.from({ length: kind === 'heading' ? 1 : 2 + below(4) }, () => ({
      words: Array.from({ length: 6 + below(8) }, () => pick(vocabulary)),
      cites: kind !== 'heading' && random() < 0.2,
    })),
  )
  const memo = memoOf(paragraphs, kinds)
  const options = ['--to', 'docx', '--for-review', '--style', 'apa', '--force', '--out', '/m/a.docx']
  const { files, err } = await runWith(['export', '/m/memo.md', ...options], { '/m/memo.md': memo })
  const exported = files.get('/m/a.docx')
  assert.ok(exported instanceof Uint8Array, err)
  const [name = '', json] = [...files].find(([at]) => at.startsWith('/home/.attache/state/exports/')) ?? []
  const map = readExportMap(String(json), name.slice(name.lastIndexOf('/') + 1))
  assert.ok(map)
  const corpus = new Corpus()
  for (const [uri, text] of fixtureCorpus()) corpus.set(uri, text)
  const checked = new MemoChecker(corpus).examine(readMemo(memo, 'markdown'), {}).checked
  for (let reviewer = 0; reviewer < 10; reviewer++) {
    const word = new EditedWord(exported)
    const places = word.paragraphs
    const placeOf = new Map(
      paragraphs.map((one, index) => {
        const [first] = one
        const start = first ? (sentenceText(first).split(' “')[0]?.split('.')[0] ?? '') : ''
        return [index, places.find((at) => word.textOf(at).startsWith(start))]
      }),
    )
    const ops: Op[] = []
    const structural = pick(['', '', 'split', 'join', 'move', 'drop', 'add'] as const)
    const taken = new Map<number, readonly number[]>()
    for (let number = 0; number < 4 + below(4); number++) {
      const paragraph = below(count)
      const sentence = below(paragraphs[paragraph]?.length ?? 1)
      const key = paragraph * 100 + sentence
      const one = paragraphs[paragraph]?.[sentence]
      const last = 900 + (one?.cites ? 0 : 1)
      const own = one?.cites ? pick(['quotation', 'uncite'] as const) : 'unmark'
      const canBe = one?.cites ?? false
      const isLast = paragraphs[paragraph]?.length === sentence + 1 && kinds[paragraph] === 'noted'
      const kind = (canBe || isLast) && random() < 0.4 ? own : pick(['replace', 'insert', 'delete'] as const)
      const at = kind === own ? last : 1 + below((one?.words.length ?? 4) - 2)
      // Two changes may stand in one sentence, though not in one word.
      const others = taken.get(key) ?? []
      if (!one || others.length > 1 || others.some((other) => Math.abs(other - at) < 2)) continue
      taken.set(key, [...others, at])
      const fresh = `za${String.fromCharCode(97 + reviewer, 97 + number)}`
      ops.push({ kind, paragraph, sentence, word: at, fresh })
    }
    const isTracked = random() < 0.6
    for (const op of [...ops].sort((a, b) => b.sentence - a.sentence || b.word - a.word)) {
      const at = placeOf.get(op.paragraph)
      const one = paragraphs[op.paragraph]?.[op.sentence]
      assert.ok(at !== undefined && one)
      const text = word.textOf(at)
      let from = 0
      for (const before of (paragraphs[op.paragraph] ?? []).slice(0, op.sentence))
        from = text.indexOf(bare(before), from) + bare(before).length
      from = text.indexOf(bare({ ...one, words: one.words.slice(0, op.word + 1) }), from)
      assert.ok(from >= 0)
      const start = from + [...one.words.slice(0, op.word), ''].join(' ').length
      const end = start + (one.words[op.word] ?? '').length
      if (op.kind === 'quotation') {
        const mid = text.indexOf('bargain', from)
        word.replace(at, { start: mid, end: mid + 'bargain'.length, words: op.fresh }, isTracked)
      } else if (op.kind === 'uncite') {
        const mid = text.indexOf(' (Reed', from)
        word.replace(at, { start: mid, end: text.indexOf(')', mid) + 1, words: '' }, isTracked)
      } else if (op.kind === 'unmark')
        word.pieces[at] = (word.pieces[at] ?? '').replace(markRun, isTracked ? `<w:del w:id="9">$&</w:del>` : '')
      else if (op.kind === 'replace') word.replace(at, { start, end, words: op.fresh }, isTracked)
      else if (op.kind === 'insert') word.replace(at, { start: end, end, words: ` ${op.fresh}` }, isTracked)
      else word.replace(at, { start, end: end + 1, words: '' }, isTracked)
    }
    if (!isMarked) word.withoutBookmarks()
    const spare = kinds.flatMap((kind, index) =>
      kind === 'text' && kinds[index + 1] !== 'cell' && !ops.some((op) => op.paragraph === index) && index + 1 < count
        ? [index]
        : [],
    )
    const target = spare[0] === undefined ? undefined : pick(spare)
    const expected = target === undefined || !structural ? undefined : structure(word, structural, placeOf.get(target))
    const read = await readWord(word.bytes())
    assert.ok('stories' in read)
    const review = reviewOf(checked, reviewedDocument(read.stories), map.blocks)
    const told = `seed ${seed}, reviewer ${reviewer}`
    if (expected) {
      tally.ops += 1
      if (review.changes.some(({ kind, place }) => kind === expected && place)) tally.placed += 1
    }
    const spans = spansOf(memo)
    for (const op of ops) {
      const span = spans[op.paragraph]
      const gone = paragraphs[op.paragraph]?.[op.sentence]?.words[op.word] ?? ''
      const found = review.changes.filter(({ before, after }) =>
        op.kind === 'uncite'
          ? before.includes('Reed')
          : op.kind === 'unmark'
            ? before.includes(noteMark)
            : op.kind === 'delete'
              ? before.split(/\s+/).includes(gone)
              : after.includes(op.fresh),
      )
      assert.ok(found.length, `${told}: ${JSON.stringify(op)} is lost`)
      tally.ops += 1
      if (found.some(({ place }) => place && span && place.start >= span.start && place.end <= span.end))
        tally.placed += 1
    }
    const free = review.changes.filter(({ reasons, edits }) => edits.length && !reasons.length)
    tally.applied += free.length
    const after = applyEdits(
      memo,
      free.flatMap(({ edits }) => edits),
    ).split('\n\n')
    assert.equal(after.length, memo.split('\n\n').length, told)
    for (const [index, one] of paragraphs.entries()) {
      const own = ops.filter((op) => op.paragraph === index && isOfWords(op))
      const allowed = subsets(own).map((some) =>
        written(
          kinds[index] ?? '',
          one
            .map((sentence, at) =>
              changed(
                sentence,
                some.filter((op) => op.sentence === at),
              ),
            )
            .join(' '),
          index,
        ),
      )
      assert.ok(allowed.includes(after[index] ?? ''), `${told}: a change went to the wrong words: ${after[index]}`)
    }
  }
}

/** Whether it changes words of the writer, and no quotation, citation or mark of a note. */
const isOfWords = ({ kind }: Op): boolean => kind === 'replace' || kind === 'insert' || kind === 'delete'
const markRun = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:footnoteReference [^>]*\/><\/w:r>/

const bare = (sentence: Sentence): string => sentenceText({ ...sentence, cites: false }).slice(0, -1)

function spansOf(memo: string): readonly { readonly start: number; readonly end: number }[] {
  let at = 0
  return memo.split('\n\n').map((one) => {
    const span = { start: at, end: at + one.length }
    at += one.length + 2
    return span
  })
}

const tellsOf = { split: 'split', join: 'joined', move: 'moved', drop: 'deleted', add: 'inserted' } as const

/** Changes a whole paragraph, and says as what it must come back. */
function structure(
  word: EditedWord,
  kind: keyof typeof tellsOf,
  at: number | undefined,
): (typeof tellsOf)[keyof typeof tellsOf] | undefined {
  if (at === undefined) return undefined
  const piece = word.pieces[at] ?? ''
  const next = at + 2
  const fresh = '<w:p><w:r><w:t>Zulu yankee xray whisky victor uniform tango.</w:t></w:r></w:p>'
  if (kind === 'add') word.pieces[at] = piece + fresh
  else if (kind === 'drop') word.pieces[at] = ''
  else if (kind === 'move') {
    const last = word.paragraphs.at(-1) ?? at
    if (last <= next + 2) return undefined
    word.pieces[last] = `${word.pieces[last] ?? ''}${piece}`
    word.pieces[at] = ''
  } else if (kind === 'split') {
    const text = word.textOf(at)
    const stop = text.indexOf('. ') + 1
    if (stop <= 0 || text.indexOf('. ') !== text.search(/(?<!para)\. /)) return undefined
    word.replace(at, { start: stop, end: stop + 1, words: '\uE000' }, false)
    word.pieces[at] = (word.pieces[at] ?? '').replace(
      /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t xml:space="preserve">\uE000<\/w:t><\/w:r>/,
      '</w:p><w:p>',
    )
  } else {
    const [, inside] =
      /<w:p(?: [^>]*)?>(?:<w:pPr>(?:(?!<\/w:pPr>)[^])*<\/w:pPr>)?([^]*)<\/w:p>/.exec(word.pieces[next] ?? '') ?? []
    if (inside === undefined || !word.textOf(next)) return undefined
    word.pieces[at] = piece.replace(/<\/w:p>$/, `<w:r><w:t xml:space="preserve"> </w:t></w:r>${inside}</w:p>`)
    word.pieces[next] = ''
  }
  return tellsOf[kind]
}

suite('Generated reviews that come back', () => {
  for (const [isMarked, least] of [
    [true, 0.98],
    [false, 0.9],
  ] as const)
    test(`${isMarked ? 'with' : 'without'} bookmarks change no wrong sentence, lose nothing and find ${least * 100} of 100 places`, async function () {
      this.timeout(120_000)
      const tally = { ops: 0, placed: 0, applied: 0 }
      const memos = shareOf(15, 5)
      for (let seed = 1; seed <= memos; seed++) await reviewMemo(seed + (isMarked ? 0 : 100), isMarked, tally)
      const { ops, placed, applied } = tally
      console.log(
        `    Changes: ${ops}, placed: ${placed} (${((placed / ops) * 100).toFixed(1)} %), applied unseen: ${applied}`,
      )
      assert.ok(tally.applied > memos * 6, `applied ${tally.applied}`)
      assert.ok(tally.placed >= tally.ops * least, `placed ${tally.placed} of ${tally.ops}`)
    })
})
