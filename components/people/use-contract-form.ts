"use client";

import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { useHydrated } from "@/components/people/use-hydrated";

type Mistakes = Partial<Record<string, string>>;

type ContractForm<Shape extends z.ZodType> = {
  shape: Shape;
  /** What the contract is asked about, out of the form's fields. */
  read: (fields: FormData) => unknown;
  send: (input: z.output<Shape>, form: HTMLFormElement) => void;
};

/** Checks a form by the contract that the server uses; the first field with a mistake gets the focus. */
export function useContractForm<Shape extends z.ZodType>({ shape, read, send }: ContractForm<Shape>) {
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(mistakes).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [mistakes]);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const parsed = shape.safeParse(read(new FormData(event.currentTarget)));
    setMistakes(parsed.success ? {} : firstMistakes(parsed.error));
    if (parsed.success) send(parsed.data, event.currentTarget);
  }

  // POST, so that a submission without React could never put a password into the address.
  return { mistakes, hydrated, form: { ref: form, onSubmit, noValidate: true, method: "post" } };
}

function firstMistakes(error: z.ZodError): Mistakes {
  const byField = error.issues.map(({ path, message }) => [path.join("."), message] as const);
  return Object.fromEntries(byField.toReversed());
}
