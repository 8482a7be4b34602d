import { expect, test } from "vitest";
import { ciFacts } from "@/cli/ci-facts";

const sha = "8f3a1c2d9e8f3a1c2d9e8f3a1c2d9e8f3a1c2d9e";

test.each([
  ["GitHub, a push", { GITHUB_SHA: sha, GITHUB_HEAD_REF: "", GITHUB_REF_NAME: "main" }, "main"],
  ["GitHub, a pull request", { GITHUB_SHA: sha, GITHUB_HEAD_REF: "fix", GITHUB_REF_NAME: "7/merge" }, "fix"],
  ["GitLab", { CI_COMMIT_SHA: sha, CI_COMMIT_REF_NAME: "main" }, "main"],
  ["Jenkins", { GIT_COMMIT: sha, GIT_BRANCH: "origin/release/2.0" }, "release/2.0"],
  ["Azure Pipelines", { BUILD_SOURCEVERSION: sha, BUILD_SOURCEBRANCHNAME: "main" }, "main"],
  ["Bitbucket", { BITBUCKET_COMMIT: sha, BITBUCKET_BRANCH: "main" }, "main"],
  ["CircleCI", { CIRCLE_SHA1: sha, CIRCLE_BRANCH: "main" }, "main"],
  ["Buildkite", { BUILDKITE_COMMIT: sha, BUILDKITE_BRANCH: "main" }, "main"],
  ["a tag, which has no branch", { CIRCLE_SHA1: sha }, undefined],
])("%s says which commit and branch it builds", (_, variables, branch) => {
  expect(ciFacts({}, variables)).toEqual({ commit: sha, branch });
});

test.each([
  ["no pipeline", {}],
  ["a commit that is not known yet", { BUILDKITE_COMMIT: "HEAD", BUILDKITE_BRANCH: "main" }],
  ["a branch without a commit", { GIT_BRANCH: "origin/main" }],
])("%s says nothing", (_, variables) => {
  expect(ciFacts({}, variables)).toEqual({ commit: undefined, branch: undefined });
});

test.each([
  ["a branch", { branch: "mine" }, { commit: sha, branch: "mine" }],
  ["the same commit, shortened", { commit: "8F3A1C2" }, { commit: "8F3A1C2", branch: "main" }],
  ["another commit, with which the pipeline's branch does not go", { commit: "1111111" }, { commit: "1111111" }],
])("what is given stands: %s", (_, given, facts) => {
  expect(ciFacts(given, { GITHUB_SHA: sha, GITHUB_REF_NAME: "main" })).toEqual({ branch: undefined, ...facts });
});
