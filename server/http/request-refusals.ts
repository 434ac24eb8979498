/** What stands in the way of deciding a request or taking it back. */
export const requestRefusals = [
  ...(['request.not_found', 'request.decided', 'case.not_found', 'case.voided', 'case.withdrawn'] as const),
  ...(['case.closed', 'case.moving'] as const),
] as const
