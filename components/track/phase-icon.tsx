import { CircleCheck, CircleDashed, CircleSlash, Clock, Eye, MessageCircle, type LucideIcon } from 'lucide-react'

const ICONS: Record<string, LucideIcon> = {
  received: CircleDashed,
  arranged: Clock,
  working: Clock,
  paused: Clock,
  checking: Eye,
  answered: MessageCircle,
  closed: CircleCheck,
  not_taken: CircleSlash,
  withdrawn: CircleSlash,
}

/** The sign beside the status in plain words; the words say it all. */
export function PhaseIcon({ phase }: { phase: string }) {
  const Icon = ICONS[phase] ?? Clock
  return <Icon size={30} strokeWidth={1.75} aria-hidden className="shrink-0" />
}
