import picomatch from 'picomatch'

/** Whether any of these globs matches a path, as .gitignore's relatives do: `**` any folders, `*` within one, dot files included (https://github.com/micromatch/picomatch). */
export function matchPaths(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => picomatch(glob, { dot: true, nonegate: true, noextglob: true }))
  return (path) => matchers.some((matches) => matches(path))
}

/** Where tests, their recorded answers and what decides about them live: who changes these changes what is proven, not what is released. */
export const gatePaths: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,cypress,testdata,fixtures}/**', '**/*{.,_,-}{test,tests,spec,e2e}.*', '**/{test_,Test}*.*', '**/*Test.*',
  '**/{__snapshots__,snapshots}/**', '**/*.snap', '.github/**', '**/{jest,vitest,playwright,cypress,karma,mocha,ava,tap,pytest,tox,nox,phpunit}*.{js,cjs,mjs,ts,cts,mts,json,ini,toml,xml,cfg,yml,yaml}',
  '**/{.mocharc,.nycrc,.coveragerc,.eslintrc}*', 'train.yml', 'CODEOWNERS', 'docs/CODEOWNERS',
]
