'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { KeyCap } from '@/components/ui/key-cap.tsx'
import { isTyping } from './is-typing.ts'
import { TaskRow } from './task-row.tsx'
import type { TaskShape } from './task-shape.ts'

export type TaskSection = { key: string; title: string; hint: string; tasks: readonly TaskShape[]; empty: ReactNode }

/** The lists of a wide screen, worst first. J and K walk through all of them. `base`: address of the list without a step. */
export function TaskList({
  sections,
  selected,
  base,
  more,
}: {
  sections: readonly TaskSection[]
  selected: string | null
  base: string
  more?: ReactNode
}) {
  const t = useTranslations('work')
  const router = useRouter()
  const scroller = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState({ from: selected, id: selected })
  // the row answers at once; the step itself follows when the server has it
  const current = picked.from === selected ? picked.id : selected
  const pick = (id: string) => setPicked({ from: selected, id })
  const hrefOf = (id: string) => `${base}${base.includes('?') ? '&' : '?'}task=${id}`
  const walk = useRef<(by: 1 | -1) => void>(() => undefined)
  useEffect(() => {
    walk.current = (by) => {
      const ids = sections.flatMap(({ tasks }) => tasks.map(({ id }) => id))
      const at = current === null ? -1 : ids.indexOf(current)
      const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))]
      if (!next || next === current) return
      setPicked({ from: selected, id: next })
      scroller.current?.querySelector(`[data-task="${next}"]`)?.scrollIntoView({ block: 'nearest' })
      router.replace(hrefOf(next), { scroll: false })
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'j' || event.key === 'J') walk.current(1)
      if (event.key === 'k' || event.key === 'K') walk.current(-1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <section
      aria-label={t('list')}
      className="bg-surface border-line rounded-3 flex min-h-0 min-w-0 flex-col overflow-hidden border"
    >
      <div
        ref={scroller}
        role="region"
        aria-label={t('listScrolls')}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto"
      >
        {sections.map(({ key, title, hint, tasks, empty }) => (
          <div key={key}>
            <h2 className="bg-surface-2 border-line sticky top-0 z-1 flex min-h-[30px] items-center gap-2 border-b px-4 text-sm">
              <b>{title}</b>
              <span className="text-ink-2 text-xs font-normal">{hint}</span>
            </h2>
            {tasks.length === 0 ? (
              empty
            ) : (
              <ul>
                {tasks.map((task) => (
                  <TaskRow
                    key={task.id}
                    task={task}
                    href={hrefOf(task.id)}
                    selected={task.id === current}
                    onPick={() => pick(task.id)}
                  />
                ))}
              </ul>
            )}
          </div>
        ))}
        {more}
      </div>
      <p className="border-line text-ink-3 flex items-center gap-4 border-t px-4 py-[7px] text-xs whitespace-nowrap">
        <span className="inline-flex items-center gap-1">
          <KeyCap>J</KeyCap>
          <KeyCap>K</KeyCap>
          {t('keys.walk')}
        </span>
        <span className="inline-flex items-center gap-1">
          <KeyCap>C</KeyCap>
          {t('keys.claim')}
        </span>
        <span className="inline-flex items-center gap-1">
          <KeyCap>1</KeyCap>–<KeyCap>4</KeyCap>
          {t('keys.outcome')}
        </span>
        <span className="inline-flex items-center gap-1">
          <KeyCap>Ctrl</KeyCap>
          <KeyCap>Enter</KeyCap>
          {t('keys.complete')}
        </span>
      </p>
    </section>
  )
}
