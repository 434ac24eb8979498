// The package ships no types; this is what the test uses of it.
declare module '@bpmn-io/element-templates-validator' {
  export function validateZeebe(template: object): { valid: boolean; errors?: { message: string }[] }
}
