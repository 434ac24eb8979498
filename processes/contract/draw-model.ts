import { layoutProcess } from 'bpmn-auto-layout'
import { drawnElements, undrawn } from './moddle/drawing.ts'
import { parseBpmn, writeBpmn } from './moddle/parse-bpmn.ts'
import { everythingIn, executableProcesses } from './moddle/walk.ts'

/** a larger one takes seconds, and stays without drawing */
const mostElements = 1_500

export type DrawnModel = { bpmn: string; drawing: 'given' | 'made' | 'failed' }

/**
 * Takes the text of a BPMN file; gives it with a drawing: its own, else one laid out from the flows. Where that does
 * not succeed the text comes back as it was, since a model runs without a drawing too.
 */
export async function drawModel(text: string): Promise<DrawnModel> {
  const { definitions } = await parseBpmn(text)
  if (drawnElements(definitions).size > 0) return { bpmn: text, drawing: 'given' }
  const size = executableProcesses(definitions).flatMap(everythingIn).length
  const bpmn = size > mostElements ? null : await layOut(await writeBpmn(definitions))
  return bpmn === null ? { bpmn: text, drawing: 'failed' } : { bpmn, drawing: 'made' }
}

/** Of several participants only the first is laid out, so the outcome is looked at before it is believed. */
async function layOut(text: string): Promise<string | null> {
  try {
    const bpmn = await layoutProcess(text)
    const { definitions } = await parseBpmn(bpmn)
    const missing = undrawn(executableProcesses(definitions).flatMap(everythingIn), drawnElements(definitions))
    return missing.length === 0 ? bpmn : null
  } catch {
    return null
  }
}
