/** What an export for Label Studio consists of. */
export const tasksFile = 'tasks.json'
export const configFile = 'label-config.xml'
