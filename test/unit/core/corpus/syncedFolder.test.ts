import assert from 'node:assert/strict'
import { syncedBy } from '../../../../src/core/corpus/syncedFolder.js'

suite('A folder that is copied to other machines', () => {
  for (const [path, by] of [
    ['C:\\Users\\mara\\OneDrive - Harbour Institute\\kept', 'OneDrive'],
    ['/Users/mara/Library/CloudStorage/OneDrive-Personal/kept', 'OneDrive'],
    ['/home/mara/Dropbox', 'Dropbox'],
    ['/Users/mara/Dropbox (Team)/kept', 'Dropbox'],
    ['/Users/mara/Library/Mobile Documents/com~apple~CloudDocs/kept', 'iCloud'],
    ['C:\\Users\\mara\\iCloudDrive\\kept', 'iCloud'],
    ['/Users/mara/Library/CloudStorage/GoogleDrive-mara@example.org/My Drive/kept', 'Google Drive'],
    ['G:\\My Drive\\kept', 'Google Drive'],
    ['/Users/mara/Library/CloudStorage/Box-Box/kept', 'cloud storage'],
    ['C:\\Users\\mara\\AppData\\Roaming\\attache', 'roaming profile'],
  ] as const)
    test(`is known by its path: ${path}`, () => assert.equal(syncedBy(path), by))

  for (const path of [
    '/home/mara/.attache/protected',
    'C:\\Users\\mara\\.attache\\protected',
    'C:\\Users\\mara\\AppData\\Local\\attache',
    '/home/mara/notes on Dropbox/kept',
  ])
    test(`is not taken for another one: ${path}`, () => assert.equal(syncedBy(path), undefined))
})
