import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** Who runs PostgreSQL: `{}` for ourselves, a user of its own where we are root (PostgreSQL refuses root). */
export type ClusterUser = { readonly uid: number; readonly gid: number } | Record<string, never>

const userName = 'postgres'

/** Gives the user to run PostgreSQL as; as root the user `postgres`, made where it is missing. */
export function getClusterUser(): ClusterUser {
  if (process.getuid?.() !== 0) return {}
  const user = findUser() ?? makeUser()
  if (user !== undefined) return user
  throw new Error(
    `cannot start the embedded PostgreSQL: it refuses to run as root, and the user '${userName}' ` +
      `is missing and could not be made. Run as another user, or: useradd --system ${userName}`,
  )
}

/** Who made the data runs the server: no other may read it. */
export function readOwner(folder: string): ClusterUser {
  if (process.getuid?.() !== 0) return {}
  const { uid, gid } = statSync(folder)
  return { uid, gid }
}

/** May this user enter the folder? */
export function mayEnter(user: ClusterUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0
}

function findUser(): ClusterUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, userName]))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { uid: Number(uid.stdout.toString()), gid: Number(gid.stdout.toString()) }
}

function makeUser(): ClusterUser | undefined {
  spawnSync('groupadd', ['--system', userName])
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', userName, userName])
  return findUser()
}
