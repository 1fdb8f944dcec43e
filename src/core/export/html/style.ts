/** How a document looks on screen, in the dark, and on paper. Nothing is loaded. */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #1b1d21; --paper: #fff; --soft: #5c626b; --line: #c9cdd3; --tint: #f3f5f7; --link: #16548f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e3e5e8; --paper: #17191c; --soft: #a3a9b2; --line: #454a52; --tint: #22262b; --link: #8fc1f2; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 Georgia, "Liberation Serif", "Times New Roman", serif; }
main { max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; overflow-wrap: break-word; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.75rem; padding-bottom: 1rem; }
h1, h2, h3, h4, h5, h6, .byline, .subtitle, table, .notice { font-family: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.9em 0 0.5em; break-after: avoid; }
h1 { font-size: 1.8rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
header h1 { margin: 0; }
figure { margin: 1.2rem 0; } figcaption { color: var(--soft); font-size: 0.9em; }
dt { font-weight: bold; } dd { margin: 0 0 0.6rem 1.5rem; }
.abstract { margin: 1rem 2rem 0; font-size: 0.97em; }
.subtitle { font-size: 1.15rem; margin: 0.35rem 0 0; color: var(--soft); }
.byline { font-size: 0.9rem; margin: 0.6rem 0 0; color: var(--soft); }
p { margin: 0 0 0.85em; orphans: 2; widows: 2; }
a { color: var(--link); } sup a { text-decoration: none; padding: 0 0.15em; }
sup, sub { line-height: 0; font-size: 0.75em; }
blockquote { margin: 1em 0; padding: 0 0 0 1.1em; border-left: 3px solid var(--line); }
ul, ol { padding-left: 1.5em; margin: 0 0 0.85em; } li { margin-bottom: 0.3em; } li > p { margin-bottom: 0.5em; }
ul.tasks { list-style: none; padding-left: 0.25em; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.75em 0; }
code { font: 0.88em "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
pre { background: var(--tint); padding: 0.8em 1em; overflow-x: auto; }
.table { overflow-x: auto; margin: 1.2em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.88rem; line-height: 1.4; }
caption { text-align: left; color: var(--soft); padding-bottom: 0.4em; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--soft); } tbody th { font-weight: 600; }
img { max-width: 100%; height: auto; } .picture { color: var(--soft); }
math { font-size: 1.05em; } math[display="block"] { margin: 0.6em 0; overflow-x: auto; }
.small-caps { font-variant: small-caps; }
.notice { border: 1px solid #b3541e; border-left-width: 5px; padding: 0.7em 0.9em; font-size: 0.92rem; }
.hanging p { padding-left: 1.5em; text-indent: -1.5em; }
.notes { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: 0.5rem; font-size: 0.9rem; }
.notes h2 { font-size: 1rem; margin: 0.8em 0 0.6em; } .notes p { display: inline; }
:target { background: var(--tint); outline: 2px solid var(--line); }
@media (min-width: 70rem) { .annex .table { width: 62rem; margin-left: -10rem; } }
@media print {
  @page { size: A4; margin: 25mm 25mm 22mm; }
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #999; --tint: #f3f3f3; --link: #000; }
  body { font-size: 11pt; } main { max-width: none; padding: 0; }
  a { text-decoration: none; } .back { display: none; }
  blockquote, pre, tr, img { break-inside: avoid; } thead { display: table-header-group; }
  .annex tr { break-inside: auto; } .table { overflow: visible; } .annex .table { width: auto; margin-left: 0; } table { font-size: 8.5pt; }
}
`.trim()
