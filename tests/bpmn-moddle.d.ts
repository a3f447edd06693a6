/** What tests and benchmarks use of a package that declares no types. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: object; readonly warnings: readonly unknown[] }>
    toXML(element: object, options: { readonly format: boolean }): Promise<{ readonly xml: string }>
  }
}
