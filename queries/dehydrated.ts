import { type DehydratedState, dehydrate, QueryClient, type QueryKey } from "@tanstack/react-query";

/** What a page has read on the server, for a HydrationBoundary: one pair of key and data for each query. */
export function dehydrated(...read: [key: QueryKey, data: unknown][]): DehydratedState {
  const client = new QueryClient();
  for (const [key, data] of read) client.setQueryData(key, data);
  return dehydrate(client);
}
