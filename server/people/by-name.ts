const collator = new Intl.Collator("en");

type Named = { name: string; email: string };

/** Applied after reading, because a database's own order depends on where it was made. */
export function byName(a: Named, b: Named): number {
  return collator.compare(a.name, b.name) || collator.compare(a.email, b.email);
}
