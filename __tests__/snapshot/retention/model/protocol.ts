import type { Step } from './search.ts'

/**
 * The protocol of docs/retention-protocol.md as a model: a chunk list and its chunk (or one object), whose blobs are in
 * their place, among the fossils of one of two collections, or nowhere; snapshots that need them; savers, one collector, one
 * deleter and one reader, each of which can be interrupted after every step by all others, and killed.
 *
 * Time passes in halves of the grace period. Everything that lasts is counted in them, and what is older than the grace
 * period is as old as it gets, so that the model has a finite number of states although everything can happen any number
 * of times.
 */
export interface ProtocolOptions {
  savers: readonly ('upstream' | 'own')[]
  /** 1: an object; 2: a chunk and the list of a file that needs it. */
  objects: 1 | 2
  /** Whether there is a reader. */
  reads?: boolean
  /** When the cid is changed: as it must be, as the protocol must not have it, or never. */
  changesCid?: 'before and after moves' | 'before moves' | 'never'
  /** Whether a collection waits for the grace period before it is deleted. */
  waits?: boolean
  /** Whether saves that do not look again end within the grace period. */
  savesAreShort?: boolean
  /** Whether our own savers look before they publish. */
  looks?: boolean
  /** Whether the second look of our own savers leaves out what they have written themselves. */
  trustsWritten?: boolean
  /** Whether the second look believes a list that is in its place to have its chunks. */
  trustsLists?: boolean
  /** What readers do that find nothing in its place. */
  readerTries?: 'fossils and place' | 'fossils' | 'place'
}

/** Halves in a grace period. */
const GRACE = 2
/** Ages of a blob in its place: 1 for a new one, `OLD` for one older than the grace period. */
const NONE = 0
const NEW = 1
const OLD = NEW + GRACE

/** States of a collection; `COMPLETE + GRACE` is one that can be deleted. */
const UNUSED = 0
const OPEN = 1
const LEFT_OPEN = 2
const COMPLETE = 3
const RIPE = COMPLETE + GRACE
const COLLECTIONS = [0, 1]

/** Fields of a saver. */
const STEP = 0
const SAME_CID = 1
const AGE = 2
const SINCE_LOOK = 3
const HAS_CACHE = 4
const BELIEVES = 5
const WRITTEN = 6
const SAVER_FIELDS = 7

/** What a saver believes of objects without a look at them. */
const NOTHING = 0
const CACHE = 1
const LISTS = 2

/** The model of a protocol: its first state, what can happen in a state, and what must not be. */
export class Protocol {
  readonly #options: Required<ProtocolOptions>
  readonly #objects: readonly number[]
  /** Where things are in a state. */
  readonly #at: {
    place: number
    fossils: number
    collections: number
    savers: number
    collector: number
    deleter: number
    reader: number
  }
  #steps: Step[] = []

  constructor(options: ProtocolOptions) {
    this.#options = {
      reads: false,
      changesCid: 'before and after moves',
      waits: true,
      savesAreShort: true,
      looks: true,
      trustsWritten: false,
      trustsLists: false,
      readerTries: 'fossils and place',
      ...options
    }
    const count = options.objects
    this.#objects = Array.from({ length: count }, (_, i) => i)
    const savers = 1 + 2 * count + COLLECTIONS.length
    const collector = savers + SAVER_FIELDS * options.savers.length
    this.#at = {
      place: 1,
      fossils: 1 + count,
      collections: 1 + 2 * count,
      savers,
      collector,
      deleter: collector + 4,
      reader: collector + 7
    }
  }

  /** Objects that nothing needs any more, older than the grace period, and savers with caches that know them. */
  get initial(): number[] {
    const state = new Array<number>(this.#at.reader + 2).fill(0)
    for (const object of this.#objects) state[this.#at.place + object] = OLD
    this.#options.savers.forEach((_, i) => (state[this.#saver(i) + HAS_CACHE] = 1))
    return state
  }

  /** A visible snapshot needs an object that is nowhere, or a reader has not found it. */
  isWrong = (state: readonly number[]): boolean => {
    if (state[0] === 0) return false
    if (state[this.#at.reader] === 5) return true
    return this.#objects.some((object) => this.#place(state, object) === NONE && state[this.#at.fossils + object] === 0)
  }

  /** All that can happen next. */
  steps = (state: readonly number[]): Step[] => {
    this.#steps = []
    this.#options.savers.forEach((kind, i) => this.#save(state, i, kind === 'own'))
    this.#collect(state)
    this.#delete(state)
    if (this.#options.reads) this.#read(state)
    if (state[0] === 1)
      this.#step(state, 'all snapshots are forgotten', [
        [0, 0],
        [this.#at.reader, 0]
      ])
    this.#tick(state)
    return this.#steps
  }

  #saver(i: number): number {
    return this.#at.savers + i * SAVER_FIELDS
  }

  #place(state: readonly number[], object: number): number {
    return state[this.#at.place + object]!
  }

  #step(state: readonly number[], what: string, changes: readonly (readonly [field: number, value: number])[]): void {
    const next = [...state]
    for (const [field, value] of changes) next[field] = value
    this.#steps.push([what, next])
  }

  /** A save: start, a step for each object, the look, the tag, the end. The cache is written at any time after the objects. */
  #save(state: readonly number[], i: number, isOwn: boolean): void {
    const at = this.#saver(i)
    const name = `saver ${i}`
    const step = state[at + STEP]!
    const taken = this.#objects.length + 1
    if (step === 0) {
      const start = [
        [at + STEP, 1],
        [at + SAME_CID, 1],
        [at + AGE, 0],
        [at + WRITTEN, 0]
      ] as const
      this.#step(state, `${name} starts without a cache`, [...start, [at + BELIEVES, NOTHING]])
      if (state[at + HAS_CACHE] === 1)
        this.#step(state, `${name} starts with its cache`, [...start, [at + BELIEVES, CACHE]])
      return
    }
    this.#step(state, `${name} is killed`, end(at))
    if (step < taken) this.#take(state, at, step - 1, name)
    if (step >= taken && state[at + HAS_CACHE] !== state[at + SAME_CID]) {
      this.#step(state, `${name} writes its cache`, [[at + HAS_CACHE, state[at + SAME_CID]!]])
    }
    if (step === taken && isOwn && this.#options.looks) this.#look(state, at, name)
    else if (step === taken || step === taken + 1)
      this.#step(state, `${name} publishes`, [
        [0, 1],
        [at + STEP, taken + 2]
      ])
    else if (step === taken + 2) this.#step(state, `${name} ends`, end(at))
  }

  /** The chunk first, then the list, as a save stores them. */
  #take(state: readonly number[], at: number, object: number, name: string): void {
    const next = [at + STEP, state[at + STEP]! + 1] as const
    const written = state[at + WRITTEN]!
    const bit = 1 << object
    const list = this.#objects.length - 1
    const believes = state[at + BELIEVES]!
    const hasList = believes === LISTS && object !== list && this.#place(state, list) !== NONE
    if (believes === CACHE || hasList || (this.#options.trustsWritten && (written & bit) !== 0)) {
      this.#step(state, `${name} relies on object ${object}`, [next])
    } else if (this.#place(state, object) !== NONE) {
      this.#step(state, `${name} finds object ${object}`, [next])
    } else {
      this.#step(state, `${name} writes object ${object}`, [
        next,
        [this.#at.place + object, NEW],
        [at + WRITTEN, this.#options.trustsWritten ? written | bit : 0]
      ])
    }
  }

  /** Where the cid is another one than at the start, all is looked up again. */
  #look(state: readonly number[], at: number, name: string): void {
    const step = state[at + STEP]!
    if (state[at + SAME_CID] === 1) {
      this.#step(state, `${name} finds the cid that it knows`, [
        [at + STEP, step + 1],
        [at + SINCE_LOOK, 0]
      ])
      return
    }
    this.#step(state, `${name} looks at all again`, [
      [at + STEP, 1],
      [at + SAME_CID, 1],
      [at + BELIEVES, this.#options.trustsLists ? LISTS : NOTHING]
    ])
  }

  /** Fields: step, objects to move, whether they are needed, collection. */
  #collect(state: readonly number[]): void {
    const at = this.#at.collector
    const [step, listed, needed, collection] = [state[at]!, state[at + 1]!, state[at + 2]!, state[at + 3]!]
    const { changesCid } = this.#options
    const slot = this.#at.collections + collection
    const idle = [
      [at, 0],
      [at + 1, 0],
      [at + 2, 0],
      [at + 3, 0]
    ] as const
    if (step === 0) {
      const free = COLLECTIONS.find((i) => state[this.#at.collections + i] === UNUSED)
      if (free === undefined) return
      const start = [
        [at, 1],
        [at + 3, free],
        [this.#at.collections + free, OPEN]
      ] as const
      const cid = changesCid !== 'never' ? this.#newCid() : []
      this.#step(state, 'a collector starts', [...start, ...cid])
      return
    }
    this.#step(state, 'the collector is killed', [
      ...idle,
      [slot, this.#isEmpty(state, collection) ? UNUSED : LEFT_OPEN]
    ])
    if (step === 1) {
      const old = this.#objects.filter((object) => this.#place(state, object) === OLD)
      this.#step(state, 'the collector lists the blobs', [
        [at, 2],
        [at + 1, old.reduce((bits, object) => bits | (1 << object), 0)]
      ])
    } else if (step === 2) {
      this.#step(state, 'the collector reads the snapshots', [
        [at, 3],
        [at + 2, state[0]!]
      ])
    } else if (step === 3) {
      const object = this.#objects.find((object) => (listed & (1 << object)) !== 0)
      if (needed === 1 || object === undefined) {
        this.#step(state, 'the collector has moved all', [
          [at, 4],
          [at + 1, 0],
          [at + 2, 0]
        ])
      } else {
        const isThere = this.#place(state, object) !== NONE
        const fossils = this.#at.fossils + object
        const move = [
          [this.#at.place + object, NONE],
          [fossils, state[fossils]! | (1 << collection)]
        ] as const
        this.#step(state, `the collector moves object ${object}`, [
          [at + 1, listed & ~(1 << object)],
          ...(isThere ? move : [])
        ])
      }
    } else if (step === 4) {
      const cid = changesCid === 'before and after moves' ? this.#newCid() : []
      this.#step(state, 'the collector changes the cid', [[at, 5], ...cid])
    } else {
      const left = COLLECTIONS.filter((i) => state[this.#at.collections + i] === LEFT_OPEN)
      const complete = left.map((i) => [this.#at.collections + i, COMPLETE] as const)
      this.#step(state, 'the collection is complete', [
        ...idle,
        ...complete,
        [slot, this.#isEmpty(state, collection) ? UNUSED : COMPLETE]
      ])
    }
  }

  #newCid(): (readonly [number, number])[] {
    return this.#options.savers.flatMap(
      (_, i) =>
        [
          [this.#saver(i) + SAME_CID, 0],
          [this.#saver(i) + HAS_CACHE, 0]
        ] as const
    )
  }

  #isEmpty(state: readonly number[], collection: number): boolean {
    return this.#objects.every((object) => (state[this.#at.fossils + object]! & (1 << collection)) === 0)
  }

  /** Fields: step, whether the objects are needed, collection. */
  #delete(state: readonly number[]): void {
    const at = this.#at.deleter
    const [step, needed, collection] = [state[at]!, state[at + 1]!, state[at + 2]!]
    const ripe = this.#options.waits ? RIPE : COMPLETE
    if (step === 0) {
      for (const i of COLLECTIONS) {
        if (state[this.#at.collections + i]! >= ripe)
          this.#step(state, `a deleter takes collection ${i}`, [
            [at, 1],
            [at + 2, i]
          ])
      }
      return
    }
    const idle = [
      [at, 0],
      [at + 1, 0],
      [at + 2, 0]
    ] as const
    this.#step(state, 'the deleter is killed', idle)
    if (step === 1) {
      this.#step(state, 'the deleter reads the snapshots', [
        [at, 2],
        [at + 1, state[0]!]
      ])
      return
    }
    const bit = 1 << collection
    const object = this.#objects.find((object) => (state[this.#at.fossils + object]! & bit) !== 0)
    if (object === undefined) {
      this.#step(state, `collection ${collection} is deleted`, [...idle, [this.#at.collections + collection, UNUSED]])
      return
    }
    const fossils = this.#at.fossils + object
    const gone = [fossils, state[fossils]! & ~bit] as const
    const isBack = needed === 1 && this.#place(state, object) === NONE
    if (isBack) this.#step(state, `object ${object} is brought back`, [gone, [this.#at.place + object, OLD]])
    else this.#step(state, `the fossil of object ${object} is deleted`, [gone])
  }

  /** Fields: step, collections that it has listed. Step 5: it has found nothing. */
  #read(state: readonly number[]): void {
    const at = this.#at.reader
    const [step, listed] = [state[at]!, state[at + 1]!]
    const isInPlace = this.#place(state, 0) !== NONE
    const { readerTries } = this.#options
    const found = [
      [at, 0],
      [at + 1, 0]
    ] as const
    if (state[0] === 0) return
    if (step === 0) {
      if (!isInPlace) this.#step(state, 'a reader misses the object', [[at, readerTries === 'place' ? 4 : 2]])
    } else if (step === 2) {
      const open = COLLECTIONS.filter((i) => state[this.#at.collections + i] !== UNUSED)
      this.#step(state, 'the reader lists the collections', [
        [at, 3],
        [at + 1, open.reduce((bits, i) => bits | (1 << i), 0)]
      ])
    } else if (step === 3) {
      const isFossil = (state[this.#at.fossils]! & listed) !== 0
      const miss = readerTries === 'fossils' ? 5 : 4
      this.#step(
        state,
        'the reader looks among the fossils',
        isFossil
          ? found
          : [
              [at, miss],
              [at + 1, 0]
            ]
      )
    } else if (step === 4) {
      this.#step(state, 'the reader looks in its place again', isInPlace ? found : [[at, 5]])
    }
  }

  /** Half a grace period passes, where nothing is under way that must have ended by then. */
  #tick(state: readonly number[]): void {
    const { savers, savesAreShort, looks } = this.#options
    const changes: [number, number][] = []
    const taken = this.#objects.length + 1
    for (const [i, kind] of savers.entries()) {
      const at = this.#saver(i)
      const step = state[at + STEP]!
      if (step === 0 || step > taken + 1) continue
      const isBound = kind === 'upstream' || !looks
      if (isBound && savesAreShort && state[at + AGE]! >= GRACE - 1) return
      if (!isBound && step === taken + 1 && state[at + SINCE_LOOK]! >= GRACE - 1) return
      changes.push([at + AGE, Math.min(state[at + AGE]! + 1, GRACE)])
      if (step === taken + 1) changes.push([at + SINCE_LOOK, state[at + SINCE_LOOK]! + 1])
    }
    // A reader takes no time to speak of
    if (state[this.#at.reader] !== 0) return
    for (const object of this.#objects) {
      const age = this.#place(state, object)
      if (age !== NONE && age < OLD) changes.push([this.#at.place + object, age + 1])
    }
    for (const i of COLLECTIONS) {
      const age = state[this.#at.collections + i]!
      if (age >= COMPLETE && age < RIPE) changes.push([this.#at.collections + i, age + 1])
    }
    if (changes.length > 0) this.#step(state, 'half a grace period passes', changes)
  }
}

/** A saver that has ended, or was killed; its cache stays as it is. */
function end(at: number): (readonly [number, number])[] {
  return [STEP, SAME_CID, AGE, SINCE_LOOK, BELIEVES, WRITTEN].map((field) => [at + field, 0] as const)
}
