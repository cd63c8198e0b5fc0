import { isIdentifier } from '#core/model/identifier.ts'
import { textHash } from '#core/model/text-hash.ts'

/**
 * What the ids of one kind are called on disk, without the ending. An id is its own name, except where a file system
 * could take it for another one (Windows and macOS do not tell `Ana` from `ana`) or for a device (`con`): then six
 * digits of its hash follow, behind a `~`, which no id contains.
 */
export class FileNames {
  readonly #names = new Map<string, string>()
  readonly #folded = new Set<string>()

  /** Tells of a name that was found on disk; its id, or null where the name fits none. */
  found(name: string): string | null {
    if (this.#names.get(name) === name) return name
    const id = idOf(name)
    if (id === null || (this.#names.get(id) ?? name) !== name) return null
    this.#keep(id, name)
    return id
  }

  /** The name that `id` has or would have. */
  of(id: string): string {
    const known = this.#names.get(id)
    if (known !== undefined) return known
    return reserved.test(id) || this.#folded.has(fold(id)) ? marked(id) : id
  }

  /** The name of `id`, which is its own from now on. */
  claim(id: string): string {
    const name = this.of(id)
    this.#keep(id, name)
    return name
  }

  #keep(id: string, name: string): void {
    this.#names.set(id, name)
    this.#folded.add(fold(name))
  }
}

/** Names of devices in Windows, whatever the ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

function idOf(name: string): string | null {
  const id = name.replace(/~[^~]*$/, '')
  return isIdentifier(id) && (name === id || name === marked(id)) ? id : null
}

function marked(id: string): string {
  return `${id}~${textHash(id).slice(0, 6)}`
}

/** The same for all names that some file system takes for one. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC')
}
