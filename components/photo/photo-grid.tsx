'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Lightbox } from './lightbox.tsx'
import { PhotoFigure } from './photo-figure.tsx'

export type GridPhoto = { id: string; url: string; thumbUrl: string; alt: string; strip: string }

/** Photos side by side; each opens large. The strip is made by the caller, who knows the locale and the clock. */
export function PhotoGrid({
  photos,
  heightClass = 'h-[168px] max-md:h-28',
}: {
  photos: readonly GridPhoto[]
  heightClass?: string
}) {
  const t = useTranslations('cases.photos')
  const [at, setAt] = useState<number | null>(null)
  return (
    <>
      <ul className="grid grid-cols-2 gap-2">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button
              type="button"
              onClick={() => setAt(index)}
              aria-label={t('open', { what: photo.alt, when: photo.strip })}
              className="rounded-2 block w-full cursor-zoom-in text-start"
            >
              <PhotoFigure src={photo.thumbUrl} alt="" strip={photo.strip} className={heightClass} />
            </button>
          </li>
        ))}
      </ul>
      <Lightbox photos={photos} at={at} onTurn={setAt} onClose={() => setAt(null)} />
    </>
  )
}
