const nowhere = "http://nowhere.invalid";

/** A path on this site, with its query; anything that would lead elsewhere becomes "/". */
export function internalPath(target: string | undefined): string {
  if (!target?.startsWith("/") || !URL.canParse(target, nowhere)) return "/";
  const { origin, pathname, search } = new URL(target, nowhere);
  return origin === nowhere && !pathname.startsWith("//") ? pathname + search : "/";
}

/** Where a sign-in leads, from what a page asked for or from NextAuth's full address; null when neither says. */
export function returnPath(asked: { next?: string; callbackUrl?: string }): string | null {
  if (asked.next !== undefined) return internalPath(asked.next);
  if (asked.callbackUrl === undefined) return null;
  if (!URL.canParse(asked.callbackUrl)) return internalPath(asked.callbackUrl);
  const { pathname, search } = new URL(asked.callbackUrl);
  return internalPath(pathname + search);
}
