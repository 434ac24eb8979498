import { useContext, useEffect, useRef, useState } from 'react'
import { TypingContext } from '../save/typing.ts'

type Typed = { from: string; text: string; taken: boolean }

/** What a field shows and what happens to it. */
type Kept = {
  text: string
  type: (text: string) => void
  /** the field is left, or Enter was pressed */
  keep: () => void
  /** Escape: what was typed is forgotten */
  drop: () => void
}

/**
 * Takes the value of a field and what is told of a new one; gives what is typed until it is left. A saving does not
 * wait for that: what it finds typed is told before, unless the field is empty or `whenLeft` says that half a text
 * would do harm.
 */
export function useKept(value: string, onKeep: (value: string) => void, whenLeft = false): Kept {
  const typing = useContext(TypingContext)
  // what is being typed belongs to the value it began from: an undo meanwhile shows what it brought back
  const [typed, setTyped] = useState<Typed | null>(null)
  const shown = typed && (typed.taken || typed.from === value) ? typed : null
  const text = shown?.text ?? value
  const open = shown !== null && !shown.taken && text !== value
  const take = useRef<() => void>(() => undefined)
  useEffect(() => {
    take.current = () => {
      setTyped({ from: value, text, taken: true })
      onKeep(text)
    }
  })
  const waits = whenLeft || text.trim() === ''
  useEffect(() => {
    if (typing && open) return typing.hold(waits ? null : () => take.current())
    return undefined
  }, [typing, open, waits, text])
  return {
    text,
    type: (next) => setTyped({ from: value, text: next, taken: false }),
    keep: () => {
      setTyped(null)
      if (open) onKeep(text)
    },
    drop: () => setTyped(null),
  }
}
