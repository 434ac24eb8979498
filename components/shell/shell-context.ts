'use client'
import { createContext } from 'react'

/** What every page of the staff knows of the person who looks at it. */
export type ShellFacts = { unread: number; mayReport: boolean; mayWatch: boolean }

export const ShellContext = createContext<ShellFacts>({ unread: 0, mayReport: false, mayWatch: false })
