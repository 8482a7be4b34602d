import { sameCommit } from "@/core/uploads/identity";

type Variables = Record<string, string | undefined>;

/** Where each pipeline says what it builds; of branches the first variable that is set counts. */
const pipelines: readonly { commit: string; branches: readonly string[] }[] = [
  // Of a pull request GitHub's branch is the one that is merged from.
  { commit: "GITHUB_SHA", branches: ["GITHUB_HEAD_REF", "GITHUB_REF_NAME"] },
  { commit: "CI_COMMIT_SHA", branches: ["CI_COMMIT_REF_NAME"] },
  { commit: "BUILD_SOURCEVERSION", branches: ["BUILD_SOURCEBRANCHNAME"] },
  { commit: "BITBUCKET_COMMIT", branches: ["BITBUCKET_BRANCH"] },
  { commit: "CIRCLE_SHA1", branches: ["CIRCLE_BRANCH"] },
  { commit: "BUILDKITE_COMMIT", branches: ["BUILDKITE_BRANCH"] },
  { commit: "GIT_COMMIT", branches: ["GIT_BRANCH"] },
];

export type CiFacts = { commit?: string; branch?: string };

/**
 * Commit and branch as they were given, else as the pipeline's variables say. A branch of the pipeline does not go with
 * another commit that was given.
 */
export function ciFacts(given: CiFacts, variables: Variables): CiFacts {
  const found = pipelines.find(({ commit }) => isCommit(variables[commit]));
  const commit = found && variables[found.commit]?.toLowerCase();
  const branch = found?.branches.map((name) => variables[name]).find(Boolean);
  const sameBuild =
    given.commit === undefined || (commit !== undefined && sameCommit(given.commit.toLowerCase(), commit));
  // Jenkins names the remote before the branch.
  return {
    commit: given.commit ?? commit,
    branch: given.branch ?? (sameBuild ? branch?.replace(/^origin\//, "") : undefined),
  };
}

/** Some pipelines write "HEAD" where the commit is not known yet. */
function isCommit(text: string | undefined): boolean {
  return text !== undefined && /^[0-9a-fA-F]{7,64}$/.test(text);
}
