import { isA } from './moddle/element.ts'
import { parseBpmn, writeBpmn } from './moddle/parse-bpmn.ts'

/** Takes the text of a model and an id; gives it with its process called so, the drawing following by itself. */
export async function renameProcess(text: string, id: string): Promise<string> {
  const { definitions } = await parseBpmn(text)
  const process = definitions.rootElements?.find((element) => isA(element, 'bpmn:Process') && element.isExecutable)
  if (!process) throw new Error('the model has no executable process')
  process.id = id
  return writeBpmn(definitions)
}
