import type { BundleFile } from '@/processes/contract/bundle.ts'
import { drawModel } from '@/processes/contract/draw-model.ts'
import { renameProcess } from '@/processes/contract/rename-process.ts'

/** From the whistle straight to the archive: what everything else is put between. */
const skeleton = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:process id="blank" name="" isExecutable="true">
    <bpmn:extensionElements>
      <zeebe:properties>
        <zeebe:property name="status.closed" value="已办结|0|Closed|closed" />
      </zeebe:properties>
    </bpmn:extensionElements>
    <bpmn:startEvent id="Start" name="吹哨" />
    <bpmn:serviceTask id="Archive" name="归档" zeebe:modelerTemplate="whistle.archive" zeebe:modelerTemplateVersion="1">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="case.archive" retries="3" />
        <zeebe:taskHeaders><zeebe:header key="status" value="closed" /></zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:endEvent id="End" name="办结" />
    <bpmn:sequenceFlow id="Flow_Start_Archive" sourceRef="Start" targetRef="Archive" />
    <bpmn:sequenceFlow id="Flow_Archive_End" sourceRef="Archive" targetRef="End" />
  </bpmn:process>
</bpmn:definitions>`

/** Takes key and name of a new process; gives the files of an empty one, drawn. */
export async function blankFiles(key: string, name: string): Promise<BundleFile[]> {
  const text = await renameProcess((await drawModel(skeleton)).bpmn, key, name)
  return [
    { path: `${key}.bpmn`, text },
    { path: 'README.md', text: `# ${name}\n` },
  ]
}
