'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { UploadBook, usePhotoUploads, type SendPhoto } from '@/components/form/use-photo-uploads.ts'

/** As many as a person picks by hand; the API takes more. */
export const mostAttachments = 9

const field = 'attachments'
const none: readonly string[] = []

/** The photos that go with a move, sent the moment they are picked; what is still under way when it closes is given up. */
export function useAttachments(send: SendPhoto) {
  const t = useTranslations('cases.attachments')
  const [book] = useState(() => new UploadBook())
  const [tried, setTried] = useState(false)
  const photos = usePhotoUploads(field, none, book, send)
  useEffect(() => () => book.of(field)?.forEach(({ key }) => book.forget(key)), [book])
  const count = (state: 'sending' | 'failed') => photos.uploads.filter((upload) => upload.state === state).length
  const wrong = count('sending') > 0 ? t('sending') : count('failed') > 0 ? t('lost') : null
  return {
    ...photos,
    /** said once somebody wanted to go on, until it is mended */
    fault: tried ? wrong : null,
    /** ids of what the store has, or null while something is on its way or lost */
    take: (): string[] | null => {
      setTried(true)
      return wrong === null ? photos.uploads.flatMap(({ id }) => id ?? []) : null
    },
  }
}

export type Attachments = ReturnType<typeof useAttachments>
