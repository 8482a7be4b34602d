"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { WithdrawDialog } from "@/components/evidence/withdraw-dialog";
import { withdrawUpload } from "@/queries/uploads";

type Props = { project: string; uploadId: string; filename: string };

export function WithdrawButton({ project, uploadId, filename }: Props) {
  return (
    <WithdrawDialog subject={filename} withdraw={useMutation(withdrawUpload(useQueryClient(), project, uploadId))} />
  );
}
