import type { Fix, MemoRuleId } from '../../../src/core/cited/rule.js'

/**
 * One planted fault: a paragraph of the memo with `⟦…⟧` around the characters that its rule must name. In `{¶4:7-18}` stand words 7 to 18 of
 * that paragraph of the real text, the first being 0, without the marks around them; behind that may stand `8=hardly`, another word in a place,
 * `-8`, one left out, and `first` or `behind`: the first letter in lower case, or all but that. `{pin ID}` is the pin of a claim. `mend` is the
 * kind of fix that is taken, or words that a person writes in place of others where no program can know them.
 */
export interface Fault {
  readonly rule: MemoRuleId
  readonly text: string
  readonly mend: Fix['kind'] | { readonly from: string; readonly to: string } | 'from outside'
}

/** The fields of the front matter. */
export const header: readonly Fault[] = [
  { rule: 'unused-source', text: 'sources: [small2010, lane2011, ⟦grant2013⟧]', mend: 'take-off-list' },
  { rule: 'attribution-breach', text: 'reviewed-with: H. ⟦Brandis⟧', mend: 'name-description' },
]

/** The paragraphs of the memo, in its order. */
export const faults: readonly Fault[] = [
  {
    rule: 'unknown-source',
    text: 'Zardari’s trips to China had become fairly routine by 2010 [@⟦smal2010⟧, para. 1].',
    mend: 'use-key',
  },
  {
    rule: 'citation-separator',
    text: 'Zardari’s trips to China had become fairly routine by 2010 [@small2010, para. 1⟦, @lane2011⟧, para. 1].',
    mend: 'separate-citations',
  },
  {
    rule: 'unknown-locator',
    text: 'As president, Zardari had announced a trip to China every quarter [@small2010, ⟦para. 61⟧].',
    mend: 'add-locator',
  },
  {
    rule: 'missing-locator',
    text: 'The official reaction of the United States to the reactor deal was muted in 2010 [@⟦small2010⟧].',
    mend: 'add-locator',
  },
  {
    rule: 'quotation-altered',
    text: 'Other countries, Small said in 2010, were “⟦{¶4:7-18 7=hardly}⟧” [@small2010, para. 4].',
    mend: 'use-source-words',
  },
  {
    rule: 'quotation-altered',
    text: 'China’s main interest, he said in 2010, was “⟦{¶11:4-15 -8}⟧” [@small2010, para. 11].',
    mend: 'use-source-words',
  },
  {
    rule: 'quotation-altered',
    text: 'Of the process that India had gone through Small said:\n\n> ⟦{¶2:81-105 83=much}.⟧ [@small2010, para. 2]',
    mend: 'use-source-words',
  },
  {
    rule: 'quotation-altered',
    text: 'Over the workers Beijing, as he put it in 2010, “⟦{¶8:1-9 7=shield}⟧” [@small2010, para. 8].',
    mend: 'bracket-changes',
  },
  {
    rule: 'quotation-altered',
    text: 'In 2010 the old friendship was “⟦a marriage of convenience in every way that counts⟧” [@small2010, para. 5].',
    mend: 'drop-quotation-marks',
  },
  {
    rule: 'quotation-initial',
    text: 'Small held in 2010 that “⟦{¶13:84-91 first}⟧{¶13:84-91 behind}” aim [@small2010, para. 13].',
    mend: 'bracket-initial',
  },
  {
    rule: 'quotation-retouched',
    text: 'Beijing, Small said in 2010, “⟦**{¶8:1-4}**⟧ {¶8:5-9}” [@small2010, para. 8].',
    mend: 'remark-emphasis',
  },
  {
    rule: 'quotation-misplaced',
    text: 'Beijing “⟦{¶8:1-9}⟧”, Small said in 2010 [@small2010, para. 9].',
    mend: 'cite-place',
  },
  {
    rule: 'quotation-misplaced',
    text: 'In 2010 the sale was seen by some as “⟦{Q2:19-27}⟧” [@small2010, para. 2].',
    mend: 'cite-place',
  },
  {
    rule: 'quotation-misplaced',
    text: 'In 2010 there were “⟦{¶16:48-52}⟧” to be feared [@lane2011, para. 1].',
    mend: 'cite-place',
  },
  { rule: 'quotation-uncited', text: 'China was, in an account of 2010, “⟦{¶11:19-28}⟧”.', mend: 'cite-place' },
  { rule: 'quotation-uncited', text: 'Beijing was at the time ⟦{¶7:13-24}⟧, and it showed.', mend: 'cite-place' },
  {
    rule: 'quotation-unchecked',
    text: 'In 2011 the reactors seemed to Lane “⟦a receipt for services rendered long ago⟧” [@lane2011, para. 1].',
    mend: 'from outside',
  },
  {
    rule: 'attribution-breach',
    text: '⟦Helmut Brandis⟧ said in 2012 that the second reactor was late [@official2012, para. 1].',
    mend: 'name-description',
  },
  {
    rule: 'terms-ignored',
    text: 'By March 2011 the two reactors were under construction [@⟦lane2011⟧, para. 2].',
    mend: { from: 'para. 2', to: 'para. 1' },
  },
  {
    rule: 'identification-risk',
    text: 'As ⟦Helmut⟧ did, a retired ministry official said in 2012 that the second reactor was late [@official2012, para. 1].',
    mend: { from: 'As Helmut did, a', to: 'A' },
  },
  {
    rule: 'quotation-from-notes',
    text: 'Okonjo noted in 2024 that the “⟦Board ordered the dredger and asked nobody⟧” [@okonjo2024, para. 2].',
    mend: 'drop-quotation-marks',
  },
  // Of what was agreed a person takes the words out, asks the source, or deletes the recording.
  {
    rule: 'read-back-open',
    text: 'In 2024 Vidal called the harbour “a promise with cranes” [@⟦vidal2024⟧, para. 1].',
    mend: { from: 'In 2024 Vidal called the harbour “a promise with cranes” [@vidal2024, para. 1].', to: '' },
  },
  {
    rule: 'under-embargo',
    text: 'In 2024 the ferry line was to be sold first [@⟦weiss2024⟧, para. 1].',
    mend: { from: 'In 2024 the ferry line was to be sold first [@weiss2024, para. 1].', to: '' },
  },
  {
    rule: 'recording-overdue',
    text: 'In 2024 the pilots would rather strike than sail [@⟦yilmaz2020⟧, para. 1].',
    mend: { from: 'In 2024 the pilots would rather strike than sail [@yilmaz2020, para. 1].', to: '' },
  },
  {
    rule: 'speaker-unconfirmed',
    text: 'Okonjo said in 2024 that the pilots want a tug [@⟦okonjo2024⟧, para. 4].',
    mend: { from: 'Okonjo said in 2024 that the pilots want a tug [@okonjo2024, para. 4].', to: '' },
  },
  {
    rule: 'attribution-unchecked',
    text: 'In 2013 the delay was two years [@⟦officer2013⟧, para. 1].',
    mend: 'from outside',
  },
  {
    rule: 'voice-dropped',
    text: 'In 2010 ⟦Washington would be unwilling to resist the reactor deal in earnest⟧ [@small2010, para. 4].',
    mend: 'name-holder',
  },
  {
    rule: 'voice-dropped',
    text: '⟦Small argued⟧ in 2010 that Washington would be unwilling to resist the reactor deal in earnest [@small2010, para. 4]{pin us-unwilling-to-resist}.',
    mend: 'name-holder',
  },
  {
    rule: 'wrong-voice',
    text: '⟦Small⟧ said in 2010 that China planned to sell Pakistan two new reactors [@small2010, sec. 2].',
    mend: 'name-speaker',
  },
  {
    rule: 'wrong-voice',
    text: 'According to ⟦Andrew Small⟧, pacts in six fields were signed in July 2010 [@small2010, standfirst 2].',
    mend: 'name-speaker',
  },
  {
    rule: 'certainty-inflated',
    text: 'China ⟦will disregard⟧ the NSG’s guidelines in its reactor deal with Pakistan [@small2010, para. 2].',
    mend: 'add-hedge',
  },
  {
    rule: 'certainty-inflated',
    text: 'In 2010 it was ⟦almost certain⟧ that China would disregard the NSG’s guidelines in its reactor deal [@small2010, para. 2].',
    mend: 'assess',
  },
  {
    rule: 'estimate-in-their-mouth',
    text: 'Small judged it ⟦likely⟧ that China would disregard the NSG’s guidelines in its reactor deal [@small2010, para. 2].',
    mend: 'assess-instead',
  },
  {
    rule: 'mixed-estimate',
    text: 'We assess that a third reactor is likely. A fourth seems ⟦highly improbable⟧.',
    mend: 'use-term',
  },
  {
    rule: 'mixed-estimate',
    text: 'We judge with ⟦high confidence⟧ that a fifth one is unlikely.',
    mend: { from: ' with high confidence', to: '' },
  },
  {
    rule: 'forecast-as-fact',
    text: 'China ⟦disregarded⟧ the NSG’s guidelines in its reactor deal with Pakistan [@small2010, para. 2].',
    mend: 'tell-expected',
  },
  {
    rule: 'number-differs',
    text: 'In July 2010 China was planning to build ⟦three⟧ reactors for nuclear power in Pakistan [-@small2010, standfirst 2].',
    // Another figure stands there too, so no program knows which is meant.
    mend: { from: 'three', to: 'two' },
  },
  {
    rule: 'claim-uncited',
    text: '⟦Small argued⟧ in 2010 that China’s strategy towards militants lived off the West staying the primary target.',
    mend: 'cite-claim',
  },
  {
    rule: 'disagreement',
    text: 'By the interviewer’s account Small had written in 2009 of contingency planning for crises by Beijing [⟦-@small2010, sec. 10⟧]{pin wrote-on-planning}.',
    mend: 'cite-too',
  },
  {
    rule: 'stale-claim',
    text: 'Zardari had for the most part kept his promise of 2008 [@small2010, para. 1]<!--c:⟦quarterly-pledge~000000⟧-->.',
    mend: 'renew-pin',
  },
  {
    rule: 'stale-claim',
    text: 'The interest in the visit of 2010 was unusually strong [@small2010, para. 1]<!--c:⟦strong-interest~a1b2c3⟧-->.',
    mend: 'remove-pin',
  },
  {
    rule: 'switch-broken',
    text: '<!-- attache-off ⟦quotation-alterd: our translation (A. Brandt)⟧ -->',
    mend: 'use-term',
  },
  {
    rule: 'single-source',
    text:
      '## ⟦The deal as it stood⟧\n\nThe deal drew the interest in the visit of 2010 [@small2010, para. 1]. In 2010 Beijing had been trying out how others respond to it [@small2010, para. 2]. ' +
      'By 2010 China had not tried to secure an international consensus behind it [@small2010, para. 3]. Others were entitled in 2010 to require a tough process for it [@small2010, para. 4].',
    mend: {
      from: 'a tough process for it [@small2010, para. 4]',
      to: 'a tough process for it [@small2010, para. 4]; by 2011 it was under way [@lane2011, para. 1]',
    },
  },
]
