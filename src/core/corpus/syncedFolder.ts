/** What copies a folder to other machines. */
export type Syncing = 'OneDrive' | 'Dropbox' | 'iCloud' | 'Google Drive' | 'cloud storage' | 'roaming profile'

/** By the names that these services give their folders on Windows, macOS and Linux, the special before the general. */
const folders: readonly (readonly [Syncing, RegExp])[] = [
  ['OneDrive', /\/OneDrive[^/]*\//i],
  ['Dropbox', /\/Dropbox[^/]*\//i],
  ['iCloud', /\/(?:Library\/Mobile Documents|iCloud ?Drive|com~apple~CloudDocs)\//i],
  ['Google Drive', /\/(?:Google ?Drive[^/]*|My Drive)\//i],
  ['cloud storage', /\/Library\/CloudStorage\//i],
  ['roaming profile', /\/AppData\/Roaming\//i],
]

/** What will copy a folder to other machines, told by its path with the links resolved; undefined where its path tells of none. */
export function syncedBy(path: string): Syncing | undefined {
  const whole = `${path.replaceAll('\\', '/')}/`
  return folders.find(([, form]) => form.test(whole))?.[0]
}
