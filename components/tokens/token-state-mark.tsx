import { Icon } from "@/components/ui/icon";
import type { TokenState } from "@/core/contract/tokens";

const words: Record<TokenState, string> = {
  active: "active",
  expired: "expired",
  stopped: "stopped: its maker is deactivated",
  revoked: "revoked",
};

/** Whether a token works. Not a verdict, so it has no status colour. */
export function TokenStateMark({ state }: { state: TokenState }) {
  if (state === "active") return <span className="text-ink-2">{words.active}</span>;
  return (
    <span className="mark text-ink-3">
      <Icon shape="cross" />
      {words[state]}
    </span>
  );
}
