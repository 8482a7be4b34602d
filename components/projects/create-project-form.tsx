"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProblem } from "@/components/people/form-problem";
import { useContractForm } from "@/components/people/use-contract-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { CreateProjectInput } from "@/core/contract/projects";
import { createProject } from "@/queries/projects";

export function CreateProjectForm({ timeZones }: { timeZones: readonly string[] }) {
  const router = useRouter();
  const create = useMutation({
    ...createProject(useQueryClient()),
    onSuccess: ({ slug }) => router.push(`/projects/${slug}`),
  });
  const { form, mistakes, hydrated } = useContractForm({
    shape: CreateProjectInput,
    read: (fields) => ({ ...Object.fromEntries(fields), slug: fields.get("slug") || undefined }),
    send: (input) => create.mutate(input),
  });
  return (
    <form {...form} className="grid max-w-[420px] gap-4">
      <FormProblem error={create.error} />
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        hint="The system under release, as people call it."
        error={mistakes.name}
      />
      <TextField
        label="Address (optional)"
        name="slug"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        hint="Small letters, digits and hyphens. Made from the name when left empty; it cannot be changed later."
        error={mistakes.slug}
      />
      <TextField
        label="Time zone"
        name="timeZone"
        list="time-zones"
        defaultValue="UTC"
        autoComplete="off"
        hint="Applies to times in files that carry no zone of their own."
        error={mistakes.timeZone}
      />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div>
        <Button type="submit" look="primary" disabled={!hydrated || create.isPending || create.isSuccess}>
          {create.isPending ? "Creating" : "Create project"}
        </Button>
      </div>
    </form>
  );
}
