/** what is no element, by its beginning, and where it ends */
const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/** Takes XML; gives where each tag begins and ends, comments and texts left out. Looks at every letter once. */
export function* tagsIn(text: string): Generator<{ at: number; end: number }> {
  for (let at = text.indexOf('<'), end; at !== -1; at = text.indexOf('<', end)) {
    const other = others.find(([begin]) => text.startsWith(begin, at))
    end = other ? endOf(text, other[1], at + other[0].length) : endOfTag(text, at)
    if (!other) yield { at, end }
  }
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
