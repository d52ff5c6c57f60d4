import os from 'node:os'
import path from 'node:path'

// Where Node keeps what it compiled, for the processes of the tests and those that they start: the program starts three times
// as fast from it, and its threads do without the type stripper. That is WebAssembly which calls JavaScript, and V8 may stop
// the process when threads that have it come and go ("Check failed: jit_page.has_value()", in
// WasmImportWrapperCache::Free). Until the cache is filled, --wasm-wrapper-tiering-budget of `npm test` prevents it.
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, '.cache/compiled')

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/lib'],
  testTimeout: 120_000,
  // Many tests wait for a program: jest would leave one processor of two idle
  maxWorkers: Math.min(os.availableParallelism(), 4),
  testSequencer: '<rootDir>/scripts/longest-first.js',
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' }, sourceMaps: 'inline' }
    ]
  }
}
