import type { Place, RecentProject, Settings } from '#core/settings.ts'

/** How many recent projects are remembered. */
const limit = 12

/** The annotator who last worked on the project at `path` here, or null. */
export function recalled(settings: Settings, path: string): string | null {
  return find(settings, path)?.annotator ?? null
}

/** Where the analyst was in the project at `path`. */
export function placeIn(settings: Settings, path: string): Place | null {
  return find(settings, path)?.place ?? null
}

/** Settings with a project on top of the recent ones; its place is kept. */
export function withRecent(settings: Settings, project: Omit<RecentProject, 'place'>): Settings {
  const others = settings.recent.filter((recent) => recent.path !== project.path)
  const opened = { ...project, place: placeIn(settings, project.path) }
  return { ...settings, recent: [opened, ...others].slice(0, limit) }
}

export function withPlace(settings: Settings, path: string, place: Place): Settings {
  const recent = settings.recent.map((project) => (project.path === path ? { ...project, place } : project))
  return { ...settings, recent }
}

function find(settings: Settings, path: string): RecentProject | undefined {
  return settings.recent.find((recent) => recent.path === path)
}
