// The gear scan of the splitter (docs/format.md section 7): h = (h >>> 1) + GEAR[byte ^ seed[i % 8]] on 32 bits, a cut after the
// byte at which the low 20 bits of h are zero.

/** Eight tables of 256 u32, one for each i % 8: GEAR with the seed's byte already folded into the index. */
export const GEAR_TABLES: usize = memory.data(8192, 64)

const MASK: u32 = (1 << 20) - 1

let hash: u32 = 0
let phase: usize = 0

/** Begins a chunk's scan: h = 0, i = `offset`. */
export function gearStart(offset: usize): void {
  hash = 0
  phase = offset & 7
}

function step(h: u32, table: usize, byte: usize): u32 {
  return (h >>> 1) + load<u32>(GEAR_TABLES + table * 1024 + (byte << 2))
}

/** Scans on through `length` bytes at `pointer`: how many up to and including the cut byte, or -1 without a cut. */
export function gearScan(pointer: usize, length: usize): i32 {
  const start = pointer
  const end = pointer + length
  let h = hash
  let i = phase
  while (i != 0 && pointer < end) {
    h = step(h, i, load<u8>(pointer++))
    if ((h & MASK) == 0) return <i32>(pointer - start)
    i = (i + 1) & 7
  }
  if (i == 0) {
    while (end - pointer >= 8) {
      h = step(h, 0, load<u8>(pointer))
      if ((h & MASK) == 0) return <i32>(pointer - start + 1)
      h = step(h, 1, load<u8>(pointer, 1))
      if ((h & MASK) == 0) return <i32>(pointer - start + 2)
      h = step(h, 2, load<u8>(pointer, 2))
      if ((h & MASK) == 0) return <i32>(pointer - start + 3)
      h = step(h, 3, load<u8>(pointer, 3))
      if ((h & MASK) == 0) return <i32>(pointer - start + 4)
      h = step(h, 4, load<u8>(pointer, 4))
      if ((h & MASK) == 0) return <i32>(pointer - start + 5)
      h = step(h, 5, load<u8>(pointer, 5))
      if ((h & MASK) == 0) return <i32>(pointer - start + 6)
      h = step(h, 6, load<u8>(pointer, 6))
      if ((h & MASK) == 0) return <i32>(pointer - start + 7)
      h = step(h, 7, load<u8>(pointer, 7))
      if ((h & MASK) == 0) return <i32>(pointer - start + 8)
      pointer += 8
    }
    while (pointer < end) {
      h = step(h, i, load<u8>(pointer++))
      if ((h & MASK) == 0) return <i32>(pointer - start)
      i++
    }
  }
  hash = h
  phase = i
  return -1
}
