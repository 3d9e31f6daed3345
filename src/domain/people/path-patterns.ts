import picomatch from 'picomatch'

/**
 * True if any of these globs matches a path or a folder above it: `**` any folders, `*` within one, dot files included,
 * upper and lower case alike, as some file systems have it (https://github.com/micromatch/picomatch).
 */
export function matchPaths(globs: readonly string[]): (path: string) => boolean {
  return match(globs, 'is')
}

/**
 * True if a path is one of tests, their recorded answers and what decides about them, or one that these command lines
 * name.
 */
export function matchGates(commands: readonly string[]): (path: string) => boolean {
  const [isWord, isCamel] = [match([...gateWords, ...commandPaths(commands)], 'is'), match(gateCamels, 's')]
  return (path) => isWord(path) || isCamel(path)
}

/**
 * `s`: a name may hold a line break, and is matched all the same. Parentheses and quotes are themselves, as in
 * `app/(admin)/page.tsx`.
 */
function match(globs: readonly string[], flags: string): (path: string) => boolean {
  const matchers = globs
    .flatMap((glob) => [glob, `${glob}/**`])
    .map((glob) => glob.replace(/\\.|[()"]/gsu, (found) => (found.length > 1 ? found : `\\${found}`)))
    .map((glob) => picomatch(glob, { dot: true, nonegate: true, noextglob: true, flags }))
  return (path) => matchers.some((matches) => matches(path))
}

/**
 * Where tests, their recorded answers and what decides about them live, scripts that start them included: who changes
 * these changes what is proven, not what is released.
 */
const gateWords: readonly string[] = [
  '**/{test,tests,testing,__tests__,spec,specs,e2e,cypress,integration,acceptance,qa,step_definitions}',
  '**/{testdata,fixtures,__fixtures__,__mocks__,cassettes,golden,goldens,snapshots,__snapshots__}',
  '**/{test,tests,spec,specs,e2e,conftest}.*',
  '**/*{.,_,-}{test,tests,spec,specs,e2e,cy,snapshots}{,.*}',
  '**/{test_,test-,tests_,tests-}*',
  '**/features/{steps,support,environment.py}',
  '**/*.{feature,snap,snapshot,golden,t,bats}',
  '**/*.{approved,golden}.*',
  '**/golden.*',
  '.github',
  '.gitlab-ci.yml',
  '.gitlab',
  '.circleci',
  '.buildkite',
  '.semaphore',
  '.husky',
  '**/Jenkinsfile*',
  'train.yml',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '**/{,.}{azure-pipelines,bitbucket-pipelines,travis,buildspec,appveyor,drone,woodpecker,cloudbuild,codecov}*.{yml,yaml,json}',
  '**/{jest,vitest,vite,playwright,cypress,karma,mocha,pytest,noxfile,phpunit,babel,webpack,rollup,tsconfig}*.{js,cjs,mjs,ts,cts,mts,json,ini,toml,xml,cfg,yml,yaml,py,dist}',
  '**/{ava,tap,tox,nox,eslint,biome,bunfig,mypy,ruff,turbo,nx,lerna}{,.config,.workspace}.{js,cjs,mjs,ts,cts,mts,json,jsonc,ini,toml,cfg,yml,yaml}',
  '**/.{mocharc,nycrc,coveragerc,eslintrc,eslintignore,npmrc,yarnrc,pnpmfile,tool-versions,nvmrc,node-version,python-version,ruby-version,rspec,taprc,pylintrc,flake8,rubocop,golangci,babelrc,swcrc}*',
  '**/{package.json,composer.json,deno.json,deno.jsonc,makefile,gnumakefile,justfile,rakefile,gemfile,pipfile,taskfile.yml,taskfile.yaml,pom.xml,go.mod,cargo.toml,setup.py,setup.cfg,pyproject.toml,mix.exs}',
  '**/{package-lock.json,npm-shrinkwrap.json,packages.lock.json,pnpm-lock.yaml,pnpm-workspace.yaml,go.sum,bun.lockb,gradle.lockfile,gradle.properties,requirements*.txt}',
  '**/{yarn,bun,deno,gemfile,pipfile,composer,cargo,poetry,uv,mix,flake,podfile}.lock',
  '**/{dockerfile,docker-compose.yml,docker-compose.yaml,compose.yml,compose.yaml}',
  '**/{gradlew,mvnw}{,.bat,.cmd}',
  '**/gradle/wrapper',
  '**/.mvn',
  '**/{build,settings}.gradle{,.kts}',
  '**/*.{csproj,fsproj,vbproj,sln,slnx,mk,gradle}',
  '**/{build,workspace,module}.bazel',
  '**/directory.{build,packages}.{props,targets}',
]

/** Names whose case says what they are: `EditIT.java` is a test, `edit.ts` is not. */
const gateCamels: readonly string[] = [
  '**/Test*.*',
  '**/*{Test,Tests,Spec,Specs,TestCase}{,.*}',
  '**/*IT.*',
  '**/{test,tests,Test,Tests}[A-Z]*',
  '**/{BUILD,WORKSPACE,MODULE}',
]

/** The files that command lines name: what a tier or a preparation starts decides as much as the tests do. */
function commandPaths(commands: readonly string[]): readonly string[] {
  const words = commands
    .flatMap((command) => command.split(/[\s"'`;|&()<>=]+/u))
    .map((word) => word.replace(/^\.\//u, '').replace(/\/$/u, ''))
  return [...new Set(words.filter((word) => /^[\w@+-][\w./@+-]*$/u.test(word) && /[./]/u.test(word)))]
}
