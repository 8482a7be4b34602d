type PageFooterProps = { version: string; timeZone: string };

export function PageFooter({ version, timeZone }: PageFooterProps) {
  return (
    <footer className="page-width print:hidden">
      <div className="flex gap-5 border-t border-line pt-3.5 pb-8 text-meta text-ink-3 narrow:flex-col narrow:gap-1">
        <span>Holdpoint {version}, self-hosted</span>
        <span>Times in {timeZone}</span>
        <span className="ml-auto narrow:ml-0">Underlined figures open the evidence they came from</span>
      </div>
    </footer>
  );
}
