/** A job cannot be done until a person mends something; the message is shown with the incident. */
export class JobFailure extends Error {
  readonly retryable: boolean
  constructor(message: string, { retryable = false } = {}) {
    super(message)
    this.name = 'JobFailure'
    this.retryable = retryable
  }
}
