/** deeper than any drawing; every reader that follows a tree by calls of itself gets along with it */
const deepest = 200

/** what is no element, by its beginning, and where it ends */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/**
 * Takes XML that nobody has read yet; gives the line, counted from one, where it is nested too deep, or null. Looks at
 * every letter once, whatever stands there.
 */
export function lineTooDeep(text: string): number | null {
  let depth = 0
  for (let at = text.indexOf('<'), end; at !== -1; at = text.indexOf('<', end)) {
    const other = others.find(([begin]) => text.startsWith(begin, at))
    end = other ? endOf(text, other[1], at + other[0].length) : endOfTag(text, at)
    if (other || text.endsWith('/>', end)) continue
    depth += text.startsWith('</', at) ? -1 : 1
    if (depth > deepest) return text.slice(0, at).split('\n').length
  }
  return null
}

function endOf(text: string, ending: string, from: number): number {
  const found = text.indexOf(ending, from)
  return found === -1 ? text.length : found + ending.length
}

function endOfTag(text: string, at: number): number {
  const rest = /(?:[^<>"']|"[^"]*"|'[^']*')*>/y
  rest.lastIndex = at + 1
  return rest.test(text) ? rest.lastIndex : at + 1
}
