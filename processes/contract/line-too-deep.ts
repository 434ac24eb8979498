/** deeper than any drawing; every reader that follows a tree by calls of itself gets along with it */
const deepest = 200

const parts = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<\/?[^\s"'<>/!?](?:[^>"']|"[^"]*"|'[^']*')*>/g

/** Takes XML that nobody has read yet; gives the line, counted from one, where it is nested too deep, or null. */
export function lineTooDeep(text: string): number | null {
  let depth = 0
  for (const { 0: part, index } of text.matchAll(parts)) {
    if (/^<[!?]/.test(part) || part.endsWith('/>')) continue
    depth += part.startsWith('</') ? -1 : 1
    if (depth > deepest) return text.slice(0, index).split('\n').length
  }
  return null
}
