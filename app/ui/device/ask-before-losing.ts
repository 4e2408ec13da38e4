const button = "inline-flex min-h-11 items-center justify-center rounded-full px-5 py-2 font-semibold";
const quiet = "border border-wrong-text text-wrong-text hover:bg-wrong-wash";
const main = "bg-act text-on-act hover:bg-act-strong";
const loss = "Se você sair agora, o que não foi enviado se perde. Com internet, segue em instantes.";

/** What was written here and is not sent yet. */
export type Unsent = { entries: number; messages: number; calls: number };

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** "Há 2 anotações que ainda não foram enviadas." */
export function unsentWords({ entries, messages, calls }: Unsent): string {
  const what = [
    ...counted(calls, "pedido de ajuda", "pedidos de ajuda"),
    ...counted(entries, "anotação", "anotações"),
    ...counted(messages, "mensagem", "mensagens"),
  ];
  const ending = calls > 0 ? "o" : "a";
  const sent = calls + entries + messages === 1 ? `foi enviad${ending}` : `foram enviad${ending}s`;
  const list = [what.slice(0, -1).join(", "), what.at(-1)].filter(Boolean).join(" e ");
  return `Há ${list} que ainda não ${sent}.`;
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function act(value: string, look: string, text: string): HTMLElement {
  const made = element("button", `${button} ${look}`, text);
  made.setAttribute("value", value);
  return made;
}

function askingDialog(unsent: Unsent): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "m-auto max-w-form rounded-lg border border-line bg-paper p-6 text-ink shadow-float max-sm:mx-4";
  dialog.setAttribute("aria-labelledby", "nao-enviadas");
  const title = element("h2", "text-xl", unsentWords(unsent));
  title.id = "nao-enviadas";
  const form = element("form", "mt-6 flex flex-wrap gap-3");
  form.setAttribute("method", "dialog");
  form.appendChild(act("stay", main, "Ficar e esperar o envio"));
  form.appendChild(act("leave", quiet, "Apagar e sair"));
  for (const part of [title, element("p", "mt-2", loss), form]) dialog.appendChild(part);
  return dialog;
}

/**
 * Asks whether to go on when something has not been sent. Made without React: it is needed once in a long while, from
 * outside any page.
 */
export function askBeforeLosing(unsent: Unsent): Promise<boolean> {
  const dialog = askingDialog(unsent);
  document.body.appendChild(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "leave");
    });
  });
}
