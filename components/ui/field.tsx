import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What is wrong with a field and the cure, said at the field. */
export function FieldFault({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="text-red-ink flex items-start gap-1 text-sm max-md:text-base">
      <CircleAlert aria-hidden strokeWidth={1.75} className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}

/** Label, control, help or fault. The control names itself with `id` and points at `${id}-note`. */
export function Field({
  id,
  label,
  help,
  fault,
  children,
}: {
  id: string
  label: ReactNode
  help?: ReactNode
  fault?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-ink-2 text-sm max-md:text-base">
        {label}
      </label>
      {children}
      {fault ? <FieldFault id={`${id}-note`}>{fault}</FieldFault> : help && <Help id={`${id}-note`}>{help}</Help>}
    </div>
  )
}

function Help({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="text-ink-3 text-xs max-md:text-sm">
      {children}
    </p>
  )
}
