"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "@/components/states/error-state";
import { TableScroll } from "@/components/ui/table-scroll";
import type { CreatedToken, TokenView } from "@/core/contract/tokens";
import { tokensQuery } from "@/queries/tokens";
import { CreateTokenForm } from "./create-token-form";
import { NewTokenNotice } from "./new-token-notice";
import { TokenRow } from "./token-row";

type Props = { project: string; timeZone: string };

/** The project's tokens; a lead makes and revokes them here. */
export function TokensBoard({ project, timeZone }: Props) {
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const { data, error } = useQuery(tokensQuery(project));
  return (
    <>
      <p className="max-w-[78ch] py-3 text-ink-2">
        A token lets a pipeline act in this project alone, within its scopes. It stops at once when it is revoked, when
        it expires, and when the person who made it is deactivated.
      </p>
      {error ? <ErrorState title="The list could not be read again.">{error.message}</ErrorState> : null}
      {data && data.tokens.length > 0 ? (
        <TokenTable project={project} tokens={data.tokens} timeZone={timeZone} />
      ) : (
        <p className="text-ink-3">No token yet. Make one for the pipeline that hands files in.</p>
      )}
      {created ? <NewTokenNotice created={created} onClose={() => setCreated(null)} /> : null}
      <CreateTokenForm project={project} onCreated={setCreated} />
    </>
  );
}

function TokenTable({ project, tokens, timeZone }: Props & { tokens: readonly TokenView[] }) {
  return (
    <TableScroll label="Tokens">
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Scopes</th>
            <th scope="col">State</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow key={token.id} project={project} token={token} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
