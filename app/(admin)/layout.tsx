import type { ReactNode } from 'react'
import { StaffShell } from '@/app/shell/staff-shell.tsx'

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <StaffShell>{children}</StaffShell>
}
