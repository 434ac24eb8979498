'use client'
import { Bell, Check, CircleAlert, CloudOff, X, type LucideIcon } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'
import { useLeaving } from './use-leaving.ts'

export type ToastKind = 'done' | 'failed' | 'offline' | 'news'

export type ToastText = {
  kind: ToastKind
  text: string
  /** the way on: a link, or an act such as taking it back */
  action?: { label: string; href: string } | { label: string; run: () => void }
}

type Shown = ToastText & { key: number }

const icons: Record<ToastKind, LucideIcon> = { done: Check, failed: CircleAlert, offline: CloudOff, news: Bell }

const ToastContext = createContext<(toast: ToastText) => void>(() => undefined)

/** Gives the function that says in a corner what was done; what failed stays until it is closed. */
export const useToast = () => useContext(ToastContext)

/** Holds what is said in the corner, the newest three. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [{ shown }, setState] = useState<{ shown: Shown[]; next: number }>({ shown: [], next: 1 })
  const say = useCallback((toast: ToastText) => {
    setState(({ shown, next }) => ({ shown: [...shown.slice(-2), { ...toast, key: next }], next: next + 1 }))
  }, [])
  const close = useCallback((key: number) => {
    setState(({ shown, next }) => ({ shown: shown.filter((toast) => toast.key !== key), next }))
  }, [])
  const value = useMemo(() => say, [say])
  return (
    <ToastContext value={value}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 z-50 grid justify-items-start gap-2.5 max-md:bottom-24 md:start-[84px] md:end-auto md:bottom-16"
      >
        {shown.map((toast) => (
          <Toast key={toast.key} toast={toast} onClose={() => close(toast.key)} />
        ))}
      </div>
    </ToastContext>
  )
}

function Toast({ toast, onClose }: { toast: Shown; onClose: () => void }) {
  const t = useTranslations('ui')
  const { kind, text, action } = toast
  const Icon = icons[kind]
  const hold = useLeaving(kind === 'failed' ? null : 6000, onClose)
  const link = 'text-accent rounded-2 hover:bg-accent-tint px-1.5 py-1 whitespace-nowrap'
  return (
    <div
      {...hold}
      className={clsx(
        'bg-surface border-line-strong rounded-2 shadow-2 pointer-events-auto flex min-h-11 max-w-full items-center gap-2.5 border ps-3.5 pe-1.5',
        kind === 'failed' && 'border-s-red border-s-[3px]',
      )}
    >
      <Icon aria-hidden strokeWidth={1.75} className={clsx('size-4 shrink-0', kind === 'failed' && 'text-red-ink')} />
      <span className="min-w-0 py-1.5">{text}</span>
      {action && 'href' in action && (
        <Link href={action.href} onClick={onClose} className={link}>
          {action.label}
        </Link>
      )}
      {action && 'run' in action && (
        <button
          type="button"
          className={link}
          onClick={() => {
            action.run()
            onClose()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={X} label={t('close')} onClick={onClose} />
    </div>
  )
}
