export { compressFrame, frameBound } from './compress.ts'
export { decompressFrame } from './decompress.ts'
