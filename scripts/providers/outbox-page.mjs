// The outbox for people: what left the system, newest first. Works without JavaScript.
import { escapeHtml } from "./http.mjs";

const shown = 200;

const names = /** @type {Record<string, string>} */ ({
  resend: "E-mail (Resend)",
  twilio: "SMS (Twilio)",
  "twilio-whatsapp": "WhatsApp (Twilio)",
  push: "Notificação (Web Push)",
  openai: "IA (OpenAI)",
  stripe: "Pagamento (Stripe)",
});

const style = `
:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:1rem 0}
label{display:grid;font-size:.875rem;gap:.25rem}
input,select,button{font:inherit;padding:.35rem .6rem}
article{border:1px solid color-mix(in srgb,currentColor 25%,transparent);border-radius:.5rem;padding:.75rem 1rem;margin:.75rem 0}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;font-size:.875rem}
h2{font-size:1.05rem;margin:.4rem 0}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0 0}
.fault{border-left:.25rem solid #b3261e;padding-left:.75rem}`;

// Bodies are escaped first, so an address ends where escaped markup would begin; trailing punctuation belongs to the sentence.
function linkify(/** @type {string} */ text) {
  return escapeHtml(text).replace(/https?:\/\/(?:(?!&(?:lt|gt|quot|#39);)[^\s])+/g, (match) => {
    const url = match.replace(/[.,;:!?)\]]+$/, "");
    return `<a href="${url}" rel="noreferrer">${url}</a>${match.slice(url.length)}`;
  });
}

function article(/** @type {import("./store.mjs").Entry} */ entry) {
  const at = new Date(entry.at).toLocaleString("pt-BR", { dateStyle: "short", timeStyle: "medium" });
  const subject = entry.subject ? `<h2>${escapeHtml(entry.subject)}</h2>` : "";
  const files = /** @type {{ filename: string, text: string }[]} */ (entry.attachments ?? []).map(
    ({ filename, text }) =>
      `<details><summary>Anexo: ${escapeHtml(filename)}</summary><pre>${escapeHtml(text)}</pre></details>`,
  );
  const answer = entry.answer ? `<pre><strong>Resposta:</strong> ${escapeHtml(entry.answer)}</pre>` : "";
  return `<article><header><strong>${escapeHtml(names[entry.provider] ?? entry.provider)}</strong><span>para ${escapeHtml(entry.to)}</span><time datetime="${escapeHtml(entry.at)}">${escapeHtml(at)}</time></header>${subject}<pre>${linkify(entry.body)}</pre>${files.join("")}${answer}</article>`;
}

function filters(/** @type {{ provider: string, to: string }} */ { provider, to }) {
  const options = Object.entries(names).map(
    ([value, name]) => `<option value="${value}"${value === provider ? " selected" : ""}>${escapeHtml(name)}</option>`,
  );
  return `<form method="get" action="/outbox">
<label>Provedor<select name="provider"><option value="">Todos</option>${options.join("")}</select></label>
<label>Destinatário<input name="to" value="${escapeHtml(to)}" placeholder="parte do e-mail ou telefone"></label>
<button>Filtrar</button></form>`;
}

/** Writing back to the WhatsApp number, as the person who holds the phone. */
const replyForm = `<details><summary>Responder pelo WhatsApp</summary><form method="post" action="/whatsapp/inbound">
<label>De<input name="from" placeholder="+5511987654321" required></label>
<label>Mensagem<input name="body" value="SAIR" required></label>
<button>Enviar</button></form></details>`;

/**
 * @param {{ entries: import("./store.mjs").Entry[], faults: { provider: string, mode: string }[], provider: string, to: string, live: boolean }} view
 */
export function outboxPage({ entries, faults, provider, to, live }) {
  const broken = faults.filter((fault) => fault.mode !== "ok").map((fault) => `${fault.provider}: ${fault.mode}`);
  const query = new URLSearchParams({ provider, to });
  const toggle = live
    ? `Atualiza a cada 5 segundos. <a href="/outbox?${escapeHtml(`${query}&live=0`)}">Pausar</a>`
    : `Atualização pausada. <a href="/outbox?${escapeHtml(query)}">Retomar</a>`;
  return `<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${live ? '<meta http-equiv="refresh" content="5">' : ""}<title>Caixa de saída · provedores simulados</title><style>${style}</style></head>
<body><h1>Caixa de saída</h1>
<p>O que a CÁRIS enviou aos provedores simulados desta máquina. Nada saiu para a internet. ${toggle}</p>
${broken.length > 0 ? `<p class="fault" role="status">Falhas simuladas: ${escapeHtml(broken.join(", "))}</p>` : ""}
${filters({ provider, to })}
${replyForm}
<p>${entries.length === 1 ? "1 mensagem" : `${entries.length} mensagens`}${entries.length > shown ? `, as ${shown} mais novas abaixo` : ""}.</p>
<main>${entries.slice(0, shown).map(article).join("\n") || "<p>Nada por aqui ainda.</p>"}</main></body></html>`;
}
