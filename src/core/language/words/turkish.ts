import type { LanguageWords } from './languageWords.js'

/** Words of Turkish. */
export const turkish: LanguageWords = {
  negations: 'değil değildir yok yoktur hiç hiçbir hiçbiri asla kimse hayır',
  modals: 'belki muhtemelen galiba herhalde kesinlikle gerek gerekir lazım',
  numbers:
    'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin milyon milyar yarım yarısı çeyrek',
  estimates: 'yaklaşık',
}
