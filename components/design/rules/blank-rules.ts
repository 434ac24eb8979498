/** Takes the name of a table and the names of its columns; gives a file of rules with that table, one row in it. */
export function blankRules(words: { name: string; condition: string; result: string }): string {
  const said = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, escaped(text)]))
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="rules" name="${said['name']}" namespace="http://camunda.org/schema/1.0/dmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <decision id="dispatch" name="${said['name']}">
    <variable id="dispatch_variable" name="dispatch" />
    <decisionTable id="dispatch_table" hitPolicy="FIRST">
      <input id="dispatch_in_category" label="${said['condition']}"><inputExpression id="dispatch_category" typeRef="string"><text>category</text></inputExpression></input>
      <output id="dispatch_out_unit" label="${said['result']}" name="leadUnit" typeRef="string" />
      <rule id="dispatch_1">
        <inputEntry id="dispatch_1_1"><text>-</text></inputEntry>
        <outputEntry id="dispatch_1_2"><text>null</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="rules_diagram">
      <dmndi:DMNShape id="dispatch_shape" dmnElementRef="dispatch"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
