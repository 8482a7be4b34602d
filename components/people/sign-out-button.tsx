"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProblem } from "@/components/people/form-problem";
import { useHydrated } from "@/components/people/use-hydrated";
import { Button } from "@/components/ui/button";
import { signOut } from "@/queries/people";

/** Ends this session, or all of one's own, and forgets what was read. */
export function SignOutButton({ everywhere = false }: { everywhere?: boolean }) {
  const hydrated = useHydrated();
  const client = useQueryClient();
  const leave = useMutation({
    ...signOut({ everywhere }),
    onSuccess: () => {
      client.clear();
      location.assign("/sign-in");
    },
  });
  return (
    <>
      <Button disabled={!hydrated || leave.isPending || leave.isSuccess} onClick={() => leave.mutate()}>
        {everywhere ? "Sign out everywhere" : "Sign out"}
      </Button>
      <FormProblem error={leave.error} />
    </>
  );
}
