import { once } from 'node:events'
import net from 'node:net'

/** A proxy on loopback that passes bytes on, or swallows them without closing anything, as a dead line does. */
export interface TcpProxy {
  port: number
  connections: number
  /** From now on connections that are open pass nothing on; with `all` those to come neither. */
  swallow: (which: 'open' | 'all') => void
  close: () => Promise<void>
}

/** @param latency milliseconds that bytes take in each direction; their order is kept, and they do not wait for others */
export async function startTcpProxy(target: number, latency = 0): Promise<TcpProxy> {
  const pairs = new Set<{ dead: boolean; sockets: net.Socket[] }>()
  let allDead = false
  const server = net.createServer({ noDelay: true }, (near) => {
    proxy.connections++
    const far = net.connect({ port: target, host: '127.0.0.1', noDelay: true })
    const pair = { dead: allDead, sockets: [near, far] }
    pairs.add(pair)
    const pass = (from: net.Socket, to: net.Socket): void => {
      const later = (act: () => void): void => {
        const unlessDead = (): void => {
          if (!pair.dead) act()
        }
        if (latency > 0) setTimeout(unlessDead, latency)
        else unlessDead()
      }
      from.on('data', (data: Buffer) => later(() => to.write(data)))
      from.on('end', () => later(() => to.end()))
      from.on('error', () => to.destroy())
      from.on('close', () => pairs.delete(pair))
    }
    pass(near, far)
    pass(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: TcpProxy = {
    port: (server.address() as net.AddressInfo).port,
    connections: 0,
    swallow: (which) => {
      for (const pair of pairs) pair.dead = true
      allDead ||= which === 'all'
    },
    close: async () => {
      for (const { sockets } of pairs) for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
  return proxy
}
