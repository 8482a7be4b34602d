import { loadRunLabel } from "@/components/compare/load-run-label";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { LoadRunChoice } from "@/core/contract/load-run-choice";

type Props = { runs: readonly LoadRunChoice[]; project: string; timeZone: string };

/** Chooses the run that limits are proposed from. A plain form: it works without JavaScript. */
export function ProposeForm({ runs, project, timeZone }: Props) {
  if (runs.length === 0) return null;
  return (
    <form action={`/projects/${project}/policy`} className="flex flex-wrap items-end gap-2 pt-4">
      <SelectField
        label="Propose limits from a good load run"
        name="from"
        options={runs.map((run) => ({ value: String(run.number), label: loadRunLabel(run, timeZone) }))}
        className="min-w-0 max-w-full"
      />
      <Button type="submit">Propose</Button>
    </form>
  );
}
