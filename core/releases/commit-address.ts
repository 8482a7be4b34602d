const commit = /^[0-9a-f]{7,64}$/i;

/** Where a commit is looked at below the address that the source is browsed at; null where either is not known. */
export function commitAddress(repositoryUrl: string | null, sha: string | null): string | null {
  if (repositoryUrl === null || sha === null || !commit.test(sha)) return null;
  const folder = new URL(repositoryUrl).hostname === "bitbucket.org" ? "commits" : "commit";
  return `${repositoryUrl}/${folder}/${sha}`;
}

/** Where a change is looked at: an https address as it is, a commit below the repository; null for other words. */
export function changeAddress(repositoryUrl: string | null, change: string | null): string | null {
  if (change !== null && /^https:\/\/\S+$/i.test(change)) return change;
  return commitAddress(repositoryUrl, change);
}
