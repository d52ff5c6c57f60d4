/** Single hashes of the package, a few kilobytes each: its whole has 280. */
declare module 'hash-wasm/dist/crc32.umd.min.js' {
  const module: Pick<typeof import('hash-wasm'), 'crc32'>
  export default module
}

declare module 'hash-wasm/dist/crc64.umd.min.js' {
  const module: Pick<typeof import('hash-wasm'), 'crc64'>
  export default module
}
