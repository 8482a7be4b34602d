"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { type CreatedToken, CreateTokenInput, TokenScope } from "@/core/contract/tokens";
import { createToken } from "@/queries/tokens";
import { scopeWords } from "./scope-words";

const expiries = [
  { value: "90", label: "in 90 days" },
  { value: "30", label: "in 30 days" },
  { value: "365", label: "in a year" },
  { value: "", label: "never" },
];

type Props = { project: string; onCreated: (created: CreatedToken) => void };

/** Name, scopes and expiry of a token to be made. */
export function CreateTokenForm({ project, onCreated }: Props) {
  const create = useMutation(createToken(useQueryClient(), project));
  const { form, mistakes, hydrated } = useContractForm({
    shape: CreateTokenInput,
    read: readToken,
    send: (input, sent) =>
      create.mutate(input, {
        onSuccess: (created) => {
          sent.reset();
          onCreated(created);
        },
      }),
  });
  return (
    <form {...form} className="grid gap-3 pt-4">
      <FormProblem error={create.error} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <TextField
          label="Name"
          name="name"
          autoComplete="off"
          placeholder="ci-runner"
          error={mistakes.name}
          className="w-60"
        />
        <SelectField label="Expires" name="expiresInDays" options={expiries} className="w-36" />
      </div>
      <Scopes mistake={mistakes.scopes} />
      <div>
        <Button type="submit" disabled={!hydrated || create.isPending}>
          {create.isPending ? "Making the token" : "Make a token"}
        </Button>
      </div>
    </form>
  );
}

function Scopes({ mistake }: { mistake: string | undefined }) {
  const noteId = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-meta font-medium">It may</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {TokenScope.options.map((scope) => (
          <Checkbox
            key={scope}
            label={`${scope}: ${scopeWords[scope]}`}
            name="scopes"
            value={scope}
            defaultChecked={scope !== "read"}
            aria-invalid={mistake ? true : undefined}
            aria-describedby={mistake ? noteId : undefined}
          />
        ))}
      </div>
      {mistake ? (
        <p id={noteId} className="mt-1 text-meta text-fail">
          {mistake}
        </p>
      ) : null}
    </fieldset>
  );
}

function readToken(fields: FormData): unknown {
  const days = fields.get("expiresInDays");
  return {
    name: fields.get("name"),
    scopes: fields.getAll("scopes"),
    expiresInDays: days === "" ? null : Number(days),
  };
}
