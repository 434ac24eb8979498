// Packages of bpmn.io that ship no types; what we use of them is typed where we use it.
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object
  export const BpmnPropertiesProviderModule: object
  export const ZeebePropertiesProviderModule: object
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: object
}
declare module 'bpmn-js-element-templates/core' {
  export const CloudElementTemplatesCoreModule: object
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object
  export const CreateAppendElementTemplatesModule: object
}
declare module '@bpmn-io/element-template-chooser' {
  const chooser: object
  export default chooser
}
declare module '@bpmn-io/element-template-icon-renderer' {
  const renderer: object
  export default renderer
}
declare module 'bpmn-js-token-simulation' {
  const simulation: object
  export default simulation
}
declare module 'bpmn-js-native-copy-paste' {
  const copyPaste: object
  export default copyPaste
}
declare module 'diagram-js-minimap' {
  const minimap: object
  export default minimap
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const behaviors: object
  export default behaviors
}
