'use client'
import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { use, useEffect, useId, useRef, useState } from 'react'
import type { Code } from '@/domain/rules/code-book.ts'
import { isSamePick, readCodes, toggleCode, writeCodes, type CodeChoice, type Pick } from '@/domain/rules/code-cell.ts'
import { nameOf as columnName } from '@/domain/rules/test-fields.ts'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { codesOf, shapeOf, withinOf } from './cell-codes.ts'
import { CodeList } from './code-list.tsx'
import { CodesContext } from './codes-context.ts'
import { placeBeside } from './place-beside.ts'
import type { Choosing } from './use-code-cells.ts'
import { useOutside } from './use-outside.ts'

/** Chooses the codes of a cell by their names; every choice is written at once, as FEEL. */
export function CodeChooser({
  choosing: { cell, drawn },
  onWrite,
  onClose,
}: {
  choosing: Choosing
  onWrite: (cell: object, feel: string) => void
  onClose: () => void
}) {
  const t = useTranslations('rules.codes')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const { book, nameOf } = use(CodesContext)
  const [sought, setSought] = useState('')
  const [place] = useState(() => placeBeside(drawn.getBoundingClientRect()))
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useOutside(box, onClose)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const codes = codesOf(cell)
  const column = cell.col?.businessObject
  if (!codes || !column) return null
  const [shape, within] = [shapeOf(cell), withinOf(cell)]
  const read = readCodes(cell.businessObject.text ?? '', shape)
  const choice = read ?? { not: false, picks: [] }
  const write = (chosen: CodeChoice) => onWrite(cell.businessObject, writeCodes(chosen, shape))
  const nameOfPick = ({ kind, value }: Pick) =>
    nameOf(codes, value, { within, whole: kind === 'prefix' })?.[language] ?? value
  const listed = book[codes].filter(
    (code) => (!within || !code.within || code.within === within) && (shape === 'test' || !code.whole),
  )
  const leave = () => {
    onClose()
    drawn.querySelector<HTMLElement>('[contenteditable]')?.focus()
  }
  return (
    <div
      ref={box}
      role="dialog"
      aria-labelledby={id}
      style={place}
      onKeyDown={({ key }) => key === 'Escape' && leave()}
      className="border-line-strong bg-surface rounded-2 shadow-2 fixed z-40 flex w-[348px] flex-col border text-sm"
    >
      <div className="grid gap-2 p-3">
        <p id={id} className="text-base font-semibold">
          {t('title', { column: columnName(column, column.name) })}
        </p>
        {read === null && <p className="text-ink-2">{t('replaces')}</p>}
        {choice.picks.length > 0 && (
          <ul aria-label={t('chosen')} className="flex flex-wrap gap-1.5">
            {choice.picks.map((pick) => (
              <li key={`${pick.kind} ${pick.value}`} className="bg-surface-2 rounded-2 flex items-center gap-1 ps-2">
                {nameOfPick(pick)}
                <button
                  type="button"
                  aria-label={t('remove', { name: nameOfPick(pick) })}
                  onClick={() => write({ ...choice, picks: choice.picks.filter((each) => !isSamePick(each, pick)) })}
                  className="hover:bg-hover rounded-2 grid size-6 place-items-center"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <CodeList
        codes={listed.filter((code) => isSought(code, sought))}
        single={shape === 'one'}
        isChosen={(code) => choice.picks.some((pick) => isSamePick(pick, pickOf(code)))}
        onToggle={(code) => write(toggleCode(choice, pickOf(code), shape))}
      />
      <div className="border-line flex items-center gap-2 border-t p-3">
        {shape === 'test' && (
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={choice.not}
              disabled={choice.picks.length === 0}
              onChange={({ target }) => write({ ...choice, not: target.checked })}
              className="accent-brand size-4"
            />
            {t('except')}
          </label>
        )}
        <span className="flex-1" />
        <Button size="sm" onClick={() => write({ not: false, picks: [] })}>
          {t(`clear.${shape}`)}
        </Button>
        <Button size="sm" variant="primary" onClick={leave}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}

const pickOf = ({ code, whole }: Code): Pick => ({ kind: whole ? 'prefix' : 'text', value: code })

function isSought({ code, name, group }: Code, sought: string): boolean {
  const words = sought.trim().toLowerCase()
  return [code, name.zh, name.en, group?.zh ?? '', group?.en ?? ''].some((text) => text.toLowerCase().includes(words))
}
