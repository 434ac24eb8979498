import { Eye, FolderOpen, Inbox, PencilRuler, SlidersHorizontal, Workflow } from 'lucide-react'
import type { ComponentType } from 'react'
import { WhistleIcon } from '@/components/report/whistle-icon.tsx'

export type NavKey = 'work' | 'report' | 'cases' | 'board' | 'processes' | 'design' | 'admin'

export type NavItem = { key: NavKey; href: string; icon: ComponentType<{ size?: number; strokeWidth?: number }> }

/** Every page of the rail in its order; the layout leaves out what this person may not open. */
export const navItems: readonly NavItem[] = [
  { key: 'work', href: '/work', icon: Inbox },
  { key: 'report', href: '/report', icon: WhistleIcon },
  { key: 'cases', href: '/cases', icon: FolderOpen },
  { key: 'board', href: '/board', icon: Eye },
  { key: 'processes', href: '/processes', icon: Workflow },
  { key: 'design', href: '/design', icon: PencilRuler },
  { key: 'admin', href: '/admin', icon: SlidersHorizontal },
]

/** Says whether the address lies on the page or below it. */
export const isOn = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)
