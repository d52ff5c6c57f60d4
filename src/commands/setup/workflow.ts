import path from 'node:path'
import type { Credential } from '../../storage/backend.ts'

/** This action, as workflows name it. `OWNER` is the account that holds it. */
export const ACTION = 'OWNER/rekkord-action@v0'

/** The action that checks out, by its commit. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'

/** What a workflow saves, and where to. */
export interface WorkflowParts {
  channel: string
  /** Lines of the input `paths`. */
  paths: readonly string[]
  /** The configuration file's path in the checkout. */
  config: string
  /** What the runner needs to get to the repository. */
  credentials: readonly Credential[]
  /** Whether the repository is a folder of the runner. */
  isFolder: boolean
}

/** A workflow that saves every night. */
export function workflowText({ channel, paths, config, credentials, isFolder }: WorkflowParts): string {
  const ofMachine = isFolder || paths.some((line) => path.posix.isAbsolute(line) || path.win32.isAbsolute(line))
  const env = credentials.map(({ variable, isSecret }) => {
    return `          ${variable}: \${{ ${isSecret ? 'secrets' : 'vars'}.${variable} }}`
  })
  return `# Written by \`rekkord setup\`. OWNER is the account that holds rekkord-action.
name: Backup

on:
  schedule:
    - cron: '17 3 * * *'
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: \${{ github.workflow }}
  cancel-in-progress: false

jobs:
  backup:
    name: Save
    runs-on: ${ofMachine ? 'self-hosted' : 'ubuntu-latest'}
    timeout-minutes: 60
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - uses: ${ACTION}
${env.length > 0 ? ['        env:', ...env, ''].join('\n') : ''}        with:
          channel: ${JSON.stringify(channel)}
          config: ${config}
          key: \${{ secrets.REKKORD_KEY }}
          paths: |
${paths.map((line) => `            ${line}\n`).join('')}`
}
