import fc from 'fast-check'
import type { BundleFile } from '@/processes/contract/bundle.ts'

/** One edit somebody could make: what kind, at which of the places it fits, and what is written there. */
export type GeneratedEdit = { kind: (typeof editKinds)[number]; at: number; text: string }

/** An edit done: the files after it, the element and the property a diff has to name. */
export type Done = { files: BundleFile[]; element: string; property: RegExp }

const editKinds = ['name', 'header', 'condition', 'script', 'key', 'moment', 'cell', 'field', 'flow', 'shape'] as const

/** Letters, signs and characters that XML, JSON and FEEL each have their own opinion of. */
const texts = fc
  .string({ unit: fc.constantFrom(...'aZ09 <>&"\'=-_.，。处置核查「」'), minLength: 1, maxLength: 12 })
  .map((text) => `新${text.trim()}文`)

export const generatedEdits: fc.Arbitrary<GeneratedEdit> = fc.record({
  kind: fc.constantFrom(...editKinds),
  at: fc.nat(10_000),
  text: texts,
})

/** Takes files and an edit; gives what it did, null when the files have no place for it. */
export function doEdit(files: readonly BundleFile[], { kind, at, text }: GeneratedEdit): Done | null {
  const written = escape(text)
  switch (kind) {
    case 'name':
      return writeAt(files, '.bpmn', /<bpmn:\w+ id="([^"]+)" name="([^"]*)"/g, at, written, () => /^name$/, isMessage)
    case 'header':
      return writeAt(files, '.bpmn', /<zeebe:header key="([^"]+)" value="([^"]*)"/g, at, written, headerName)
    case 'condition':
      return writeAt(
        files,
        '.bpmn',
        /<bpmn:(conditionExpression)[^>]*>([^<]*)/g,
        at,
        written,
        () => /^conditionExpression\.body$/,
      )
    case 'script':
      return writeAt(
        files,
        '.bpmn',
        /<zeebe:(script) expression="([^"]*)"/g,
        at,
        written,
        () => /^zeebe:Script\.expression$/,
      )
    case 'key':
      return writeAt(files, '.bpmn', /<zeebe:(input|output) source="([^"]*)"/g, at, written, () => /^(input|output)\./)
    case 'moment':
      return writeAt(
        files,
        '.bpmn',
        /<zeebe:property name="(at)" value="([^"]*)"/g,
        at,
        written,
        () => /^property\.at$/,
      )
    case 'cell':
      return writeAt(files, '.dmn', /<(?:input|output)Entry id="([^"]+)"><text>([^<]*)/g, at, written, () => /^cell\./)
    case 'field':
      return writeAt(
        files,
        '.form',
        /"(label|description)": "((?:[^"\\]|\\.)*)"/g,
        at,
        JSON.stringify(text).slice(1, -1),
        () => /^(label|description|values\..*)$/,
      )
    case 'flow':
      return writeAt(
        files,
        '.bpmn',
        /<bpmn:sequenceFlow id="([^"]+)"[^>]*? targetRef="([^"]+)"/g,
        at,
        anyNode(files, at),
        () => /^targetRef$/,
      )
    case 'shape':
      return writeAt(
        files,
        '.bpmn',
        /bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="([^"]*)"/g,
        at,
        String(90_000 + (at % 1000)),
        () => /^layout$/,
      )
    default:
      return kind satisfies never
  }
}

type Place = { file: BundleFile; match: RegExpExecArray }

/** Writes over the second group of one match; what it is about is the element around it. */
function writeAt(
  files: readonly BundleFile[],
  ending: string,
  pattern: RegExp,
  at: number,
  value: string,
  property: (match: RegExpExecArray) => RegExp,
  skip: (place: Place) => boolean = () => false,
): Done | null {
  const places = files
    .filter(({ path }) => path.endsWith(ending))
    .flatMap((file) => [...file.text.matchAll(pattern)].map((match): Place => ({ file, match })))
    .filter((place) => !skip(place))
  const place = places[at % Math.max(1, places.length)]
  if (!place) return null
  const { file, match } = place
  const [whole, , old = ''] = match
  if (old === value) return null
  const start = match.index + whole.lastIndexOf(old)
  const text = file.text.slice(0, start) + value + file.text.slice(start + old.length)
  return {
    files: files.map((other) => (other === file ? { path: file.path, text } : other)),
    element: elementAround(file, match.index + whole.length),
    property: property(match),
  }
}

/** The last id before a place that belongs to something a person points at; a form is known by its file. */
function elementAround({ path, text }: BundleFile, end: number): string {
  const before = text.slice(0, end)
  if (path.endsWith('.dmn')) return /[\s\S]*<rule id="([^"]+)"/.exec(before)?.[1] ?? ''
  if (path.endsWith('.form')) return path
  const shape = /[\s\S]*bpmnElement="([^"]+)"/.exec(before)?.[1]
  const own = /[\s\S]*<bpmn:(?!\w*Definition |\w*EventDefinition |message )\w+ id="([^"]+)"/.exec(before)?.[1]
  return shape ?? own ?? ''
}

const isMessage = ({ match }: Place) => match[0].startsWith('<bpmn:message')

/** Headers of a limit are one property, and so are outcomes that cannot be read. */
function headerName([, key = '']: RegExpExecArray): RegExp {
  if (['limitFrom', 'limitAmount', 'limitUnit'].includes(key)) return /^limit$/
  return key === 'outcomes'
    ? /^(header\.outcomes|outcomes|outcome\..*)$/
    : new RegExp(`^header\\.${key.replaceAll('.', '\\.')}$`)
}

function anyNode(files: readonly BundleFile[], at: number): string {
  const model = files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? ''
  const steps = [...model.matchAll(/<bpmn:(?:userTask|serviceTask|endEvent) id="([^"]+)"/g)]
  return steps[at % Math.max(1, steps.length)]?.[1] ?? ''
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
