/** Two posts and the point held between them. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" className={className} aria-hidden="true">
      <path d="M3 2v16M17 2v16" stroke="currentColor" strokeWidth="2.4" />
      <circle cx="10" cy="10" r="3.6" fill="currentColor" />
    </svg>
  );
}
