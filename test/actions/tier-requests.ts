/** A commit of one digit. */
export function sha(digit: string): string {
  return digit.repeat(40)
}

/** The `convoy` input of a repository tier, with what a case is about. */
export function tierRequest(changed: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    protocol: 1,
    request: '2026.11-tier1-0123456789ab-1',
    release: '2026.11',
    tier: 'tier1',
    repository: 'acme/web',
    candidate: { number: 2, digest: 'd'.repeat(64) },
    heads: { 'acme/web': sha('1') },
    tierHeads: {},
    command: 'npm test',
    control: 'acme/release-control',
    ...changed,
  }
}
