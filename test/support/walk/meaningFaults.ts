/** What is wrong with a sentence beside the place that it cites. */
type Kind =
  | 'negation'
  | 'opposite'
  | 'quantifier'
  | 'number'
  | 'date'
  | 'roles'
  | 'holder'
  | 'voice'
  | 'certainty'
  | 'condition'
  | 'cause'
  | 'place'
  | 'addition'
  | 'invention'
  | 'excerpt'

/**
 * A sentence on the real interview, right and with one thing made wrong. `told` is how the wrong one is told today; `silent` is a fault that is known not to
 * be found. In `{¶4:7-18}` stand words of the real text, as in the memo of faults for which there are rules.
 */
export interface MeaningFault {
  readonly kind: Kind
  readonly right: string
  readonly wrong: string
  readonly told: 'warning' | 'hint' | 'silent'
}

export const meaningFaults: readonly MeaningFault[] = [
  {
    kind: 'negation',
    right:
      'Other countries do not accept China’s argument that the deal is part of the old exemption [@small2010, para. 2].',
    wrong: 'Other countries accept China’s argument that the deal is part of the old exemption [@small2010, para. 2].',
    told: 'hint',
  },
  {
    kind: 'negation',
    right: 'China has not tried to secure an international consensus behind the deal [@small2010, para. 3].',
    wrong: 'China has tried to secure an international consensus behind the deal [@small2010, para. 3].',
    told: 'silent',
  },
  {
    kind: 'negation',
    right: 'The strategy does no active harm to Western interests [@small2010, para. 12].',
    wrong: 'The strategy does active harm to Western interests [@small2010, para. 12].',
    told: 'hint',
  },
  {
    kind: 'negation',
    right: 'Zardari’s relations with Beijing have improved but could not be described as close [@small2010, para. 7].',
    wrong: 'Zardari’s relations with Beijing have improved and could be described as close [@small2010, para. 7].',
    told: 'silent',
  },
  {
    kind: 'negation',
    right: 'China refused to talk about an American plan for joint activities [@small2010, para. 13].',
    wrong: 'China did not refuse to talk about an American plan for joint activities [@small2010, para. 13].',
    told: 'silent',
  },
  {
    kind: 'negation',
    right: 'Many in China think that the American reaction will stay muted [@small2010, para. 3].',
    wrong: 'Many in China think that the American reaction will not stay muted [@small2010, para. 3].',
    told: 'warning',
  },
  {
    kind: 'opposite',
    right: 'Threats in Pakistan were perceived as lower in China than in the United States [@small2010, para. 16].',
    wrong: 'Threats in Pakistan were perceived as higher in China than in the United States [@small2010, para. 16].',
    told: 'warning',
  },
  {
    kind: 'opposite',
    right:
      'The strategy became more difficult once the army’s relations with certain groups fractured [@small2010, para. 11].',
    wrong: 'The strategy became easier once the army’s relations with certain groups fractured [@small2010, para. 11].',
    told: 'warning',
  },
  {
    kind: 'opposite',
    right: 'Trade was still the weakest element of the relationship [@small2010, para. 1].',
    wrong: 'Trade was still the strongest element of the relationship [@small2010, para. 1].',
    told: 'warning',
  },
  {
    kind: 'opposite',
    right: 'Beijing was more comfortable with military governments [@small2010, para. 7].',
    wrong: 'Beijing was less comfortable with military governments [@small2010, para. 7].',
    told: 'warning',
  },
  {
    kind: 'opposite',
    right: 'Chinese anxiety about the worst cases has risen [@small2010, para. 16].',
    wrong: 'Chinese anxiety about the worst cases has fallen [@small2010, para. 16].',
    told: 'hint',
  },
  {
    kind: 'quantifier',
    right: 'Few other countries had the resources for such an impact in Pakistan [@small2010, para. 14].',
    wrong: 'Most other countries had the resources for such an impact in Pakistan [@small2010, para. 14].',
    told: 'warning',
  },
  {
    kind: 'quantifier',
    right: 'Some of the scenarios had graver consequences for Beijing than for Washington [@small2010, para. 16].',
    wrong: 'All of the scenarios had graver consequences for Beijing than for Washington [@small2010, para. 16].',
    told: 'hint',
  },
  {
    kind: 'quantifier',
    right: 'China was on good terms with all the political parties of Pakistan [@small2010, para. 7].',
    wrong: 'China was on good terms with few of the political parties of Pakistan [@small2010, para. 7].',
    told: 'warning',
  },
  {
    kind: 'quantifier',
    right: 'With many groups Pakistan’s military could still act as an intermediary [@small2010, para. 11].',
    wrong: 'With none of the groups could Pakistan’s military still act as an intermediary [@small2010, para. 11].',
    told: 'warning',
  },
  {
    kind: 'number',
    right: 'China planned to build two reactors for nuclear power in Pakistan [-@small2010, standfirst 2].',
    wrong: 'China planned to build four reactors for nuclear power in Pakistan [-@small2010, standfirst 2].',
    told: 'warning',
  },
  {
    kind: 'number',
    right: 'Zardari’s trip to China was to last six days [-@small2010, standfirst 2].',
    wrong: 'Zardari’s trip to China was to last nine days [-@small2010, standfirst 2].',
    told: 'hint',
  },
  {
    kind: 'number',
    right: 'The armies were about to hold their third joint exercises against terrorism [@small2010, para. 10].',
    wrong: 'The armies were about to hold their fifth joint exercises against terrorism [@small2010, para. 10].',
    told: 'silent',
  },
  {
    kind: 'number',
    right: 'Zardari had announced a visit to China every three months [@small2010, para. 1].',
    wrong: 'Zardari had announced a visit to China every six months [@small2010, para. 1].',
    told: 'silent',
  },
  {
    kind: 'date',
    right: 'Zardari’s trip began on 6 July 2010 [-@small2010, standfirst 2].',
    wrong: 'Zardari’s trip began on 16 July 2010 [-@small2010, standfirst 2].',
    told: 'warning',
  },
  {
    kind: 'date',
    right: 'The interviewer said that Chinese workers had been targets of militants since 2007 [-@small2010, sec. 6].',
    wrong: 'The interviewer said that Chinese workers had been targets of militants since 2003 [-@small2010, sec. 6].',
    told: 'warning',
  },
  {
    kind: 'date',
    right: 'In the Kargil crisis of 1999 cooperation was quite effective [@small2010, para. 13].',
    wrong: 'In the Kargil crisis of 1996 cooperation was quite effective [@small2010, para. 13].',
    told: 'warning',
  },
  {
    kind: 'roles',
    right: 'Washington, the Chinese believed, needed Beijing’s support over Iran [@small2010, para. 4].',
    wrong: 'Beijing, the Chinese believed, needed Washington’s support over Iran [@small2010, para. 4].',
    told: 'silent',
  },
  {
    kind: 'roles',
    right: 'China supported Pakistan as a counterbalance to India [@small2010, para. 5].',
    wrong: 'China supported India as a counterbalance to Pakistan [@small2010, para. 5].',
    told: 'silent',
  },
  {
    kind: 'roles',
    right: 'Islamabad looked to Beijing for economic help and for diplomatic protection [@small2010, para. 5].',
    wrong: 'Beijing looked to Islamabad for economic help and for diplomatic protection [@small2010, para. 5].',
    told: 'warning',
  },
  {
    kind: 'holder',
    right: 'Beijing seemed to think that the deal would meet no serious pushback [@small2010, para. 2].',
    wrong: 'Washington seemed to think that the deal would meet no serious pushback [@small2010, para. 2].',
    told: 'hint',
  },
  {
    kind: 'holder',
    right: 'In private Chinese analysts called the deal a strategic tit-for-tat [@small2010, para. 4].',
    wrong: 'In private Indian analysts called the deal a strategic tit-for-tat [@small2010, para. 4].',
    told: 'silent',
  },
  {
    kind: 'holder',
    right: 'Chinese diplomats and officers said openly that they missed Musharraf [@small2010, para. 7].',
    wrong: 'Pakistani diplomats and officers said openly that they missed Musharraf [@small2010, para. 7].',
    told: 'silent',
  },
  {
    kind: 'voice',
    right: 'Small said that China had leaned hard on Pakistan to keep its workers safe [@small2010, para. 8].',
    wrong: 'Lane said that China had leaned hard on Pakistan to keep its workers safe [@small2010, para. 8].',
    told: 'warning',
  },
  {
    kind: 'voice',
    right: 'The interviewer said that the sale was seen as a violation of the NSG’s rules [-@small2010, sec. 2].',
    wrong: 'Small said that the sale was seen as a violation of the NSG’s rules [@small2010, sec. 2].',
    told: 'warning',
  },
  {
    kind: 'certainty',
    right: 'On the indications so far China will ignore the NSG’s guidelines [@small2010, para. 2].',
    wrong: 'China is certain to ignore the NSG’s guidelines [@small2010, para. 2].',
    told: 'warning',
  },
  {
    kind: 'certainty',
    right: 'China might make deals with militant groups inside Pakistan [-@small2010, standfirst 2].',
    wrong: 'China will certainly make deals with militant groups inside Pakistan [-@small2010, standfirst 2].',
    told: 'warning',
  },
  {
    kind: 'certainty',
    right:
      'As far as Small understood it, China did scenario planning rather than full military planning [@small2010, para. 15].',
    wrong:
      'There is no doubt that China did scenario planning rather than full military planning [@small2010, para. 15].',
    told: 'warning',
  },
  {
    kind: 'condition',
    right:
      'If China wants to remain in the NSG, others may require the same tough process of it [@small2010, para. 4].',
    wrong:
      'Whether or not China remains in the NSG, others may require the same tough process of it [@small2010, para. 4].',
    told: 'hint',
  },
  {
    kind: 'condition',
    right: 'China was willing to help against militancy as far as Pakistan asked for it [@small2010, para. 10].',
    wrong: 'China was willing to help against militancy even if Pakistan did not ask for it [@small2010, para. 10].',
    told: 'silent',
  },
  {
    kind: 'condition',
    right: 'China was willing to pay people off if it had to [@small2010, para. 11].',
    wrong: 'China was willing to pay people off in any case [@small2010, para. 11].',
    told: 'hint',
  },
  {
    kind: 'cause',
    right: 'The interest in the visit was unusually high because of the nuclear deal [@small2010, para. 1].',
    wrong: 'The interest in the visit was unusually high because of the rank of a state visit [@small2010, para. 1].',
    told: 'silent',
  },
  {
    kind: 'cause',
    right: 'The strategy became more difficult because the army fell out with certain groups [@small2010, para. 11].',
    wrong: 'The strategy became more difficult because China had run out of money [@small2010, para. 11].',
    told: 'silent',
  },
  {
    kind: 'place',
    right: 'China refused even to talk about a State Department plan for joint activities [@small2010, para. 13].',
    wrong: 'China refused even to talk about a State Department plan for joint activities [@small2010, para. 8].',
    told: 'hint',
  },
  {
    kind: 'place',
    right: 'The kidnapping of Chinese engineers in Swat was a moment of real tension [@small2010, para. 8].',
    wrong: 'The kidnapping of Chinese engineers in Swat was a moment of real tension [@small2010, para. 15].',
    told: 'warning',
  },
  {
    kind: 'addition',
    right: 'China leaned on Pakistan to protect its workers [@small2010, para. 8].',
    wrong: 'China leaned on Pakistan to protect its workers in Gwadar and Karachi [@small2010, para. 8].',
    told: 'silent',
  },
  {
    kind: 'addition',
    right: 'Chinese companies had opportunities for strategic projects such as ports [@small2010, para. 5].',
    wrong:
      'Chinese companies had opportunities for strategic projects such as ports, tunnels and a spaceport [@small2010, para. 5].',
    told: 'silent',
  },
  {
    kind: 'invention',
    right: 'China gave practical support to Pakistan’s operations in Swat [@small2010, para. 10].',
    wrong: 'Submarines on easy credit were offered to the admirals in Karachi [@small2010, para. 10].',
    told: 'silent',
  },
  {
    kind: 'excerpt',
    right: 'Nobody, Small said, “{¶2:50-52}” [@small2010, para. 2].',
    wrong: 'Washington, Small said, “{¶2:50-52}” [@small2010, para. 2].',
    told: 'hint',
  },
  {
    kind: 'excerpt',
    right: 'Relations with Zardari, Small said, could not “{¶7:99-102}” [@small2010, para. 7].',
    wrong: 'Relations with Zardari, Small said, could now “{¶7:99-102}” [@small2010, para. 7].',
    told: 'warning',
  },
  {
    kind: 'excerpt',
    right: 'China, as Small understood it, did something else than “{¶15:21-24}” [@small2010, para. 15].',
    wrong: 'China, as Small understood it, did “{¶15:21-24}” [@small2010, para. 15].',
    told: 'warning',
  },
  {
    kind: 'excerpt',
    right: 'On the indications so far, Small said, China will “{¶2:8-11}” [@small2010, para. 2].',
    wrong: 'China, Small said, will “{¶2:8-11}” [@small2010, para. 2].',
    told: 'warning',
  },
]
