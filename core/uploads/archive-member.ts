const separator = " › ";

/** The name under which a file of an archive is handed in: "results.zip › run/peak_stats.csv". */
export function memberFilename(archive: string, member: string): string {
  return archive + separator + member;
}

/** The names that may speak of a file, its own before that of the archive it came in; each without folders. */
export function ownNames(filename: string): string[] {
  const names = filename.split(separator).map((name) => name.split(/[\\/]/).at(-1) ?? name);
  return names.reverse();
}
