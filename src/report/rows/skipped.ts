/**
 * The requirements that a shipped release skipped, in plain words: each once, even if several codes stand for it. An
 * unknown code stays as it is.
 */
export function describeSkipped(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.map(describe))]
}

function describe(code: string): string {
  const [what = '', of = '', on] = code.split(':')
  switch (what) {
    case 'approval':
      return `approval of ${of}`
    case 'freeze':
      return 'a person who freezes'
    case 'flaky':
      return 'a waiver where a tier is flaky'
    case 'tier':
      return on === undefined ? of : `${of} on ${on}`
    default:
      return code
  }
}
