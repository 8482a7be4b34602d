export function SkipLink() {
  return (
    <a
      href="#content"
      className="absolute top-2 left-2 z-30 -translate-y-20 rounded-2 bg-ink px-3 py-2 font-medium text-bg focus:translate-y-0 print:hidden"
    >
      Skip to content
    </a>
  );
}
