import { userPath } from '../../user-path.ts'
import type { Backend, BaseLocation } from '../backend.ts'
import { LocalStorage } from './storage.ts'

/** A repository in a folder of this machine. */
export interface LocalLocation extends BaseLocation {
  type: 'local'
  /** The repository's folder, absolute. */
  path: string
}

/** Folders of this machine: what is no URL is a path, `C:\folder` too. */
export const localBackend: Backend<{ type: 'local'; path: string }, LocalLocation> = {
  type: 'local',
  form: 'a path',
  section: undefined,
  credentials: [],
  accepts: (url) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(url),
  parse: (url, { folder }) => ({ type: 'local', path: userPath(url, folder) }),
  display: (address) => address.path,
  locate: (address) => address,
  secrets: () => [],
  open: async (location) => new LocalStorage(location.path)
}
