import type { Text } from '../document.js'
import { keyed } from '../../text/keyed.js'

type Look = Omit<Text, 'kind' | 'text'>

function named<T>(names: string, value: T): readonly (readonly [string, T])[] {
  return names.split(',').map((name) => [name, value])
}

/** Commands of LaTeX whose last argument is words in some typography. */
export const looks: ReadonlyMap<string, Look> = new Map([
  ...named<Look>('textit,textsl,emph', { italic: true }),
  ...named<Look>('textbf', { bold: true }),
  ...named<Look>('textsc', { smallCaps: true }),
  ...named<Look>('underline,uline', { underline: true }),
  ...named<Look>('textsuperscript', { position: 'superscript' }),
  ...named<Look>('textsubscript', { position: 'subscript' }),
  ...named<Look>(
    'textrm,textsf,textup,textmd,textnormal,text,mbox,hbox,fbox,enquote,textcolor,colorbox,parbox,hypertarget',
    {},
  ),
])

/** Switches that hold to the end of their group, `{\itshape words}`. */
export const switches: ReadonlyMap<string, Look> = new Map([
  ...named<Look>('it,em,itshape,slshape', { italic: true }),
  ...named<Look>('bf,bfseries', { bold: true }),
  ...named<Look>('sc,scshape', { smallCaps: true }),
  ...named<Look>('rm,sf,rmfamily,sffamily,ttfamily,upshape,mdseries,normalfont', {}),
  ...named<Look>('tiny,scriptsize,footnotesize,small,normalsize,large,Large,LARGE,huge,Huge', {}),
])

/** Commands that set pages, spaces and sizes and show nothing themselves. */
export const layout: ReadonlySet<string> = new Set(
  (
    'newpage,pagebreak,nopagebreak,clearpage,cleardoublepage,samepage,noindent,indent,par,centering,raggedright,raggedleft,raggedbottom,' +
    'sloppy,fussy,smallskip,medskip,bigskip,vfill,hfill,hrulefill,begingroup,endgroup,bgroup,egroup,singlespacing,onehalfspacing,doublespacing,' +
    'selectfont,leavevmode,null,protect,allowbreak,nobreak,linebreak,nolinebreak,phantomsection,appendix,maketitle,tableofcontents,listoffigures,' +
    'listoftables,frontmatter,mainmatter,backmatter,onecolumn,twocolumn,blandscape,elandscape,landscape,endlandscape,makeatletter,makeatother,' +
    'vspace,hspace,label,index,pagestyle,thispagestyle,pagenumbering,linespread,setstretch,color,usepackage,bibliographystyle,vphantom,hphantom,' +
    'phantom,fontsize,setlength,addtolength,setcounter,addtocounter,newcommand,renewcommand,providecommand,definecolor,addcontentsline'
  ).split(','),
)

/** Commands that stand for a sign or a word. */
export const texSymbols: ReadonlyMap<string, string> = new Map([
  ...keyed(
    'LaTeX: LaTeX; TeX: TeX; BibTeX: BibTeX; ldots: …; dots: …; textellipsis: …; textendash: –; textemdash: —; ' +
      'textquoteleft: ‘; textquoteright: ’; textquotedblleft: “; textquotedblright: ”; textasciitilde: ~; ' +
      'textdegree: °; textregistered: ®; texttrademark: ™; copyright: ©; pounds: £; euro: €; texteuro: €; ss: ß; ' +
      'ae: æ; oe: œ',
  ),
  ['textbackslash', '\\'],
  ['newline', '\n'],
  ['quad', '\u2003'],
  ['qquad', '\u2003\u2003'],
  ['thinspace', '\u2009'],
  ['enspace', '\u2002'],
])

/** Environments that set their words apart and nothing else. */
export const frames: ReadonlySet<string> = new Set(
  (
    'center,flushleft,flushright,quote,quotation,abstract,landscape,singlespace,doublespace,onehalfspace,sloppypar,titlepage,small,footnotesize,' +
    'large,spacing,minipage,multicols'
  ).split(','),
)

/** Environments of formulas, and the one in which their lines stand within dollars; nothing where there is one line. */
export const formulas: ReadonlyMap<string, string> = new Map(
  Object.entries({
    equation: '',
    displaymath: '',
    math: '',
    align: 'aligned',
    gather: 'gathered',
    multline: 'gathered',
    eqnarray: 'aligned',
  }),
)
