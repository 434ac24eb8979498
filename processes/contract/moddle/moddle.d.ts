// Neither package ships types for its entry; what we use of them is typed where we use it.
declare module 'bpmn-moddle' {
  export const BpmnModdle: new (packages: Record<string, unknown>) => unknown
}

declare module 'dmn-moddle' {
  export const DmnModdle: new () => unknown
}
