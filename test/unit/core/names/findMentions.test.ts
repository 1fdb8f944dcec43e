import assert from 'node:assert/strict'
import { readMemo, type MemoLanguage } from '../../../../src/core/memo/memo.js'
import { findMentions } from '../../../../src/core/names/findMentions.js'
import { buildMatcher } from '../../../../src/core/names/matcher.js'
import { makeEntry } from './makeEntry.js'

const matcher = buildMatcher([
  makeEntry('estmark', 'Estmark', ['Estmarkish', 'Eskholm', 'Esto']),
  makeEntry('norland', 'Norland', ['Norlander', 'Norport', 'Nor']),
  makeEntry('us', 'United States', ['US', 'U.S.', 'American']),
  makeEntry('ussr', 'U.S.S.R.'),
  makeEntry('hsc', 'Harbour Safety Council', ['HSC', 'the Council of Pilots']),
  makeEntry('ho', 'Harbour Office'),
  makeEntry('strong', 'Ada Strong', ['Strong'], 'person'),
  makeEntry('dredge', 'Piet Dredge', ['Dredge'], 'person'),
  makeEntry('khan', 'A. Q. Khan', ['Khan'], 'person'),
  makeEntry('may', 'Ursula May', ['May'], 'person'),
  makeEntry('accord', 'Strait Accord', [{ text: 'Accord', caseSensitive: true }]),
  makeEntry('line', 'Norland-Estmark ferry line'),
  makeEntry('tidal', 'Tidal Party', ['tidalist']),
  makeEntry('coast', "Côte d'Or", ['Or']),
  makeEntry('xian', "Xi'an"),
  makeEntry('xi', 'Xi', [], 'person'),
  makeEntry('jeg', 'Jaal-e-Gulf', ['Gulf']),
  makeEntry('council-a', 'Council of Estmark', ['Council']),
  makeEntry('council-b', 'Council of Norland', ['Council']),
  makeEntry('embassy', 'Embassy'),
  makeEntry('who', 'World Health Organization', ['WHO']),
  makeEntry('wl', 'WikiLeaks'),
  makeEntry('vell', 'Vell', ['Vell Strait']),
  makeEntry('kwei', 'Kwei!'),
  makeEntry('drill', 'Joint rescue drill'),
])

/** Each mention as the words it covers, `=` and the ids; `?` where it is uncertain. */
function mentions(text: string, language: MemoLanguage = 'markdown'): string[] {
  return findMentions(matcher, readMemo(text, language)).map(
    ({ span, entries, certain }) => `${text.slice(span.start, span.end)}=${entries.join('/')}${certain ? '' : '?'}`,
  )
}

const cases: Readonly<Record<string, readonly (readonly [text: string, ...mentions: string[]])[]>> = {
  months: [
    ['The talks of May 2031 failed', 'May=may?'],
    ['On 4 May they met', 'May=may?'],
    ['They met in May at sea', 'May=may?'],
    ['They met Ursula May in spring', 'Ursula May=may'],
    ['They say that May met them', 'May=may'],
  ],
  'words of their own': [
    ['Norland, (Estmark) and “Norport”.', 'Norland=norland', 'Estmark=estmark', 'Norport=norland'],
    ['Norlandia, Innorland, 2Norland, Norland2, Norlandé'],
    ['Northern and Order, but Nor and Or', 'Nor=norland', 'Or=coast'],
    ['norland.example, www.Norland.org and x.Norland'],
    ['file_Norland and Norland_2 but _Norland_', 'Norland=norland'],
    ['\\Norland is a macro'],
  ],
  'the longest': [
    ['the Vell Strait and Vell', 'Vell Strait=vell', 'Vell=vell'],
    ['Norland-Estmark ferry line', 'Norland-Estmark ferry line=line'],
    ['Norland-Estmark ferries', 'Norland=norland', 'Estmark=estmark'],
    ['the Council of Norland', 'Council of Norland=council-b'],
    ['the Council of Pilots', 'the Council of Pilots=hsc'],
    ['the Council of Ministers', 'Council=council-a/council-b'],
    ['Ada Strong', 'Ada Strong=strong'],
  ],
  'possessives and plurals': [
    ["Norland's, Estmark’s and the US's", 'Norland=norland', 'Estmark=estmark', 'US=us'],
    ["Norlanders, the Norlanders' and Norlander's", 'Norlanders=norland', 'Norlanders=norland', 'Norlander=norland'],
    ['Embassies and HSCs', 'Embassies=embassy', 'HSCs=hsc'],
    ['tidalists', 'tidalists=tidal'],
    ['Strait Accords and Tidal Parties', 'Strait Accords=accord', 'Tidal Parties=tidal'],
    ['the USS Brandt and Usses'],
    ["Norland'll and Norland’ve, but Norland'x", 'Norland=norland', 'Norland=norland'],
  ],
  apostrophes: [
    ["Côte d'Or, Côte d’Or and Co\u0302te d'Or", "Côte d'Or=coast", 'Côte d’Or=coast', "Co\u0302te d'Or=coast"],
    ["Xi'an is not Xi, nor is Xi’an Xi’s", "Xi'an=xian", 'Xi=xi', 'Xi’an=xian', 'Xi=xi'],
    ["l'Or and d’Or"],
    ['‘Norland’ and ‘Estmark’s', 'Norland=norland', 'Estmark=estmark'],
  ],
  'full stops': [
    ['the U.S. and its U.S.-Norland deal', 'U.S.=us', 'U.S.=us', 'Norland=norland'],
    ['It is in the U.S.', 'U.S.=us'],
    ['the U.S.’s and U.S.S.R.', 'U.S.=us', 'U.S.S.R.=ussr'],
    ['the U.S.A. and u.s.'],
    ['A. Q. Khan and A.Q.Khan and I.Khan', 'A. Q. Khan=khan', 'Khan=khan', 'Khan=khan'],
    ['Kwei! and Kwei', 'Kwei!=kwei'],
    ['a pact with Norland.It held', 'Norland=norland'],
    ['what Norland.net and norland.com say'],
  ],
  compounds: [
    ['Norland-Estmark and Norland–Estmark', 'Norland=norland', 'Estmark=estmark', 'Norland=norland', 'Estmark=estmark'],
    ['Esto-Nor and Esto-American', 'Esto=estmark', 'Nor=norland', 'Esto=estmark', 'American=us'],
    [
      'anti-Norland, Norland-based, Norland/Estmark',
      'Norland=norland',
      'Norland=norland',
      'Norland=norland',
      'Estmark=estmark',
    ],
    ['Jaal-e-Gulf, Jaal‑e‑Gulf and Jaal–e–Gulf', 'Jaal-e-Gulf=jeg', 'Jaal‑e‑Gulf=jeg', 'Jaal–e–Gulf=jeg'],
  ],
  'gaps between words': [
    ['Harbour\u00a0Safety  Council', 'Harbour\u00a0Safety  Council=hsc'],
    ['Harbour\nSafety\r\nCouncil', 'Harbour\nSafety\r\nCouncil=hsc'],
    ['> Harbour\n> Safety Council', 'Harbour\n> Safety Council=hsc'],
    ['Harbour&nbsp;Safety\\ Council', 'Harbour&nbsp;Safety\\ Council=hsc'],
    ['**Harbour** Safety *Council*', 'Harbour** Safety *Council=hsc'],
    ['Harbour <!-- x --> Safety <b>Council</b>', 'Harbour <!-- x --> Safety <b>Council=hsc'],
    ['Harbour Safety\n\nCouncil', 'Council=council-a/council-b'],
    ['- Harbour Safety\n- Council', 'Council=council-a/council-b'],
    ['Harbour, Safety Council', 'Council=council-a/council-b'],
    ['Harbour `x` Safety Council', 'Council=council-a/council-b'],
    ['Harbour [@a] Safety Council', 'Council=council-a/council-b'],
  ],
  'upper and lower case': [
    ['norland, NorLand and strong', ''],
    ['the US told us; the Us', 'US=us'],
    ['hsc and Hsc'],
    ['the joint rescue drill', 'joint rescue drill=drill'],
    ['the Accord, an accord, the ACCORD', 'Accord=accord'],
    ['the strait accord', 'strait accord=accord?'],
    ['the Strait accord and Harbour safety council', 'Strait accord=accord', 'Harbour safety council=hsc'],
    ['Tidalists and tidalist', 'Tidalists=tidal', 'tidalist=tidal'],
    ['# NORLAND AND THE HARBOUR SAFETY COUNCIL', 'NORLAND=norland', 'HARBOUR SAFETY COUNCIL=hsc'],
    ['# NORLAND', 'NORLAND=norland'],
    ['# NORLANDERS IN ESTMARK', 'NORLANDERS=norland', 'ESTMARK=estmark'],
    ['a VELL of a NORLAND', ''],
    ['# NOR VELL', 'VELL=vell'],
    ['# TELL US WHO LEFT', 'US=us?', 'WHO=who?'],
    ['# WIKILEAKS ON IT', 'WIKILEAKS=wl'],
    ['wikileaks'],
  ],
  'surnames that are words': [
    ['Strong said so.', 'Strong=strong?'],
    ['It rained. Strong winds came.', 'Strong=strong?'],
    ['The view of Strong matters.', 'Strong=strong'],
    ['So Ms. Strong said. Mr Strong left.', 'Strong=strong', 'Strong=strong'],
    ['Bert Strong left.', 'Strong=strong'],
    ['The Strong Harbour Fund', 'Strong=strong?'],
    ['- “Strong is here.”', 'Strong=strong?'],
    ['# STRONG ON TRADE', 'STRONG=strong?'],
    ['Dredge said so.', 'Dredge=dredge'],
    ['Dredge said so. They dredge the port. So Dredge says.', 'Dredge=dredge?', 'Dredge=dredge'],
    ['Estmark said so. They estmark the port.', 'Estmark=estmark'],
  ],
  'never where no prose is': [
    ['---\ntitle: Norland\n---\n`Norland` and\n\n```\nNorland\n```\n\n    Norland'],
    ['[x](http://Norland.example "Norland") <!-- Norland --> <b title="Norland"> https://x.example/Norland'],
    ['[Norland](x.html) and ![Estmark](Norland.png)', 'Norland=norland', 'Estmark=estmark'],
    ['[@Norland, para. 2]<!--c:Norland~1--> @Estmark [p. 3] @{Norland} @fig-Norland'],
    ['[see Norland in @a, para. 2, Estmark]', 'Norland=norland', 'Estmark=estmark'],
    ['$Norland$ {{< include Norland >}} [x]{.Norland} Norland@x.example', ''],
    ['A note.[^Norland]\n\n[^Norland]: On Estmark.', 'Estmark=estmark'],
    [
      '# Norland {#Norland}\n\n| Estmark | x |\n|---|---|\n| y | Norport |',
      'Norland=norland',
      'Estmark=estmark',
      'Norport=norland',
    ],
  ],
}

suite('mentions', () => {
  for (const [rule, rows] of Object.entries(cases)) {
    suite(rule, () => {
      for (const [text, ...expected] of rows)
        test(JSON.stringify(text), () => assert.deepEqual(mentions(text), expected.filter(Boolean)))
    })
  }

  test('plain text is prose throughout, but for keys, comments and addresses', () => {
    const text = '`Norland` @Norland [@Norland, p. 3] <!-- Norland --> https://Norland.example Estmark'
    assert.deepEqual(mentions(text, 'plaintext'), ['Norland=norland', 'Estmark=estmark'])
  })

  test('a string is prose throughout', () => {
    const [mention] = findMentions(matcher, 'In `Norland`')
    assert.deepEqual(mention, { span: { start: 4, end: 11 }, entries: ['norland'], alias: 'Norland', certain: true })
  })

  test('the alias is told as the glossary writes it', () => {
    const aliases = findMentions(matcher, 'Norlanders, HARBOUR SAFETY COUNCIL').map(({ alias }) => alias)
    assert.deepEqual(aliases, ['Norlander', 'Harbour Safety Council'])
  })

  test('nothing is found with no names', () => {
    assert.deepEqual(findMentions(buildMatcher([makeEntry('x', '—'), makeEntry('y', '')]), 'Norland — here'), [])
  })
})
