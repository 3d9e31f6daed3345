/**
 * The text of a train of this many repositories: each depends on up to two earlier ones, so 40 have 60 edges in six
 * layers. Tier 1 is each repository's own check `test`; the release tier runs in acme/e2e.
 */
export function graphTrain(size: number): string {
  const repositories = Array.from({ length: size }, (_, index) => {
    const nearest = index === 0 ? [] : [Math.floor((index - 1) / 2)]
    const second = index > 2 && index < 25 ? [Math.floor((index - 1) / 3)] : []
    const edges = [...new Set([...nearest, ...second])]
    return `  - { name: ${nameOf(index)}, depends-on: [${edges.map(nameOf).join(', ')}] }`
  })
  return `train: graph
control: acme/release-control
branches: { source: main, staging: staging, production: master }
repositories:
${repositories.join('\n')}
tiers:
  - { name: tier1, scope: repository, by: { checks: [{ name: test, app: github-actions }] } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { command: "npm run e2e" } }
`
}

function nameOf(index: number): string {
  return `acme/r${String(index).padStart(2, '0')}`
}
