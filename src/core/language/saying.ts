/** The source of a pattern for verbs by which a text tells what somebody says, in the languages that the import reads. */
export const saying =
  '(?:says?|said|tells?|told|explains?|explained|argues?|argued|warns?|warned|thinks|believes|adds|added|discusses|describes|reflects|recalls|answers|' +
  'sagt|erklärt|warnt|spricht|erzählt|explique|estime|raconte|répond|dice|afirma|explica|cuenta|рассказ\\p{L}*|говорит|объясн\\p{L}*|spiega|racconta|diz|conta)'
