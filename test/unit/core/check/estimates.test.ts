import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import path from 'node:path'
import { MemoChecker } from '../../../../src/core/check/check.js'
import type { MemoProblem, MemoRuleId } from '../../../../src/core/cited/rule.js'
import { pinOf } from '../../../support/pins.js'
import { type Form, formsFor } from '../../../../src/core/citation/forms.js'
import { renderPlain } from '../../../../src/core/citation/snippet.js'
import { claimRef } from '../../../../src/core/corpus/claimRef.js'
import { readMemo } from '../../../../src/core/memo/memo.js'
import { fixture, readFixture } from '../../../support/fixtureCorpus.js'
import { sampleOf } from '../../../support/verifying.js'

/** The invented corpus, the shipped one and that of the labelled sentences. */
const corpus = readFixture(
  Object.fromEntries(
    ['corpus', 'test/fixtures/checks/corpus'].flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => [`file:///corpus/${name}`, fs.readFileSync(path.join(folder, name), 'utf8')]),
    ),
  ),
)
const checker = new MemoChecker(corpus)
const today = '2026-11-24'
const estimates: readonly MemoRuleId[] = ['certainty-inflated', 'forecast-as-fact']

function check(text: string): readonly MemoProblem[] {
  return checker.check(readMemo(`${text}\n`, 'markdown'), { today }).filter(({ ruleId }) => estimates.includes(ruleId))
}

/** What analysts write who keep to their source, each near to a mistake: another subject, another clause, their own view, a dated one. */
const sound: readonly string[] = [
  'In July 2010 Small thought that Beijing was heading for a breach of the guidelines, on “indications so far” [@small2010, para. 2].',
  'Beijing’s likely course in 2010 was to ignore the guidelines and to plead the old exemption [@small2010, para. 2].',
  'This section will show why Beijing ignored Washington over the reactor deal; the interview is the main source [@small2010, para. 2].',
  'The guidelines will be reviewed next year. In 2010 Small read the indications so far as pointing to a Chinese end run round them [@small2010, para. 2].',
  'Analysts will remember that Beijing was testing the water in 2010 with the United States above all [@small2010, para. 2].',
  'Washington will have to decide whether to let Beijing ignore the guidelines, as Small expected in 2010 that it would [@small2010, para. 2].',
  'If Beijing ignores the NSG guidelines, other suppliers will follow, a risk that Small saw in 2010 [@small2010, para. 4].',
  'Small, speaking in 2010, warned that the deal would be “a very worrying portent” if Beijing meant to treat the regime like that [@small2010, para. 4].',
  'It remains unclear whether China will ignore the NSG guidelines; in 2010 the indications pointed that way [@small2010, para. 2].',
  'Nobody accepted the argument in 2010 that the deal fell under the old exemption [@small2010, para. 2].',
  'The NSG never endorsed the exemption that Beijing was expected to plead [@small2010, para. 2].',
  'China signed pacts with Pakistan on 7 July 2010 in six fields [@small2010, standfirst 2].',
  'By July 2010 China had signed cooperation pacts with Pakistan and Small expected it to ignore the guidelines [@small2010, standfirst 2].',
  'The will to ignore the guidelines was there in 2010, to judge by the indications so far [@small2010, para. 2].',
  'Small said no more in 2010 than that the indications so far were that Beijing would ignore the guidelines [@small2010, para. 2].',
  'On Small’s 2010 reading, China was going to ignore the guidelines [@small2010, para. 2].',
  'China is not certain to ignore the guidelines: Small spoke of indications so far in 2010 [@small2010, para. 2].',
  'As Small put it in 2010, China had shown itself willing to help against militancy when asked [@small2010, para. 10].',
  'China leaned hard on Pakistan after the kidnappings, Small said in 2010, and would do so again [@small2010, para. 8].',
  'Chinese firms enjoyed privileged access in 2010; the committee will ask what became of it [@small2010, para. 5].',
  'The record shows that China has, in Small’s account of 2010, leaned hard on Pakistan over its workers [@small2010, para. 8].',
  'Beijing’s main aim in 2010 was certainly not to become a primary target [@small2010, para. 11].',
  'We expect that Chinese investment will help Pakistan’s development, as Small did in 2010 [@small2010, para. 14].',
  'In our judgement Beijing ignored the guidelines in all but name [@small2010, para. 2].',
  'Our reading is that China will strike deals with militants again [@small2010, para. 11].',
  'China might make deals with militant groups, the introduction to a 2010 interview reports [-@small2010, standfirst 2].',
  'What China will do about the guidelines was the question put to Small in 2010 [-@small2010, sec. 2].',
  'The joint exercises of July 2010 were to be the third of their kind, in Ningxia [@small2010, para. 10].',
  'In 2010 joint exercises were planned in Ningxia during Zardari’s visit [@small2010, para. 10].',
  'Zardari pledged in 2008 to visit China each quarter and largely stuck to it [@small2010, para. 1].',
  'The visit was expected to be dominated by the push for investment, as earlier ones had been [@small2010, para. 1].',
  'The committee, which visited Beijing in May, has asked for the passage on investment: Small expected it to matter for development [@small2010, para. 14].',
  'Chinese investment in energy, telecommunications and infrastructure was, Small said in 2010, going to be important to development [@small2010, para. 14].',
  'On 20 September 2016 the two interviewees differed over the army: Hale thought a coup highly unlikely, Long would not exclude one [@halelong2016, para. 3; @halelong2016, para. 4].',
  'Should the budget be cut, Long feared in 2016, the army would not stay in its barracks [@halelong2016, para. 4].',
  'Port Sel will hold its election in November 2011, Varga noted; no candidate could afford to be seen giving way before it [@varga2011, para. 13].',
  'The bank had released the second part of its loan in January 2011 and would release more, the ministry hoped [@varga2011, para. 4].',
  'Kardia’s delegation left the talks in April 2026 over the price [@background-b7, para. 1].',
  'The commission settled the Tarn weir dispute, which shows that it was alive in 2011 [@varga2011, para. 10].',
  'Neither side had counted the catch in 2011, so that nobody can say whether it halved [@varga2011, para. 6].',
  'The ministry disputed that the catch had halved [@varga2011, para. 6].',
  'In 2011 fishermen said that the catch had halved; the ministry in Port Sel said that it had not [@varga2011, para. 6].',
  'Okell had promised to go to court; Varga did not believe it in 2011 [@varga2011, para. 9].',
  'By 2016 the reservoir was full and Okell gone; five years earlier Varga had called war very unlikely [@varga2011, para. 7].',
  'Velmora had moved two brigades to the border by March 2011, for the election and not for war, in Varga’s judgement [@varga2011, para. 8].',
  'The drought that Varga foresaw in 2011 came in 2018, according to the yearbook [@varga2011, para. 16; @yearbook2019, p. 3].',
  'A fifth of the summer flow was what Velmoran officials feared to lose in 2011; Varga guessed a tenth [@varga2011, para. 2].',
  'The delta was in trouble with or without the dam, Varga held in 2011 [@varga2011, para. 5].',
  'What the dam did to the delta’s salt is not known; in 2011 Varga said that it would probably make it worse [@varga2011, para. 5].',
  'The World Court, Varga said in 2011, would refuse the case as long as the commission had not failed [@varga2011, para. 9].',
  'Illegal wells should have been closed in 2016, Hale argued [@halelong2016, para. 11].',
  'Hale was in no doubt in 2016 that Okell lost in the delta [@halelong2016, para. 1].',
  'Velmora’s generals told the cabinet, or so two people in the room said, that the army was not ready [@varga2011, para. 7].',
  'Long called the commission “finished as a political body” in 2016 and noted that its ministers had not met since 2014 [@halelong2016, para. 10].',
  'Hale thought in 2016 that the commission was weaker but of use, and that Kardia appeared ready to pay for a secretary [@halelong2016, para. 9].',
  'General Moor was very likely to be the next chief of staff, Long said in 2016 [@halelong2016, para. 16].',
  'Moor was the likely successor in 2016 [@halelong2016, para. 16].',
  'There was a real risk in 2016 that the League would come into government, though less than even [@halelong2016, para. 13].',
  'The League, Long doubted in 2016, would never leave the compact, whatever its leaders said [@halelong2016, para. 14].',
  'Three districts turned against Okell in 2016, and this will matter in the next campaign [@halelong2016, para. 1].',
  'Both states should publish their readings, which would be a start [@varga2011, para. 14].',
  'It is the ministers’ wish that the memo be short; the filling, Varga thought in 2011, could begin in spring 2012 [@varga2011, para. 3].',
  'An agreement on power by 2018 was what Long expected in 2016 [@halelong2016, para. 12].',
  'Indications in 2010 were that Beijing would go round the guidelines, and the reactor sale was under way [@small2010, para. 2].',
  'Hale thought the League could do well in 2017, and so it proved, as the yearbook records [@halelong2016, para. 13; @yearbook2018, p. 4].',
  'The League did well in the local elections of 2017 [@yearbook2018, p. 4], as Hale had thought it could [@halelong2016, para. 13].',
  'In 2016 Hale and Long agreed that an inquiry should wait [@halelong2016, para. 5; @halelong2016, para. 6].',
  'Tesh had promised an inquiry by September 2016 [@halelong2016, para. 5].',
  'Reed called the treaty a “slow-motion bargain” in 2021 and thought that Velmark would probably sign [@reed2021, para. 2].',
  'The Ministry of Waters had measured the river every week since 2019, Reed said in 2021 [@reed2021, para. 1].',
  'Reed would not go as far in 2021 as the engineers who feared for the dam [@reed2021, para. 3].',
  'In 2021 the Kestrian engineers feared that the dam could fail within ten years [@reed2021, para. 3].',
  'The talks were to open in March 2022, as Reed understood it [@reed2021, para. 4].',
  'According to the interview of 2021 the treaty may well have been the last chance to share the bill [@reed2021, para. 5].',
  'The flood of 2018 cost $40 million [@reed2021, para. 5].',
  'Velmark votes in October, and until then, Moreau said in 2021, no minister would sign anything [@moreau2021, para. 1].',
  'Moreau was firm in 2021: Velmark would not sign the Lower Basin Treaty that year [@moreau2021, para. 1].',
  'Moreau said in 2021 that Velmark would not sign that year [@moreau2021, para. 1]; Reed saw indications of the contrary [@reed2021, para. 2].',
  'Velmark did not sign the treaty in 2021, the gazette shows [@gazette2022]; Moreau had said so [@moreau2021, para. 1].',
  'China’s planning in 2010 was, on what Small had been told, more scenario planning than full contingency plans [@small2010, para. 15].',
  'Whether Washington would resist was an open question for the Chinese in 2010, who on the whole thought not [@small2010, para. 4].',
  'For Beijing the deal was, some Chinese analysts said in private in 2010, strategic tit-for-tat [@small2010, para. 4].',
  'China seemed content in July 2010 to leave the fight against militancy to Pakistan [@small2010, para. 10].',
  'Beijing was “somewhat skeptical” of civilian rule in 2010 [@small2010, para. 7].',
  'By 2010 China had been hit by kidnappings and had threatened to pull out its workers [@small2010, para. 9].',
  'China threatened at times to withdraw its funding and its workers, Small said in 2010 [@small2010, para. 9].',
  'Hu Jintao himself took a hand when Chinese workers were seized in 2007 [@small2010, para. 9].',
  'China refused outright to discuss the State Department’s plan [@small2010, para. 13].',
  'No one in 2010 could say what China planned for the worst case, Small least of all [@small2010, para. 15].',
  'China’s anxiety had undoubtedly risen by 2010 [@small2010, para. 16].',
  'There was no doubt for Small in 2010 that Chinese anxiety had risen [@small2010, para. 16].',
  'Small’s own view of 2010 was that coordination was the more realistic aim [@small2010, para. 13].',
  'Coordination, not cooperation, was the realistic aim in 2010, and we see no reason to expect more now [@small2010, para. 13].',
  'The next section shows that the pattern held; for 2010 see Small on the exemption [@small2010, para. 2].',
  'Ministers decided to wait for the report of the commission, which had met four times in 2010 [@varga2011, para. 10].',
  'Varga was sure in 2011 that Kardia had the money [@varga2011, para. 4].',
  'Kardia had the money in 2011, and certainly the time [@varga2011, para. 4].',
  'Long granted in 2016 that four thousand illegal wells might be an underestimate [@halelong2016, para. 11].',
  'About four thousand illegal wells were in use in 2016, by Hale’s estimate [@halelong2016, para. 11].',
  'Hale put the number of illegal wells in 2016 at some four thousand [@halelong2016, para. 11].',
  'Velmora’s new government did not trust its army in 2016 [-@halelong2016, standfirst 1].',
  'Okell lost the delta, and with it the election of 2016 [@halelong2016, para. 1].',
  'The army had accepted the result by September 2016 [@halelong2016, para. 3].',
  'The generals of 2016 would keep to their barracks, as they saw it, unless their budget was cut [@halelong2016, para. 4].',
  'Kardia began to fill the reservoir in spring 2012 [@yearbook2013, p. 2; @varga2011, para. 3].',
  'It would have been an exaggeration in 2010 to say that China had decided to ignore the guidelines [@small2010, para. 2].',
  'It is not the case that Beijing will ignore the guidelines whatever Washington says [@small2010, para. 2].',
  'Small refused in 2010 to say that China would certainly ignore the guidelines [@small2010, para. 2].',
  'Varga said in 2011 that the dam would “[p]robably” make the salt in the delta worse [@varga2011, para. 5].',
]

/** `⟦…⟧` is where the problem must be. */
const unsound: readonly (readonly [MemoRuleId, string])[] = [
  [
    'certainty-inflated',
    'Small did not deny in 2010 that China ⟦would certainly ignore⟧ the guidelines [@small2010, para. 2].',
  ],
  [
    'certainty-inflated',
    'In 2010 Small judged that Beijing ⟦certainly⟧ was to ignore the guidelines [@small2010, para. 2].',
  ],
  [
    'certainty-inflated',
    'China ⟦will ignore⟧ the NSG’s guidelines and go through with the reactor sale [@small2010, para. 2].',
  ],
  ['certainty-inflated', 'Small makes clear that Beijing ⟦will simply ignore⟧ the guidelines [@small2010, para. 2].'],
  ['certainty-inflated', 'China ⟦has decided⟧ to ignore the NSG guidelines, Small said in 2010 [@small2010, para. 2].'],
  [
    'certainty-inflated',
    '⟦It is certain that⟧ Beijing will claim the exemption for its old projects, Small argued in 2010 [@small2010, para. 2].',
  ],
  [
    'certainty-inflated',
    'Small ⟦confirmed⟧ in 2010 that China would plead the exemption for its older nuclear work [@small2010, para. 2].',
  ],
  [
    'certainty-inflated',
    'In 2010 Small ⟦was sure⟧ that Beijing would ignore the NSG guidelines [@small2010, para. 2].',
  ],
  ['certainty-inflated', 'China ⟦is bound to⟧ ignore the NSG’s guidelines [@small2010, para. 2].'],
  [
    'certainty-inflated',
    'China ⟦will strike⟧ deals with militant groups in Pakistan to keep its workers safe [-@small2010, standfirst 2].',
  ],
  [
    'certainty-inflated',
    'Beijing is ⟦almost certain⟧ to ignore the NSG guidelines in the reactor deal [@small2010, para. 2].',
  ],
  [
    'forecast-as-fact',
    'In 2010 Beijing ⟦set⟧ aside the guidelines, as the interview reports [-@small2010, standfirst 2].',
  ],
  [
    'forecast-as-fact',
    'Beijing simply ⟦maintained⟧ that the reactor deal fell under the exemption [@small2010, para. 2].',
  ],
  [
    'forecast-as-fact',
    'China and Pakistan ⟦held⟧ their third joint exercises in Ningxia in July 2010 [@small2010, para. 10].',
  ],
  [
    'forecast-as-fact',
    'The visit of July 2010 ⟦was dominated⟧ by Zardari’s push for Chinese investment [@small2010, para. 1].',
  ],
  ['forecast-as-fact', 'China’s investment ⟦has helped⟧ Pakistan’s economic development [@small2010, para. 14].'],
  ['certainty-inflated', 'War between the two ⟦is impossible⟧ [@varga2011, para. 7].'],
  [
    'certainty-inflated',
    'There ⟦will be⟧ no war between Kardia and Velmora, Varga said in 2011 [@varga2011, para. 7].',
  ],
  ['certainty-inflated', 'Velmark ⟦is certain to⟧ sign before winter [@reed2021, para. 2].'],
  ['certainty-inflated', 'The Sarn talks ⟦will open⟧ in March 2022 [@reed2021, para. 4].'],
  [
    'certainty-inflated',
    'An agreement on power ⟦will be reached⟧ by 2018, Long said in 2016 [@halelong2016, para. 12].',
  ],
  ['certainty-inflated', 'A coup ⟦is impossible⟧, Hale said in 2016 [@halelong2016, para. 3].'],
  [
    'certainty-inflated',
    'In 2016 Long said that General Moor ⟦would be⟧ the next chief of staff [@halelong2016, para. 16].',
  ],
  ['certainty-inflated', 'The filling of the reservoir ⟦will begin⟧ in spring 2012 [@varga2011, para. 3].'],
  ['certainty-inflated', 'There ⟦was no chance⟧ of a deal in 2012, Varga said [@varga2011, para. 13].'],
  ['certainty-inflated', 'Varga ⟦was certain⟧ in 2011 that the dam would make the salt worse [@varga2011, para. 5].'],
  ['certainty-inflated', 'The dam ⟦will make⟧ the salt problem of the delta worse [@varga2011, para. 5].'],
  ['forecast-as-fact', 'The dam ⟦made⟧ the delta’s salt problem worse [@varga2011, para. 5].'],
  ['forecast-as-fact', 'Belgrove ⟦began⟧ filling the reservoir without a deal [-@varga2011, standfirst 1].'],
  ['forecast-as-fact', 'The reservoir ⟦began⟧ to fill in spring 2012 [@varga2011, para. 3].'],
  ['forecast-as-fact', 'The European mediators ⟦have left⟧ [@varga2011, para. 15].'],
  [
    'certainty-inflated',
    'Hale ⟦confirmed⟧ in 2016 that younger officers in the army were unhappy [@halelong2016, para. 3].',
  ],
  [
    'certainty-inflated',
    'In 2016 Long ⟦was sure⟧ that the files would embarrass three generals [@halelong2016, para. 6].',
  ],
  [
    'certainty-inflated',
    'The files ⟦certainly⟧ held enough to embarrass three generals, Long said in 2016 [@halelong2016, para. 6].',
  ],
  [
    'certainty-inflated',
    'The League ⟦would do⟧ well in the local elections of 2017, Hale said in 2016 [@halelong2016, para. 13].',
  ],
  ['certainty-inflated', 'Hale ⟦ruled out⟧ a settlement on the delta before 2020 [@halelong2016, para. 15].'],
  [
    'certainty-inflated',
    'Long predicted in 2016 that General Moor ⟦would without doubt become⟧ the next chief of staff [@halelong2016, para. 16].',
  ],
  [
    'certainty-inflated',
    'Long ⟦was certain⟧ in 2016 that an agreement on power would be reached within two years [@halelong2016, para. 12].',
  ],
  ['certainty-inflated', 'In 2011 Varga said that a settlement that year ⟦was impossible⟧ [@varga2011, para. 13].'],
  [
    'certainty-inflated',
    'Varga said in 2011 that the filling ⟦would not begin⟧ before the autumn of 2012 [@varga2011, para. 3].',
  ],
  ['certainty-inflated', 'The loss of summer flow ⟦would be⟧ a tenth, Varga said in 2011 [@varga2011, para. 2].'],
  [
    'certainty-inflated',
    'There ⟦was no danger⟧ of an incident on the border in 2011, Varga held [@varga2011, para. 7].',
  ],
  ['certainty-inflated', 'Long insisted in 2016 that there ⟦would be⟧ a coup [@halelong2016, para. 4].'],
  [
    'certainty-inflated',
    'In 2016 the League did not mean what it said about leaving the compact, Long ⟦established⟧ [@halelong2016, para. 14].',
  ],
  [
    'certainty-inflated',
    'Officers behind the raid ⟦were going to use⟧ an inquiry to rally their friends [@halelong2016, para. 5].',
  ],
  ['certainty-inflated', 'A new drought before 2020 ⟦was certain⟧, Varga said in 2011 [@varga2011, para. 16].'],
  [
    'certainty-inflated',
    'Beijing ⟦knew⟧ in 2010 that it would meet no serious pushback over the reactors [@small2010, para. 2].',
  ],
  [
    'certainty-inflated',
    'In 2010 Beijing ⟦was certain⟧ that there would be no serious pushback [@small2010, para. 2].',
  ],
  ['certainty-inflated', 'Beijing ⟦was determined in 2010 to⟧ ignore the NSG’s guidelines [@small2010, para. 2].'],
  ['certainty-inflated', 'Small ⟦proved⟧ in 2010 that Beijing would disregard the guidelines [@small2010, para. 2].'],
  [
    'certainty-inflated',
    'A deal on power in 2026 ⟦is certain⟧, a European official close to the talks said [@background-b7, para. 2].',
  ],
  [
    'certainty-inflated',
    'The ministers’ meeting ⟦will come⟧ to little, a European official close to the talks said [@background-b7, para. 4].',
  ],
  ['forecast-as-fact', '⟦There was⟧ no settlement on the delta before 2020 [@halelong2016, para. 15].'],
  ['forecast-as-fact', 'The League ⟦came⟧ into government after the next vote [@halelong2016, para. 13].'],
  ['forecast-as-fact', 'The League ⟦has done⟧ well in the local elections of 2017 [@halelong2016, para. 13].'],
  ['forecast-as-fact', 'Belgrove ⟦filled⟧ the reservoir without any agreement [-@varga2011, standfirst 1].'],
  ['forecast-as-fact', 'Filling ⟦began⟧ in the spring of 2012 [@varga2011, para. 3]<!--c:filling-spring-->.'],
  ['forecast-as-fact', 'Kardia and Velmora ⟦reached⟧ a deal in 2012 [@varga2011, para. 13].'],
  ['forecast-as-fact', 'The dam ⟦worsened⟧ the salt problem in the delta [@varga2011, para. 5].'],
  ['forecast-as-fact', 'The dam ⟦has taken⟧ a tenth of the summer flow [@varga2011, para. 2].'],
  ['forecast-as-fact', 'Okell ⟦did not bring⟧ the case before the World Court [@varga2011, para. 9].'],
  ['forecast-as-fact', 'The ministers met in 2026 and little ⟦came⟧ of it [@background-b7, para. 4].'],
  ['forecast-as-fact', 'China ⟦has struck⟧ deals with a variety of militant groups [-@small2010, standfirst 2].'],
  ['forecast-as-fact', 'The United States ⟦stayed⟧ muted about the reactor deal [@small2010, para. 3].'],
  ['forecast-as-fact', 'Beijing ⟦did ignore⟧ the NSG guidelines [@small2010, para. 2].'],
  ['forecast-as-fact', 'The NSG guidelines ⟦have been ignored⟧ by Beijing [@small2010, para. 2].'],
  ['forecast-as-fact', 'Velmark ⟦has not signed⟧ the Lower Basin Treaty in 2021 [@moreau2021, para. 1].'],
  [
    'forecast-as-fact',
    'The reactor deal went through in breach of the guidelines, which Beijing ⟦disregarded⟧ [@small2010, para. 2].',
  ],
  [
    'certainty-inflated',
    'A deal in 2026 is ⟦very likely⟧, a European official close to the talks said [@background-b7, para. 2].',
  ],
]

/** Every text that a form can come to, but for the one in which a choice is still open. */
function outcomes({ parts }: Form): readonly string[] {
  const most = Math.max(1, ...parts.map((part) => (part.kind === 'choice' ? part.options.length : 1)))
  return Array.from({ length: most }, (_, index) =>
    renderPlain(
      parts.map((part) => {
        if (part.kind !== 'choice') return part
        return { ...part, options: [part.options[index] ?? part.options[0] ?? ''] }
      }),
    ),
  ).filter((text) => !text.includes('…'))
}

suite('How sure, and when', () => {
  for (const text of sound)
    test(`finds nothing in: ${text}`, () => {
      assert.deepEqual(
        check(text).map(({ ruleId, span }) => `${ruleId}: ${text.slice(span.start, span.end)}`),
        [],
      )
    })

  for (const [ruleId, marked] of unsound)
    test(`finds ${ruleId} in: ${marked}`, () => {
      const text = marked.replace(/[⟦⟧]/g, '')
      const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 }
      assert.deepEqual(
        check(text).flatMap((one) => (one.ruleId === ruleId ? [one.span] : [])),
        [span],
      )
    })

  test('finds nothing too sure in any form in which a claim can be cited', () => {
    let count = 0
    const wrong = corpus.interviews().flatMap((interview) =>
      sampleOf(interview.claims, 40).flatMap((claim) =>
        formsFor(corpus, claim).forms.flatMap((form) =>
          outcomes(form).flatMap((text) => {
            count += 1
            return check(text).map(({ ruleId }) => `${claimRef(claim)}, ${form.id}: ${ruleId} in ${text}`)
          }),
        ),
      ),
    )
    assert.deepEqual(wrong, [])
    assert.ok(count > 100)
  })

  test('is silent in a memo of another language', () => {
    const text = 'Beijing will ignore the NSG guidelines [@small2010, para. 2].'
    assert.equal(check(`---\nlang: de\n---\n\n${text}`).length, 0)
    assert.equal(check(`---\nlang: en-GB\n---\n\n${text}`).length, 1)
  })
})

suite('A pinned claim', () => {
  const pin = pinOf(fixture('small2010#ignore-nsg', corpus).claim)

  test('is not what another clause of the sentence says', () => {
    for (const text of [
      `The sale of the reactors raised eyebrows in 2010, and the committee will discuss the guidelines in May [@small2010, para. 2]${pin}.`,
      `The NSG will meet in June, and in 2010 the indications were that China would not follow its guidelines [@small2010, para. 2]${pin}.`,
      `Germany will chair the NSG, whose guidelines China seemed likely to ignore in 2010 [@small2010, para. 2]${pin}.`,
    ])
      assert.deepEqual(check(text), [], text)
  })

  test('is known in few words', () => {
    const text = `China will ignore them [@small2010, para. 2]${pin}.`
    assert.deepEqual(
      check(text).map(({ span }) => text.slice(span.start, span.end)),
      ['will ignore'],
    )
  })
})

suite('What mends a sentence that is too sure', () => {
  const mended = (text: string, rule?: MemoRuleId): readonly string[] =>
    check(text).flatMap(({ fixes, ruleId }) =>
      (rule && rule !== ruleId ? [] : fixes).map(({ edits }) =>
        [...edits]
          .sort((a, b) => b.replace.start - a.replace.start)
          .reduce((now, { replace, text: put }) => now.slice(0, replace.start) + put + now.slice(replace.end), text),
      ),
    )

  test('is the hedge of the source, in place of “will” where it is a modal', () => {
    const [first] = mended(
      'China will strike deals with militant groups, the interview of 2010 says [-@small2010, standfirst 2].',
    )
    assert.equal(
      first,
      'China “might” strike deals with militant groups, the interview of 2010 says [-@small2010, standfirst 2].',
    )
  })

  test('behind “will” where it is an adverb', () => {
    const [first] = mended('The dam will make the salt problem of the delta worse [@varga2011, para. 5].')
    assert.equal(first, 'The dam will “probably” make the salt problem of the delta worse [@varga2011, para. 5].')
  })

  test('before the citation where it is a turn of speech', () => {
    assert.deepEqual(mended('Beijing will ignore the NSG guidelines [@small2010, para. 2].'), [
      'Beijing will ignore the NSG guidelines (“indications so far”) [@small2010, para. 2].',
      'We assess that Beijing will ignore the NSG guidelines [@small2010, para. 2].',
    ])
  })

  test('is no judgement of ours where the sentence says whose it is, nor a hedge in a sentence that insists', () => {
    assert.deepEqual(
      mended('In 2011 Small proved that Beijing would ignore the NSG guidelines [@small2010, para. 2].'),
      [],
    )
  })

  test('leaves nothing of the problem', () => {
    for (const [ruleId, marked] of unsound)
      for (const text of mended(marked.replace(/[⟦⟧]/g, ''), ruleId))
        assert.ok(!check(text).some((one) => one.ruleId === ruleId), `${ruleId} in ${text}`)
  })
})

suite('What a check is told to look for', () => {
  const text = 'We assess with high confidence that a deal is likely.\n'
  const found = (severities: Readonly<Partial<Record<MemoRuleId, 'error' | 'off'>>>): readonly string[] =>
    checker.check(readMemo(text, 'markdown'), { severities }).map(({ ruleId, severity }) => `${ruleId} ${severity}`)

  test('leaves a rule of house style off until it is asked for, and gives it the severity asked for', () => {
    assert.deepEqual(found({}), [])
    assert.deepEqual(found({ 'mixed-estimate': 'error' }), ['mixed-estimate error'])
  })

  test('switches any rule off', () => {
    const unknown = readMemo('It rained [@nobody1999, para. 1], said Reed [@reed2021, para. 1].\n', 'markdown')
    const ids = (options: Parameters<typeof checker.check>[1]): readonly string[] =>
      checker.check(unknown, options).map(({ ruleId }) => ruleId)
    assert.ok(ids({}).includes('unknown-source'))
    assert.ok(!ids({ severities: { 'unknown-source': 'off' } }).includes('unknown-source'))
  })
})
