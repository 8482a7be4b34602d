/** A figure that the file does not have. It is never shown as zero. */
export function Absent({ reason = "not in the file" }: { reason?: string }) {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
