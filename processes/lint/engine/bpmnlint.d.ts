// Neither package ships types for its rules; what we use of them is typed where we use it.
declare module 'bpmnlint/rules/*' {
  const rule: import('./engine-rule-code.ts').MakeEngineRule
  export default rule
}
declare module 'bpmnlint-plugin-camunda-compat/rules/camunda-cloud/*' {
  const rule: import('./engine-rule-code.ts').MakeEngineRule
  export default rule
}
declare module 'bpmnlint-plugin-camunda-compat' {
  const plugin: { configs: Record<string, { rules: Record<string, [severity: string, options: object]> }> }
  export default plugin
}
declare module 'bpmnlint/config/correctness.js' {
  const config: { rules: Record<string, string> }
  export default config
}
declare module 'bpmnlint/lib/test-rule.js' {
  const testRule: (asked: {
    moddleRoot: unknown
    rule: { check: unknown }
  }) => import('./engine-rule-code.ts').EngineReport[]
  export default testRule
}
