import type { Form } from './forms.js'

/** Citations of interviews in policy-prose, and the list that goes with them; emphasis stands between asterisks. */
export const proseForms: readonly Form[] = [
  {
    what: 'a paragraph is the answer to a question, with its first words',
    memo: 'It is so [@small2010, para. 1].',
    texts: ['(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)'],
    list: [],
  },
  {
    what: 'a whole interview',
    memo: 'It is so [@small2010].',
    texts: ['(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)'],
    list: [],
  },
  {
    what: 'two paragraphs of one answer',
    memo: 'It is so [@small2010, paras. 2-3].',
    texts: ['(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)'],
    list: [],
  },
  {
    what: 'answers to two questions',
    memo: 'It is so [@small2010, paras. 1, 2].',
    texts: ['(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)'],
    list: [],
  },
  {
    what: 'words before and behind',
    memo: 'It is so [see @small2010, para. 1, *emphasis* added].',
    texts: [
      '(see Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010, *emphasis* added)',
    ],
    list: [],
  },
  {
    what: 'in the sentence',
    memo: '@small2010 [para. 1] says so.',
    texts: ['Andrew Small of the German Marshall Fund (in an interview published on 7 July 2010)'],
    list: [],
  },
  {
    what: 'the author left out',
    memo: 'Small says so [-@small2010, para. 1].',
    texts: ['(in an interview published on 7 July 2010)'],
    list: [],
  },
  {
    what: 'the author left out of a sentence that does not name him',
    memo: 'Delhi says so [-@small2010, para. 1]. Beijing says so too [-@small2010, para. 2]. Small says so in 2010 [-@small2010, para. 2]. He adds that it is so [-@small2010, para. 2].',
    texts: [
      '(in an interview with Andrew Small of the German Marshall Fund published on 7 July 2010)',
      '(in the interview with Small)',
      '',
      '',
    ],
    list: [],
  },
  {
    what: 'an interviewee of whose interview the introduction has told',
    memo: 'The introduction says so [-@small2010, standfirst 1]. Small agrees [@small2010, para. 1].',
    texts: ['(an interview with Andrew Small of the German Marshall Fund published on 7 July 2010)', ''],
    list: [],
  },
  {
    what: 'the questioner’s words',
    memo: 'Was it so [-@small2010, sec. 2]?',
    texts: [
      '(the interviewer, in a question to Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)',
    ],
    list: [],
  },
  {
    what: 'the questioner’s words, where the memo names the interviewee',
    memo: 'Was it so [@small2010, sec. 2]?',
    texts: [
      '(the interviewer, in a question to Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)',
    ],
    list: [],
  },
  {
    what: 'the questioner’s words in the sentence',
    memo: 'Then @small2010 [sec. 1] asks.',
    texts: [
      'the interviewer (in a question to Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)',
    ],
    list: [],
  },
  {
    what: 'the introduction',
    memo: 'It is so [@small2010, standfirst 1].',
    texts: [
      '(the introduction to an interview with Andrew Small of the German Marshall Fund published on 7 July 2010)',
    ],
    list: [],
  },
  {
    what: 'an editor’s bracket',
    memo: 'It is so [@small2010, para. 4].',
    texts: [
      '(an editor’s note in an interview with Andrew Small of the German Marshall Fund published on 7 July 2010)',
    ],
    list: [],
  },
  {
    what: 'an answer and the question before it',
    memo: 'It is so [@small2010, para. 2, sec. 2].',
    texts: [
      '(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010; the interviewer, in a question to Small)',
    ],
    list: [],
  },
  {
    what: 'a broadcast with a named interviewer, and the time',
    memo: 'It is so [@stone2017, para. 1].',
    texts: ['(Kory Stone, in an interview published on 19 April 2017, at 00:01:20)'],
    list: [],
  },
  {
    what: 'a time of the source',
    memo: 'It is so [@stone2017, 00:02:10].',
    texts: ['(Kory Stone, in an interview published on 19 April 2017, at 00:02:10)'],
    list: [],
  },
  {
    what: 'the words of a named interviewer',
    memo: 'Is it so [@stone2017, sec. 1]?',
    texts: ['(Terry Gale, in a question to Kory Stone, in an interview published on 19 April 2017, at 00:01:02)'],
    list: [],
  },
  {
    what: 'a magazine, with the page that the corpus has noted',
    memo: 'It is so [@okafor2015, para. 1].',
    texts: ['(Ada Okafor, in an interview published in June 2015, page 34)'],
    list: [],
  },
  {
    what: 'a page of the source',
    memo: 'It is so [@okafor2015, p. 36].',
    texts: ['(Ada Okafor, in an interview published in June 2015, page 36)'],
    list: [],
  },
  {
    what: 'published by nobody, with a named interviewer',
    memo: 'It is so [@macmillan1998, para. 1].',
    texts: ['(Andrew Macmillan, in an interview on 18 September 1998)'],
    list: [],
  },
  {
    what: 'published by nobody, the interviewer’s words',
    memo: 'Is it so [@macmillan1998, sec. 1]?',
    texts: ['(Terry Gale, in a question to Andrew Macmillan, in an interview on 18 September 1998)'],
    list: [],
  },
  {
    what: 'published by nobody, no interviewer named, of a year',
    memo: 'It is so [@hill2001, para. 2].',
    texts: ['(Tom Hill, in an interview in 2001)'],
    list: [],
  },
  {
    what: 'an opening statement',
    memo: 'It is so [@hill2001, para. 1].',
    texts: ['(Tom Hill, in an interview in 2001)'],
    list: [],
  },
  {
    what: 'one of several interviewees',
    memo: 'It is so [@halelong2016, para. 2].',
    texts: ['(Peter Long, in an interview published on 20 September 2016)'],
    list: [],
  },
  {
    what: 'one of several interviewees in the sentence',
    memo: '@halelong2016 [para. 1] says so.',
    texts: ['Ruth Hale of Northgate University (in an interview published on 20 September 2016)'],
    list: [],
  },
  {
    what: 'one of several interviewees, as the editor writes it',
    memo: 'It is so [Long, -@halelong2016, para. 2].',
    texts: ['(Peter Long, in an interview published on 20 September 2016)'],
    list: [],
  },
  {
    what: 'several interviewees at once',
    memo: 'It is so [@halelong2016].',
    texts: ['(Ruth Hale of Northgate University and Peter Long, in an interview published on 20 September 2016)'],
    list: [],
  },
  {
    what: 'two interviewees on one question',
    memo: 'It is so [@halelong2016, paras. 1, 2].',
    texts: ['(Ruth Hale of Northgate University and Peter Long, in an interview published on 20 September 2016)'],
    list: [],
  },
  {
    what: 'a protected source',
    memo: 'It is so [@background1, para. 1].',
    texts: ['(a senior official, in a conversation on background, 2024)'],
    list: [],
  },
  {
    what: 'a protected source with a page of the transcript',
    memo: 'It is so [@background1, p. 9].',
    texts: ['(a senior official, in a conversation on background, 2024)'],
    list: [],
  },
  {
    what: 'the words of whoever asked a protected source',
    memo: 'Is it so [@background1, sec. 1]?',
    texts: ['(the interviewer, in a question to a senior official, in a conversation on background, 2024)'],
    list: [],
  },
  { what: 'off the record', memo: 'It is so [@sealed, para. 1].', texts: ['([source withheld])'], list: [] },
  {
    what: 'off the record among others',
    memo: 'It is so [@small2010, para. 1; @sealed, para. 1].',
    texts: ['(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010; [source withheld])'],
    list: [],
  },
  {
    what: 'again, the same place',
    memo: 'It is so [@small2010, para. 1]. It is [@small2010, para. 1].',
    texts: ['(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)', '(Small)'],
    list: [],
  },
  {
    what: 'again, another place',
    memo: 'It is so [@stone2017, 00:02:10]. It is [@stone2017, 00:03:00].',
    texts: ['(Kory Stone, in an interview published on 19 April 2017, at 00:02:10)', '(Stone, at 00:03:00)'],
    list: [],
  },
  {
    what: 'again, after another source',
    memo: 'It is so [@macmillan1998]. It is [@small2010]. It is [@macmillan1998].',
    texts: [
      '(Andrew Macmillan, in an interview on 18 September 1998)',
      '(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)',
      '(Macmillan)',
    ],
    list: [],
  },
  {
    what: 'again, one of several',
    memo: 'It is so [@halelong2016, para. 1]. It is [@halelong2016, para. 1].',
    texts: ['(Ruth Hale of Northgate University, in an interview published on 20 September 2016)', '(Hale)'],
    list: [],
  },
  {
    what: 'two interviewees side by side, who are then known',
    memo: 'It is so [@halelong2016, para. 1; @halelong2016, para. 2]. Hale and Long agree [@halelong2016].',
    texts: ['(Ruth Hale of Northgate University and Peter Long, in an interview published on 20 September 2016)', ''],
    list: [],
  },
  {
    what: 'a sentence that goes on with whoever spoke in the one before',
    memo: 'Small says so [@small2010, para. 1]. He adds that it stands [@small2010, para. 2]. In his view it will [@small2010].',
    texts: ['(in an interview published on 7 July 2010)', '', ''],
    list: [],
  },
  {
    what: 'a sentence that goes on, with a place',
    memo: 'It is so [@stone2017, 00:02:10]. She adds more [@stone2017, 00:03:00].',
    texts: ['(Kory Stone, in an interview published on 19 April 2017, at 00:02:10)', '(at 00:03:00)'],
    list: [],
  },
  {
    what: 'a pronoun that may be anybody, since another paragraph, another source or another sentence is between',
    memo: 'It is so [@small2010]. A minister objects. He says no [@small2010].\n\nHe says so [@small2010]. Or not [@macmillan1998]. He says so [@small2010]. He rises [@small2010].',
    texts: [
      '(Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)',
      '(Small)',
      '(Small)',
      '(Andrew Macmillan, in an interview on 18 September 1998)',
      '(Small)',
      '(Small)',
    ],
    list: [],
  },
  {
    what: 'an interviewee whom the questioner’s words have introduced',
    memo: 'Is it so [@small2010, sec. 1]? It is [@small2010, para. 1].',
    texts: [
      '(the interviewer, in a question to Andrew Small of the German Marshall Fund, in an interview published on 7 July 2010)',
      '(Small)',
    ],
    list: [],
  },
  {
    what: 'two places of one interview in one bracket',
    memo: 'It is so [@stone2017, 00:02:10; @stone2017, 00:03:00-00:04:00].',
    texts: ['(Kory Stone, in an interview published on 19 April 2017, at 00:02:10; at 00:03:00–00:04:00)'],
    list: [],
  },
  {
    what: 'a reference that the sentence leads to',
    memo: 'For more see @small2010 [para. 1]. For more see [@small2010, para. 2].',
    texts: ['Andrew Small of the German Marshall Fund (in an interview published on 7 July 2010)', 'Small'],
    list: [],
  },
]
