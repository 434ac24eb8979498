// Neither package ships types for its entry; what we use of them is typed where we use it.
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages: Record<string, unknown>) => unknown
}

declare module 'dmn-moddle' {
  export const DmnModdle: new () => unknown
}

declare module 'bpmn-auto-layout' {
  /** Takes a BPMN text, its nodes knowing their flows; gives it with a drawing. */
  export function layoutProcess(text: string): Promise<string>
}
