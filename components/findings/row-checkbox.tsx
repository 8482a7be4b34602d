"use client";

import { useHydrated } from "@/components/people/use-hydrated";

type Props = { label: string; checked: boolean; onChange: () => void };

/** Chooses a row. The label around it makes the target as large as the row is high. */
export function RowCheckbox({ label, checked, onChange }: Props) {
  const hydrated = useHydrated();
  return (
    <label className="inline-flex size-6 items-center justify-center narrow:size-10">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        className="size-[15px] accent-accent"
        checked={checked}
        onChange={onChange}
        disabled={!hydrated}
      />
    </label>
  );
}
