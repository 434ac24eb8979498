import { useId, type ReactNode } from 'react'

/** A yes-or-no that acts at once, with a line saying what it brings. */
export function SwitchRow({
  label,
  help,
  checked,
  onChange,
}: {
  label: ReactNode
  help: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_52px] items-center gap-3">
      <label htmlFor={id} className="cursor-pointer">
        <b className="text-md flex items-center gap-1.5 leading-6">{label}</b>
        <small id={`${id}-help`} className="text-ink-2 block text-sm">
          {help}
        </small>
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-describedby={`${id}-help`}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="bg-control after:bg-surface checked:bg-brand relative h-8 w-[52px] cursor-pointer appearance-none rounded-full transition-colors duration-200 after:absolute after:top-1 after:left-1 after:size-6 after:rounded-full after:transition-[translate] after:duration-200 checked:after:translate-x-5 motion-reduce:transition-none"
      />
    </div>
  )
}
