import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { Done } from "@/core/contract/people";
import { CreatedToken, type CreateTokenInput, TokenList } from "@/core/contract/tokens";
import { request } from "@/queries/request";

function tokensPath(project: string): string {
  return `/api/v1/projects/${encodeURIComponent(project)}/tokens`;
}

export function tokensQuery(project: string) {
  return queryOptions({
    queryKey: ["projects", project, "tokens"],
    queryFn: ({ signal }) => request(TokenList, tokensPath(project), { signal }),
  });
}

export function createToken(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (input: CreateTokenInput) =>
      request(CreatedToken, tokensPath(project), { method: "POST", body: input }),
    onSuccess: () => rereadTokens(client, project),
    // The secret is shown once; it does not stay in the cache.
    gcTime: 0,
  });
}

export function revokeToken(client: QueryClient, project: string, tokenId: string) {
  return mutationOptions({
    mutationFn: () => request(Done, `${tokensPath(project)}/${tokenId}`, { method: "DELETE" }),
    onSettled: () => rereadTokens(client, project),
  });
}

function rereadTokens(client: QueryClient, project: string) {
  return client.invalidateQueries({ queryKey: tokensQuery(project).queryKey });
}
