/** The first stop of the keyboard: past the navigation. */
export function SkipLink() {
  return (
    <a
      href="#conteudo"
      className="fixed left-4 top-4 z-50 -translate-y-[calc(100%+2rem)] rounded-md bg-act px-4 py-3 font-semibold text-on-act focus-visible:translate-y-0 print:hidden"
    >
      Ir para o conteúdo
    </a>
  );
}
