'use client'
import { RotateCw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PhotoFigure } from './photo-figure.tsx'
import type { Upload } from './upload-shape.ts'

const ROUND = 'absolute grid cursor-pointer place-items-center bg-[rgb(13_18_22/0.72)] text-white'

/** One photo on its way: how far it is, what went wrong, try again, take away. */
export function UploadTile({
  upload,
  onRetry,
  onRemove,
}: {
  upload: Upload
  onRetry: () => void
  onRemove: () => void
}) {
  const t = useTranslations('report.photos')
  const percent = Math.round(upload.progress * 100)
  return (
    <li className="relative">
      <PhotoFigure src={upload.preview} alt={upload.name} className="rounded-3 h-[104px]">
        {upload.state === 'sending' && (
          <span
            className="absolute inset-x-2 bottom-2 h-1.5 overflow-hidden rounded-full bg-white/60"
            role="progressbar"
            aria-label={t('sending', { name: upload.name })}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <span className="bg-brand block h-full" style={{ width: `${Math.max(6, percent)}%` }} />
          </span>
        )}
        {upload.state === 'failed' && !upload.refused && (
          <button
            type="button"
            onClick={onRetry}
            className={`${ROUND} inset-x-0 bottom-0 grid-flow-col justify-center gap-1.5 py-2 text-sm font-semibold`}
          >
            <RotateCw size={16} strokeWidth={2} aria-hidden />
            {t('retry')}
          </button>
        )}
      </PhotoFigure>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('remove', { name: upload.name })}
        className={`${ROUND} rounded-tr-3 rounded-bl-3 top-0 right-0 size-9 pointer-coarse:size-11`}
      >
        <X size={18} strokeWidth={2} aria-hidden />
      </button>
      {upload.fault && <p className="text-red-ink mt-1 text-sm">{upload.fault}</p>}
    </li>
  )
}
