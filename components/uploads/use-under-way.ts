"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { TransferList, TransferProgress } from "@/core/contract/transfers";
import { transfersQuery } from "@/queries/transfers";
import { rereadUploads } from "@/queries/uploads";

type Options = { project: string; first: TransferList; busy: boolean };

/** Everything that is being taken in for a project. When one of them is done the page is read again. */
export function useUnderWay({ project, first, busy }: Options): readonly TransferProgress[] {
  const { transfers } = useQuery(transfersQuery({ project, first, busy })).data;
  const client = useQueryClient();
  const router = useRouter();
  const before = useRef(transfers);

  useEffect(() => {
    const left = new Set(transfers.map(({ id }) => id));
    const done = before.current.some(({ id }) => !left.has(id));
    before.current = transfers;
    if (!done) return;
    void rereadUploads(client, project);
    router.refresh();
  }, [transfers, client, project, router]);

  return transfers;
}
