/* eslint-disable @next/next/no-img-element -- evidence is shown as it is stored */
'use client'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type KeyboardEvent } from 'react'

export type LightboxPhoto = { url: string; alt: string; strip: string }

const BUTTON =
  'grid size-12 cursor-pointer place-items-center rounded-2 text-white hover:bg-white/15 focus-visible:outline-2 focus-visible:outline-white'

/** One photo large, over everything; arrow keys turn, Escape closes and gives the focus back. `at` null keeps it closed. */
export function Lightbox({
  photos,
  at,
  onTurn,
  onClose,
}: {
  photos: readonly LightboxPhoto[]
  at: number | null
  onTurn: (to: number) => void
  onClose: () => void
}) {
  const t = useTranslations('cases.photos')
  const dialog = useRef<HTMLDialogElement>(null)
  const photo = at === null ? undefined : photos[at]
  useEffect(() => {
    if (photo && !dialog.current?.open) dialog.current?.showModal()
    if (!photo && dialog.current?.open) dialog.current.close()
  }, [photo])

  const turn = (by: number) => at !== null && onTurn((at + by + photos.length) % photos.length)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') turn(1)
    if (event.key === 'ArrowLeft') turn(-1)
  }
  return (
    <dialog
      ref={dialog}
      aria-label={t('large')}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-[rgb(13_18_22/0.94)] p-0 backdrop:bg-black/60"
    >
      {photo && (
        <div className="grid h-full grid-rows-[56px_minmax(0,1fr)_56px]">
          <div className="flex items-center justify-between px-2 text-white">
            <span className="px-2 text-sm tabular-nums" aria-live="polite">
              {t('position', { at: (at ?? 0) + 1, of: photos.length })}
            </span>
            <button
              type="button"
              autoFocus
              aria-label={t('close')}
              className={BUTTON}
              onClick={() => dialog.current?.close()}
            >
              <X size={24} strokeWidth={1.75} aria-hidden />
            </button>
          </div>
          <img src={photo.url} alt={photo.alt} className="h-full w-full object-contain px-2" />
          <div className="flex items-center justify-between gap-2 px-2 text-white">
            <button type="button" aria-label={t('previous')} className={BUTTON} onClick={() => turn(-1)}>
              <ChevronLeft size={24} strokeWidth={1.75} aria-hidden />
            </button>
            <p className="text-center text-sm">{photo.strip}</p>
            <button type="button" aria-label={t('next')} className={BUTTON} onClick={() => turn(1)}>
              <ChevronRight size={24} strokeWidth={1.75} aria-hidden />
            </button>
          </div>
        </div>
      )}
    </dialog>
  )
}
