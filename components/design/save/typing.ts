import { createContext } from 'react'

/** Makes a typed text part of the model; null where it has to wait until its field is left. */
export type Take = (() => void) | null

/** What is being typed in the fields of a workbench and is not yet part of the model. */
export type Typing = {
  /** a field holds something typed; gives what is called when it no longer does */
  hold: (take: Take) => () => void
  /** makes everything typed part of the model, as far as that need not wait */
  takeAll: () => void
  /** says whether a field still holds something typed */
  some: () => boolean
  /** takes what is called whenever something is typed or no longer held; gives what ends that */
  listen: (listener: () => void) => () => void
}

/** Gives a workbench on which nothing has been typed yet. */
export function createTyping(): Typing {
  const held = new Set<{ take: Take }>()
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach((listener) => listener())
  return {
    hold: (take) => {
      const entry = { take }
      held.add(entry)
      tell()
      return () => {
        if (held.delete(entry)) tell()
      }
    },
    takeAll: () => {
      for (const { take } of [...held]) take?.()
      for (const entry of [...held]) if (entry.take) held.delete(entry)
    },
    some: () => held.size > 0,
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The workbench a field belongs to, null where nothing is saved by itself. */
export const TypingContext = createContext<Typing | null>(null)
