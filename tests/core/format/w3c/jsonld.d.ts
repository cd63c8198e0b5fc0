declare module 'jsonld' {
  interface Options {
    readonly base?: string
    readonly documentLoader?: (url: string) => Promise<{
      readonly contextUrl: undefined
      readonly documentUrl: string
      readonly document: unknown
    }>
  }
  const jsonld: { expand(document: unknown, options: Options): Promise<unknown> }
  export default jsonld
}
