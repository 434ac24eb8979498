import type { Words } from '../shared/words.ts'
import type { Change } from './change.ts'
import type { Pairing } from './pairing.ts'
import type { DrawnPart, PlainDrawing, PlainElement } from './plain-model.ts'

const aspects: [keyof DrawnPart, Words][] = [
  ['shape', { zh: '移动了 # 个图形', en: '# shapes moved' }],
  ['way', { zh: '改了 # 条连线的走向', en: '# connections rerouted' }],
  ['label', { zh: '挪了 # 处文字', en: '# labels moved' }],
  ['look', { zh: '改了 # 处外观', en: '# looks changed' }],
]

/**
 * Takes the drawings of a file on both sides; gives one change that sums up what was only drawn otherwise, or none.
 * Elements that came or went and flows that lead elsewhere (`moved`, by key of the later side) are no matter of layout.
 */
export function diffLayout(
  before: PlainDrawing,
  after: PlainDrawing,
  pairing: Pairing,
  moved: ReadonlySet<string>,
): Change | null {
  const found = pairing.pairs.flatMap(({ before: was, after: is }) => {
    const [from, to] = [before.parts[was.key], after.parts[is.key]]
    if (!from || !to || moved.has(is.key)) return []
    const differing = aspects.filter(([aspect]) => from[aspect] !== to[aspect]).map(([aspect]) => aspect)
    return differing.length > 0 ? [{ was, is, differing }] : []
  })
  if (found.length === 0) return null
  const counts = aspects.flatMap(([aspect, words]) => {
    const count = found.filter(({ differing }) => differing.includes(aspect)).length
    return count > 0 ? [fill(words, count)] : []
  })
  const ids = (elements: PlainElement[]) => [...new Set(elements.flatMap(({ shownAt }) => shownAt))]
  return {
    kind: 'layout',
    file: after.file,
    element: { id: after.id, name: after.file, type: after.type },
    property: 'layout',
    before: null,
    after: null,
    text: {
      zh: `仅布局：${counts.map(({ zh }) => zh).join('，')}`,
      en: `Layout only: ${counts.map(({ en }) => en).join(', ')}`,
    },
    drawn: { before: ids(found.map(({ was }) => was)), after: ids(found.map(({ is }) => is)) },
  }
}

const fill = ({ zh, en }: Words, count: number): Words => ({
  zh: zh.replace('#', String(count)),
  en:
    count === 1 ? en.replace('#', '1').replace(/(shape|connection|label|look)s/, '$1') : en.replace('#', String(count)),
})
