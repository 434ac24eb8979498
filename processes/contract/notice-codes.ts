/**
 * Texts the product has for `case.notify`, as people read them; the words stand in messages/<locale>/notifications.json.
 * A model that says something else writes its own `text`.
 */
export const noticeCodes = [
  ...['urge', 'overdue', 'case-overdue', 'yellow-card', 'red-card', 'black-card'],
  ...['withdrawn', 'void', 'rate'],
] as const

/** What `case.feedBack` may tell the channel as `result`; another code reads as an answer without further words. */
export const feedbackResults = ['solved', 'done', 'closed', 'notFiled', 'rejected', 'notReal', 'withdrawn'] as const
