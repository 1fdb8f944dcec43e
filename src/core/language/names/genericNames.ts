import { functionWords } from '../commonWords.js'

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

/** Capitalised in English and no name that an analyst looks up: days and months, tongues, faiths, and who comes from where. */
const generic = listed(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november ' +
    'december christmas easter ramadan god allah english french german spanish portuguese arabic hebrew hindi urdu farsi persian turkish kurdish ' +
    'pashto bengali punjabi tamil mandarin cantonese japanese korean russian ukrainian polish czech hungarian romanian bulgarian greek dutch ' +
    'danish swedish norwegian finnish italian swahili malay indonesian thai vietnamese burmese nepali mongolian chinese american british ' +
    'canadian mexican brazilian argentine chilean cuban australian irish scottish welsh swiss austrian belgian israeli palestinian jordanian ' +
    'lebanese syrian iraqi iranian saudi emirati qatari kuwaiti yemeni omani egyptian libyan tunisian algerian moroccan sudanese ethiopian ' +
    'kenyan somali nigerian ghanaian african asian european western eastern northern southern afghan pakistani indian bangladeshi kazakh uzbek ' +
    'tajik taiwanese tibetan uighur uyghur filipino singaporean serbian croatian bosnian albanian georgian armenian azerbaijani belarusian ' +
    'baltic nordic arab arabs kurd kurds turk turks briton britons frenchman dane danes swede swedes pole poles finn finns spaniard muslim ' +
    'islamic islamist christian catholic protestant orthodox jewish jew jews hindu buddhist sikh sunni shia shiite marxist communist ' +
    'north south east west northeast northwest southeast southwest internet ok tv pm am ceo id phd covid brexit article chapter section part figure table page note question answer',
)

/** What stands before a person's name and is no part of it. */
export const titles = listed(
  'mr mrs ms miss dr prof professor sir lord lady dame president minister secretary senator congressman congresswoman colonel major captain ' +
    'lieutenant admiral marshal ambassador chancellor king queen prince princess sheikh imam ayatollah pope bishop judge justice governor mayor ' +
    'chairman chairwoman commissioner spokesman spokeswoman comrade editor correspondent fellow general director chief analyst',
)

/** What stands before a title: `Prime Minister`, `Deputy Foreign Secretary`, `Senior Fellow`. */
export const beforeTitles = listed(
  'prime vice deputy foreign defence defense interior finance acting former consulting managing senior executive associate assistant major',
)

/** Small words within a name: `Ansel van Houten`, `Strait of Hormuz`. */
export const particles = listed(
  'of the de del della di da do dos du des la le van von der den ter ten zu zur bin ibn al el abu',
)

/** What may stand before a surname without a given name; English has none of them as a word of its own. */
export const surnameParticles = listed('de del della di da dos du van von der den ter bin ibn al el abu')

/** Whether a capitalised word alone, or in a row of its kind, is no name. `word` is in lower case. */
export function isGeneric(word: string): boolean {
  const singular = word.replace(/s$/, '')
  const isWord = functionWords.has(word) || beforeTitles.has(word) || word.length < 2
  return isWord || generic.has(word) || generic.has(singular)
}
