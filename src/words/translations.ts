/** A sentence of a finished document a line: in English, German, French and Spanish. */
const table = `
No. | Nr. | N° | N.º
What the memo says | Was das Memo sagt | Ce que dit la note | Lo que dice el memorando
What the source says | Was die Quelle sagt | Ce que dit la source | Lo que dice la fuente
Whose view, and how sure | Wessen Sicht, und wie sicher | Point de vue, et degré de certitude | Punto de vista y grado de certeza
1 quotation to the letter | 1 wörtliches Zitat | 1 citation mot à mot | 1 cita literal
{0} quotations to the letter | {0} wörtliche Zitate | {0} citations mot à mot | {0} citas literales
{0} of 1 sentence read | {0} von 1 Satz gelesen | {0} phrase relue sur 1 | {0} de 1 frase leída
{0} of {1} sentences read | {0} von {1} Sätzen gelesen | {0} phrases relues sur {1} | {0} de {1} frases leídas
{0} with a difference from the source | {0} mit Abweichung von der Quelle | {0} en écart avec la source | {0} con diferencias respecto a la fuente
quoted words to the letter | Zitat wörtlich | citation mot à mot | cita literal
quotation not compared | Zitat nicht verglichen | citation non comparée | cita no comparada
differs from the source | weicht von der Quelle ab | s’écarte de la source | difiere de la fuente
another figure than the source | andere Zahl als in der Quelle | autre chiffre que la source | otra cifra que la fuente
sentence not read | Satz nicht gelesen | phrase non relue | frase no leída
not read | nicht gelesen | non relu | no leído
read | gelesen | relu | leído
new since the last commit | neu seit dem letzten Commit | nouveau depuis le dernier commit | nuevo desde el último commit
changed since the last commit | geändert seit dem letzten Commit | modifié depuis le dernier commit | modificado desde el último commit
No commit tells whether the sources have changed. | Kein Commit sagt, ob sich die Quellen geändert haben. | Aucun commit ne dit si les sources ont changé. | Ningún commit dice si las fuentes han cambiado.
Read by {0}, {1}. | Gelesen von {0}, {1}. | Relu par {0}, {1}. | Leído por {0}, {1}.
{0} (committed by {1}) | {0} (eingetragen von {1}) | {0} (enregistré par {1}) | {0} (registrado por {1})
{0} (author) | {0} (Verfasser) | {0} (auteur) | {0} (autor)
[{0}] stands for “{1}” | [{0}] steht für „{1}“ | [{0}] remplace « {1} » | [{0}] sustituye a «{1}»
quotation cut short | Zitat verkürzt | citation tronquée | cita recortada
{0} not compared | {0} nicht verglichen | {0} non comparés | {0} no comparadas
{0} of an unknown source | {0} aus unbekannter Quelle | {0} de source inconnue | {0} de fuente desconocida
said elsewhere in the source | anderswo in der Quelle gesagt | dit ailleurs dans la source | dicho en otro lugar de la fuente
Annex: sources and limits | Anhang: Quellen und Grenzen | Annexe : sources et limites | Anexo: fuentes y límites
Limits: | Grenzen: | Limites : | Límites:
No compared statement differs from its source. | Keine Aussage weicht von ihrer Quelle ab, soweit verglichen wurde. | Aucun énoncé ne s’écarte de sa source, dans la mesure où il a été comparé. | Ninguna afirmación se aparta de su fuente, en la medida en que se ha comparado.
More sources: {0}. | Weitere Quellen: {0}. | Autres sources : {0}. | Otras fuentes: {0}.
More statements with limits: {0}. | Weitere Aussagen mit Grenzen: {0}. | Autres énoncés avec limites : {0}. | Otras afirmaciones con límites: {0}.
in our words: {0} | in unseren Worten: {0} | dans nos termes : {0} | en nuestras palabras: {0}
Check | Prüfung | Vérification | Comprobación
Annex: evidence | Anhang: Belege | Annexe : éléments de preuve | Anexo: evidencias
Each number follows its citation in the text. Terms of likelihood are our own judgement, never the source’s. | Jede Nummer steht im Text hinter ihrer Quellenangabe. Wie wahrscheinlich etwas nach unserer Kodierung ist, ist unser eigenes Urteil, nie das der Quelle. | Chaque numéro suit sa référence dans le texte. Le degré de probabilité selon notre codage est notre propre jugement, jamais celui de la source. | Cada número sigue a su cita en el texto. El grado de probabilidad según nuestra codificación es juicio nuestro, nunca de la fuente.
Note: {0} | Anmerkung: {0} | Note : {0} | Nota: {0}
not identified | nicht bekannt | non identifiée | no identificada
on background | auf Hintergrundbasis | à titre de contexte | como contexto
not for attribution | ohne Zuschreibung | non attribuable | sin atribución
conversation | Gespräch | conversation | conversación
interview | Interview | entretien | entrevista
Unnamed source | Ungenannte Quelle | Source anonyme | Fuente anónima
{0}, as reported by {1} | {0}, wie {1} berichtet | {0}, selon {1} | {0}, según {1}
the interviewer | der Interviewer | l’intervieweur | el entrevistador
another speaker in the interview | eine weitere Person im Interview | une autre personne dans l’entretien | otra persona en la entrevista
the interviewee | der Interviewte | la personne interrogée | la persona entrevistada
the introduction to the interview | die Einleitung zum Interview | l’introduction à l’entretien | la introducción a la entrevista
an editor’s note | eine Anmerkung der Redaktion | une note de la rédaction | una nota de la redacción
without a hedge | ohne Einschränkung | sans réserve | sin reservas
our coding: {0} | unsere Kodierung: {0} | notre codage : {0} | nuestra codificación: {0}
almost no chance | fast ausgeschlossen | presque aucune chance | casi imposible
very unlikely | sehr unwahrscheinlich | très improbable | muy improbable
unlikely | unwahrscheinlich | improbable | improbable
roughly even chance | etwa gleich wahrscheinlich | chances à peu près égales | probabilidad casi igual
likely | wahrscheinlich | probable | probable
very likely | sehr wahrscheinlich | très probable | muy probable
almost certain | fast sicher | presque certain | casi seguro
report | Bericht | rapport | informe
treaty | Vertrag | traité | tratado
statement | Erklärung | déclaration | declaración
speech | Rede | discours | discurso
the document as a whole | das Dokument im Ganzen | le document dans son ensemble | el documento en su conjunto
the author | der Verfasser | l’auteur | el autor
the interview as a whole | das Interview im Ganzen | l’entretien dans son ensemble | la entrevista en su conjunto
question {0} | Frage {0} | question {0} | pregunta {0}
introduction | Einleitung | introduction | introducción
paragraph {0} | Absatz {0} | paragraphe {0} | párrafo {0}
answer to question {0} (paragraph {1}) | Antwort auf Frage {0} (Absatz {1}) | réponse à la question {0} (paragraphe {1}) | respuesta a la pregunta {0} (párrafo {1})
not compared | nicht verglichen | non comparé | no comparado
quotation altered | Zitat verändert | citation modifiée | cita alterada
quoted words elsewhere in the source | die zitierten Worte stehen anderswo | les mots cités se trouvent ailleurs | las palabras citadas están en otro lugar
quoted words not found in the source | zitierte Worte in der Quelle nicht gefunden | mots cités introuvables dans la source | palabras citadas no halladas en la fuente
unknown source | unbekannte Quelle | source inconnue | fuente desconocida
no such passage in the source | diese Stelle gibt es in der Quelle nicht | passage inexistant dans la source | ese pasaje no existe en la fuente
surer than the source | sicherer als die Quelle | plus affirmatif que la source | más tajante que la fuente
check whose view it is | wessen Sicht es ist, ist noch zu prüfen | l’attribution du point de vue est à revoir | conviene revisar de quién es la opinión
speaker not confirmed | Sprecher nicht bestätigt | locuteur non confirmé | hablante sin confirmar
our coding of the source has changed since | unsere Lesart der Quelle hat sich seither geändert | notre lecture de la source a changé depuis | nuestra lectura de la fuente ha cambiado desde entonces
limited by: {0} | eingeschränkt von: {0} | nuancé par : {0} | matizado por: {0}
differs: {0} | anders: {0} | avis différent : {0} | discrepa: {0}
{0} and others | {0} und andere | {0} et autres | {0} y otros
{0} and {1} | {0} und {1} | {0} et {1} | {0} y {1}
no. {0} | Nr. {0} | n° {0} | n.º {0}
Memo | Memo | Note | Memorando
Notes | Anmerkungen | Notes | Notas
Note {0} | Anmerkung {0} | Note {0} | Nota {0}
Back to note {0} in the text | Zurück zum Zeichen der Anmerkung {0} | Retour à l’appel de la note {0} | Volver a la llamada de la nota {0}
Bibliography | Literaturverzeichnis | Bibliographie | Bibliografía
done | erledigt | fait | hecho
to do | zu tun | à faire | por hacer
Picture: {0} | Bild: {0} | Image : {0} | Imagen: {0}
Picture | Bild | Image | Imagen
Table | Tabelle | Tableau | Tabla
Quotations that differ from their source: {0}. | Zitate, die von ihrer Quelle abweichen: {0}. | Citations qui diffèrent de leur source : {0}. | Citas que difieren de su fuente: {0}.
Citations joined wrongly: {0}. | Falsch verbundene Belege: {0}. | Références mal jointes : {0}. | Referencias mal unidas: {0}.
Citations of unknown sources: {0}. | Belege ohne bekannte Quelle: {0}. | Références sans source connue : {0}. | Referencias sin fuente conocida: {0}.
This document was exported despite failed checks. | Dieses Dokument wurde exportiert, obwohl Prüfungen fehlgeschlagen waren. | Ce document a été exporté bien que des vérifications aient échoué. | Este documento se exportó aunque algunas comprobaciones habían fallado.
From our conversation of {0}. | Aus unserem Gespräch vom {0}. | De notre entretien du {0}. | De nuestra conversación del {0}.
These sentences rest on what you told us. Words in quotation marks are yours, the others are ours. A sentence without your answer is not printed. | Diese Sätze beruhen auf dem, was Sie uns gesagt haben. Wörter in Anführungszeichen sind Ihre, die übrigen unsere. Ein Satz ohne Ihre Antwort wird nicht gedruckt. | Ces phrases reposent sur ce que vous nous avez dit. Les mots entre guillemets sont les vôtres, les autres les nôtres. Une phrase sans votre réponse n’est pas publiée. | Estas frases se basan en lo que usted nos dijo. Las palabras entre comillas son suyas; las demás, nuestras. Una frase sin su respuesta no se publica.
These are your words as we quote them. Tell us whether they are right. | Dies sind Ihre Worte, wie wir sie zitieren. Sagen Sie uns, ob sie stimmen. | Voici vos paroles telles que nous les citons. Dites-nous si elles sont exactes. | Estas son sus palabras tal como las citamos. Díganos si son correctas.
Tick a box in each row. Where something is to change, write it below. | Kreuzen Sie in jeder Zeile ein Kästchen an. Was zu ändern ist, schreiben Sie darunter. | Cochez une case dans chaque ligne. Ce qui est à changer, écrivez-le en dessous. | Marque una casilla en cada fila. Lo que haya que cambiar, escríbalo debajo.
Please send it back to: | Bitte zurück an: | À renvoyer à : | Devuélvase a:
By: | Bis: | Avant le : | Antes del:
Day and signature: | Tag und Unterschrift: | Date et signature : | Fecha y firma:
Sentences that are not shown, as they rest on others too: {0}. | Sätze, die nicht gezeigt werden, weil sie auch auf anderen beruhen: {0}. | Phrases non montrées, car elles reposent aussi sur d’autres : {0}. | Frases que no se muestran, porque se basan también en otros: {0}.
How we name you | Wie wir Sie nennen | Comment nous vous nommons | Cómo le nombramos
As it would be printed | Wie es gedruckt würde | Tel que ce serait publié | Tal como se publicaría
Your answer | Ihre Antwort | Votre réponse | Su respuesta
Name | Name | Nom | Nombre
Position | Funktion | Fonction | Cargo
Institution | Institution | Institution | Institución
What we write | Was wir schreiben | Ce que nous écrivons | Lo que escribimos
Your words | Ihre Worte | Vos paroles | Sus palabras
For your approval | Zu Ihrer Freigabe | Pour votre accord | Para su aprobación
For you to read back | Zum Gegenlesen | Pour relecture | Para su revisión
as it stands | so, wie es ist | tel quel | tal como está
with this change: | mit dieser Änderung: | avec cette modification : | con este cambio:
not for publication | nicht zur Veröffentlichung | pas pour publication | no publicar
right | richtig | exact | correcto
correct it so: | so berichtigen: | à corriger ainsi : | corregir así:
Sources that have not read it back as agreed: {0}. | Quellen, die es nicht wie vereinbart gegengelesen haben: {0}. | Sources qui ne l’ont pas relu comme convenu : {0}. | Fuentes que no lo han revisado como se acordó: {0}.
Sources under embargo: {0}. | Quellen mit Sperrfrist: {0}. | Sources sous embargo : {0}. | Fuentes bajo embargo: {0}.`

/** The words of finished documents by language, each by its English sentence. */
export const translations: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  ['de', 'fr', 'es'].map((language, at) => [
    language,
    new Map(
      table
        .slice(1)
        .split('\n')
        .map((line) => line.split(' | '))
        .map(([english = '', ...others]) => [english, others[at] ?? english]),
    ),
  ]),
)
