import assert from 'node:assert/strict'
import { asPandoc, locatorForms, noLocators, unlikePandoc } from '../../../support/citationForms.js'
import { pandocLua } from '../../../support/pandoc.js'

/** Prints every citation of every text: keys, modes, and prefix and suffix as Markdown. */
const readAll = `
-- Code and formulas are no prose.
local nothing = {Code = function() return {} end, Math = function() return {} end, RawInline = function() return {} end}
local function written(inlines)
  local document = pandoc.Pandoc({pandoc.Plain(inlines)}):walk(nothing)
  return (pandoc.write(document, 'markdown', pandoc.WriterOptions{wrap_text='none'}):gsub('%s+$', ''))
end
local all = {}
for _, text in ipairs(pandoc.json.decode(io.read('a'))) do
  local found = {}
  pandoc.read(text, 'markdown-smart'):walk{traverse = 'topdown', Cite = function(cite)
    local items = {}
    for _, one in ipairs(cite.citations) do
      items[#items + 1] = {key = one.id, mode = one.mode, prefix = written(one.prefix), suffix = written(one.suffix)}
    end
    found[#found + 1] = items
  end}
  all[#all + 1] = {text = text, found = found}
end
print(pandoc.json.encode(all))
`

/** Prints what Pandoc's citeproc takes for the locator, and for its label, of each text. */
const readLocators = `
local style = [[<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>L</title><id>l</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><group delimiter="|" prefix="<" suffix=">"><label variable="locator" form="long" plural="never"/><text variable="locator"/></group></layout></citation></style>]]
style = style:gsub('prefix="<"', 'prefix="&lt;"'):gsub('suffix=">"', 'suffix="&gt;"')
local name = os.tmpname() .. '.csl'
local file = io.open(name, 'w')
file:write(style)
file:close()
local all = {}
for _, text in ipairs(pandoc.json.decode(io.read('a'))) do
  local document = pandoc.read(text, 'markdown-smart')
  document.meta.csl = name
  document.meta.references = {{id = 'a', type = 'book', title = 'T'}}
  local done = pandoc.utils.citeproc(document)
  all[#all + 1] = pandoc.utils.stringify(done.blocks[1])
end
os.remove(name)
print(pandoc.json.encode(all))
`

interface Item {
  readonly key: string
  readonly mode: string
  readonly prefix: string
  readonly suffix: string
}

/** As the tables have it, without what marks text up or escapes it, which Pandoc writes in its own way. */
function bare(text: string): string {
  return text
    .replace(/[\\*`$~]|<[^<>]*>|\{=html\}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?/g, '|')
    .trim()
}

function describe(found: readonly (readonly Item[])[]): string {
  const sigils: Readonly<Record<string, string>> = { AuthorInText: '@', SuppressAuthor: '-', NormalCitation: '' }
  const described = found.map((items) =>
    items.map(({ key, mode, prefix, suffix }) => `${prefix}|${sigils[mode]}${key}|${suffix}`).join(' + '),
  )
  return described.join(' / ')
}

suite('What the tables say of Pandoc, asked of Pandoc itself', () => {
  test('there are more than sixty forms', () => assert.ok(asPandoc.length + locatorForms.length > 60))

  test('every citation form is read as the table says', function () {
    // What the script prints.
    const all = pandocLua(
      this,
      readAll,
      asPandoc.map(([text]) => text),
    ) as readonly {
      readonly found: readonly (readonly Item[])[]
    }[]
    const read = asPandoc.map(([text, citations], index) => ({
      text,
      ours: bare(citations),
      pandoc: bare(describe(Array.from(all[index]?.found ?? []))),
    }))
    assert.deepEqual(
      read.filter(({ ours, pandoc }) => ours !== pandoc),
      [],
    )
  })

  test('and where we differ, Pandoc does read otherwise', function () {
    const all = pandocLua(
      this,
      readAll,
      unlikePandoc.map(([text]) => text),
    ) as readonly {
      readonly found: readonly (readonly Item[])[]
    }[]
    const same = unlikePandoc.filter(
      ([, citations], index) => bare(citations) === bare(describe(Array.from(all[index]?.found ?? []))),
    )
    assert.deepEqual(same, [])
  })

  test('every locator is told from the suffix as the table says', function () {
    const locators = [...locatorForms, ...noLocators.map((tail) => [tail, '', '', []] as const)]
    const all = pandocLua(
      this,
      readLocators,
      locators.map(([tail]) => `[@a${tail}]`),
    ) as readonly string[]
    const differences = locators.flatMap(([tail, label, value, , why], index) => {
      const [, found = ''] = /<([^<>]*)>/.exec(all[index] ?? '') ?? []
      const [first = '', ...more] = found.split('|')
      // Without a label it is a page; and hyphens between numbers are printed as dashes.
      const [pandocLabel, pandocValue] = more.length ? [first, more.join('|')] : [found && 'page', found]
      const isSame = pandocLabel === label && pandocValue === value.replace(/(?<!-)-(?!-)/g, '–')
      return isSame === (why === undefined) ? [] : [{ tail, ours: `${label}|${value}`, pandoc: all[index] }]
    })
    assert.deepEqual(differences, [])
  })
})
