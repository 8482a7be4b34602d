"use client";

import { useMutation } from "@tanstack/react-query";
import { WithdrawDialog } from "@/components/evidence/withdraw-dialog";
import { withdrawRecord } from "@/queries/records";

type Props = { project: string; recordId: string; title: string };

export function WithdrawRecordButton({ project, recordId, title }: Props) {
  return <WithdrawDialog subject={title} withdraw={useMutation(withdrawRecord(project, recordId))} />;
}
