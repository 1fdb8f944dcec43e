import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import type { BrokenStyle } from '../../../src/core/export/citationStyle.js'
import type { CslItem } from '../../../src/core/bibliography/item.js'
import { makeStyle } from '../../../src/csl/makeStyle.js'
import { asASquare, growth } from '../../support/growth.js'
import { render, styleOf as styleFrom, wordsOf } from './rendered.js'

const apa = fs.readFileSync('media/csl/apa.csl', 'utf8')
const lineOfFirstMacro = String(apa.slice(0, apa.indexOf('<macro')).split('\n').length)
const namespace = 'xmlns="http://purl.org/net/xbiblio/csl"'

const cases: readonly (readonly [what: string, text: string, expected: BrokenStyle])[] = [
  ['nothing', '', { broken: 'not-xml', detail: '1' }],
  ['plain words', 'Small, Andrew', { broken: 'not-xml', detail: '1' }],
  ['a half-saved file', apa.slice(0, apa.indexOf('</macro>')), { broken: 'not-xml', detail: lineOfFirstMacro }],
  ['a tag that closes another', '<style>\n<info>\n</inf>\n</style>', { broken: 'not-xml', detail: '3' }],
  ['an attribute without quotation marks', '<style class=note/>', { broken: 'not-xml', detail: '1' }],
  ['a page of HTML', '<html><body><p>Not found</p></body></html>', { broken: 'not-csl' }],
  ['a style of another kind', '<style media="screen">p { color: red }</style>', { broken: 'not-csl' }],
  ['a locale', `<?xml version="1.0"?><locale ${namespace} xml:lang="de"><terms/></locale>`, { broken: 'locale' }],
  ['nothing but a name', `<style ${namespace}><info><title>T</title></info></style>`, { broken: 'not-csl' }],
  [
    'a dependent style',
    `<style ${namespace}><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`,
    { broken: 'dependent', detail: 'http://www.zotero.org/styles/apa' },
  ],
  [
    'a macro that is not there',
    `<style ${namespace} class="note"><citation><layout><text macro="author"/></layout></citation></style>`,
    { broken: 'macro-missing', detail: 'author' },
  ],
  [
    'a macro that calls itself',
    styleOf('<macro name="a"><text macro="a"/></macro>', '<text macro="a"/>'),
    { broken: 'engine' },
  ],
  ['a book', `<style ${namespace} class="note"><!--${'x'.repeat(1_000_000)}--></style>`, { broken: 'engine' }],
  ['macros that double each other thirty times', doubling(30), { broken: 'engine' }],
  [
    'a macro that is called as often as it has parts',
    styleOf(`<macro name="a">${'<text value="x"/>'.repeat(2000)}</macro>`, '<text value=">" macro="a"/>'.repeat(2000)),
    { broken: 'engine' },
  ],
  ['macros that double a long text', doubling(9, 'x'.repeat(400_000)), { broken: 'engine' }],
  [
    'a delimiter that fills the memory',
    styleOf('', `<group delimiter="${'x'.repeat(500_000)}">${'<text value="x"/>'.repeat(2000)}</group>`),
    { broken: 'engine' },
  ],
]

function styleOf(macros: string, layout: string): string {
  return `<style ${namespace} version="1.0" class="note">${macros}<citation><layout>${layout}</layout></citation></style>`
}

/** Macros that call each the next one twice. */
function doubling(times: number, text = 'x', twice = (call: string): string => call + call): string {
  const macros = Array.from(
    { length: times },
    (_, index) => `<macro name="m${index}">${twice(`<text macro="m${index + 1}"/>`)}</macro>`,
  )
  return styleOf(`${macros.join('')}<macro name="m${times}"><text value="${text}"/></macro>`, '<text macro="m0"/>')
}

const choosing = (call: string): string =>
  `<choose><if type="book">${call}</if><else><text value="z"/>${call}</else></choose>`

suite('a style that cannot be used', () => {
  for (const [what, text, expected] of cases) {
    test(`says why: ${what}`, () => {
      const printed: unknown[] = []
      const { log, error } = console
      console.log = console.error = (...words: unknown[]) => printed.push(words)
      try {
        assert.deepEqual(makeStyle(text, {}), expected)
      } finally {
        Object.assign(console, { log, error })
      }
      assert.deepEqual(printed, [], 'the engine is silent')
    })
  }

  test('is none that would fill a library if each macro stood where it is called, and that carries out few of them', () => {
    const sorted = `<sort><key macro="m0"/><key variable="title"/></sort><layout delimiter="; "><text variable="title"/> <text macro="m0"/>`
    const style = styleFrom(doubling(30, 'x', choosing).replace('<layout><text macro="m0"/>', sorted))
    const entries: readonly CslItem[] = [
      { id: 'a', type: 'report', title: 'Tides' },
      { id: 'b', type: 'book', title: 'Weirs' },
      { id: 'c', type: 'book', title: 'Ferries' },
    ]
    const { citations } = render('So [@a; @b; @c].', style, { entries })
    assert.equal(wordsOf(citations[0]?.note), `Ferriesx; Weirsx; Tides${'z'.repeat(30)}x`)
  })

  test('stops at a source that alone has it do without end, and goes on with others', () => {
    const atBills = doubling(30).replace(
      '<text macro="m0"/></layout>',
      '<choose><if type="bill"><text macro="m0"/></if></choose><text variable="title"/></layout>',
    )
    const style = styleFrom(atBills)
    const entries: readonly CslItem[] = [
      { id: 'a', type: 'bill', title: 'Tides' },
      { id: 'b', type: 'book', title: 'Weirs' },
    ]
    assert.throws(() => render('So [@a].', style, { entries }), /more work than any document needs/)
    assert.throws(() => render('So [@a].', style, { entries }), 'each time anew')
    assert.equal(wordsOf(render('So [@b].', style, { entries }).citations[0]?.note), 'Weirs')
  })

  for (const words of ['(a+)+b', '(?:a|a)*b', '(', 'i)|[', 'a\\\\'])
    test(`takes what it keeps small in titles for words, and no pattern: ${words}`, () => {
      const locale = `<locale xml:lang="en-US"><style-options skip-words="${words},weir"/></locale>`
      const layout = '<citation><layout><text variable="title" text-case="title"/></layout></citation>'
      const style = styleFrom(`<style ${namespace} version="1.0" class="note"><info/>${locale}${layout}</style>`)
      const entries: readonly CslItem[] = [{ id: 'a', type: 'book', title: `the ${'a'.repeat(200)} and weir of tides` }]
      const { citations } = render('So [@a].', style, { entries })
      assert.equal(wordsOf(citations[0]?.note), `The A${'a'.repeat(199)} And weir Of Tides`)
    })

  test('takes time by its length where comments are never closed', () => {
    const times = growth((length) => void makeStyle(styleOf('', '<!--<![CDATA['.repeat(length)), {}), 2000)
    assert.ok(times < asASquare, `eight times the marks took ${times.toFixed(1)} times as long`)
  })

  test('a style in which comments hold tags is none of these', () => {
    const text = apa.replace('<!-- Names -->', '<!-- <macro> and < and -- -->')
    assert.ok(!('broken' in makeStyle(text, {})))
  })
})
