import { mutationOptions } from "@tanstack/react-query";
import { type RecordDraft, RecordView } from "@/core/contract/records";
import { request } from "@/queries/request";

function recordsPath(project: string): string {
  return `/api/v1/projects/${project}/records`;
}

/** Enters a record; with a file it goes as a form. */
export function addRecord(project: string) {
  return mutationOptions({
    mutationFn: ({ draft, file }: { draft: RecordDraft; file: File | null }) => {
      const body = file === null ? draft : formOf(draft, file);
      return request(RecordView, recordsPath(project), { method: "POST", body });
    },
  });
}

export function withdrawRecord(project: string, recordId: string) {
  return mutationOptions({
    mutationFn: (reason: string) =>
      request(RecordView, `${recordsPath(project)}/${recordId}/withdrawal`, { method: "POST", body: { reason } }),
  });
}

function formOf(draft: RecordDraft, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(draft)) if (value !== null && value !== undefined) form.set(name, value);
  form.set("file", file);
  return form;
}
