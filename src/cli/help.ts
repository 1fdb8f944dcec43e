/** What the command line takes, as `--help` prints it. */
export const help = `attache: check, search, import and export from the command line

  attache corpus [--json] [--migrate]         check a corpus; --json prints all of it; --migrate first updates its format and rebuilds missing
                                              paragraph hashes from the transcripts
  attache search WORDS… [--limit N] [--json]  find claims and passages
  attache quote "…" [--key KEY] [--store] [--json]
                                              say whether and where words occur in an interview
  attache check FILE… [--format text|json|sarif] [--severity error|warning|info|hint] [--bibliography FILE] [--fix] [--strict] [--store]
                [--assistant] [--require-read[=other]] [--comments OUT.docx]
                [--compare-questions OUT.jsonl] [--compare-answers FILE.jsonl] [--model any|own] [--overwrite]
                [--compare-local ADDRESS[#MODEL]]
                                              check what memos cite and quote; FILE is a memo, a folder or a quoted pattern such as
                                              'memos/**/*.md'; '!memos/old/**' excludes files; --fix corrects what the source proves, without
                                              changing your words, and lists each change; --strict: each sentence must be
                                              cited or marked as your own; --assistant tells what assistants may hear, of FILE or of the
                                              edit that a hook writes to standard input; --require-read fails while nobody has read a sentence
                                              beside its source, --require-read=other while nobody but its author has; of a Word document named by its file or a pattern each
                                              quotation is looked for in the whole corpus; --comments saves a copy with what was found as comments
                                              --compare-questions writes what a language model of your choice may be asked about sentences
                                              that nobody has read; --compare-answers shows what its answers question, where the words that
                                              they quote stand in the source; it is no check and changes no exit code; --model own: it runs
                                              on a machine of yours, and reads what only such a one may; --compare-local asks a model on this machine
                                              itself, at http://localhost:11434/v1 or the like, and adds its answers to those in FILE
  attache assess MEMO [--explain] [--json]    say of each clause whether the cited passage supports it; --explain shows which words match
  attache import FILE… --terms TERMS [--description TEXT] [--name NAME] [--unprotect NAME] [--key KEY] [--out DIR]
                 [--store] [--dry-run] [--json] [--as-read] [--kind KIND] [--changes accepted|rejected] [--force]
                                              import transcripts into the corpus in DIR, or in ./corpus
                                              --terms: on record, background, not for attribution or off record; all but the first need
                                              --description, the agreed description, and --store: names and transcript go to the store outside the workspace
                                              --name protects one more name, --unprotect one fewer; interviewees are protected, interviewers are not
                                              names, roles and labels are corrected in the saved text, or by marks in FILE, such as [Q NAME]
                                              --kind: transcript, captions, notes, published, report, treaty, statement or speech; otherwise
                                              the file decides whether it holds a transcript, captions or a published interview
                                              --changes: which words of tracked changes count, those after all of them or those before
                                              --dry-run saves nothing; --force saves a text that was read badly
                                              --as-read prints each line on record with its number, its speaker, and why it was left out
  attache attach FILE --key KEY [--name NAME] [--unprotect NAME] [--out DIR] [--store] [--changes accepted|rejected] [--dry-run] [--json]
                                              add your copy of a transcript to an interview without one, where it matches; --out is the corpus
                                              to copy the interview to first; a protected transcript goes to the store, with --store
  attache export MEMO --to docx|html|md|pdf [--style NAME|FILE.csl] [--annex] [--annex-for reviewer|principal] [--out FILE]
                 [--reference-doc FILE] [--bibliography FILE] [--quarto] [--force] [--overwrite]
                 [--store] [--for-review[=protected]]
                                              make a finished document of a memo, beside it or as FILE; Markdown goes to standard output
                                              --style: policy-prose, chicago-notes, chicago-author-date, apa or a CSL file
                                              --annex adds the evidence as a table, for a principal only its sources and limits
                                              --reference-doc is a Word document that gives the house style
                                              --quarto has an installed Quarto run the memo's code and make the Word document or page
                                              --force exports despite altered quotations, unknown or lost sources, an embargo, words not read back
                                              to their source, or unfinished text
                                              --overwrite replaces an existing file
                                              --for-review marks paragraphs and citations of a Word document with hidden numbers and keeps its text on
                                              this machine, for attache review; a memo that cites protected sources gets no numbers unless
                                              =protected asks for them
  attache readback KEY[#VOICE] [--memos FILE|FOLDER|PATTERN] --to docx|md [--out FILE] [--reference-doc FILE] [--overwrite] [--store]
                                              what memos print of one source, as a sheet for it to correct; by default of the memos in this folder;
                                              VOICE is one of several who answer; Markdown goes to standard output
  attache review DOC.docx [--memo MEMO] [--apply] [--json] [--bibliography FILE]
                                              list what a reviewer changed in Word and where it belongs in the memo; --apply makes the changes that
                                              need no look: none in a quotation, a citation, a sentence that cites, a name, figure, hedge,
                                              verb of saying or “not”; --memo names the memo of a document that was not exported here
  attache bibliography [--out FILE]           print the interviews as CSL-JSON, or add them to FILE and keep its other entries
  attache mcp --corpus DIR [--model any|own]  let assistants find, read and cite, by the Model Context Protocol over standard input and output, what of
                                              the corpus says that they may read it; nothing is written, and there is no store here

  --corpus DIR    a corpus folder, may be repeated; by default the interview that comes with attache
  --bibliography FILE
                  for check and export: a bibliography that every memo can cite, may be repeated
  --store         open the protected store in this run: without it nothing that it holds is read or changes the output, and a memo that cites a
                  protected source is not clean; with it whole quotations of at least six words are answered with yes or no, shorter
                  ones in the editor alone; refused where an assistant runs the program. ATTACHE_STORE names another folder for it
  --help, --version

Exit codes: 0 no problems, 2 problems found or something not compared, 1 could not run, 141 output not read to the end, as with head.

Citations by CSL (citeproc-js), http://citationstyles.org/
`

/** The help of one command, of shared options those that it takes; that of all where there is no such command. */
export function helpOf(command: string | undefined): string {
  const shared = help.indexOf('\n  --corpus DIR')
  const own = help
    .slice(0, shared)
    .split(/\n(?= {2}attache )/)
    .find((part) => part.startsWith(`  attache ${command ?? ''} `))
  if (own === undefined) return help
  const refused = ['--bibliography', '--store'].filter((option) => !own.includes(option))
  const taken = help
    .slice(shared)
    .split(/\n(?= {2}--|\n)/)
    .filter((part) => !refused.some((option) => part.startsWith(`  ${option} `)))
  return `${own.trimEnd()}\n${taken.join('\n')}`
}
