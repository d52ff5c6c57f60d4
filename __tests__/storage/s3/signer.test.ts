import aws4 from 'aws4'
import { S3Signer } from '../../../src/storage/s3/signer.ts'

const CREDENTIALS = { accessKeyId: 'id', secretKey: 'sec+ret/ä', sessionToken: 'token' }

function request(region: string, time = '20260101T000000Z'): aws4.Request {
  const headers = { Host: 'host.example', 'X-Amz-Date': time, 'X-Amz-Content-Sha256': '00' }
  return { service: 's3', region, method: 'PUT', hostname: 'host.example', path: '/a/b%20c?list-type=2', headers }
}

test("requests are signed as by aws4's own function, whatever was signed before", () => {
  const signer = new S3Signer()
  const others = { ...CREDENTIALS, secretKey: 'another' }
  for (const credentials of [CREDENTIALS, CREDENTIALS, others, { accessKeyId: 'id', secretKey: 'x' }, CREDENTIALS]) {
    for (const region of ['eu-west-1', 'us-east-1', 'eu-west-1']) {
      for (const time of ['20260101T235959Z', '20260102T000000Z']) {
        const { secretKey, ...rest } = credentials
        const theirs = aws4.sign(request(region, time), { ...rest, secretAccessKey: secretKey })
        expect(signer.sign(request(region, time), credentials)).toEqual(theirs)
      }
    }
  }
})
