// Where Stripe would take the browser: two small pages that lead back.
import { escapeHtml } from "./http.mjs";

function page(/** @type {string} */ title, /** @type {string} */ content) {
  return `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:1rem/1.6 system-ui;max-width:32rem;margin:4rem auto;padding:0 1rem}a{display:inline-block;margin-right:1rem}</style>
<h1>${title}</h1>${content}</html>`;
}

function link(/** @type {unknown} */ url, /** @type {string} */ words) {
  return /^https?:\/\//.test(String(url)) ? `<a href="${escapeHtml(url)}">${words}</a>` : "";
}

/** The simulated payment page of a checkout session. */
export function checkoutPage(/** @type {any} */ session) {
  const amount = (session.amount_total / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });
  const paid = String(session.success_url).replaceAll("{CHECKOUT_SESSION_ID}", session.id);
  return page(
    "Pagamento simulado",
    `<p>Total: ${amount}. Nenhuma cobrança é feita.</p><p>${link(paid, "Pagar")}${link(session.cancel_url, "Cancelar")}</p>`,
  );
}

/** The simulated billing portal. */
export function portalPage(/** @type {any} */ session) {
  return page(
    "Portal de cobrança simulado",
    `<p>Cliente ${escapeHtml(session.customer)}.</p><p>${link(session.return_url, "Voltar")}</p>`,
  );
}
