import type { LanguageWords } from './languageWords.js'

/** Words of Polish. */
export const polish: LanguageWords = {
  negations:
    'nie nigdy nikt nikogo nikomu nic niczego żaden żadna żadne żadnej żadnego żadnych żadnym ani bez nigdzie wcale ledwo',
  modals:
    'może mogą mógł mogła mogli mógłby mogłaby mogłoby musi muszą powinien powinna powinno powinni trzeba chyba prawdopodobnie zapewne ' +
    'podobno będzie będą',
  numbers:
    'dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu ' +
    'dwadzieścia trzydzieści czterdzieści sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset tysiąc tysiące ' +
    'tysięcy milion miliony milionów miliard miliardy miliardów połowa połowę pół',
  estimates: 'około prawie ponad',
  additions: 'w z na',
}
