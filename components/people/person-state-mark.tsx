import { Icon } from "@/components/ui/icon";
import type { PersonState } from "@/core/contract/people";

const words: Record<PersonState, string> = { active: "active", invited: "invited", deactivated: "deactivated" };

/** Whether somebody can sign in. Not a verdict, so it has no status colour. */
export function PersonStateMark({ state }: { state: PersonState }) {
  if (state === "active") return <span className="text-ink-2">{words.active}</span>;
  return (
    <span className="mark text-ink-3">
      <Icon shape={state === "invited" ? "ring" : "cross"} />
      {words[state]}
    </span>
  );
}
