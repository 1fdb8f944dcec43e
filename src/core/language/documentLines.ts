/* What lines of treaties, reports and speeches look like, in the languages that such texts are read in. */

const articleWord = 'article|artikel|art[ií]culo|articolo|artigo|artykuł|статья|стаття|madde|art\\.'

/** A line that an article of a treaty begins with: its number, then the sign behind it, then what follows. */
export const articleLine = new RegExp(
  `^[#*_\\s]{0,8}(?:${articleWord})\\s*(\\d{1,3}(?:\\s?(?:bis|ter|quater|quinquies))?[a-z]?|[IVXLC]{1,7}|premier|primero|first|unique)(?![\\p{L}\\p{N}])\\s*([.:–—-]?)\\s*(.*)$`,
  'isu',
)

/** A line that numbers a part of a document and says no more: it counts no pages. */
export const countedPart = new RegExp(
  `^[#*_\\s]{0,8}(?:${articleWord}|chapter|section|part|annex|appendix|schedule|kapitel|abschnitt|teil|anhang|chapitre|titre|partie|annexe|cap[ií]tulo|t[ií]tulo|sección|anexo|capo|titolo|глава|раздел)\\s+(?:\\d{1,3}[a-z]?|[ivxlc]{1,7})\\W{0,2}$`,
  'iu',
)

/** What the parts of a document begin with that are no title of it: `1.2 Findings`, `Executive Summary`. */
export const partLine =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|(?:executive summary|summary|foreword|preface|preamble|introduction|abstract|contents|table of contents|key (?:findings|messages)|zusammenfassung|vorwort|einleitung|inhalt(?:sverzeichnis)?|résumé|avant-propos|préambule|sommaire|resumen(?: ejecutivo)?|prólogo|preámbulo|índice)\W*$)/iu

/** A row of a table of contents. */
export const contentsRow = /(?:\.\s?){4,}\s*\d{1,4}\W*$|…{2,}\s*\d{1,4}\W*$/u

/** How a treaty ends: `Done at …`, and the day behind it. */
export const doneAt = /^(?:done|fait|geschehen|gedaan|hecho|fatto|feito|utfärdat|совершено)(?!\p{L})/iu

/** `Statement by …`, `Remarks of …`: whoever makes it stands behind. */
export const madeBy =
  /^(?:(?:keynote|opening|closing|joint|written|oral|public|inaugural|as[- ]delivered|prepared|general|national|press|policy)\s+){0,2}(?:statement|speech|remarks|address|lecture|keynote|report|comments?|declaration|rede|erklärung|ansprache|bericht|discours|déclaration|allocution|rapport|discurso|declaración|informe|intervención|discorso|dichiarazione)\s+(?:by|of|from|von|des|der|de|du|par|por|del|di)\s+(?:the\s+)?(?=\p{Lu})([^,:–—|(]{3,80})/iu
