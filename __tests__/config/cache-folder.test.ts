import { cacheFolder } from '../../src/config/cache-folder.ts'

test('is where each system keeps caches', () => {
  expect(cacheFolder({}, '/home/me', 'linux')).toBe('/home/me/.cache/rekkord-action')
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, '/home/me', 'linux')).toBe('/caches/rekkord-action')
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/me', 'linux')).toBe('/home/me/.cache/rekkord-action')
  expect(cacheFolder({}, '/Users/me', 'darwin')).toBe('/Users/me/Library/Caches/rekkord-action')
  expect(cacheFolder({}, undefined, 'linux')).toBeUndefined()
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' }, undefined, 'linux')).toBe('/caches/rekkord-action')
  expect(cacheFolder({ LOCALAPPDATA: '/local' }, '/Users/me', 'win32')).toBe('/local/rekkord-action')
})
