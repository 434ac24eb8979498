export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; text: string }

const cells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
const ITEM = /^\s*(?:[-*]|\d+\.)\s+/

/** Takes the text of a README; gives its blocks. Knows what our READMEs use and leaves the rest as text. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  const lines = text.replaceAll('\r', '').split('\n')
  while (lines.length > 0) {
    const line = lines.shift() ?? ''
    if (!line.trim()) continue
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    if (heading) blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' })
    else if (line.startsWith('```'))
      blocks.push({ kind: 'code', text: takeWhile(lines, (next) => !next.startsWith('```'), true).join('\n') })
    else if (line.trim().startsWith('|'))
      blocks.push(tableOf([line, ...takeWhile(lines, (next) => next.trim().startsWith('|'))]))
    else if (ITEM.test(line))
      blocks.push({
        kind: 'list',
        items: itemsOf([line, ...takeWhile(lines, (next) => ITEM.test(next) || /^\s+\S/.test(next))]),
      })
    else blocks.push({ kind: 'text', text: [line, ...takeWhile(lines, isProse)].join(' ') })
  }
  return blocks
}

const isProse = (line: string): boolean => line.trim() !== '' && !/^(#{1,6}\s|```|\s*\||\s*[-*]\s)/.test(line)

/** Takes lines off the front while they fit; with `eat` also the one that ended the run. */
function takeWhile(lines: string[], fits: (line: string) => boolean, eat = false): string[] {
  const end = lines.findIndex((line) => !fits(line))
  const taken = lines.splice(0, end < 0 ? lines.length : end)
  if (eat) lines.shift()
  return taken
}

function itemsOf(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((items, line) => {
    if (ITEM.test(line)) return [...items, line.replace(ITEM, '')]
    return [...items.slice(0, -1), `${items.at(-1) ?? ''} ${line.trim()}`]
  }, [])
}

function tableOf(lines: readonly string[]): Block {
  const [head = '', , ...rows] = lines
  return { kind: 'table', head: cells(head), rows: rows.map(cells) }
}
