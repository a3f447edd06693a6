/** What tests use of packages that declare no types. */
declare module 'n3' {
  import type SHACLValidator from 'rdf-validate-shacl'

  export type Term = { readonly termType: string; readonly value: string }
  export type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }
  export class Parser {
    constructor(options?: { readonly format?: string })
    parse(text: string): Quad[]
  }
  export class Writer {
    constructor(options?: { readonly format?: string })
    quadsToString(quads: readonly Quad[]): string
  }
  export const Store: new (
    quads: readonly Quad[],
  ) => ConstructorParameters<typeof SHACLValidator>[0]
}

declare module 'jsonld' {
  const jsonld: {
    canonize(
      input: unknown,
      options: {
        readonly algorithm: 'RDFC-1.0' | 'URDNA2015'
        readonly inputFormat?: 'application/n-quads'
      },
    ): Promise<string>
  }
  export default jsonld
}
