import type { ReactNode } from 'react'

/** One of several answers as a row: the chosen one is framed. */
export function RadioRow({
  name,
  value,
  checked,
  onChoose,
  children,
}: {
  name: string
  value: string
  checked: boolean
  onChoose: (value: string) => void
  children: ReactNode
}) {
  return (
    <label className="rounded-2 border-line-strong has-checked:border-brand has-checked:bg-accent-tint grid min-h-11 cursor-pointer grid-cols-[18px_minmax(0,1fr)] items-center gap-2.5 border px-3 py-1 has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)]">
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={() => onChoose(value)}
        className="accent-brand size-4"
      />
      <span>{children}</span>
    </label>
  )
}
