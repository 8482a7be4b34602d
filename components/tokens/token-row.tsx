"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/people/confirm-button";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import type { TokenView } from "@/core/contract/tokens";
import { formatDateTime, formatDay } from "@/core/evidence/format-time";
import { revokeToken } from "@/queries/tokens";
import { TokenStateMark } from "./token-state-mark";

type TokenRowProps = { project: string; token: TokenView; timeZone: string };

export function TokenRow({ project, token, timeZone }: TokenRowProps) {
  const hydrated = useHydrated();
  const revoke = useMutation(revokeToken(useQueryClient(), project, token.id));
  const { name, prefix, scopes, state, createdBy, createdAt, expiresAt, lastUsedAt } = token;
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{name}</span>
        <code className="block font-mono text-meta text-ink-3">{prefix}…</code>
        <FormProblem error={revoke.error} />
      </th>
      <td>{scopes.join(", ")}</td>
      <td>
        <TokenStateMark state={state} />
        {state === "active" ? (
          <span className="block text-meta text-ink-3">
            {expiresAt ? `until ${formatDay(expiresAt, timeZone)}` : "does not expire"}
          </span>
        ) : null}
      </td>
      <td className="text-ink-2">
        {formatDay(createdAt, timeZone)} <span className="text-ink-3">by {createdBy}</span>
      </td>
      <td className="text-ink-2">{lastUsedAt ? formatDateTime(lastUsedAt, timeZone) : "never"}</td>
      <td className="text-right">
        {state === "revoked" ? null : (
          <ConfirmButton
            label="Revoke"
            name={`Revoke ${name}`}
            title={`Revoke ${name}?`}
            disabled={!hydrated || revoke.isPending}
            onConfirm={() => revoke.mutate()}
          >
            Its next request is refused, and it cannot be brought back. What it handed in stays.
          </ConfirmButton>
        )}
      </td>
    </tr>
  );
}
