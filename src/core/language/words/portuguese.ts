import type { LanguageWords } from './languageWords.js'

/** Words of Portuguese. */
export const portuguese: LanguageWords = {
  negations: 'não ninguém nenhum nenhuma nem sem tampouco',
  modals:
    'pode podem podia podiam poderia poderiam poderá poderão devem devia deviam deveria deveriam deverá deverão talvez provavelmente ' +
    'possivelmente',
  numbers:
    'dois duas três quatro sete oito nove dez doze treze quatorze dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte ' +
    'trinta quarenta cinquenta sessenta oitenta cem cento centenas duzentos trezentos quatrocentos quinhentos seiscentos setecentos ' +
    'oitocentos novecentos milhão milhões milhares bilhão bilhões metade terço dúzia',
  estimates: 'quase aproximadamente',
  additions: 'do da dos',
}
