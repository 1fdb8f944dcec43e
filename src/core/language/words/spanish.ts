import type { LanguageWords } from './languageWords.js'

/** Words of Spanish. */
export const spanish: LanguageWords = {
  commonest: 'el los las y es una que por con para del se su al lo como más pero sus hay está son fue ha muy sin',
  negations: 'nunca jamás nada nadie ningún ninguno ninguna ningunos ningunas tampoco sin apenas',
  modals:
    'puede pueden podía podían podría podrían podrá podrán debe deben debía debían debería deberían deberá quizá quizás probablemente ' +
    'posiblemente seguramente ciertamente supuestamente',
  numbers:
    'dos tres cuatro cinco seis siete ocho nueve diez doce trece catorce dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta ' +
    'cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos doscientas trescientos cuatrocientos quinientos seiscientos ' +
    'setecientos ochocientos novecientos mil miles millón millones mitad tercio docena',
  estimates: 'unos unas casi',
  small: 'los las con del',
  relatives: 'como',
  additions: 'del',
}
