import { tagsIn } from './tags-in.ts'

/** Takes XML; gives for every id the line, counted from one, of the element that has it; the first where two have. */
export function linesOfIds(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let [line, counted] = [1, 0]
  for (const { at, end } of tagsIn(text)) {
    const [, , id] = /\sid\s*=\s*(["'])(.*?)\1/s.exec(text.slice(at, end)) ?? []
    if (id === undefined || lines.has(id)) continue
    line += lineEndsIn(text.slice(counted, at))
    counted = at
    lines.set(id, line)
  }
  return lines
}

const lineEndsIn = (text: string) => text.split('\n').length - 1
