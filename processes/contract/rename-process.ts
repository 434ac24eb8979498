import { parseBpmn, writeBpmn } from './moddle/parse-bpmn.ts'
import { executableProcesses } from './moddle/walk.ts'

/** Takes the text of a model; gives it with its first executable process under another key, and another name if given. */
export async function renameProcess(text: string, key: string, name?: string): Promise<string> {
  const { definitions } = await parseBpmn(text)
  const [process] = executableProcesses(definitions)
  if (!process) throw new Error('the model holds no executable process')
  process.id = key
  if (name !== undefined) process.name = name
  return writeBpmn(definitions)
}
