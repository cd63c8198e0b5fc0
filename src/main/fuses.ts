import { type FuseConfig, flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'

/**
 * The switches inside Electron's executable, as this program wants them. Left as they come: loading from an asar only,
 * for there is none before packaging, and the inspector's arguments, by which the end-to-end tests drive the window.
 */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const

/** The characters by which a fuse wire says on and off. */
const states = { on: '1'.charCodeAt(0), off: '0'.charCodeAt(0) } as const

/** Sets the fuses of an Electron executable where they differ; false where that cannot be done. */
export async function setFuses(executable: string): Promise<boolean> {
  try {
    if (!(await hasFusesSet(executable))) await flipFuses(executable, config())
    return true
  } catch {
    // Another window runs on it, the file is not ours to write, or it has no wire that we know.
    return false
  }
}

async function hasFusesSet(executable: string): Promise<boolean> {
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(executable)) }
  return Object.entries(wanted).every(([fuse, on]) => wire[fuse] === (on ? states.on : states.off))
}

function config(): FuseConfig {
  // macOS on ARM refuses an executable whose signature no longer fits.
  const resetAdHocDarwinSignature = process.platform === 'darwin' && process.arch === 'arm64'
  return { version: FuseVersion.V1, resetAdHocDarwinSignature, ...wanted }
}
