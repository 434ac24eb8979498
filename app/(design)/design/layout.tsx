import type { ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast.tsx'

/** A workbench fills the window: no rail and no dock, only the corner for news. */
export default function DesignLayout({ children }: { children: ReactNode }) {
  return <ToastProvider>{children}</ToastProvider>
}
