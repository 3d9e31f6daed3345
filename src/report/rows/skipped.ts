/**
 * What a shipped release went without, as people say it: each thing once, however many codes stand for it. A code that
 * is not known stays as it is.
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
