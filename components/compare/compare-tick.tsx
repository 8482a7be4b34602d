/** Ticks a run for comparing. The label around it makes the target large enough. */
export function CompareTick({ number }: { number: number }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 narrow:min-h-10">
      <span className="sr-only narrow:not-sr-only narrow:order-last">Compare run #{number}</span>
      <input type="checkbox" name="run" value={number} className="size-[15px] accent-accent" />
    </label>
  );
}
