/** What we use of citeproc-js, which comes without types. */
declare module 'citeproc' {
  export interface CitationItem {
    id: string
    locator?: string
    label?: string
    prefix?: string
    suffix?: string
    'suppress-author'?: boolean
    'author-only'?: boolean
    position?: number
    sortkeys?: readonly string[]
  }

  /** The data of a source, and how a citation has it. */
  export type Cite = [item: Readonly<Record<string, { readonly length?: number } | undefined>>, cite: CitationItem]

  export interface Citation {
    citationID: string
    citationItems: CitationItem[]
    properties: { noteIndex: number; unsorted?: boolean; index?: number; keepsOrder?: boolean }
    /** Set by the engine once the citation is processed: each item's data and the item with its position. */
    sortedItems?: Cite[]
  }

  /** Index of a citation, its text, its id. */
  export type Update = [index: number, text: string, citationID: string]

  export interface EngineSystem {
    retrieveLocale: (language: string) => string | false
    retrieveItem: (id: string) => object
    wrapCitationEntry?: (text: string, id: string) => string
  }

  export interface Filter {
    include: { field: string; value: string }[]
  }

  export class Engine {
    constructor(system: EngineSystem, style: string, language?: string, forceLanguage?: boolean)
    readonly opt: {
      readonly xclass: 'note' | 'in-text'
      /** A key of the engine’s own goes before those of the style. */
      readonly grouped_sort?: boolean
      readonly development_extensions: { apply_citation_wrapper?: boolean; wrap_url_and_doi?: boolean }
    }
    readonly citation_sort: { readonly tokens: readonly unknown[] }
    readonly citation: {
      readonly srt?: { readonly compareCompositeKeys: (a: Cite, b: Cite) => number }
      readonly opt: {
        readonly layout_prefix: string
        readonly layout_suffix: string
        readonly layout_decorations?: readonly unknown[]
        collapse?: unknown
        cite_group_delimiter?: string | undefined
        layout_delimiter: string
        'after-collapse-delimiter'?: string | undefined
      }
    }
    readonly registry: {
      readonly registry: Readonly<Record<string, { readonly disambig?: unknown } | undefined>>
      getSortedIds(): readonly string[]
    }
    /** By language: what it has read of locales, those of the style among them. */
    readonly locale: Readonly<Record<string, { readonly opts: { 'skip-words'?: readonly string[] } } | undefined>>
    localeSet: (xml: unknown, from: string, language: string) => void
    getOpt(name: string): unknown
    getTerm(name: string): string
    /** While the style is read: in which part of it, and `_sort` among its sort keys. */
    readonly build: { readonly root: string; readonly extension: string }
    readonly macros: Record<string, Token[] | undefined>
    configureTokenList(tokens: readonly Token[]): void
    setOutputFormat(name: string): void
    updateItems(ids: readonly string[]): void
    updateUncitedItems(ids: readonly string[]): void
    rebuildProcessorState(
      citations: readonly Citation[],
      format: string,
      uncited: readonly string[],
    ): [id: string, noteIndex: number, text: string][]
    processCitationCluster(
      citation: Citation,
      before: readonly (readonly [string, number])[],
      after: readonly (readonly [string, number])[],
    ): [{ readonly bibchange: boolean }, Update[]]
    process_CitationCluster: (items: Cite[], citation: Citation) => string
    makeCitationCluster(items: readonly CitationItem[]): string
    makeBibliography(filter?: Filter): false | [object, string[]]
  }

  /** One rendering of the lists of names that a `names` of a style asks for. */
  export interface NameOutput {
    readonly variables: readonly string[]
    readonly state: { readonly tmp: { readonly sort_key_flag?: boolean } }
    /** The names, by variable, of which `constrainNames` leaves those that are printed. */
    readonly freeters: Record<string, { readonly literal?: string }[] | undefined>
    names_count: number
    /** Whether “et al.” (1) or an ellipsis (2) stands among them. */
    readonly etal_spec: Record<string, { freeters: number } | undefined>
    constrainNames: (this: NameOutput) => void
    setEtAlParameters: (this: NameOutput) => void
  }

  /** An element of a style. */
  export interface StyleNode {
    readonly attrs: Readonly<Record<string, string>>
  }

  /** What an element of a style has become: functions that render an item. */
  export class Token {
    constructor(name: string, type: number)
    readonly execs: ((state: Engine, item: Cite[0], cite: Cite[1]) => void)[]
  }

  /** A part of what is written, made of parts or of words. */
  export interface Blob {
    readonly strings?: Readonly<Partial<Record<'prefix' | 'suffix' | 'delimiter', string>>>
    readonly blobs: string | readonly Blob[]
    push: (this: Blob, part: Blob) => void
  }

  const CSL: {
    readonly SINGLETON: number
    readonly Token: typeof Token
    readonly Blob: { readonly prototype: Blob }
    /** Adds the tokens of an element to those of the style. */
    XmlToToken: (this: StyleNode, ...read: [Engine, ...unknown[]]) => void
    /** Renders a source in a citation, in the list or in a sort key. */
    getCite: (this: Engine, item: Cite[0], ...how: unknown[]) => string
    /** Gives the index of the token to go on with. */
    tokenExec: (this: Engine, token: Token, item: Cite[0], cite: Cite[1]) => number
    expandMacro: (this: Engine, call: Token, target: Token[]) => void
    /** Where the tokens of a macro go; false where it is built already. */
    getMacroTarget: (this: Engine, name: string) => Token[] | false
    configureMacro: (this: Engine, tokens: readonly Token[]) => void
    readonly XmlJSON: {
      readonly prototype: {
        getNodesByName: (root: StyleNode, name: string, own?: string, found?: StyleNode[]) => readonly StyleNode[]
      }
    }
    readonly Engine: typeof Engine
    readonly getSortKeys: (this: Engine, item: Cite[0], kind: 'citation_sort') => readonly string[]
    readonly NameOutput: { readonly prototype: NameOutput }
    readonly Output: { readonly Formats: Record<string, object> }
  }
  export default CSL
}
