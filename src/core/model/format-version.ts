/** The version of every file of a project that this program writes; docs/adr/0008 says what each one brought. */
export const formatVersion = 2
