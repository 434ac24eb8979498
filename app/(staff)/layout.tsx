import type { ReactNode } from 'react'
import { StaffShell } from '@/app/shell/staff-shell.tsx'

export default function StaffLayout({ children }: { children: ReactNode }) {
  return <StaffShell>{children}</StaffShell>
}
