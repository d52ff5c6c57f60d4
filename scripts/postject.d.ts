declare module 'postject' {
  /** Writes data into an executable, under a name that the program finds it by. */
  export function inject(
    file: string,
    name: string,
    data: Buffer,
    options: { sentinelFuse: string; machoSegmentName?: string }
  ): Promise<void>
}
