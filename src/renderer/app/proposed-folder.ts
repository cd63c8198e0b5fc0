/** A folder called `name` in `parent`, in the manner of paths that `parent` shows (Windows' or everybody else's). */
export function proposedFolder(parent: string, name: string): string {
  const separator = parent.includes('\\') && !parent.includes('/') ? '\\' : '/'
  return name === '' ? parent : `${parent.replace(/[/\\]+$/, '')}${separator}${name}`
}
