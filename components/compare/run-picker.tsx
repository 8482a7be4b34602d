import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { LoadRunChoice } from "@/core/contract/load-run-choice";
import { loadRunLabel } from "./load-run-label";

type Props = {
  runs: readonly LoadRunChoice[];
  base: number | null;
  head: number | null;
  project: string;
  timeZone: string;
};

/** Chooses which two runs are compared. A plain form: it works without JavaScript. */
export function RunPicker({ runs, base, head, project, timeZone }: Props) {
  const options = runs.map((run) => ({ value: String(run.number), label: loadRunLabel(run, timeZone) }));
  const chosen = (number: number | null, otherwise: number) => String(number ?? runs[otherwise]?.number ?? "");
  return (
    <form
      key={`${base} ${head}`}
      action={`/projects/${project}/compare`}
      className="flex flex-wrap items-end gap-x-3 gap-y-2 pb-5 print:hidden"
    >
      <SelectField
        label="Base, the run before"
        name="base"
        options={options}
        defaultValue={chosen(base, 1)}
        className="max-w-full min-w-0"
      />
      <SelectField
        label="Head, the run after"
        name="head"
        options={options}
        defaultValue={chosen(head, 0)}
        className="max-w-full min-w-0"
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}
