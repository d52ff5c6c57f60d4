import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { ed25519PublicKey, ed25519Sign } from '../../src/crypto/ed25519.ts'
import { exportSecretKey } from '../../src/crypto/raw-keys.ts'
import { FormatError, RekkordError } from '../../src/errors.ts'
import { badgePath, encodeBadge, openBadge } from '../../src/format/badge.ts'
import { decodeKeyFile, deriveKey, encodeKeyFile, generateMasterKey } from '../../src/format/key-file.ts'
import { decodeBase64 } from '../../src/format/base64-bytes.ts'
import { decodeKeyText, encodeKeyText } from '../../src/format/key-text.ts'
import { canList, canRead, canWrite, masterKeys } from '../../src/format/keys.ts'
import { decodeRepositoryConfig, encodeRepositoryConfig } from '../../src/format/repository-config.ts'
import { vectors } from '../vectors.ts'
import { keyHex, keysHex } from './key-bytes.ts'

const master = masterKeys(generateMasterKey(randomBytes))
const other = masterKeys(generateMasterKey(randomBytes))
const ROLES = ['WriteOnly', 'ReadWrite', 'LogOnly'] as const
const derive = (role: (typeof ROLES)[number]) => deriveKey(master, role, randomBytes)

/** A derived key's payload, changed and signed again by the same master key. */
function resigned(payload: Buffer, change: (signed: Buffer) => void): string {
  const signed = Buffer.from(payload.subarray(0, 886))
  change(signed)
  return encodeKeyFile(Buffer.concat([signed, ed25519Sign(master.nkey!, signed)]))
}

describe('what each key can do', () => {
  test.each([
    ['Master', master, true, true, true],
    ['WriteOnly', decodeKeyFile(encodeKeyFile(derive('WriteOnly'))), false, true, false],
    ['ReadWrite', decodeKeyFile(encodeKeyFile(derive('ReadWrite'))), true, true, true],
    ['LogOnly', decodeKeyFile(encodeKeyFile(derive('LogOnly'))), false, false, true]
  ])('%s', (role, keys, read, write, list) => {
    expect(keys.role).toBe(role)
    expect([canRead(keys), canWrite(keys), canList(keys)]).toEqual([read, write, list])
  })
})

describe('derived keys', () => {
  test.each(ROLES)('%s: holds what the master key has, and no more', (role) => {
    const keys = decodeKeyFile(encodeKeyFile(derive(role)))
    for (const name of ['akey', 'vkey', 'dkey', 'wkey', 'lkey', 'tkey'] as const) {
      if (keys[name] !== undefined) expect(keyHex(keys[name])).toBe(keyHex(master[name]!))
    }
    expect([keys.ckey, keys.nkey]).toEqual([undefined, undefined])
    expect(openBadge(keys.badge!, master.vkey)).toEqual({ kid: keys.kid, role, pkey: keys.pkey })
    expect(ed25519PublicKey(keys.skey)).toEqual(keys.pkey)
    expect(badgePath(keys.kid)).toMatch(/^keys\/[0-9A-F]{32}$/)
  })

  test('two are never the same', () => {
    expect(derive('WriteOnly').equals(derive('WriteOnly'))).toBe(false)
  })

  test('only a master key derives', () => {
    const keys = decodeKeyFile(encodeKeyFile(derive('ReadWrite')))
    expect(() => deriveKey(keys, 'LogOnly', randomBytes)).toThrow('Only a master key can derive others')
  })

  test('any changed byte of the payload is found', () => {
    const payload = derive('ReadWrite')
    fc.assert(
      fc.property(fc.nat(949), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const copy = Buffer.from(payload)
        copy[place]! ^= change
        expect(() => decodeKeyFile(encodeKeyFile(copy))).toThrow(RekkordError)
      })
    )
  })

  test.each([
    ['a badge of another key', (signed: Buffer) => derive('ReadWrite').copy(signed, 5, 5, 118), 'signing key'],
    ['a badge of another role', (signed: Buffer) => derive('LogOnly').copy(signed, 5, 5, 118), 'dkey does not belong'],
    ['a badge with a wrong signature', (signed: Buffer) => signed.fill(1, 60, 61), 'badge is not signed'],
    ['no secret key for data', (signed: Buffer) => signed.fill(0, 118 + 64, 118 + 96), 'lacks its dkey'],
    [
      'a public key that is not that of the secret key',
      (signed: Buffer) => signed.fill(7, 118 + 96, 118 + 128),
      'wkey'
    ],
    ['a master key inside', (signed: Buffer) => exportSecretKey(master.nkey!).copy(signed, 118 + 6 * 32), 'nkey'],
    ['another start', (signed: Buffer) => signed.write('RKK02'), 'RKK01']
  ])('%s is refused', (_, change, message) => {
    expect(() => decodeKeyFile(resigned(derive('ReadWrite'), change))).toThrow(message)
  })

  test('a public key that is given and right is taken', () => {
    const text = resigned(derive('ReadWrite'), (signed) => master.wkey!.copy(signed, 118 + 3 * 32))
    expect(decodeKeyFile(text).wkey).toEqual(master.wkey)
  })
})

describe('the text of key files', () => {
  const [masterFile, writeOnlyFile] = vectors.key_files.vectors.map(({ pem }) => pem)

  test('white space is ignored, and text around the key', () => {
    for (const pem of [masterFile!, writeOnlyFile!]) {
      const keys = keysHex(decodeKeyFile(pem))
      const noBreak = ['\u00a0', '\ufeff', '\v\f\t '].join('\n')
      expect(keysHex(decodeKeyFile(pem.replaceAll('\n', '\r\n')))).toEqual(keys)
      expect(keysHex(decodeKeyFile(` \n${pem.trim().replaceAll('\n', ' ')}`))).toEqual(keys)
      expect(keysHex(decodeKeyFile(`A comment\n${pem}`))).toEqual(keys)
      expect(keysHex(decodeKeyFile(pem.replaceAll('\n', `\n${noBreak}`)))).toEqual(keys)
      expect(keysHex(decodeKeyFile(Buffer.from(pem)))).toEqual(keys)
    }
  })

  test('any payload is decoded as it was encoded, by Node too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const payload = Buffer.from(bytes)
        expect(decodeKeyText(encodeKeyText(payload)).equals(payload)).toBe(true)
      })
    )
  })

  test('only what Node would encode so is decoded', () => {
    const characters = fc.string({
      unit: fc.constantFrom('A', 'B', 'z', 'é', '/', '+', '=', '-', '_', '9'),
      maxLength: 8
    })
    fc.assert(
      fc.property(characters, (body) => {
        const bytes = decodeBase64(Buffer.from(body))
        const canonical = Buffer.from(body, 'base64').toString('base64') === body
        expect(bytes?.toString('base64')).toBe(canonical ? body : undefined)
      }),
      { numRuns: 2000 }
    )
  })

  test('the bytes of a text are left to their owner', () => {
    const text = Buffer.from(masterFile!)
    decodeKeyFile(text)
    expect(text.toString()).toBe(masterFile)
  })

  test.each([
    ['nothing', '', 'no lines'],
    ['no mark at the end', masterFile!.replace('END', 'STOP'), 'no lines'],
    ['no mark at the start', masterFile!.replace('BEGIN', 'START'), 'no lines'],
    ['the marks in another order', masterFile!.split('\n').toReversed().join('\n'), 'no lines'],
    ['another length', masterFile!.replace('BRQG', ''), 'holds 29 bytes'],
    ['another letter', masterFile!.replace('BRQG', 'B*QG'), 'base64'],
    ['no padding', masterFile!.replace('=', ''), 'base64'],
    ['bits beyond the end', masterFile!.replace('U=', 'V='), 'base64'],
    ['over 4096 bytes', masterFile! + ' '.repeat(4096), 'over 4096 bytes']
  ])('%s is refused', (_, text, message) => {
    expect(() => decodeKeyFile(text)).toThrow(message)
    expect(() => decodeKeyFile(text)).toThrow(RekkordError)
  })

  test('errors do not show the key', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.string({ minLength: 1, maxLength: 5 }), (place, text) => {
        const at = place % writeOnlyFile!.length
        const changed = writeOnlyFile!.slice(0, at) + text + writeOnlyFile!.slice(at + text.length)
        try {
          decodeKeyFile(changed)
        } catch (error) {
          expect(error).toBeInstanceOf(RekkordError)
          expect((error as Error).message).not.toMatch(/[A-Za-z0-9+/]{20}/)
        }
      })
    )
  })

  test('other payloads are not written', () => {
    expect(() => encodeKeyFile(Buffer.alloc(33))).toThrow(RangeError)
    expect(() => masterKeys(Buffer.alloc(31))).toThrow(RekkordError)
  })
})

describe('badges', () => {
  const signer = { kid: randomBytes(16), role: 'WriteOnly', pkey: randomBytes(32) } as const
  const badge = encodeBadge(signer, master.nkey!)

  test('any changed byte is found', () => {
    expect(openBadge(badge, master.vkey)).toEqual(signer)
    for (let place = 0; place < badge.length; place++) {
      const copy = Buffer.from(badge)
      copy[place]! ^= 0x10
      expect(() => openBadge(copy, master.vkey)).toThrow(FormatError)
    }
    expect(() => openBadge(badge.subarray(1), master.vkey)).toThrow('112 bytes')
    expect(() => openBadge(badge, other.vkey)).toThrow('not signed by the master key')
  })

  test('one of an unknown type, or of the master key, is refused though it is signed', () => {
    const signed = (bytes: Buffer) => Buffer.concat([bytes, ed25519Sign(master.nkey!, bytes)])
    for (const type of [0, 4, 255]) {
      const bytes = Buffer.concat([signer.kid, Buffer.of(type), signer.pkey])
      expect(() => openBadge(signed(bytes), master.vkey)).toThrow('unknown type')
    }
    const zeros = Buffer.concat([Buffer.alloc(16), Buffer.of(1), signer.pkey])
    expect(() => openBadge(signed(zeros), master.vkey)).toThrow('key ID of the master key')
  })
})

describe('the configuration of a repository', () => {
  const config = { rid: randomBytes(16), cid: randomBytes(16) }
  const file = encodeRepositoryConfig(config, master, randomBytes)
  const signedAgain = (change: (signed: Buffer) => void) => {
    const signed = Buffer.from(file.subarray(0, 4139))
    change(signed)
    return Buffer.concat([signed, ed25519Sign(master.ckey!, signed)])
  }

  test('every key of the repository reads it', () => {
    expect(file).toHaveLength(4203)
    expect(decodeRepositoryConfig(file, master)).toEqual(config)
    for (const role of ROLES) {
      expect(decodeRepositoryConfig(file, decodeKeyFile(encodeKeyFile(derive(role))))).toEqual(config)
    }
  })

  test('a key of another repository, and any changed byte, is found', () => {
    expect(() => decodeRepositoryConfig(file, other)).toThrow('Configured key does not match repository')
    fc.assert(
      fc.property(fc.nat(4202), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const copy = Buffer.from(file)
        copy[place]! ^= change
        expect(() => decodeRepositoryConfig(copy, master)).toThrow(RekkordError)
      })
    )
  })

  test('another version is named, another length too', () => {
    expect(() =>
      decodeRepositoryConfig(
        signedAgain((bytes) => bytes.fill(4, 0, 1)),
        master
      )
    ).toThrow('version 4')
    expect(() => decodeRepositoryConfig(file.subarray(1), master)).toThrow('4202 bytes')
    expect(() => decodeRepositoryConfig(Buffer.alloc(0), master)).toThrow('0 bytes')
  })

  test.each([
    ['another length inside', (bytes: Buffer) => bytes.writeUInt16LE(33, 1)],
    ['something in the filling', (bytes: Buffer) => bytes.fill(1, 4138)],
    ['another ciphertext', (bytes: Buffer) => bytes.fill(1, 40, 42)]
  ])('%s is refused though it is signed', (_, change) => {
    expect(() => decodeRepositoryConfig(signedAgain(change), master)).toThrow('content is not as it should be')
  })

  test('only the master key writes it', () => {
    const keys = decodeKeyFile(encodeKeyFile(derive('ReadWrite')))
    expect(() => encodeRepositoryConfig(config, keys, randomBytes)).toThrow('requires its master key')
  })
})
