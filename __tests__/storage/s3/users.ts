import aws4 from 'aws4'
import { ACCESS_KEY, SECRET_KEY, type S3Server } from './server.ts'

/** One call of the IAM API of a server with users, as the owner. */
export async function callIam({ iamPort }: S3Server, parameters: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString()
  const host = `127.0.0.1:${iamPort}`
  const headers = { Host: host, 'Content-Type': 'application/x-www-form-urlencoded' }
  const request = { service: 'iam', region: 'us-east-1', method: 'POST', path: '/', headers, body }
  const signed = aws4.sign(request, { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY })
  const answer = await fetch(`http://${host}/`, {
    method: 'POST',
    headers: signed.headers as Record<string, string>,
    body
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** Makes a user without any right, and an access key for it. */
export async function makeUser(server: S3Server, name: string): Promise<{ accessKeyId: string; secretKey: string }> {
  await callIam(server, { Action: 'CreateUser', UserName: name })
  const created = await callIam(server, { Action: 'CreateAccessKey', UserName: name })
  const [, accessKeyId = ''] = /<AccessKeyId>(.*)<\/AccessKeyId>/.exec(created) ?? []
  const [, secretKey = ''] = /<SecretAccessKey>(.*)<\/SecretAccessKey>/.exec(created) ?? []
  return { accessKeyId, secretKey }
}

/** Gives a user the rights of a policy, a JSON text. */
export async function allow(server: S3Server, name: string, policy: string): Promise<void> {
  await callIam(server, { Action: 'PutUserPolicy', UserName: name, PolicyName: 'rights', PolicyDocument: policy })
}
