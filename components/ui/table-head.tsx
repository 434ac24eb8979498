import type { ReactNode } from 'react'

/** The head of a table: what its columns are called, and cells of its own behind them. */
export function TableHead({ names, children }: { names: readonly string[]; children?: ReactNode }) {
  return (
    <thead>
      <tr className="bg-surface-2 text-ink-2 h-[30px] text-xs">
        {names.map((name) => (
          <th key={name} scope="col" className="ps-4 text-start font-normal">
            {name}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  )
}
