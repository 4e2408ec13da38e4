// Where Stripe would take the browser: two small pages that lead back.
import { escapeHtml } from "../http.mjs";
import { all } from "./billing.mjs";

function page(/** @type {string} */ title, /** @type {string} */ content) {
  return `<!doctype html><html lang="pt-BR"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:1rem/1.6 system-ui;max-width:32rem;margin:4rem auto;padding:0 1rem}a{display:inline-block;margin-right:1rem}</style>
<h1>${title}</h1>${content}</html>`;
}

function link(/** @type {unknown} */ url, /** @type {string} */ words) {
  return /^https?:\/\//.test(String(url)) ? `<a href="${escapeHtml(url)}">${words}</a>` : "";
}

const money = (/** @type {number} */ cents) =>
  (cents / 100).toLocaleString("pt-BR", { style: "currency", currency: "BRL" });

/** The simulated payment page of a checkout session. @param known the price that it is of, as it was made here */
export function checkoutPage(
  /** @type {any} */ session,
  /** @type {string} */ origin,
  /** @type {import("./billing.mjs").Thing | undefined} */ known,
) {
  const amount = money(known?.unit_amount ?? session.amount_total);
  const ways = { card: "Pagar com cartão", boleto: "Gerar boleto", pix: "Pagar com Pix" };
  const asked = session.payment_method_types?.length ? session.payment_method_types : ["card", "boleto"];
  const offered = Object.entries(ways).filter(([way]) => asked.includes(way));
  const pay = (/** @type {string} */ how) => `${origin}/stripe/checkout/${session.id}/${how}`;
  const isCard = session.mode === "subscription" && asked.includes("card");
  const coupon = isCard ? link(pay("card?coupon=CARIS10"), "Pagar com o cupom CARIS10 (10 % a menos)") : "";
  return page(
    "Pagamento simulado",
    session.status === "open"
      ? `<p>Total: ${amount}. Nenhuma cobrança é feita.</p><p>${offered.map(([way, said]) => link(pay(way), said)).join("")}${coupon}${link(session.cancel_url, "Cancelar")}</p>`
      : `<p>Esta página de pagamento não vale mais.</p><p>${link(session.cancel_url, "Voltar")}</p>`,
  );
}

const words = {
  cancel: "Cancelar no fim do período",
  resume: "Desistir do cancelamento",
  pay: "Pagar o que falta",
  fail: "Fazer a cobrança falhar",
  end: "Encerrar agora",
};

/** The simulated billing portal. */
export function portalPage(
  /** @type {any} */ session,
  /** @type {string} */ origin,
  /** @type {import("../store.mjs").Store} */ store,
) {
  const own = all(store, "subscription").filter(({ customer }) => customer === session.customer);
  const rows = own.map((one) => {
    const act = (/** @type {string} */ step, /** @type {string} */ said, more = "") =>
      link(`${origin}/stripe/portal/${session.id}/${step}?of=${one.id}${more}`, said);
    const [{ price }] = one.items.data;
    const steps =
      one.status === "canceled"
        ? ""
        : Object.entries(words)
            .map(([step, said]) => act(step, said))
            .join("");
    const others = one.status === "canceled" ? [] : all(store, "price").filter(({ id }) => id !== price.id);
    const changes = others.map((other) =>
      act("change", `Trocar para ${escapeHtml(other.lookup_key)}`, `&price=${other.id}`),
    );
    return `<p>${escapeHtml(price.lookup_key)} · ${money(price.unit_amount)} · ${one.status}${one.cancel_at_period_end ? " · acaba no fim do período" : ""}<br>${steps}${changes.join("")}</p>`;
  });
  return page(
    "Portal de cobrança simulado",
    `<p>Cliente ${escapeHtml(session.customer)}.</p>${rows.join("")}<p>${link(session.return_url, "Voltar")}</p>`,
  );
}

/** The simulated page of an invoice. */
export function invoicePage(/** @type {any} */ invoice) {
  if (!invoice) return page("Fatura simulada", "<p>Fatura não encontrada.</p>");
  return page(
    "Fatura simulada",
    `<p>${escapeHtml(invoice.number)} · ${money(invoice.total)} · ${escapeHtml(invoice.status)}</p>`,
  );
}
