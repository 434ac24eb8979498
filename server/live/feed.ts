/** What live pages hear after COMMIT. The audience is fixed when it is written: the units of the case and the people named. */
export type Announcement = {
  kind: 'case.changed' | 'task.changed' | 'alarm.raised' | 'notification'
  /** case number, task id, alarm id or notification id */
  subject: string
  data: Record<string, unknown>
  /** besides everyone whose reach covers a unit of the case */
  personIds?: string[]
  /** only these people, whatever their reach */
  onlyPeople?: boolean
}
