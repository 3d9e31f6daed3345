// graphql looks for a second copy of itself at every value that it completes, unless this says production.
process.env.NODE_ENV = 'production'

export default {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testSequencer: '<rootDir>/test/longest-first.mjs',
  testMatch: ['<rootDir>/{test,packages/*/test}/**/*.test.ts'],
  // Half of the tests wait for processes: one worker for each core, none kept back.
  maxWorkers: '100%',
  // No test says anything about speed, on however busy a machine: this only ends what hangs.
  testTimeout: 120_000,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
}
