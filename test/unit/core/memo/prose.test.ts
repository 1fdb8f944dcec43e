import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { proseOf, type MemoLanguage } from '../../../../src/core/memo/prose.js'

/** The words that are left, with single spaces. */
function words(text: string, language: MemoLanguage = 'markdown'): string {
  return proseOf(text, language).replace(/\s+/g, ' ').trim()
}

const cases: readonly (readonly [what: string, text: string, prose: string])[] = [
  ['front matter', '---\ntitle: Norport\n---\nText', 'Text'],
  ['front matter that ends with dots', '---\ntitle: Norport\n...\nText', 'Text'],
  ['front matter with CRLF', '---\r\ntitle: Norport\r\n---\r\nText', 'Text'],
  ['a rule is no front matter', 'Text\n\n---\n\nNorport', 'Text --- Norport'],
  ['fenced code', 'a\n\n```\nNorport\n```\n\nb', 'a b'],
  ['fenced code with tildes and fences inside', '~~~~ md\n```\n~~~\nNorport\n~~~~\nb', 'b'],
  ['a chunk of R with options', '```{r, echo=FALSE}\n#| label: fig-x\nplot(x)\n```\nb', 'b'],
  ['a fence that is never closed', 'a\n\n```\nNorport', 'a'],
  ['a fence in a quotation ends with it', '> ```\n> Norport\n\nb', 'b'],
  ['a fence in a list', '- a\n\n  ```\n  Norport\n  ```\n\n- b', '- a - b'],
  ['indented code', 'a\n\n    Norport\n\nb', 'a b'],
  ['what is indented in a list is no code', '- a\n\n    b', '- a b'],
  ['inline code', 'a `Norport` b', 'a b'],
  ['inline code with backticks inside', 'a ``x ` Norport`` b', 'a b'],
  ['an escaped backtick is none', 'a \\`b` Norport `d', 'a \\`b d'],
  ['backticks in different items do not meet', '- a ` b\n- c ` d', '- a ` b - c ` d'],
  ['a comment', 'a <!-- Norport --> b', 'a b'],
  ['a comment over several lines with a blank one', 'a <!-- Nor\n\nport --> b', 'a b'],
  ['a comment that looks like a fence', 'a <!--\n```\n--> b', 'a b'],
  ['a comment in code is code', '`<!--` a `-->`', 'a'],
  ['a comment that is not closed hides its paragraph', 'a <!-- b\n\nc', 'a c'],
  ['the words after a comment at the start of a line', '<!-- x --> a `b` c', 'a c'],
  ['tags, but not the words in them', 'a <b class="Norport">b</b> <br/> c', 'a b c'],
  ['the words in a block of HTML', '<div class="x">\na [b](http://norport.example)\n</div>', 'a [b]'],
  ['scripts, styles and preformatted text', 'a <script>var Norport</script> <pre>Norport</pre> b', 'a b'],
  ['a comparison is no tag', 'a < b and c > d', 'a < b and c > d'],
  ['the target of a link', '[a](http://norport.example "Norport") b', '[a] b'],
  ['the target of a link in angle brackets', '[a](<Nor port>) b', '[a] b'],
  ['the reference of a link', '[a][Norport] b\n\n[norport]: http://x.example "Norport"', '[a] b'],
  ['the target of a picture', '![a](norport.png) b', '![a] b'],
  ['brackets in the text of a link', '[a [b] c](norport.html) d', '[a [b] c] d'],
  ['automatic links', '<https://norport.example> <ines@norport.example> a', 'a'],
  ['bare addresses', 'a https://norport.example/x_(y)?z=1. b www.norport.example, c', 'a . b , c'],
  ['an address in brackets', 'a (https://norport.example/x) b', 'a ( ) b'],
  ['mail addresses', 'a ines.okafor@norport.example. b', 'a . b'],
  ['math', 'a $x_{Norport}$ b $$\nNorport\n$$ c', 'a b c'],
  ['money is no math', '$20 and $30, US$5 bn', '$20 and $30, US$5 bn'],
  ['an escaped dollar is money', 'a \\$b$ c', 'a \\$b$ c'],
  ['a shortcode', 'a {{< include norport.qmd >}} b', 'a b'],
  ['lines of fenced divs', '::: {#refs .norport}\na\n:::', 'a'],
  ['attributes', '# a {#norport .b key="c d"}\n\n[b]{.norport} `c`{=html} d', '# a [b] d'],
  ['braces in a sentence stay', 'a {b} {c d}', 'a {b} {c d}'],
  ['footnote labels, but not the note', 'a[^norport]\n\n[^norport]: b\n\n    c `d` e', 'a b c e'],
  ['the words of an inline note', 'a^[b `c` d]', 'a^[b d]'],
  ['marks of quotations', '> a\n> b\n>\n> > c', 'a b c'],
  ['citations stay', '[see @a, para. 2; -@{b/c}] @d [p. 3]', '[see @a, para. 2; -@{b/c}] @d [p. 3]'],
  ['a citation stays though its words are defined as a link', '[@a]: https://x.example\n\n[@a]', '[@a]: [@a]'],
  [
    'a key that looks like markup stays',
    '@{https://x.example/a} @a<b>c @d$e and f$g',
    '@{https://x.example/a} @a<b>c @d$e and f$g',
  ],
  ['no-break spaces spelled out', 'a&nbsp;b\\ c', 'a b c'],
  ['lone carriage returns', '---\rtitle: x\r---\ra\r\r```\rNorport\r```\rb', 'a b'],
]

suite('prose', () => {
  for (const [what, text, prose] of cases) test(what, () => assert.equal(words(text), prose))

  test('Quarto and R Markdown are read as Markdown', () => {
    const text = 'a `r Norport` {{< x >}} b'
    assert.equal(words(text, 'quarto'), 'a b')
    assert.equal(words(text, 'rmd'), 'a b')
  })

  test('in plain text only comments and addresses are no prose', () => {
    const text = '---\n`a` [b](c) $d$ <!--c:x~1--> https://x.example\n    e <!-- f'
    assert.equal(words(text, 'plaintext'), '--- `a` [b](c) $d$ e <!-- f')
  })

  test('offsets stay: every character is the same or a space, every line break is kept', () => {
    const pieces = [
      '```',
      '~~~',
      '<!--',
      '-->',
      '`',
      '$',
      '$$',
      '[',
      ']',
      '(',
      ')',
      '{.a}',
      '@a',
      '@{',
      '}',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '    ',
      '> ',
      '- ',
      '# ',
      '<b>',
      '</b>',
      '[^1]',
      '[^1]:',
      ':::',
      '---',
      '\\',
      '{{<',
      '>}}',
      'https://x.y',
      'word',
      ' ',
      '“',
      '😀',
      'é',
    ]
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom<MemoLanguage>('markdown', 'plaintext'), (source, language) => {
        const prose = proseOf(source, language)
        assert.equal(prose.length, source.length)
        for (let index = 0; index < source.length; index++) {
          const isLineBreak = /[\r\n]/.test(source[index] ?? '')
          assert.ok(prose[index] === source[index] || (prose[index] === ' ' && !isLineBreak))
        }
      }),
      { numRuns: 500 },
    )
  })
})
