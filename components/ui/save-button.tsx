import { Download } from 'lucide-react'
import { Button } from './button.tsx'

/** Saves what a panel shows as a file; stands in its head. */
export function SaveButton({ label, onSave }: { label: string; onSave: () => void }) {
  return (
    <Button size="sm" variant="quiet" onClick={onSave}>
      <Download size={16} strokeWidth={1.75} aria-hidden />
      {label}
    </Button>
  )
}
