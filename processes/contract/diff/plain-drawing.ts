import type { DrawnPart, PlainDrawing } from '@/domain/diff/plain-model.ts'
import { flatten, type Flattening, type Node } from './flatten.ts'

const rules: Flattening = {
  skip: new Set([
    'bounds',
    'waypoint',
    'label',
    'bpmnElement',
    'dmnElementRef',
    'planeElement',
    'choreographyActivityShape',
  ]),
  inline: () => false,
  named: {},
}

/** Takes the shapes and edges of a diagram and the element each shows; gives where and how they are drawn. */
export function plainDrawing(
  { file, id, type }: Omit<PlainDrawing, 'parts'>,
  drawn: { node: Node; key: string }[],
): PlainDrawing {
  const parts: Record<string, DrawnPart> = {}
  for (const { node, key } of drawn) {
    const [bounds, label] = [node['bounds'] as Node | undefined, node['label'] as Node | undefined]
    const points = node['waypoint'] as { x: number; y: number }[] | undefined
    const look = [...flatten(node, rules)].map(([path, { value }]) => `${path}=${value}`)
    const place = label?.['bounds'] as Node | undefined
    parts[key] = {
      ...(bounds && { shape: box(bounds) }),
      ...(points && { way: points.map(({ x, y }) => `${x},${y}`).join(' ') }),
      ...(place && { label: box(place) }),
      ...(look.length > 0 && { look: look.sort().join(' ') }),
    }
  }
  return { file, id, type, parts }
}

const box = ({ x, y, width, height }: Node) => [x, y, width, height].map(Number).join(',')
