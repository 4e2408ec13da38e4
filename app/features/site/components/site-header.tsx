/** The name of a page of the public site, and what it is for. */
export function SiteHeader({ title, lead }: { title: string; lead: string }) {
  return (
    <header className="pb-8 pt-4 sm:pt-8">
      <h1 className="max-w-[40rem] text-3xl sm:text-4xl">{title}</h1>
      <p className="mt-4 max-w-reading text-lg text-ink-soft">{lead}</p>
    </header>
  );
}
