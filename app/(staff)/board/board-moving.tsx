'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { sendPhoto } from '@/app/client/send-photo.ts'
import type { BoardCaseShape, BoardMove } from '@/components/board/board-shape.ts'
import { MoveDialog, type ReplyDue } from '@/components/board/move-dialog.tsx'
import { useToast } from '@/components/ui/toast.tsx'

export type Moving = { row: Pick<BoardCaseShape, 'number' | 'title'>; move: BoardMove }

/** Urges or instructs from a row; what the service refuses is said in the dialog, with what was written still there. */
export function BoardMoving({ row: { number, title }, move, onDone }: Moving & { onDone: () => void }) {
  const t = useTranslations('board.moves')
  const router = useRouter()
  const say = useToast()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const confirm = async (reason: string, replyDue: ReplyDue | null, files: string[]) => {
    setBusy(true)
    const kind = move === 'urge' ? 'urge' : 'supervise'
    const body = { kind, reason, ...(replyDue && { replyDue }), ...(files.length > 0 && { files }) }
    const answer = await callApi(`/api/v1/cases/${encodeURIComponent(number)}/moves`, { method: 'POST', body })
    setBusy(false)
    if (!answer.ok) return setError(problemWords(answer.problem, t('offline')))
    say({ kind: 'done', text: t(`done.${move}`, { title }) })
    router.refresh()
    onDone()
  }
  return (
    <MoveDialog
      move={move}
      title={title}
      busy={busy}
      error={error}
      send={sendPhoto}
      onConfirm={(...given) => void confirm(...given)}
      onClose={onDone}
    />
  )
}
