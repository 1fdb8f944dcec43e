import assert from 'node:assert/strict'
import { shareOf } from '../../support/verifying.js'
import { decoded, taken, textsOf, wordsOf } from './support.js'

suite('a web page', () => {
  test('gives its visible words, in paragraphs, and none of its scripts', async () => {
    const extract = await decoded(
      '<html><head><title>Fog | Coast</title><style>.q{}</style><script>let words = "Q: no"</script></head><body>' +
        '<template><p>never</p></template><p hidden>hidden</p><div style="display: none">gone</div>' +
        '<p>One&nbsp;two &amp; <em>three</em>\n   four<p>five<br>six<br><br>seven</body>',
      'page.html',
    )
    assert.deepEqual(textsOf(extract), ['One\u00a0two & three four', 'five\nsix', 'seven'])
    assert.deepEqual(extract.metadata, [{ field: 'title', value: 'Fog | Coast', from: 'page metadata' }])
  })

  test('gives the words below a head that nothing closes', async () => {
    const extract = await decoded(
      '<html><head><title>Fog</title><meta name="a" content="b"><!--#include "x" --><div><p>One</p><script>no</script></div><p>Two</p></html>',
      'page.html',
    )
    assert.deepEqual(textsOf(extract), ['One', 'Two'])
  })

  test('keeps apart what its markup sets apart', async () => {
    const extract = await decoded(
      '<header><nav>Home</nav>Paper</header><main><h2>Question?</h2><p>Words</p><blockquote>Quoted</blockquote>' +
        '<figure><figcaption>Picture</figcaption></figure><aside>Read on</aside><div role="contentinfo">Imprint</div></main><footer>End</footer>',
      'page.htm',
    )
    assert.deepEqual(
      extract.blocks.map(({ kind, region }, index) => [textsOf(extract)[index], kind, region]),
      [
        ['Home', 'paragraph', 'navigation'],
        ['Paper', 'paragraph', 'header'],
        ['Question?', 'heading', undefined],
        ['Words', 'paragraph', undefined],
        ['Quoted', 'paragraph', 'quote'],
        ['Picture', 'paragraph', 'caption'],
        ['Read on', 'paragraph', 'aside'],
        ['Imprint', 'paragraph', 'footer'],
        ['End', 'paragraph', 'footer'],
      ],
    )
  })

  test('reads what a picture is said to show behind its paragraph, as a caption, and no single word', async () => {
    const extract = await decoded(
      '<p>Q: Why is <img src="s.png" alt="smile"> it late?<img alt="Ines Okafor\n at the quay" src="a.jpg"></p><p>A: Fog.</p>' +
        '<div hidden><img alt="never to be seen"></div><table><tr><td>x <img alt="in a table"></td></tr></table>',
      'page.html',
    )
    assert.deepEqual(
      extract.blocks.slice(0, 3).map(({ region }, index) => [textsOf(extract)[index], region]),
      [
        ['Q: Why is  it late?', undefined],
        ['Ines Okafor at the quay', 'caption'],
        ['A: Fog.', undefined],
      ],
    )
    assert.doesNotMatch(extract.text, /never|table/)
  })

  test('tells which words begin a paragraph in bold', async () => {
    const extract = await decoded(
      '<p><b>Ines <i>Okafor</i></b>: No.<p>Not <b>here</b>.<p><strong>All of it?</strong>',
      'page.html',
    )
    const leads = extract.blocks.map(({ lead }) => lead && extract.text.slice(lead.start, lead.end))
    assert.deepEqual(leads, ['Ines Okafor', undefined, 'All of it?'])
  })

  test('keeps marks of notes out of words and figures, and tells them behind the text', async () => {
    const extract = await decoded(
      '<p>We have 40<sup>2</sup> ships, 10<sup><a href="#n1">1</a></sup> tugs and 3<sup>rd</sup> place.</p>' +
        '<p><b>Bo Ek<sup>†</sup>:</b> Nobody counts ships<sup class="fn">3</sup>. I agree. <sup>[4]</sup> So be it<sup>a</sup></p>',
      'page.html',
    )
    assert.deepEqual(
      textsOf(extract).map((text, index) => [text, extract.blocks[index]?.region]),
      [
        ['We have 40 ships, 10 tugs and 3rd place.', undefined],
        ['Bo Ek: Nobody counts ships. I agree. So be it', undefined],
        ['2 1 † 3 [4] a', 'note'],
      ],
    )
    assert.equal(extract.blocks[1]?.lead && extract.text.slice(extract.blocks[1].lead.start).slice(0, 6), 'Bo Ek:')
  })

  test('writes what is raised and belongs to a word or a figure in a line', async () => {
    const extract = await decoded(
      '<p>20 m<sup>2</sup> of 5 km<sup>2</sup>, 4 × 10<sup>16</sup> m s<sup>-1</sup>, <sup>235</sup>U, the 19<sup>e</sup> and 1<sup>er</sup>, ' +
        '2<sup>a</sup>, N<sup>o</sup> 3, 3<sup>1</sup>/<sub>2</sub></p><p>It cost £5m<sup>2</sup> and I’m<sup>3</sup> sure at 4 pm<sup>2</sup>.</p>',
      'page.html',
    )
    assert.deepEqual(textsOf(extract).slice(0, 2), [
      '20 m² of 5 km², 4 × 10¹⁶ m s⁻¹, ²³⁵U, the 19e and 1er, 2ª, No 3, 3¹/2',
      'It cost £5m and I’m sure at 4 pm.',
    ])
  })

  test('states date, publisher and address in its head, in whichever of the usual ways; a date that is none is left out', async () => {
    const extract = await decoded(
      '<!-- saved from url=(0020)https://a.example/x --><html lang="en"><meta property="og:title" content="Fog"><meta name="DC.date" content="8 September">' +
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2023-10-17T08:30:00+02:00","publisher":{"name":"Coast"}}]}</script>' +
        '<script type="application/ld+json">{broken</script><p>Words',
      'page.html',
    )
    assert.deepEqual(
      extract.metadata.map(({ field, value }) => [field, value]),
      [
        ['url', 'https://a.example/x'],
        ['language', 'en'],
        ['title', 'Fog'],
        ['issued', '2023-10-17'],
        ['publisher', 'Coast'],
      ],
    )
  })

  test('takes the names from a table in which two speak in turn, and leaves other tables as they are', async () => {
    const rows = [
      ['Reporter [00:01:02]', 'When does the ferry sail?'],
      ['Okafor', 'When the board says so.'],
      ['Reporter', 'And when does it say so?'],
      ['Okafor', 'Late, mostly, as you know.'],
    ]
    const table = (all: readonly (readonly string[])[]): string =>
      `<table>${all.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
    const { blocks } = await decoded(table(rows), 'page.html')
    assert.deepEqual(
      blocks.map(({ kind, speaker, time }) => [kind, speaker, time]),
      [
        ['row', 'Reporter', '00:01:02'],
        ['row', 'Okafor', undefined],
        ['row', 'Reporter', undefined],
        ['row', 'Okafor', undefined],
      ],
    )
    const layout = await decoded(
      `<table><tr><td>${table(rows.slice(0, 2))}</td><td>Menu</td></tr></table>`,
      'page.html',
    )
    assert.deepEqual(wordsOf(layout.text), wordsOf(rows.slice(0, 2).flat().join(' ') + ' Menu'))
  })

  test('may nest as deeply as it likes, close what it never opened, and end anywhere', async () => {
    const deep = await decoded(`${'<div><b>'.repeat(shareOf(50_000, 5))}deep`, 'page.html')
    assert.deepEqual(textsOf(deep), ['deep'])
    assert.deepEqual(textsOf(await decoded('</p></td>Some <b>words</i> here<a href="', 'page.html')), [
      'Some words here',
    ])
  })

  test('is read in the encoding that it declares', async () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('<meta charset="windows-1251"><p>'),
      0xcf,
      0xf0,
      0xe8,
      0xe2,
      0xe5,
      0xf2,
    ])
    assert.deepEqual(textsOf(await decoded(bytes, 'page.html')), ['Привет'])
  })
})

suite('Markdown', () => {
  test('gives words without markup, headings, quotes and bold beginnings', async () => {
    const extract = await decoded(
      '# Title\n\n**Q:** Who *decides*?\n\n> Quoted [words](https://a.example)\n\n- one\n- two\n\n1990. A year.\n\n![A quay](q.png)\n\n---\n',
      'talk.md',
    )
    assert.deepEqual(textsOf(extract), [
      'Title',
      'Q: Who decides?',
      'Quoted words',
      'one',
      'two',
      '1990. A year.',
      'A quay',
    ])
    assert.deepEqual(extract.blocks[0]?.level, 1)
    assert.equal(extract.blocks[1]?.lead?.end, 'Title\n\nQ:'.length)
    assert.equal(extract.blocks[2]?.region, 'quote')
    assert.equal(extract.blocks[6]?.region, 'caption')
  })

  test('keeps marks of footnotes out of its words, raised by a tag too', async () => {
    const extract = await decoded(
      '**A:** I agree with him.[^1] We have 40<sup>2</sup> ships, 3<sup>rd</sup> place and [^b] m<sup>2</sup>.\n\n<p>All 12<sup>7</sup>.</p>\n\nYes[^x]: no.\n\n[^1]: A note.\n',
      'talk.md',
    )
    assert.deepEqual(
      textsOf(extract).map((text, index) => [text, extract.blocks[index]?.region]),
      [
        ['A: I agree with him. We have 40 ships, 3rd place and m².', undefined],
        ['All 12.', undefined],
        ['Yes: no.', undefined],
        ['[^1]: A note.', undefined],
        ['[^1] 2 [^b] 7 [^x]', 'note'],
      ],
    )
  })

  test('keeps the lines of a paragraph apart, for there may be a speaker on each', async () => {
    const extract = await decoded('Q: One?\nA: Two.\n', 'talk.md')
    assert.deepEqual(
      extract.blocks.map(({ kind }) => kind),
      ['line', 'line'],
    )
  })

  test('states in its front matter what it knows, and loses nothing of the rest', async () => {
    const extract = await decoded(
      '---\ntitle: "Fog: over"\ndate: 2024-03-12\ninterviewer: [Ann Ode, Bo Eck]\npublisher: Coast\nurl: not one\ntags: [sea, ice]\n---\nWords\n',
      'talk.md',
    )
    assert.deepEqual(
      extract.metadata.map(({ field, value }) => [field, value]),
      [
        ['title', 'Fog: over'],
        ['issued', '2024-03-12'],
        ['interviewer', 'Ann Ode'],
        ['interviewer', 'Bo Eck'],
        ['publisher', 'Coast'],
      ],
    )
    assert.deepEqual(textsOf(extract), ['url: not one', 'tags: sea, ice', 'Words'])
  })

  test('names people in its front matter without the signs of a link', async () => {
    const extract = await decoded(
      '---\nauthor:\n  - "[[Ann Ode]]"\nguest: "[[people/bo-eck|Bo Eck]]"\n---\nWords\n',
      'talk.md',
    )
    assert.deepEqual(
      extract.metadata.map(({ value }) => value),
      ['Ann Ode', 'Bo Eck'],
    )
  })

  test('leaves out what stands behind somebody’s name in its front matter, and keeps it as text', async () => {
    const extract = await decoded(
      '---\nauthor: >\n  [Ann Ode](https://example.org/ann) (Water Office) /\n  the team of the water book\n---\nWords\n',
      'talk.md',
    )
    assert.deepEqual(
      extract.metadata.map(({ field, value }) => [field, value]),
      [['interviewer', 'Ann Ode']],
    )
    assert.deepEqual(textsOf(extract), ['author: Ann Ode (Water Office) / the team of the water book', 'Words'])
  })

  test('whose front matter is broken is text', async () => {
    assert.match(taken(await decoded('---\n: [\n---\nWords\n', 'talk.md')), /Words/)
  })

  test('of any length is read piece by piece, with every word', async () => {
    const count = shareOf(20_000, 3)
    const paragraph = '**Q:** Who knows?\n\n**A:** Nobody, *or* somebody.\n\n'
    const extract = await decoded(paragraph.repeat(count), 'talk.md')
    assert.equal(extract.blocks.length, count * 2)
  })
})
