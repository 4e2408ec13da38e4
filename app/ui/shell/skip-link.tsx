type SkipLinkProps = { href?: string; children?: string };

/** A first stop of the keyboard: past the navigation, or to what must not be far. */
export function SkipLink({ href = "#conteudo", children = "Ir para o conteúdo" }: SkipLinkProps) {
  return (
    <a
      href={href}
      className="fixed left-4 top-4 z-50 -translate-y-[calc(100%+2rem)] rounded-md bg-act px-4 py-3 font-semibold text-on-act focus-visible:translate-y-0 print:hidden"
    >
      {children}
    </a>
  );
}
