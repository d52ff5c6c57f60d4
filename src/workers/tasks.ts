/** One kind of task: what it says, what it results in, and what it may announce before it is done. */
export interface TaskKind {
  task: { kind: string }
  result: unknown
  announced?: unknown
}

/** Kinds of tasks by name: the one description from which a pool and its threads take their types. */
export type TaskKinds<Kinds> = { [Kind in keyof Kinds]: TaskKind }

/** The task of a kind. */
export type TaskOf<Kinds extends TaskKinds<Kinds>, Kind extends keyof Kinds> = Kinds[Kind]['task'] & { kind: Kind }

/** What a task of a kind announces. */
export type AnnouncedOf<Kinds extends TaskKinds<Kinds>, Kind extends keyof Kinds> = Kinds[Kind] extends {
  announced: infer Announced
}
  ? Announced
  : never

/** What came of a task. `transfer`: memory of the result that is moved to the main thread, not copied. */
export interface Done<Result> {
  result: Result
  transfer?: ArrayBuffer[]
}

/** Sends something to the main thread while the task goes on. Memory in `transfer` is moved, not copied. */
export type Announce<Announced> = (announced: Announced, transfer?: ArrayBuffer[]) => void

/** What a thread does for each kind of task. */
export type Handlers<State, Kinds extends TaskKinds<Kinds>> = {
  readonly [Kind in keyof Kinds]: (
    state: State,
    task: TaskOf<Kinds, Kind>,
    announce: Announce<AnnouncedOf<Kinds, Kind>>
  ) => Done<Kinds[Kind]['result']> | Promise<Done<Kinds[Kind]['result']>>
}
