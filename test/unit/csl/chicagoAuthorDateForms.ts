import type { Form } from './forms.js'

/** Citations of interviews in chicago-author-date, and the list that goes with them; emphasis stands between asterisks. */
export const chicagoAuthorDateForms: readonly Form[] = [
  {
    what: 'a paragraph is the answer to a question, with its first words',
    memo: 'It is so [@small2010, para. 1].',
    texts: ['(Small 2010, answer to question 1, beginning “Less than people”)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'a whole interview',
    memo: 'It is so [@small2010].',
    texts: ['(Small 2010)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'two paragraphs of one answer',
    memo: 'It is so [@small2010, paras. 2-3].',
    texts: ['(Small 2010, answer to question 2, beginning “We shall see”)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'answers to two questions',
    memo: 'It is so [@small2010, paras. 1, 2].',
    texts: ['(Small 2010, answers to questions 1 and 2, beginning “Less than people”)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'words before and behind',
    memo: 'It is so [see @small2010, para. 1, *emphasis* added].',
    texts: ['(see Small 2010, answer to question 1, beginning “Less than people,” *emphasis* added)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'in the sentence',
    memo: '@small2010 [para. 1] says so.',
    texts: ['Small (2010, answer to question 1, beginning “Less than people”)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'the author left out',
    memo: 'Small says so [-@small2010, para. 1].',
    texts: ['(2010, answer to question 1, beginning “Less than people”)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'the questioner’s words',
    memo: 'Was it so [-@small2010, sec. 2]?',
    texts: ['(interviewer’s question 2 to Andrew Small, 2010)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'the questioner’s words, where the memo names the interviewee',
    memo: 'Was it so [@small2010, sec. 2]?',
    texts: ['(interviewer’s question 2 to Andrew Small, 2010)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'the questioner’s words in the sentence',
    memo: 'Then @small2010 [sec. 1] asks.',
    texts: ['the interviewer (question 1 to Andrew Small, 2010)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'the introduction',
    memo: 'It is so [@small2010, standfirst 1].',
    texts: ['(introduction to the interview with Andrew Small, 2010)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'an editor’s bracket',
    memo: 'It is so [@small2010, para. 4].',
    texts: ['(editor’s note in the interview with Andrew Small, 2010)'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'an answer and the question before it',
    memo: 'It is so [@small2010, para. 2, sec. 2].',
    texts: [
      '(Small 2010, answer to question 2, beginning “We shall see”; interviewer’s question 2 to Andrew Small, 2010)',
    ],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'a broadcast with a named interviewer, and the time',
    memo: 'It is so [@stone2017, para. 1].',
    texts: ['(Stone 2017, 00:01:20, answer to question 1, beginning “Less than people”)'],
    list: [
      'Stone, Kory. 2017. “How the Dictionary Keeps Up.” Interview by Terry Gale. *Fresh Water*, Radio Lakeside, April 19, 2017. https://radio.example/35.',
    ],
  },
  {
    what: 'a time of the source',
    memo: 'It is so [@stone2017, 00:02:10].',
    texts: ['(Stone 2017, 00:02:10)'],
    list: [
      'Stone, Kory. 2017. “How the Dictionary Keeps Up.” Interview by Terry Gale. *Fresh Water*, Radio Lakeside, April 19, 2017. https://radio.example/35.',
    ],
  },
  {
    what: 'the words of a named interviewer',
    memo: 'Is it so [@stone2017, sec. 1]?',
    texts: ['(Terry Gale’s question 1 to Kory Stone, 2017, 00:01:02)'],
    list: [
      'Stone, Kory. 2017. “How the Dictionary Keeps Up.” Interview by Terry Gale. *Fresh Water*, Radio Lakeside, April 19, 2017. https://radio.example/35.',
    ],
  },
  {
    what: 'a magazine, with the page that the corpus has noted',
    memo: 'It is so [@okafor2015, para. 1].',
    texts: ['(Okafor 2015, 34, answer to question 1, beginning “Less than people”)'],
    list: ['Okafor, Ada. 2015. “The Price of Water.” Interview. *Open Line*, June 2015.'],
  },
  {
    what: 'a page of the source',
    memo: 'It is so [@okafor2015, p. 36].',
    texts: ['(Okafor 2015, 36)'],
    list: ['Okafor, Ada. 2015. “The Price of Water.” Interview. *Open Line*, June 2015.'],
  },
  {
    what: 'published by nobody, with a named interviewer',
    memo: 'It is so [@macmillan1998, para. 1].',
    texts: [
      '(Andrew Macmillan, interview by Terry Gale, September 18, 1998, answer to question 1, beginning “Less than people”)',
    ],
    list: [],
  },
  {
    what: 'published by nobody, the interviewer’s words',
    memo: 'Is it so [@macmillan1998, sec. 1]?',
    texts: ['(Terry Gale’s question 1 to Andrew Macmillan, interview by Terry Gale, September 18, 1998)'],
    list: [],
  },
  {
    what: 'published by nobody, no interviewer named, of a year',
    memo: 'It is so [@hill2001, para. 2].',
    texts: ['(Tom Hill, interview, 2001, answer to question 1, beginning “Less than people”)'],
    list: [],
  },
  {
    what: 'an opening statement',
    memo: 'It is so [@hill2001, para. 1].',
    texts: ['(Tom Hill, interview, 2001, opening statement, beginning “Let me begin”)'],
    list: [],
  },
  {
    what: 'one of several interviewees',
    memo: 'It is so [@halelong2016, para. 2].',
    texts: ['(Long, in Hale and Long 2016, answer to question 1, beginning “We shall see”)'],
    list: ['Hale, Ruth, and Peter Long. 2016. “After the Vote.” Interview. Open Line, September 20, 2016.'],
  },
  {
    what: 'one of several interviewees in the sentence',
    memo: '@halelong2016 [para. 1] says so.',
    texts: ['Hale (Hale and Long 2016, answer to question 1, beginning “Less than people”)'],
    list: ['Hale, Ruth, and Peter Long. 2016. “After the Vote.” Interview. Open Line, September 20, 2016.'],
  },
  {
    what: 'one of several interviewees, as the editor writes it',
    memo: 'It is so [Long, -@halelong2016, para. 2].',
    texts: ['(Long, in Hale and Long 2016, answer to question 1, beginning “We shall see”)'],
    list: ['Hale, Ruth, and Peter Long. 2016. “After the Vote.” Interview. Open Line, September 20, 2016.'],
  },
  {
    what: 'several interviewees at once',
    memo: 'It is so [@halelong2016].',
    texts: ['(Hale and Long 2016)'],
    list: ['Hale, Ruth, and Peter Long. 2016. “After the Vote.” Interview. Open Line, September 20, 2016.'],
  },
  {
    what: 'two interviewees on one question',
    memo: 'It is so [@halelong2016, paras. 1, 2].',
    texts: [
      '(Hale, in Hale and Long 2016, answer to question 1, beginning “Less than people”; Long, in Hale and Long 2016, answer to question 1, beginning “We shall see”)',
    ],
    list: ['Hale, Ruth, and Peter Long. 2016. “After the Vote.” Interview. Open Line, September 20, 2016.'],
  },
  {
    what: 'a protected source',
    memo: 'It is so [@background1, para. 1].',
    texts: ['(a senior official, interview, 2024)'],
    list: [],
  },
  {
    what: 'a protected source with a page of the transcript',
    memo: 'It is so [@background1, p. 9].',
    texts: ['(a senior official, interview, 2024)'],
    list: [],
  },
  {
    what: 'the words of whoever asked a protected source',
    memo: 'Is it so [@background1, sec. 1]?',
    texts: ['(interviewer’s question to a senior official, interview, 2024)'],
    list: [],
  },
  { what: 'off the record', memo: 'It is so [@sealed, para. 1].', texts: ['([source withheld])'], list: [] },
  {
    what: 'off the record among others',
    memo: 'It is so [@small2010, para. 1; @sealed, para. 1].',
    texts: ['(Small 2010, answer to question 1, beginning “Less than people”; [source withheld])'],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'again, the same place',
    memo: 'It is so [@small2010, para. 1]. It is [@small2010, para. 1].',
    texts: [
      '(Small 2010, answer to question 1, beginning “Less than people”)',
      '(Small 2010, answer to question 1, beginning “Less than people”)',
    ],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'again, another place',
    memo: 'It is so [@stone2017, 00:02:10]. It is [@stone2017, 00:03:00].',
    texts: ['(Stone 2017, 00:02:10)', '(Stone 2017, 00:03:00)'],
    list: [
      'Stone, Kory. 2017. “How the Dictionary Keeps Up.” Interview by Terry Gale. *Fresh Water*, Radio Lakeside, April 19, 2017. https://radio.example/35.',
    ],
  },
  {
    what: 'again, after another source',
    memo: 'It is so [@macmillan1998]. It is [@small2010]. It is [@macmillan1998].',
    texts: [
      '(Andrew Macmillan, interview by Terry Gale, September 18, 1998)',
      '(Small 2010)',
      '(Macmillan, interview, September 18, 1998)',
    ],
    list: [
      'Small, Andrew. 2010. “Intensifying China-Pakistan Ties.” Interview. Council on Foreign Relations, July 7, 2010.',
    ],
  },
  {
    what: 'again, one of several',
    memo: 'It is so [@halelong2016, para. 1]. It is [@halelong2016, para. 1].',
    texts: [
      '(Hale, in Hale and Long 2016, answer to question 1, beginning “Less than people”)',
      '(Hale, in Hale and Long 2016, answer to question 1, beginning “Less than people”)',
    ],
    list: ['Hale, Ruth, and Peter Long. 2016. “After the Vote.” Interview. Open Line, September 20, 2016.'],
  },
]
