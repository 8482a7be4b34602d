"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { BlockerOption } from "@/core/contract/blockers";

type OptionFieldsProps = {
  options: readonly BlockerOption[];
  chosen: string | null;
  disabled: boolean;
  error?: string;
};

/** The ways out of a blocker, and which of them is chosen. */
export function OptionFields({ options, chosen, disabled, error }: OptionFieldsProps) {
  const [rows, setRows] = useState(() => options.map((option, key) => ({ key, ...option })));
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-meta font-medium">Options</legend>
      {rows.map(({ key, label, text }, index) => (
        <div key={key} className="grid grid-cols-[64px_minmax(0,1fr)] gap-2 border-b border-line pb-2">
          <TextField label={`Label ${index + 1}`} name="optionLabel" defaultValue={label} />
          <TextField label={`What it means ${index + 1}`} name="optionText" defaultValue={text} />
          <label className="col-span-2 inline-flex min-h-6 items-center gap-2 narrow:min-h-10">
            <input
              type="radio"
              name="chosen"
              value={index}
              defaultChecked={label === chosen}
              className="size-[15px] accent-accent"
            />
            Option {index + 1} is chosen
          </label>
        </div>
      ))}
      {rows.length > 0 ? (
        <label className="inline-flex min-h-6 items-center gap-2 narrow:min-h-10">
          <input
            type="radio"
            name="chosen"
            value=""
            defaultChecked={chosen === null}
            className="size-[15px] accent-accent"
          />
          None is chosen yet
        </label>
      ) : null}
      {error ? <p className="text-meta text-fail">{error}</p> : null}
      <div>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => setRows([...rows, { key: next, label: String.fromCharCode(65 + rows.length), text: "" }])}
        >
          Add an option
        </Button>
      </div>
    </fieldset>
  );
}
