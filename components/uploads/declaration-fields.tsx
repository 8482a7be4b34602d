import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/field";
import { suggestedScenarios } from "@/core/policy/scenario";

/** What the files do not say themselves. Nothing here is required. */
export function DeclarationFields({ mistakes }: { mistakes: Partial<Record<string, string>> }) {
  const noteId = useId();
  const failed = Object.keys(mistakes).length > 0;
  return (
    <details className="mt-3 border-b border-line pb-3" open={failed || undefined}>
      <summary className="cursor-pointer text-ink-2 narrow:py-2.5">
        What the files do not say themselves (optional)
      </summary>
      <div className="mt-3 grid grid-cols-3 gap-x-4 gap-y-3 narrow:grid-cols-2 phone:grid-cols-1">
        <TextField
          label="Scenario of a load test"
          name="scenario"
          list="scenarios"
          hint="Read from the file’s name if left empty."
        />
        <datalist id="scenarios">
          {suggestedScenarios.map((scenario) => (
            <option key={scenario} value={scenario} />
          ))}
        </datalist>
        <TextField label="Suite of a test run" name="suite" hint="Named after the file if left empty." />
        <TextField label="Environment" name="environment" hint="Such as staging." />
        <TextField label="Commit" name="commit" error={mistakes.commit} />
        <TextField label="Branch" name="branch" />
        <TextField label="Build" name="build" />
        <TextField
          label="Started at"
          name="startedAt"
          placeholder="2026-11-20T14:05:00Z"
          error={mistakes.startedAt}
          hint="For files without a time of their own."
        />
        <TextField label="Duration in seconds" name="duration" inputMode="decimal" error={mistakes.duration} />
        <TextField label="Run key" name="runKey" hint="Files with one key belong to one run." />
      </div>
      <div className="mt-3">
        <Checkbox label="The run was cut short" name="partial" value="true" aria-describedby={noteId} />
        <p id={noteId} className="mt-1 text-meta text-ink-3">
          A file that breaks off is then read as far as it goes. What it shows is noted as partial and can make no
          criterion pass.
        </p>
      </div>
    </details>
  );
}
