/** Whether a file in a folder is about the folder (LICENSE, README.md), so that nobody means it as an article. */
export function isAboutFolder(name: string): boolean {
  return /\/(?:licen[cs]e|copying|notice|readme|changelog|authors)(?:\.(?:md|txt|markdown))?$/i.test(name)
}
