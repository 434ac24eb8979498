import { Fragment, type ReactNode } from 'react'
import { blocksOf, type Block } from './markdown-blocks.ts'

/** Shows the README of a process: headings, paragraphs, lists, tables and code; everything else stays text. */
export function PlainMarkdown({ text }: { text: string }) {
  return (
    <div className="grid gap-2.5 wrap-break-word">
      {blocksOf(text).map((block, index) => (
        <Fragment key={index}>{draw(block)}</Fragment>
      ))}
    </div>
  )
}

function draw(block: Block): ReactNode {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className={block.level === 1 ? 'text-md font-semibold' : 'mt-1 font-semibold'}>{inline(block.text)}</h3>
      )
    case 'list':
      return (
        <ul className="text-ink-2 grid list-disc gap-1 ps-5">
          {block.items.map((item, index) => (
            <li key={index}>{inline(item)}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={block.head.join(', ')}>
          <table className="w-full text-sm">
            <thead>
              <tr className="bg-surface-2 text-ink-2 text-xs">
                {block.head.map((cell, index) => (
                  <th key={index} scope="col" className="px-2 py-1 text-start font-normal">
                    {inline(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index} className="border-line border-t align-top">
                  {row.map((cell, at) => (
                    <td key={at} className="px-2 py-1">
                      {inline(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'code':
      return (
        <pre tabIndex={0} className="rounded-2 bg-sunk overflow-x-auto p-3 font-mono text-xs leading-[18px]">
          {block.text}
        </pre>
      )
    case 'text':
      return <p className="text-ink-2">{inline(block.text)}</p>
    default:
      return block satisfies never
  }
}

/** Bold and code inside a line; links show their words. */
function inline(text: string): ReactNode[] {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .map((part, index) => {
      if (part.startsWith('**') && part.length > 4)
        return (
          <b key={index} className="text-ink font-semibold">
            {part.slice(2, -2)}
          </b>
        )
      if (part.startsWith('`') && part.length > 2)
        return (
          <code key={index} className="rounded-1 bg-sunk px-1 font-mono text-[0.92em]">
            {part.slice(1, -1)}
          </code>
        )
      return part
    })
}
