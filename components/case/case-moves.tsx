'use client'
import {
  AlarmClockPlus,
  Ban,
  BellRing,
  ChevronRight,
  CirclePause,
  CirclePlay,
  History,
  Lock,
  Megaphone,
  Undo2,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SendPhoto } from '@/components/form/use-photo-uploads.ts'
import { MoveDialog, type MoveKind, type MoveMore } from './move-dialog.tsx'
import type { ListPassages } from './passage-field.tsx'
import { sentences } from './sentences.ts'

/** A side move of a case: allowed, or refused with the rule and the cure. */
export type CaseMove = { kind: MoveKind; allowed: boolean; refusal: { text: string; cure: string } | null }

const ICONS = {
  ...{ withdraw: Undo2, void: Ban, hold: CirclePause, resume: CirclePlay, extend: AlarmClockPlus },
  ...{ urge: BellRing, supervise: Megaphone, reply: Megaphone, jump: History },
}

export type CaseMovesProps = {
  moves: readonly CaseMove[]
  /** gives what the service refuses, or null when the move is made */
  onMove: (kind: MoveKind, reason: string, more: MoveMore) => Promise<string | null>
  /** sends a photo that goes with a move */
  send: SendPhoto
  /** the steps the case can go back to */
  passages: ListPassages
}

/** The moves of a case. One that is not allowed keeps its place and says which rule and what to do instead. */
export function CaseMoves({ moves, onMove, send, passages }: CaseMovesProps) {
  const t = useTranslations('cases.moves')
  const [kind, setKind] = useState<MoveKind | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const confirm = async (reason: string, more: MoveMore) => {
    if (!kind) return
    setBusy(true)
    const fault = await onMove(kind, reason, more)
    setBusy(false)
    setError(fault)
    if (!fault) setKind(null)
  }
  return (
    <>
      <ul className="py-1">
        {moves.map((move) => {
          const Icon = ICONS[move.kind]
          return (
            <li key={move.kind}>
              <button
                type="button"
                aria-disabled={!move.allowed || undefined}
                onClick={() => {
                  if (!move.allowed) return
                  setError(null)
                  setKind(move.kind)
                }}
                className="hover:bg-hover grid w-full cursor-pointer grid-cols-[18px_minmax(0,1fr)_16px] items-center gap-3 px-4 py-2 text-start aria-disabled:cursor-not-allowed aria-disabled:bg-transparent max-lg:min-h-[60px]"
              >
                <Icon size={18} strokeWidth={1.75} aria-hidden className="text-ink-2" />
                <span>
                  <b className={`block leading-5 ${move.allowed ? 'font-semibold' : 'text-ink-3 font-normal'}`}>
                    {t(`${move.kind}.name`)}
                  </b>
                  <small className="text-ink-2 block text-xs leading-[18px]">
                    {move.allowed ? t(`${move.kind}.help`) : sentences(move.refusal?.text, move.refusal?.cure)}
                  </small>
                </span>
                {move.allowed ? (
                  <ChevronRight size={16} strokeWidth={1.75} aria-hidden className="text-ink-2" />
                ) : (
                  <Lock size={14} strokeWidth={1.75} aria-hidden className="text-ink-3" />
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {kind && (
        <MoveDialog
          kind={kind}
          busy={busy}
          error={error}
          send={send}
          passages={passages}
          onConfirm={(reason, more) => void confirm(reason, more)}
          onClose={() => setKind(null)}
        />
      )}
    </>
  )
}
