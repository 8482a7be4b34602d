"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ExpectedRules } from "@/core/contract/rules";
import type { ExpectedRule } from "@/core/evidence/expected-rule";
import { saveExpectedRules } from "@/queries/settings";

type Row = { key: number; name: string; method: string | null; statuses: string };
type Props = { project: string; rules: readonly ExpectedRule[]; editable: boolean };

let nextKey = 1;

function rowOf({ name, method, statuses }: ExpectedRule): Row {
  return { key: nextKey++, name, method, statuses: statuses.join(", ") };
}

/** Which errors a load test provokes on purpose: a pattern over the endpoint's name, and the statuses it answers with. */
export function ExpectedRulesForm({ project, rules, editable }: Props) {
  const [rows, setRows] = useState(() => rules.map(rowOf));
  const [mistake, setMistake] = useState<Error | null>(null);
  const router = useRouter();
  const hydrated = useHydrated();
  const save = useMutation(saveExpectedRules(project));

  function change(key: number, changed: Partial<Row>) {
    setRows(rows.map((row) => (row.key === key ? { ...row, ...changed } : row)));
  }

  function onSave() {
    const stated = rows.map(({ name, method, statuses }) => ({
      name,
      method,
      statuses: statuses
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
    }));
    const parsed = ExpectedRules.safeParse({ rules: stated });
    setMistake(parsed.success ? null : new Error("Each rule needs a name, and statuses from 400 to 599 such as 404."));
    if (parsed.success) save.mutate(parsed.data, { onSuccess: () => router.refresh() });
  }

  return (
    <div className="grid gap-3 pt-4">
      <FormProblem error={mistake ?? save.error} />
      {rows.length === 0 ? <p className="text-ink-3">No rule: every error counts as a failure.</p> : null}
      {rows.map(({ key, name, statuses }, index) => (
        <div key={key} className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <TextField
            label={`Endpoint name, rule ${index + 1}`}
            value={name}
            readOnly={!editable}
            placeholder="/api/nonexistent [404]"
            onChange={(event) => change(key, { name: event.target.value })}
            className="w-80 max-w-full"
          />
          <TextField
            label={`Statuses, rule ${index + 1}`}
            value={statuses}
            readOnly={!editable}
            placeholder="404"
            onChange={(event) => change(key, { statuses: event.target.value })}
            className="w-36"
          />
          {editable ? (
            <Button
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
              aria-label={`Remove rule ${index + 1}`}
            >
              Remove
            </Button>
          ) : null}
        </div>
      ))}
      {editable ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            disabled={!hydrated}
            onClick={() => setRows([...rows, rowOf({ name: "", method: null, statuses: [404] })])}
          >
            Add a rule
          </Button>
          <Button disabled={!hydrated || save.isPending} onClick={onSave}>
            {save.isPending ? "Saving" : "Save rules"}
          </Button>
          <span role="status" className="text-ink-3">
            {save.isSuccess ? "Saved. The load runs of open releases were read by these rules again." : null}
          </span>
        </div>
      ) : null}
    </div>
  );
}
