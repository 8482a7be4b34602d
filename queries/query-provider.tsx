"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { RequestError } from "@/queries/request";

/** A refusal is final; only an answer that did not arrive is asked for again. */
function retry(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof RequestError && (error.status === 0 || error.status >= 500);
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry } } }));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
