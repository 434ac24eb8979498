import { signOf, type CasePerson } from '@/components/case/case-people.tsx'
import { Remaining } from '@/components/sla/remaining.tsx'
import { nameIn } from '@/components/case/named.ts'
import type { CaseDetail } from '@/server/services/cases/get-case.ts'

type Say = (key: string, values?: Record<string, string>) => string

/** Takes a case; gives who holds its open steps, who worked on it before, and who reported it. */
export function peopleOf(view: CaseDetail, locale: string, say: Say): CasePerson[] {
  const holding = view.tasks
    .filter(({ state }) => state === 'open')
    .map((task): CasePerson => {
      const unit = task.unit ? nameIn(locale, task.unit) : task.name
      return {
        key: task.id,
        sign: signOf(unit),
        name: unit,
        line: `${task.name} · ${task.assignee?.name ?? say('people.unclaimed', { role: nameIn(locale, task.role) })}`,
        lead: view.leadUnit?.code === task.unit?.code,
        tail: task.clock && <Remaining clock={task.clock} />,
      }
    })
  const past = view.people
    .filter(({ state }) => state === 'past')
    .map(({ name, role, unit }): CasePerson => ({
      key: `${name} ${role.code}`,
      sign: signOf(nameIn(locale, unit ?? role)),
      name,
      line: [unit, role].flatMap((part) => (part ? [nameIn(locale, part)] : [])).join(' · '),
    }))
  const { reporter } = view
  const reported: CasePerson[] = reporter
    ? [
        {
          key: 'reporter',
          sign: say('people.sign'),
          name: reporter.name ?? say('people.hidden'),
          line: [say(reporter.isMe ? 'people.me' : 'people.reporter'), reporter.phone].filter(Boolean).join(' · '),
        },
      ]
    : []
  return [...holding, ...past, ...reported]
}
