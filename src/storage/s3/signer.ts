import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import aws4 from 'aws4'
import type { S3Credentials } from './location.ts'

/**
 * Signs requests with AWS's Signature Version 4, by aws4. That library keeps what it derives from a secret key in a table of its
 * module, under the secret's own text, for as long as the process lives; here it is kept by the signer alone, as a key object.
 */
export class S3Signer {
  #signingKey: { of: S3Credentials; scope: string; key: KeyObject } | undefined

  /** The request with the headers, and the path as it goes out, that its signature is of. */
  sign(request: aws4.Request, credentials: S3Credentials): aws4.Request {
    const { accessKeyId, secretKey, sessionToken } = credentials
    const signer = new aws4.RequestSigner(request, {
      accessKeyId,
      secretAccessKey: secretKey,
      ...(sessionToken !== undefined && { sessionToken })
    })
    signer.signature = () => {
      const scope = [signer.getDate(), signer.region, signer.service]
      return createHmac('sha256', this.#keyOf(credentials, scope)).update(signer.stringToSign()).digest('hex')
    }
    return signer.sign()
  }

  /** The key of a day, a region and a service. */
  #keyOf(credentials: S3Credentials, scope: readonly string[]): KeyObject {
    const name = scope.join('/')
    if (this.#signingKey?.of !== credentials || this.#signingKey.scope !== name) {
      this.#signingKey = { of: credentials, scope: name, key: signingKey(credentials.secretKey, scope) }
    }
    return this.#signingKey.key
  }
}

function signingKey(secretKey: string, scope: readonly string[]): KeyObject {
  let key = Buffer.from(`AWS4${secretKey}`)
  for (const part of [...scope, 'aws4_request']) {
    const next = createHmac('sha256', key).update(part).digest()
    key.fill(0)
    key = next
  }
  const imported = createSecretKey(key)
  key.fill(0)
  return imported
}
