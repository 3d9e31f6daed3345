/** The train of three repositories that the design shows, without what this version does not carry out. */
export const storefront = `# yaml-language-server: $schema=../../schemas/release-train.schema.json
train: storefront
control: acme/release-control
kit: ["${'4f'.repeat(20)}"]
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - name: acme/schema
    owner: "@acme/data"
    settled-when: refs
  - name: acme/api
    depends-on: [acme/schema]
  - name: acme/web
    depends-on: [{ repository: acme/api, kind: runtime }]
    version: { strategy: fixed, next: 2.0.0 }
    tiers: { tier1: { by: { command: "npm test" } } }
    branches: { production: tag-only, staging: none }
tiers:
  - { name: tier1,  scope: repository, required: true }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1],  required: true, by: { workflow: e2e.yml } }
  - { name: tier2b, scope: release, repository: acme/e2e, needs: [tier2a], by: { workflow: e2e.yml }, inputs: [acme/api, acme/web], deadline: 30m }
  - { name: tier2c, scope: release, repository: acme/e2e, needs: [tier2a], required: false, by: { command: "npm run e2e:perf" } }
  - { name: tier2d, scope: release, repository: acme/e2e, needs: [tier2b], required: false, by: { workflow: soak.yml }, soak: 24h }
retries:   { errored: 3, failed: 0 }
fix:       { agent: acme/agent-core, attempts: 2, deny-paths: [".github/**"] }
approvals: { quorum: 3 }
promotion: { mode: fast-forward }
`

/** The smallest train there is: every key that may be left out is. */
export const single = `train: single
control: acme/release-control
repositories:
  - name: acme/shop
tiers:
  - { name: tier1, scope: repository }
  - { name: tier2a, scope: release, needs: [tier1] }
`

/** The smallest train with these lines in place of its own. */
export function singleWith(changes: {
  readonly head?: string
  readonly repositories?: string
  readonly tiers?: string
}): string {
  const tiers =
    changes.tiers ?? '  - { name: tier1, scope: repository }\n  - { name: tier2a, scope: release, needs: [tier1] }'
  return [
    'train: single',
    'control: acme/release-control',
    ...(changes.head === undefined ? [] : [changes.head]),
    'repositories:',
    changes.repositories ?? '  - name: acme/shop',
    'tiers:',
    tiers,
    '',
  ].join('\n')
}
