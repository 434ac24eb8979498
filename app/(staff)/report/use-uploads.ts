'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { isRefused, uploadFile } from '@/app/client/upload-file.ts'
import type { Upload } from '@/components/photo/upload-shape.ts'
import { newKey, type Draft } from '@/components/report/draft.ts'

type Sending = { file: File; stop: AbortController }

/** The photos of one form: each goes out the moment it is taken; a lost one stays and can be sent again. */
export function useUploads(faultOf: (text: string) => string) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const sending = useRef(new Map<string, Sending>())

  const patch = useCallback((key: string, change: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))
  }, [])

  const send = useCallback(
    async (key: string, file: File) => {
      const stop = new AbortController()
      sending.current.set(key, { file, stop })
      patch(key, { state: 'sending', progress: 0, fault: '' })
      const answer = await uploadFile(file, (progress) => patch(key, { progress }), stop.signal)
      if (stop.signal.aborted) return
      if (answer.ok) patch(key, { state: 'done', progress: 1, id: answer.value.id })
      else patch(key, { state: 'failed', fault: faultOf(answer.problem.text), refused: isRefused(answer.problem) })
    },
    [patch, faultOf],
  )

  const add = useCallback(
    (phase: Upload['phase'], files: File[]) => {
      for (const file of files) {
        const key = newKey()
        const preview = URL.createObjectURL(file)
        setUploads((all) => [
          ...all,
          { key, phase, name: file.name, preview, state: 'sending', progress: 0, takenAt: new Date() },
        ])
        void send(key, file)
      }
    },
    [send],
  )

  const retry = useCallback(
    (key: string) => {
      const file = sending.current.get(key)?.file
      if (file) void send(key, file)
    },
    [send],
  )

  const remove = useCallback((key: string) => {
    sending.current.get(key)?.stop.abort()
    sending.current.delete(key)
    setUploads((all) => all.filter((upload) => upload.key !== key))
  }, [])

  /** Self-handled or not changes what the photos are of; none that was taken is lost. */
  const rephase = useCallback((selfHandled: boolean) => {
    setUploads((all) =>
      all.map((upload) => ({
        ...upload,
        phase: !selfHandled ? 'none' : upload.phase === 'none' ? 'before' : upload.phase,
      })),
    )
  }, [])

  const restore = useCallback((files: Draft['files']) => {
    setUploads(
      files.map(({ id, phase, name }) => ({
        key: id,
        id,
        phase,
        name,
        preview: `/api/v1/files/${id}?w=320`,
        state: 'done',
        progress: 1,
        takenAt: new Date(),
      })),
    )
  }, [])

  useEffect(() => {
    const open = sending.current
    return () => open.forEach(({ stop }) => stop.abort())
  }, [])

  return { uploads, add, retry, remove, rephase, restore }
}
