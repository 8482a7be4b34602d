import { TextField } from "@/components/ui/field";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { TriageDecision } from "@/core/contract/findings";
import { formatDay } from "@/core/evidence/format-time";
import { acceptableDays } from "@/core/findings/acceptable-days";

type Props = {
  state: TriageDecision["state"];
  mistakes: Partial<Record<string, string>>;
  now: string;
  timeZone: string;
  reason?: string;
  disabled?: boolean;
};

/** The reason, and for an acceptance the day on which the finding counts again. */
export function DecisionFields({ state, mistakes, now, timeZone, reason, disabled }: Props) {
  const { first, last } = acceptableDays(now, timeZone);
  const optional = state === "open" || state === "in progress";
  return (
    <>
      {state === "accepted" ? (
        <TextField
          label="Accept until"
          name="until"
          type="date"
          min={first}
          max={last}
          required
          disabled={disabled}
          error={mistakes.until}
          hint={`On that day the finding reopens and counts again. At the latest ${formatDay(last, timeZone)}.`}
        />
      ) : null}
      <TextAreaField
        label={optional ? "Reason (optional)" : "Reason"}
        name="reason"
        required={!optional}
        maxLength={1000}
        defaultValue={reason}
        disabled={disabled}
        error={mistakes.reason}
      />
    </>
  );
}
