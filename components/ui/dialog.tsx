'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'

/** A question in the way: native, so Escape, focus and the page behind behave. A sheet at the bottom of a phone. */
export function Dialog({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  const t = useTranslations('ui')
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="bg-surface text-ink border-line-strong rounded-3 shadow-3 max-md:rounded-t-4 m-auto max-h-[calc(100dvh-32px)] w-[min(480px,calc(100vw-32px))] border p-0 backdrop:bg-black/40 max-md:mb-0 max-md:w-full max-md:max-w-none max-md:rounded-b-none"
    >
      <div className="grid gap-3 p-5">
        <div className="flex items-start gap-3">
          <h2 id={heading} className="flex-1 text-lg font-semibold">
            {title}
          </h2>
          <IconButton icon={X} label={t('close')} onClick={onClose} className="-me-2 -mt-1.5" />
        </div>
        {children}
      </div>
    </dialog>
  )
}
