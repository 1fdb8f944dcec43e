import type { LanguageWords } from './languageWords.js'

/** Words of Czech. */
export const czech: LanguageWords = {
  negations: 'nikdy nikdo nikoho nikomu ničeho žádný žádná žádné žádného žádných žádnou nikde nijak sotva',
  modals: 'může mohou mohl mohla mohli mohlo musí smí možná pravděpodobně snad asi určitě údajně bude budou',
  numbers:
    'dva dvě dvou tři tří čtyři čtyř pět pěti šest šesti sedm sedmi osm osmi devět devíti deset deseti dvacet třicet čtyřicet padesát šedesát ' +
    'sedmdesát osmdesát devadesát tisíc tisíce tisíců milionu miliarda miliardu polovina polovinu půl třetina čtvrtina',
  estimates: 'asi zhruba téměř',
}
