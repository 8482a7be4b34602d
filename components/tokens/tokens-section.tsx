import { HydrationBoundary } from "@tanstack/react-query";
import { Section } from "@/components/ui/section";
import type { TokenList } from "@/core/contract/tokens";
import { dehydrated } from "@/queries/dehydrated";
import { tokensQuery } from "@/queries/tokens";
import { TokensBoard } from "./tokens-board";

type Props = { project: string; tokens: TokenList; timeZone: string };

/** The part of the settings that a lead alone sees. */
export function TokensSection({ project, tokens, timeZone }: Props) {
  return (
    <Section title="Tokens" id="tokens">
      <HydrationBoundary state={dehydrated([tokensQuery(project).queryKey, tokens])}>
        <TokensBoard project={project} timeZone={timeZone} />
      </HydrationBoundary>
    </Section>
  );
}
