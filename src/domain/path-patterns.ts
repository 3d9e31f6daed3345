import picomatch from 'picomatch'

/** Whether any of these globs matches a path, as .gitignore's relatives do: `**` any folders, `*` within one, dot files included (https://github.com/micromatch/picomatch). */
export function matchPaths(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => picomatch(glob, { dot: true, nonegate: true, noextglob: true }))
  return (path) => matchers.some((matches) => matches(path))
}

/** Where tests, their recorded answers and what decides about them live, scripts that start them included: who changes these changes what is proven, not what is released. */
export const gatePaths: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,cypress,testdata,fixtures,__mocks__}/**', '**/{test,tests,spec,specs,e2e,conftest}.*', '**/*{.,_,-}{test,tests,spec,specs,e2e,cy}.*',
  '**/{test_,Test,test-}*.*', '**/*{Test,Tests,Spec,Specs,IT}.*', '**/*.{feature,snap,t,bats}', '**/{__snapshots__,snapshots}/**',
  '.github/**', '.gitlab-ci.yml', '.circleci/**', 'train.yml', 'CODEOWNERS', 'docs/CODEOWNERS',
  '**/{jest,vitest,vite,playwright,cypress,karma,mocha,ava,tap,pytest,tox,nox,noxfile,phpunit,babel,webpack,rollup,tsconfig}*.{js,cjs,mjs,ts,cts,mts,json,ini,toml,xml,cfg,yml,yaml,py,dist}',
  '**/{.mocharc,.nycrc,.coveragerc,.eslintrc,.npmrc,.yarnrc,.pnpmfile,.tool-versions,.nvmrc}*',
  '**/{package.json,composer.json,deno.json,deno.jsonc,Makefile,makefile,GNUmakefile,justfile,Justfile,Rakefile,Gemfile,Taskfile.yml,Taskfile.yaml,pom.xml,go.mod,Cargo.toml,setup.py,setup.cfg,pyproject.toml,Dockerfile,docker-compose.yml,compose.yml}',
  '**/{build,settings}.gradle{,.kts}', '**/*.{csproj,fsproj,vbproj,sln,mk,gradle}', '**/{BUILD,WORKSPACE,MODULE}{,.bazel}',
]

/** The files that command lines name: what a tier or a preparation starts decides as much as the tests do. */
export function commandPaths(commands: readonly string[]): readonly string[] {
  const words = commands.flatMap((command) => command.split(/[\s"'`;|&()<>=]+/u)).map((word) => word.replace(/^\.\//u, ''))
  return [...new Set(words.filter((word) => /^[\w@+-][\w./@+-]*$/u.test(word) && /[./]/u.test(word)))].flatMap((word) => [word, `${word.replace(/\/$/u, '')}/**`])
}
