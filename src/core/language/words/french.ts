import type { LanguageWords } from './languageWords.js'

/** Words of French. */
export const french: LanguageWords = {
  commonest:
    'le les des et est une dans que qui pour pas sur du au aux avec par ce cette sont elle il nous ont été mais leur ne parce',
  negations: 'ne pas jamais rien aucun aucune nul nulle nullement guère ni sans plus personne point',
  modals:
    'peut peux peuvent pouvait pouvaient pourrait pourraient pourra pourront doit dois doivent devait devaient devrait devraient devra ' +
    'devront faut faudra faudrait probablement certainement sûrement apparemment vraisemblablement',
  numbers:
    'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante ' +
    'septante nonante cent cents mille milliers milliard milliards moitié tiers quart dizaine dizaines douzaine centaine centaines',
  estimates: 'environ presque près quelque',
  small: 'les que pour par dans',
  relatives: 'qui dont comme',
  additions: 'de du des',
}
