import { tagsIn } from './tags-in.ts'

/** deeper than any drawing; every reader that follows a tree by calls of itself gets along with it */
const deepest = 200

/**
 * Takes XML that nobody has read yet; gives the line, counted from one, where it is nested too deep, or null. Looks at
 * every letter once, whatever stands there.
 */
export function lineTooDeep(text: string): number | null {
  let depth = 0
  for (const { at, end } of tagsIn(text)) {
    if (text.endsWith('/>', end)) continue
    depth += text.startsWith('</', at) ? -1 : 1
    if (depth > deepest) return text.slice(0, at).split('\n').length
  }
  return null
}
