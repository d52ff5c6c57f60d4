import { parentPort, workerData } from 'node:worker_threads'
import { startTcpProxy } from '../__tests__/storage/tcp-proxy.ts'

/** A thread with a proxy that delays, as what is measured blocks the main thread: it posts its port. */
const { target, latency } = workerData as { target: number; latency: number }
const { port } = await startTcpProxy(target, latency / 2)
parentPort!.postMessage(port)
