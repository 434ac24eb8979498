'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Upload } from '@/components/photo/upload-shape.ts'

/** Sends a photo to the store; gives its id, or what went wrong in words ('' when nobody answered). */
export type SendPhoto = (
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
) => Promise<{ id: string } | { fault: string; refused: boolean }>

type Sent = { file: File; stop: AbortController }

/** The photos of a whole form by field: a field that is hidden and shown again finds its own. */
export class UploadBook {
  private readonly fields = new Map<string, readonly Upload[]>()
  private readonly sent = new Map<string, Sent>()
  private readonly listeners = new Set<() => void>()

  follow = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  of(field: string): readonly Upload[] | undefined {
    return this.fields.get(field)
  }

  set(field: string, uploads: readonly Upload[]): void {
    this.fields.set(field, uploads)
    this.listeners.forEach((listener) => listener())
  }

  patch(field: string, key: string, change: Partial<Upload>): void {
    const uploads = this.fields.get(field) ?? []
    this.set(
      field,
      uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)),
    )
  }

  keep(key: string, sent: Sent): void {
    this.sent.set(key, sent)
  }

  fileOf(key: string): File | undefined {
    return this.sent.get(key)?.file
  }

  forget(key: string): void {
    this.sent.get(key)?.stop.abort()
    this.sent.delete(key)
  }

  /** how many photos are still on their way, and how many were lost */
  count(state: Upload['state']): number {
    return [...this.fields.values()].flat().filter((upload) => upload.state === state).length
  }
}

/** The photos of one field, sent the moment they are taken. `value`: ids a draft already had. */
export function usePhotoUploads(field: string, value: readonly string[], book: UploadBook, send: SendPhoto) {
  const t = useTranslations('form')
  const restored = useRef<readonly Upload[]>(null)
  restored.current ??= value.map(known)
  const uploads = useSyncExternalStore(
    book.follow,
    () => book.of(field) ?? restored.current ?? [],
    () => [],
  )
  const start = useCallback(
    async (key: string, file: File) => {
      const stop = new AbortController()
      book.keep(key, { file, stop })
      book.patch(field, key, { state: 'sending', progress: 0, fault: '' })
      const answer = await send(file, (progress) => book.patch(field, key, { progress }), stop.signal)
      if (stop.signal.aborted) return
      if ('id' in answer) book.patch(field, key, { state: 'done', progress: 1, id: answer.id })
      else book.patch(field, key, { state: 'failed', fault: answer.fault || t('lost'), refused: answer.refused })
    },
    [book, field, send, t],
  )
  const add = (files: File[]) => {
    const made = files.map((file) => ({ file, upload: fresh(file) }))
    book.set(field, [...uploads, ...made.map(({ upload }) => upload)])
    for (const { file, upload } of made) void start(upload.key, file)
  }
  const retry = (key: string) => {
    const file = book.fileOf(key)
    if (file) void start(key, file)
  }
  const remove = (key: string) => {
    book.forget(key)
    book.set(
      field,
      uploads.filter((upload) => upload.key !== key),
    )
  }
  return { uploads, add, retry, remove }
}

function fresh(file: File): Upload {
  const preview = URL.createObjectURL(file)
  return { key: preview, phase: 'none', name: file.name, preview, state: 'sending', progress: 0, takenAt: new Date() }
}

function known(id: string): Upload {
  const preview = `/api/v1/files/${id}?w=320`
  return { key: id, id, phase: 'none', name: '', preview, state: 'done', progress: 1, takenAt: new Date(0) }
}
