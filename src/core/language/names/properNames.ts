import type { NameKind } from './nameKinds.js'

/** Names that English writes with capitals wherever they stand, parted by `|`: what a title in small letters must not lose. */
const states =
  'Afghanistan|Albania|Algeria|Andorra|Angola|Antigua|Barbuda|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|' +
  'Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cabo Verde|Cambodia|Cameroon|Canada|' +
  'Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czechoslovakia|Czech Republic|Denmark|' +
  'Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|' +
  'Gabon|Gambia|Georgia|Germany|Ghana|Great Britain|Britain|Greece|Greenland|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|' +
  'Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Côte d’Ivoire|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan|' +
  'Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macau|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|' +
  'Marshall Islands|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|' +
  'New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|' +
  'Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saint Kitts|Saint Lucia|Saint Vincent|Samoa|San Marino|São Tomé|Príncipe|Saudi Arabia|Scotland|Senegal|Serbia|' +
  'Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|Somaliland|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|' +
  'Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Tibet|Timor-Leste|Togo|Tonga|Trinidad|Tobago|Tunisia|Turkey|Türkiye|' +
  'Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States of America|United States|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|' +
  'Vietnam|Viet Nam|Wales|West Bank|Gaza Strip|Western Sahara|Xinjiang|Yemen|Yugoslavia|Zambia|Zimbabwe'

const regions =
  'Africa|America|Americas|Antarctica|Arctic|Asia|Asia-Pacific|Balkans|Baltic|Caribbean|Caucasus|Central America|Central Asia|Crimea|Donbas|East Africa|East Asia|' +
  'East China Sea|Eurasia|Europe|Far East|Gulf of Aden|Horn of Africa|Indian Ocean|Indo-Pacific|Kashmir|Kurdistan|Latin America|Levant|Maghreb|Mediterranean|' +
  'Middle East|North Africa|North America|Pacific Ocean|Persian Gulf|Red Sea|Sahara|Sahel|Scandinavia|Siberia|South America|South Asia|South China Sea|' +
  'Southeast Asia|Strait of Hormuz|Taiwan Strait|West Africa|Atlantic|Himalayas|Amazon|Black Sea|Baltic Sea|North Sea'

const demonyms =
  'Afghan|African|Albanian|Algerian|American|Arab|Arabian|Argentine|Argentinian|Armenian|Asian|Australian|Austrian|Azerbaijani|Bangladeshi|Belarusian|Belgian|' +
  'Bolivian|Bosnian|Brazilian|British|Bulgarian|Burmese|Cambodian|Canadian|Catalan|Chechen|Chilean|Chinese|Colombian|Congolese|Croatian|Cuban|Cypriot|Czech|' +
  'Danish|Dutch|Ecuadorian|Egyptian|Emirati|English|Eritrean|Estonian|Ethiopian|Euro-Atlantic|European|Filipino|Finnish|French|Georgian|German|Ghanaian|Greek|' +
  'Guatemalan|Haitian|Hungarian|Icelandic|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Ivorian|Jamaican|Japanese|Jordanian|Kazakh|Kenyan|Korean|' +
  'Kosovar|Kurdish|Kuwaiti|Kyrgyz|Laotian|Latvian|Lebanese|Liberian|Libyan|Lithuanian|Macedonian|Malagasy|Malaysian|Maltese|Mexican|Moldovan|Mongolian|' +
  'Montenegrin|Moroccan|Mozambican|Namibian|Nepali|Nicaraguan|Nigerian|Nigerien|Norwegian|Omani|Ottoman|Pakistani|Palestinian|Panamanian|Peruvian|Polish|Portuguese|' +
  'Qatari|Romanian|Russian|Rwandan|Saudi|Scottish|Senegalese|Serbian|Singaporean|Slovak|Slovenian|Somali|Soviet|Spanish|Sudanese|Swedish|Swiss|Syrian|' +
  'Taiwanese|Tajik|Tanzanian|Thai|Tibetan|Tunisian|Turkish|Turkmen|Ugandan|Ukrainian|Uruguayan|Uyghur|Uzbek|Venezuelan|Vietnamese|Welsh|Western Sahrawi|' +
  'Yemeni|Yugoslav|Zambian|Zimbabwean|Anglo|Sino|Franco|Christian|Buddhist|Hindu|Islamic|Islamist|Jewish|Muslim|Shia|Sunni|Catholic|Protestant|Arabic|Hebrew|' +
  'Latin|Mandarin|Persian|Farsi|Urdu|Pashto|Swahili'

const cities =
  'Abu Dhabi|Addis Ababa|Amsterdam|Ankara|Athens|Baghdad|Bangkok|Beijing|Beirut|Belgrade|Berlin|Bonn|Brasília|Brussels|Budapest|Buenos Aires|Cairo|Canberra|' +
  'Copenhagen|Damascus|Delhi|Dhaka|Doha|Dubai|Dublin|Geneva|Hague|Hanoi|Helsinki|Hiroshima|Islamabad|Istanbul|Jakarta|Jerusalem|Kabul|Karachi|Kinshasa|Kyiv|Kiev|Lagos|Lisbon|' +
  'London|Madrid|Manila|Moscow|Mumbai|Nairobi|New Delhi|New York|Nagasaki|Oslo|Ottawa|Paris|Prague|Pretoria|Pyongyang|Riyadh|Rome|São Paulo|Rio de Janeiro|Seoul|Shanghai|Sofia|' +
  'Stockholm|Taipei|Tehran|Tel Aviv|Tokyo|Tripoli|Vienna|Warsaw|Washington|Zurich'

const institutions =
  'African Union|Arab League|Arab Spring|Bretton Woods|Capitol Hill|Cold War|Commonwealth of Nations|Communist Party|Congress of the United States|Council of Europe|' +
  'Democratic Party|European Central Bank|European Commission|European Council|European Parliament|European Union|Federal Reserve|First World War|General Assembly|' +
  'Geneva Convention|Geneva Conventions|Green Deal|Great War|Gulf War|House of Commons|House of Lords|House of Representatives|International Court of Justice|' +
  'International Criminal Court|International Monetary Fund|Iron Curtain|Islamic State|Korean War|Kremlin|League of Nations|Marshall Plan|Monroe Doctrine|Muslim Brotherhood|' +
  'National Security Council|New Deal|North Atlantic Treaty|Non-Proliferation Treaty|Paris Agreement|Pentagon|People’s Liberation Army|People’s Republic|Red Cross|' +
  'Republican Party|Second World War|Security Council|Silk Road|Belt and Road|Supreme Court|Taliban|Hezbollah|Hamas|Treaty of Lisbon|Treaty of Versailles|' +
  'United Nations|Vietnam War|Warsaw Pact|White House|World Bank|World Health Organization|World Trade Organization|World War|El Niño|La Niña'

const times =
  'January|February|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Easter|Ramadan|Christmas'

const kinds: ReadonlyMap<string, NameKind> = new Map(
  (
    [
      [regions, { kind: 'place', type: 'region' }],
      [cities, { kind: 'place', type: 'city' }],
      [states, { kind: 'actor', type: 'state' }],
    ] as const
  ).flatMap(([list, kind]) => list.split('|').map((name) => [name, kind] as const)),
)

/** What a state, a city or a region is; undefined of any other name. */
export const kindOfProperName = (name: string): NameKind | undefined => kinds.get(name)

/** By their first word, in small letters: the words of each name, longest first. */
const byFirstWord = new Map<string, readonly (readonly string[])[]>()
for (const list of [states, regions, demonyms, cities, institutions, times])
  for (const name of list.split('|')) {
    const words = wordsOfName(name)
    const [first = ''] = words
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }

function wordsOfName(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/**
 * How many words, from the first on, are a proper name of English: 2 of `United`, `States`, `Policy`, 0 of `Policy`. Words are runs of letters, so that
 * `Côte d’Ivoire` has three, and are compared without their case; the last may be a plural (`Germans`).
 */
export function wordsOfProperName(words: readonly string[]): number {
  const small = words.map((word) => word.toLowerCase())
  const [first = ''] = small
  const names = [...(byFirstWord.get(first) ?? []), ...(byFirstWord.get(singular(first)) ?? [])]
  const isAt = (name: readonly string[]): boolean =>
    name.every((word, at) => small[at] === word || (at === name.length - 1 && singular(small[at] ?? '') === word))
  return names.find(isAt)?.length ?? 0
}

const singular = (word: string): string => word.replace(/s$/u, '')
