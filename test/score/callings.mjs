// The forms in which records name somebody the first time and from then on, for labels.mjs: what is found of who has which name.
import { initials } from './talk.mjs'

/** Who ask and who answer: families whose names are words too, and names of other kinds. */
const pairs = [
  { asks: ['Gary', 'Holt'], answers: ['Frank', 'Small'] },
  { asks: ['Dana', 'Pollard'], answers: ['Hope', 'Rivers'] },
  { asks: ['Robert', 'Stone'], answers: ['Grace', 'Penny'] },
  { asks: ['Marta', 'Lindqvist'], answers: ['Rosa', 'Campos Ibarra'] },
  { asks: ['Faith', 'Driver'], answers: ['Piet', 'van der Berg'] },
]
const friends = { Gary: 'Gaz', Frank: 'Fran', Robert: 'Rob', Marta: 'Mart', Faith: 'Fay', Grace: 'Gra' }

/** By the form, the label of somebody the first time and from then on. */
const persons = {
  'office and name, then office and family': ({ name, family }) => [`Mayor ${name}`, `Mayor ${family}`],
  'office of no list and name, then that and family': ({ name, family, office }) => [
    `${office} ${name}`,
    `${office} ${family}`,
  ],
  'office and name, then family': ({ name, family }) => [`Senator ${name}`, family],
  'name, then title and family': ({ name, family }) => [name, `Dr ${family}`],
  'name, then office and family': ({ name, family }) => [name, `Councillor ${family}`],
  'name, then office of no list and family': ({ name, family, office }) => [name, `${office} ${family}`],
  'name, then title and family, in capitals': ({ name, family }) => [name.toUpperCase(), `MR ${family.toUpperCase()}`],
  'title and family, listed above': ({ family }) => [`Ms ${family}`, `Ms ${family}`],
  'family in capitals, listed above': ({ family }) => [family.toUpperCase(), family.toUpperCase()],
  'name and letters, then letters': ({ name }) => [`${name} (${initials(name)})`, initials(name)],
  'name in capitals and letters, then letters': ({ name }) => [
    `${name.toUpperCase()} (${initials(name)})`,
    initials(name),
  ],
  'family in capitals, then in small letters': ({ given, family }) => [`${given} ${family.toUpperCase()}`, family],
  'name in capitals, then family in small letters': ({ name, family }) => [name.toUpperCase(), family],
  'house in brackets, then name': ({ name }) => [`${name} (Harbour Institute)`, name],
  'house in brackets, then family': ({ name, family }) => [`${name} (Harbour Institute)`, family],
  'house behind a comma, then family': ({ name, family }) => [`${name}, Harbour Institute`, family],
  'office behind a comma, then title and family': ({ name, family }) => [`${name}, Deputy Minister`, `Mr ${family}`],
  'name, then given name': ({ name, given }) => [name, given],
  'name, then what friends say': ({ name, given }) => [name, friends[given] ?? given],
  'name, then first family': ({ name, family }) => [name, family.replace(/(?<=\p{Lu}\p{L}+) \p{Lu}\p{L}+$/u, '')],
}

/** Houses that ask, with their label the first time and from then on. */
const houses = [
  ['Reserve Money Review', 'Reserve Money Review (RM)', 'RM'],
  ['Reserve Money Review', 'Reserve Money Review (RMR)', 'RMR'],
  ['Harbour Post', 'HARBOUR POST (HP)', 'HP'],
  ['Radio Lumen', 'Radio Lumen', 'Radio Lumen'],
  ['The Quay Daily', 'The Quay Daily', 'Quay Daily'],
  ['Tide Weekly', 'TIDE WEEKLY', 'TIDE WEEKLY'],
  ['Institute for Rivers', 'Institute for Rivers (IfR)', 'IfR'],
  ['Northcape News Agency', 'Northcape News Agency (hereafter NNA)', 'NNA'],
]

/** Offices that the import does not know to be any. */
const offices = { asks: 'Trustee', answers: 'Alderman' }

const somebody = (pair, part) => {
  const [given, family] = pair[part]
  return { given, family, name: `${given} ${family}`, office: offices[part] }
}
const isListed = (form) => form.endsWith('listed above')

/** Every form with everybody: the labels `[asks first, asks then, answers first, answers then]`, the names that have to come out, what stands above. */
export const callings = [
  ...Object.entries(persons).map(([form, labelsOf]) => ({
    form,
    talks: pairs.map((pair) => {
      const [asks, answers] = [somebody(pair, 'asks'), somebody(pair, 'answers')]
      return {
        labels: [...labelsOf(asks), ...labelsOf(answers)],
        names: { questioner: asks.name, interviewee: answers.name },
        above: isListed(form) ? [`Present: ${asks.name}, Harbour Post; ${answers.name}, Harbour Institute`] : [],
      }
    }),
  })),
  {
    form: 'house that asks',
    talks: houses.map(([house, first, then], at) => {
      const { name } = somebody(pairs[at % pairs.length], 'answers')
      return {
        labels: [first, then, name, name],
        names: { questioner: house, interviewee: name },
        above: [],
      }
    }),
  },
]
