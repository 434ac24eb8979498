import type { PlainDrawing, PlainElement, PlainModel } from '@/domain/diff/plain-model.ts'
import { both } from '../catalogue/definition.ts'
import type { ProcessBundle } from '../bundle.ts'
import { parseBpmn } from '../moddle/parse-bpmn.ts'
import { decisionsOf, parseDmn, type DmnElement } from '../moddle/parse-dmn.ts'
import type { Node } from './flatten.ts'
import { keyOf, plainBpmn } from './plain-bpmn.ts'
import { plainDmn } from './plain-dmn.ts'
import { plainDrawing } from './plain-drawing.ts'
import { columnLooks } from './plain-table.ts'
import { plainForm } from './plain-form.ts'
import { spellingOf, type Spelling, type UnitNames } from './spelling.ts'

const called = 'zeebe:CalledDecision.decisionId'

type Drawn = Node & { bpmnElement?: Node; dmnElementRef?: Node & { href?: string } }

/**
 * Takes a bundle that was read and the names of units; gives it made comparable: no order, id or default without
 * meaning is left in it. Throws where `readBundle` would have refused.
 */
export async function plainBundle(bundle: ProcessBundle, units: UnitNames): Promise<PlainModel> {
  const spelling = spellingOf(bundle.model, units)
  const bpmn = await bpmnPart(bundle, spelling)
  const dmns = await Promise.all(bundle.dmns.map((file) => dmnPart(file, { units, flow: bpmn.elements })))
  const stepsOf = (form: string) => bundle.model.steps.filter((step) => step.form === form)
  const stepNames = new Map(bundle.model.steps.map(({ elementId, name }) => [elementId, name]))
  const forms = Object.entries(bundle.forms).map(([id, schema]) =>
    plainForm(schema, bundle.formFiles[id] ?? `${id}.form`, {
      usedBy: [...new Set(stepsOf(id).map(({ name }) => name))].join('、'),
      usedAt: stepsOf(id).map(({ elementId }) => elementId),
      stepNames,
    }),
  )
  return {
    elements: [
      ...bpmn.elements,
      ...dmns.flatMap(({ elements }) => elements),
      ...forms.flatMap(({ elements }) => elements),
      ...readmePart(bundle.readme),
    ],
    drawings: [...[bpmn, ...dmns].map(({ drawing }) => drawing), ...forms.map(({ drawing }) => drawing)],
  }
}

async function bpmnPart(
  { bpmn: { path: file, text }, model }: Pick<ProcessBundle, 'bpmn' | 'model'>,
  spelling: Spelling,
) {
  const { definitions } = await parseBpmn(text)
  const { diagrams = [] } = definitions as unknown as { diagrams?: { plane?: { planeElement?: Drawn[] } }[] }
  const drawn = diagrams.flatMap(({ plane }) => plane?.planeElement ?? [])
  const elements = plainBpmn(definitions, file, spelling)
  const drawing = plainDrawing(
    { file, id: model.processId, type: 'bpmn' },
    drawn.flatMap((node) => (node.bpmnElement ? [{ node, key: keyOf(node.bpmnElement, file) }] : [])),
  )
  return { elements, drawing: withIcons(drawing, definitions, file) }
}

/** The icon of a template is copied into every element: it is how the element looks. */
function withIcons(drawing: PlainDrawing, definitions: Node, file: string): PlainDrawing {
  const icons = ((definitions['rootElements'] ?? []) as Node[]).flatMap(iconsIn)
  const parts = { ...drawing.parts }
  for (const { node, icon } of icons) {
    const key = keyOf(node, file)
    parts[key] = { ...parts[key], look: `${parts[key]?.look ?? ''} ${icon}` }
  }
  return { ...drawing, parts }
}

function iconsIn(node: Node): { node: Node; icon: string }[] {
  const own = typeof node['modelerTemplateIcon'] === 'string' ? [{ node, icon: node['modelerTemplateIcon'] }] : []
  return [...own, ...((node['flowElements'] ?? []) as Node[]).flatMap(iconsIn)]
}

async function dmnPart(
  { path: file, text }: ProcessBundle['bpmn'],
  { units, flow }: { units: UnitNames; flow: PlainElement[] },
) {
  const definitions = (await parseDmn(text)) as unknown as Node
  const { dmnDI } = definitions as { dmnDI?: { diagrams?: { diagramElements?: Drawn[] }[] } }
  const drawn = (dmnDI?.diagrams ?? []).flatMap(({ diagramElements = [] }) => diagramElements)
  const decisions = new Set(decisionsOf(definitions as unknown as DmnElement).map(({ id }) => id))
  const usedAt = flow.filter((step) => decisions.has(step.properties[called]?.value ?? '')).map(({ id }) => id)
  const elements = plainDmn(definitions, file, { units, usedAt })
  const drawing = plainDrawing(
    { file, id: definitions.id ?? file, type: 'dmn' },
    drawn.flatMap((node) => {
      const id = node.dmnElementRef?.id ?? node.dmnElementRef?.href?.replace('#', '')
      return id ? [{ node, key: `${file}#${id}` }] : []
    }),
  )
  const looks = decisionsOf(definitions as unknown as DmnElement).map((decision) =>
    columnLooks(decision as unknown as Node, file),
  )
  return {
    elements,
    drawing: { ...drawing, parts: Object.assign({}, drawing.parts, ...looks) as PlainDrawing['parts'] },
  }
}

function readmePart(readme: string): PlainElement[] {
  const value = readme.replace(/\r\n?/g, '\n').trim()
  if (value === '') return []
  const lines = value.split('\n').length
  return [
    {
      ...{ file: 'README.md', key: 'README.md', id: 'README.md', type: 'readme', name: 'README.md' },
      ...{ where: both('', ''), own: both('说明文件 README.md', 'README.md'), joint: 'of', details: null },
      ...{ scope: null, shownAt: [], identities: ['readme'] },
      properties: {
        text: {
          label: both('文字', 'text'),
          value,
          words: both(`新的文字（${lines} 行）`, `another text (${lines} lines)`),
          phrase: true,
        },
      },
    },
  ]
}
