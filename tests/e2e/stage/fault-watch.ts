import type { Page } from '@playwright/test'

/** What the browser itself complained about, page by page; anything that was not foreseen fails the test. */
export class FaultWatch {
  private readonly faults: string[] = []
  private readonly forgiven: RegExp[] = []

  follow(page: Page, who: string): void {
    page.on('pageerror', (error) => this.faults.push(`${who}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${who}: ${message.text()} (${message.location().url})`)
    })
  }

  /** Foresees a complaint: a browser writes every refused request to its console. */
  forgive(pattern: RegExp): void {
    this.forgiven.push(pattern)
  }

  unforeseen(): string[] {
    return this.faults.filter((fault) => !this.forgiven.some((pattern) => pattern.test(fault)))
  }
}
