/** Longest name of one folder or file, in UTF-16 code units; file systems allow 255 bytes or units. */
const longest = 255

/**
 * Whether `name` can be the path of a file inside a folder, on every system: relative, with `/`, without steps upward, drive
 * letters, NTFS streams, control characters or what Windows drops from the end of a name.
 */
export function isMemberName(name: string): boolean {
  return name.split('/').every(isStep)
}

function isStep(step: string): boolean {
  if (step === '' || step === '__proto__' || step.length > longest) return false
  return !/[\p{Cc}\p{Cs}\\:]|[. ]$/u.test(step) && !step.includes('\uFFFD')
}
