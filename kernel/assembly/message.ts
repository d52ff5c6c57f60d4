// A stream of libsodium's crypto_secretstream_xchacha20poly1305 that is one message, in one call: what most blobs are.
// src/crypto/secretstream-state.ts says how such a stream is made.

import { keyStream, subkey } from './chacha20'
import { macFinish, macStart, macUpdate } from './poly1305'

const BLOCK: usize = 64
const MAC: usize = 16
/** The tag of a stream's last message. */
const FINAL: u8 = 3
/** Bytes of key stream that are made at a time. */
const STREAM_LENGTH: usize = 256

/** Where callers put the key and the stream's header; the key is zeroed again. */
export const MESSAGE_KEY: usize = memory.data(32, 16)
export const MESSAGE_HEADER: usize = memory.data(24, 16)
/** The encrypted message: the tag's byte, the message (of 16,384 bytes at the most), the MAC. */
export const SEALED_MESSAGE: usize = memory.data(16448, 64)

/** 1 as the first message's counter, then 8 bytes of the header. */
const NONCE: usize = memory.data(12, 16)
/** Four blocks of key stream. Of the first four, one is for the MAC's key, and one for the tag. */
const STREAM: usize = memory.data(256, 16)
/** What the MAC is taken over behind the last whole block of the message. */
const TAIL: usize = memory.data(64, 16)
const OWN_MAC: usize = memory.data(16, 16)

function start(): void {
  subkey(MESSAGE_KEY, MESSAGE_HEADER, MESSAGE_KEY)
  store<u32>(NONCE, 1)
  store<u64>(NONCE, load<u64>(MESSAGE_HEADER, 16), 4)
  keyStream(MESSAGE_KEY, 0, NONCE, STREAM)
  macStart(STREAM)
}

/** Takes the tag's block, encrypted, into the MAC: its first byte is in the message, the others were zeros. */
function authenticateTag(encrypted: u8): void {
  store<u8>(STREAM + BLOCK, encrypted)
  macUpdate(STREAM + BLOCK, BLOCK)
}

/** The MAC over the encrypted message, libsodium's padding of `length & 15` zeros, and both lengths. */
function authenticate(length: usize, out: usize): void {
  const message = SEALED_MESSAGE + 1
  const rest = length & 15
  macUpdate(message, length - rest)
  memory.fill(TAIL, 0, 64)
  memory.copy(TAIL, message + length - rest, rest)
  store<u64>(TAIL + 2 * rest + 8, BLOCK + length)
  macFinish(TAIL, 2 * rest + MAC, out)
}

function xor(source: usize, stream: usize, length: usize, target: usize): void {
  const end = source + length
  while (end - source >= 16) {
    v128.store(target, v128.xor(v128.load(source), v128.load(stream)))
    source += 16
    stream += 16
    target += 16
  }
  while (source < end) store<u8>(target++, load<u8>(source++) ^ load<u8>(stream++))
}

/** Encrypts or decrypts the message itself. */
function crypt(source: usize, length: usize, target: usize): void {
  const first = min<usize>(length, STREAM_LENGTH - 2 * BLOCK)
  xor(source, STREAM + 2 * BLOCK, first, target)
  let counter: u32 = 4
  for (let done = first; done < length; done += STREAM_LENGTH) {
    keyStream(MESSAGE_KEY, counter, NONCE, STREAM)
    xor(source + done, STREAM, min<usize>(length - done, STREAM_LENGTH), target + done)
    counter += 4
  }
}

function clear(): void {
  memory.fill(MESSAGE_KEY, 0, 32)
  memory.fill(STREAM, 0, STREAM_LENGTH)
}

/** Encrypts `length` bytes at `source` as the only message of a stream: `length + 17` bytes at SEALED_MESSAGE. */
export function sealMessage(source: usize, length: usize): void {
  start()
  const tag = load<u8>(STREAM + BLOCK) ^ FINAL
  store<u8>(SEALED_MESSAGE, tag)
  authenticateTag(tag)
  crypt(source, length, SEALED_MESSAGE + 1)
  authenticate(length, SEALED_MESSAGE + 1 + length)
  clear()
}

/**
 * Decrypts the message of `length` bytes that is at SEALED_MESSAGE to `target`. Gives its tag, or -1 when it is not
 * authentic: then nothing is written.
 */
export function openMessage(length: usize, target: usize): i32 {
  start()
  const encrypted = load<u8>(SEALED_MESSAGE)
  const tag = encrypted ^ load<u8>(STREAM + BLOCK)
  authenticateTag(encrypted)
  authenticate(length, OWN_MAC)
  const mac = SEALED_MESSAGE + 1 + length
  const isAuthentic = !v128.any_true(v128.xor(v128.load(OWN_MAC), v128.load(mac)))
  if (isAuthentic) crypt(SEALED_MESSAGE + 1, length, target)
  clear()
  return isAuthentic ? tag : -1
}
