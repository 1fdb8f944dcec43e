import type { LanguageWords } from './languageWords.js'

/** Words of German. */
export const german: LanguageWords = {
  commonest:
    'der die das und ist nicht ein eine einen dem den des mit sich auf für wird sind auch werden als dass wir es bei nach noch aber oder',
  negations:
    'nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo weder noch ohne kaum schwerlich nein mitnichten nimmer selten ' +
    'unwahrscheinlich kein keine keinen keinem keiner keines keins keinerlei keineswegs keinesfalls',
  modals:
    'kann können konnte konnten könnte könnten mag mögen möchte möchten darf dürfen durfte dürfte dürften muss muß müssen musste mussten ' +
    'müsste müssten soll sollen sollte sollten wollen wollte wollten wird werde werden würde würden vielleicht möglicherweise womöglich ' +
    'wahrscheinlich vermutlich wohl angeblich sicher sicherlich bestimmt gewiss voraussichtlich offenbar mutmaßlich zweifellos definitiv',
  numbers:
    'hunderte tausende hunderten tausenden millionen milliarde milliarden billionen dutzend halb halbe hälfte drittel viertel',
  estimates: 'etwa rund ungefähr zirka ca knapp fast beinahe mindestens höchstens über unter',
  small: 'der die das den dem und mit von auf für zum zur bei',
  relatives: 'was wie',
  additions: 'von vom im aus bei des',
}
