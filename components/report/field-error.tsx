import { CircleAlert } from 'lucide-react'

/** What is wrong with a field and how to mend it, said at the field. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p id={id} role="alert" className="text-red-ink mt-1 flex items-start gap-1 text-sm">
      <CircleAlert size={15} strokeWidth={2} aria-hidden className="mt-0.5 shrink-0" />
      {text}
    </p>
  )
}
