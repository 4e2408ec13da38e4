const keys = [
  ["Ctrl B · I · U", "negrito, itálico, sublinhado"],
  ["Ctrl Alt 2 · 3", "título, subtítulo"],
  ["Ctrl Maiús 7 · 8 · 9", "lista numerada, lista, lista de conferir"],
  ["- ou 1. e espaço", "começa uma lista; [ ] e espaço, uma de conferir"],
  ["Tab · Maiús Tab", "na lista, um nível para dentro ou para fora; na tabela, a célula ao lado"],
  ["> e espaço", "citação"],
  ["Ctrl K", "link"],
  ["@", "mencionar uma anotação ou sessão"],
  ["Ctrl Z · Ctrl Maiús Z", "desfazer, refazer"],
  ["Ctrl S", "guardar agora"],
  ["Alt F10", "ir para a barra de formatação; Esc volta"],
  ["Esc e Tab", "sair do texto"],
] as const;

/** What the keys do, for who writes without a pointer. */
export function KeyboardHelp() {
  return (
    <details className="text-sm text-ink-soft">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-2 hover:text-act dense:min-h-8">
        Atalhos do teclado
      </summary>
      <dl className="editor-keys mt-1 pb-2">
        {keys.map(([press, does]) => (
          <div key={press} className="contents">
            <dt className="font-medium text-ink">{press}</dt>
            <dd className="max-sm:mb-1">{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
